import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chapter } from '../chapter.js';
import { panelReport, register } from '../examples.js';

const uncited = 'agreed the next course on 12 May 2026';

/** Cites an entry of the register, follows the citation, and renames the entry. */
export const evidence: Chapter = {
  name: 'evidence',
  theme: 'light',
  steps: [
    {
      name: 'opens the report and sees citations queried',
      act: async (editor) => {
        await editor.openFromExplorer(panelReport);
        await editor.see('.squiggly-error');
      },
    },
    {
      name: 'cites the training records by a word of their title',
      act: async (editor) => {
        await editor.find(uncited);
        await editor.press('ArrowRight');
        await editor.suggest(' [training', /E21\s*Training records/u);
        await editor.press('Enter');
        await editor.see('.view-line', /12\sMay\s2026\s\[E21\]/u);
      },
    },
    {
      name: 'jumps to their row in the register',
      act: async (editor) => {
        await editor.press('ArrowLeft');
        await editor.pressUntil('F12', '.tab.active', /register\.csv/u);
        await editor.see('.monaco-editor.focused .view-line', /^E21,.Training/u);
      },
    },
    {
      name: 'renames the id there, and finds it renamed in the report too',
      act: async (editor, folder) => {
        await editor.openBox('F2', '.rename-box input', 'E41');
        await editor.press('Enter');
        await editor.see('.view-line', /^E41,.Training/u);
        await editor.command('File: Save All');
        const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
        await editor.until('both files saved', () => read(register).includes('\nE41,') && read(panelReport).includes(`${uncited} [E41]`));
        if (/\bE21\b/u.test(read(register) + read(panelReport))) throw new Error('E21 is left somewhere');
      },
    },
  ],
};
