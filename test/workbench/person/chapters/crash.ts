import { spawnSync } from 'node:child_process';
import type { Chapter } from '../chapter.js';

/** Loses the language server, and hardly notices. */
export const crash: Chapter = {
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
        const { status } = spawnSync('pkill', ['-KILL', '-f', 'vscode-substantiate-[0-9.]+/dist/server.js']);
        if (status !== 0) throw new Error('No server was there to be killed');
        await editor.press('Control+End');
        await editor.type('\nSeveral carers left.');
        await editor.press('Control+Shift+M');
        await editor.see('.markers-panel .monaco-list-row', /`Several`/u);
      },
    },
    {
      name: 'is shown no message and no output',
      act: async (editor) => {
        if (await editor.shows(/./u, '.notifications-toasts .notification-toast')) throw new Error('A message popped up');
        if (await editor.shows(/./u, '.output-view-container .view-line')) throw new Error('The output opened itself');
      },
    },
  ],
};
