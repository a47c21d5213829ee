import type { Chapter } from '../chapter.js';
import { selfEvaluation } from '../examples.js';

/** The rows of the list of all reports, in the side bar. */
const row = '.pane:has(.pane-header[aria-label*="All reports"]) .monaco-list-row';

/** Sees how one report stands, and how all do. */
export const overview: Chapter = {
  name: 'overview',
  theme: 'contrast',
  steps: [
    {
      name: 'reads beside the language how the report stands',
      act: async (editor) => {
        await editor.openFromExplorer(selfEvaluation);
        await editor.see('.squiggly-warning');
        const isTold = (): Promise<boolean> => editor.sees('.hover-language-status', /\d+ (?:errors?|warnings?|findings?)/u);
        await editor.click('[id="status.languageStatus"]', isTold);
      },
    },
    {
      name: 'has all reports checked, and sees the worst first',
      act: async (editor) => {
        await editor.press('Escape');
        await editor.command('Substantiate: Check all reports');
        await editor.see(row, /panel-report/u);
        if (await editor.sees(row, /can.t be read/u)) throw new Error('A file is listed that is not there');
      },
    },
    {
      name: 'opens one from the list',
      act: async (editor) => {
        const isOpen = (): Promise<boolean> => editor.sees('.tab.active', /panel-report\.md/u);
        await editor.click(`${row}:has-text("panel-report")`, isOpen);
        await editor.see('.squiggly-error');
      },
    },
  ],
};
