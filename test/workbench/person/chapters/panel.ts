import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chapter, Theme } from '../chapter.js';
import { panelReport, selfEvaluation } from '../examples.js';

const finding = 'button:has(.finding)';

/**
 * Goes through a report by its panel: in the side bar, beside the text, and as it changes.
 * @param hasDisk whether what is saved can be looked up on a disk.
 */
const panelIn = (theme: Theme, hasDisk: boolean): Chapter => ({
  name: `panel-${theme}`,
  theme,
  settings: { 'substantiate.quietWhileWriting': false },
  steps: [
    {
      name: 'opens the panel in the side bar',
      act: async (editor) => {
        await editor.openFromExplorer(panelReport);
        await editor.see('.squiggly-error');
        await editor.command('Substantiate: Show the report panel in the side bar');
        await editor.inFrame(finding, /E32/u);
        await editor.inFrame('.summary', /1,000 words/u);
      },
    },
    {
      name: 'clicks a finding, and stands on it in the text',
      act: async (editor) => {
        await (await editor.inFrame(finding, /E32/u)).click();
        await editor.see('.monaco-editor.focused .view-line', /\[E32\]/u);
        await editor.seeSelected('E32');
      },
    },
    {
      name: 'answers it, and the panel lists it no more',
      act: async (editor, folder) => {
        await editor.type('E22');
        await editor.see('.view-line', /supervision\ssession\s\[?E22/u);
        if (hasDisk) await editor.save(() => !readFileSync(join(folder, panelReport), 'utf8').includes('E32'));
        await editor.until('the panel drawn anew', async () => !(await editor.frameShows(finding, /E32/u)));
      },
    },
    {
      name: 'opens it beside the text of another report',
      act: async (editor) => {
        await editor.press('Control+Shift+E');
        await editor.openFromExplorer(selfEvaluation);
        await editor.command('Substantiate: Open the report panel beside the text');
        await editor.inFrame(finding, /Some/u);
        await editor.inFrame('.sections', /Help and protection/u);
      },
    },
    {
      name: 'goes from finding to finding with the keyboard, and reads the question',
      act: async (editor) => {
        await editor.find('2.2 Some');
        await editor.press('Alt+F9');
        await editor.see('.monaco-hover:not(.hidden)', /\?/u);
        await editor.press('Escape');
      },
    },
  ],
});

export const panels = [panelIn('light', true), panelIn('dark', true), panelIn('contrast', true)];
export const panelWithoutDisk = panelIn('light', false);
