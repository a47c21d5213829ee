import type { Chapter } from '../chapter.js';
import { panelReport, selfEvaluation, someFamilies, withPlaceholder } from '../examples.js';

/** Answers and finds, with nothing on a disk. */
export const inBrowser: Chapter = {
  name: 'in-browser',
  theme: 'light',
  steps: [
    {
      name: 'opens a report, which is checked',
      act: async (editor) => {
        await editor.openFromExplorer(selfEvaluation);
        await editor.see('.squiggly-warning');
      },
    },
    {
      name: 'answers a word with a blank, and fills it in',
      act: async (editor) => {
        await editor.find(someFamilies);
        await editor.openMenu('Control+.');
        await editor.choose(/Replace.*‹n› of ‹N›/u);
        await editor.see('.view-line', withPlaceholder);
        await editor.type('31');
        await editor.press('Tab');
        await editor.type('52');
        await editor.see('.view-line', /31\sof\s52\sfamilies/u);
      },
    },
    {
      name: 'is led to the next finding, and reads the question',
      act: async (editor) => {
        await editor.press('Control+Shift+E');
        await editor.openFromExplorer(panelReport);
        await editor.see('.squiggly-error');
        await editor.find('2.2 The audit');
        await editor.press('Alt+F9');
        await editor.see('.monaco-hover:not(.hidden)', /the report or the register\?/u);
        await editor.press('Escape');
      },
    },
    {
      name: 'has all reports checked',
      act: async (editor) => {
        await editor.command('Substantiate: Check all reports');
        await editor.see('.pane:has(.pane-header[aria-label*="All reports"]) .monaco-list-row', /minutes/u);
      },
    },
  ],
};
