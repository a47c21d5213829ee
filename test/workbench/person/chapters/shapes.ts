import type { Chapter } from '../chapter.js';

/** Writes a finding from a ready-made shape, with what figures come to shown beside them. */
export const shapes: Chapter = {
  name: 'shapes',
  theme: 'light',
  settings: { 'substantiate.inlayHints': true },
  files: { 'draft.report': '# Waiting\n\n1.1 In June 2024, 39 of 48 families were seen [E1].\n\n' },
  steps: [
    {
      name: 'sees beside a share what it comes to',
      act: async (editor) => {
        await editor.openFromExplorer('draft.report');
        await editor.see('.view-line', /39\sof\s48\s*81\s?%/u);
      },
    },
    {
      name: 'begins a finding from its shape',
      act: async (editor) => {
        await editor.press('Control+End');
        await editor.type('report-finding');
        await editor.pressUntil('Control+Space', '.suggest-widget.visible .monaco-list-row.focused', /report-finding/u);
        await editor.press('Enter');
        await editor.see('.view-line', /On\s‹date›,\s‹n›\sof\s‹N›/u);
      },
    },
    {
      name: 'fills it blank by blank',
      act: async (editor) => {
        for (const words of ['30 June 2024', '9', '12']) {
          await editor.type(words);
          await editor.press('Tab');
        }
        await editor.see('.view-line', /On\s30\sJune\s2024,\s9\sof\s12/u);
      },
    },
  ],
};
