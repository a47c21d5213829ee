import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chapter } from '../chapter.js';
import { problem } from '../editor.js';
import { selfEvaluation } from '../examples.js';

/** Leaves a word as it is, and looks up what its rule is about. */
export const leaving: Chapter = {
  name: 'leaving',
  theme: 'dark',
  steps: [
    {
      name: 'opens the example report and its findings',
      act: async (editor) => {
        await editor.openFromExplorer(selfEvaluation);
        await editor.openProblems();
        await editor.see(problem, /`consistently`/u);
      },
    },
    {
      name: 'leaves a word as it is, and says why',
      act: async (editor, folder) => {
        await editor.find('consistently');
        await editor.openMenu('Control+.');
        await editor.choose(/suppress.*vague-consistency/u);
        await editor.see('.view-line', /‹reason›/u);
        // The blank is selected where the editor takes the edit as a snippet.
        await editor.select('‹reason›');
        await editor.type('the audit in section 2 says how many');
        await editor.save(() =>
          readFileSync(join(folder, selfEvaluation), 'utf8').includes(
            '<!-- substantiate-disable vague-consistency -- the audit in section 2 says how many -->',
          ),
        );
        await editor.until('the finding gone', async () => !(await editor.sees(problem, /`consistently`/u)));
      },
    },
    {
      name: "follows a finding's link to the page of its rule",
      act: async (editor) => {
        const isOpen = (): Promise<boolean> => editor.sees('.tab.active', /unquantified-extent\.md/u);
        await editor.follow(`${problem} a`, /unquantified-extent/u, isOpen);
        await editor.see('.view-line', /how\smany/iu);
      },
    },
  ],
};
