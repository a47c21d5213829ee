import type { Chapter } from '../chapter.js';
import { problem } from '../editor.js';

/**
 * Loses the language server, and hardly notices.
 * @param killServer kills that of the window opened last.
 */
export const crash = (killServer: () => void): Chapter => ({
  name: 'crash',
  theme: 'light',
  files: { 'draft.md': '# Draft\n\nSome families waited.\n' },
  settings: { 'substantiate.quietWhileWriting': false },
  steps: [
    {
      name: 'writes on while the checker is started again',
      act: async (editor) => {
        await editor.openFromExplorer('draft.md');
        await editor.see('.squiggly-warning');
        killServer();
        await editor.press('Control+End');
        await editor.type('\nSeveral carers left.');
        await editor.openProblems();
        await editor.see(problem, /`Several`/u);
      },
    },
    {
      name: 'is shown no message and no output',
      act: async (editor) => {
        if (await editor.sees('.notifications-toasts .notification-toast')) throw new Error('A message popped up');
        if (await editor.sees('.output-view-container .view-line')) throw new Error('The output opened itself');
      },
    },
  ],
});
