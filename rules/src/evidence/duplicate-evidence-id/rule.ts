import { defineRule, type RegisterEntry } from '../../kit/index.js';
import { shortened } from '../shortened.js';

export default defineRule({
  id: 'duplicate-evidence-id',
  category: 'evidence',
  scope: 'workspace',
  severity: 'error',
  summary: 'An id of the register that another item has already',
  why: 'A reader who follows the citation finds two items, and cannot tell which of them the report rests on.',
  checkRegister: ({ entries }, { report }) => {
    const exact = new Map<string, RegisterEntry>();
    const inAnyCase = new Map<string, RegisterEntry>();
    for (const entry of entries) {
      const { id } = entry.item;
      const folded = id.toLowerCase();
      const same = exact.get(id);
      const similar = inAnyCase.get(folded);
      if (same)
        report({ entry, message: `\`${shortened(id)}\` is the id of \`${shortened(same.item.title)}\` already`, question, other: same });
      else if (similar) {
        report({
          entry,
          message: `\`${shortened(id)}\` differs from \`${shortened(similar.item.id)}\` in capitals only`,
          question,
          other: similar,
        });
      }
      if (!same) exact.set(id, entry);
      if (!similar) inAnyCase.set(folded, entry);
    }
  },
});

const question = 'Is it the same item, or which other id should this one have?';
