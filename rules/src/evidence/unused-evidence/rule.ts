import { defineRule } from '../../kit/index.js';
import { isSuperseded, isWithdrawn } from '../../language/index.js';
import { shortened } from '../shortened.js';

export default defineRule({
  id: 'unused-evidence',
  category: 'evidence',
  scope: 'workspace',
  severity: 'info',
  summary: 'An item of the register that no report cites',
  why: 'Either a finding lacks the evidence that was gathered for it, or a reader of the register looks for a finding that is not there.',
  checkRegister: ({ entries, cited }, { report }) => {
    if (!cited) return;
    const before = new Set<string>();
    for (const entry of entries) {
      const { item } = entry;
      const folded = item.id.toLowerCase();
      // An id that was there before is another rule's to tell.
      const isRepeated = before.has(folded);
      before.add(folded);
      if (isRepeated || cited.has(item.id) || isWithdrawn(item) || isSuperseded(item)) continue;
      const question = 'Which finding rests on it, or can it go?';
      report({ entry, message: `\`${shortened(item.id)}\` is cited by no report`, question, unnecessary: true });
    }
  },
});
