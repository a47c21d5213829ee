import { defineRule } from '../../kit/index.js';
import { shortened } from '../shortened.js';

export default defineRule({
  id: 'stale-evidence',
  category: 'evidence',
  scope: 'workspace',
  severity: 'warning',
  summary: 'A file that is no longer the one that was reviewed',
  why: 'The report rests on what the file said when it was reviewed; it may say something else now.',
  checkRegister: ({ entries }, { report }) => {
    for (const entry of entries) {
      const { item, file } = entry;
      const now = typeof file === 'object' ? file?.sha256 : undefined;
      if (item.sha256 === undefined || now === undefined || now === item.sha256) continue;
      const message = `\`${shortened(item.location ?? item.id)}\` has changed since it was reviewed`;
      report({ entry, field: 'sha256', message, question: `Does it still bear out what the reports cite \`${shortened(item.id)}\` for?` });
    }
  },
});
