import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chapter } from '../chapter.js';

/** Sets a folder of reports up. */
export const settingUp: Chapter = {
  name: 'setting-up',
  theme: 'dark',
  files: { 'draft.md': '# Waiting\n\nSeveral children waited.\n' },
  steps: [
    {
      name: 'asks for it and is offered presets',
      act: async (editor) => {
        await editor.openFromExplorer('draft.md');
        await editor.see('.squiggly-warning');
        await editor.command('Substantiate: Set up this folder');
        await editor.see('.quick-input-list .monaco-list-row', /self-evaluation/u);
      },
    },
    {
      name: 'chooses one, and is asked what else',
      act: async (editor) => {
        await editor.pick(/self-evaluation/u);
        await editor.see('.quick-input-list .monaco-list-row', /register/u);
      },
    },
    {
      name: 'takes a register too, and sees what was written',
      act: async (editor, folder) => {
        await editor.press('Enter');
        await editor.see('.tab.active', /substantiate\.yaml/u);
        if (!readFileSync(join(folder, 'substantiate.yaml'), 'utf8').includes('preset: self-evaluation')) throw new Error('Another preset');
        await editor.until(
          'the register',
          () => existsSync(join(folder, 'evidence.csv')) || existsSync(join(folder, 'evidence/register.csv')),
        );
      },
    },
  ],
};
