import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chapter } from '../chapter.js';
import { selfEvaluation, someFamilies, withPlaceholder } from '../examples.js';
import { problem } from '../editor.js';

/** The editor shows blanks as non-breaking spaces. */
const answered = /31\sof\s52\S*\sfamilies\swait/u;

/** From a word that is underlined to the figures it stood for. */
export const answering: Chapter = {
  name: 'answering',
  theme: 'light',
  steps: [
    { name: 'opens the example report', act: (editor) => editor.openFromExplorer(selfEvaluation) },
    { name: 'sees the words a panel would query underlined', act: (editor) => editor.see('.squiggly-warning') },
    {
      name: 'finds them listed in the Problems panel',
      act: async (editor) => {
        await editor.openProblems();
        await editor.see(problem, /`Some`/u);
      },
    },
    {
      name: 'points at a word and reads the question it raises',
      act: async (editor) => {
        // The counts over the headings have pushed it out of view.
        await editor.find(someFamilies);
        await editor.readAt(someFamilies, /how many/iu);
      },
    },
    {
      name: 'asks for a fix with Ctrl+. and sees what it will do',
      act: async (editor) => {
        await editor.clickOn(someFamilies);
        await editor.moveAway();
        await editor.openMenu('Control+.');
        await editor.see('.action-widget .monaco-list-row', /‹n› of ‹N›/u);
      },
    },
    {
      name: 'applies it with the keyboard and sees the blanks',
      act: async (editor) => {
        await editor.choose(/‹n› of ‹N›/u);
        await editor.see('.view-line', withPlaceholder);
      },
    },
    {
      name: 'fills the first blank, goes to the next with Tab, and fills that',
      act: async (editor) => {
        await editor.type('31');
        await editor.press('Tab');
        await editor.type('52');
        await editor.see('.view-line', answered);
      },
    },
    {
      name: 'saves, and the file on disk has changed',
      act: (editor, folder) => editor.save(() => answered.test(readFileSync(join(folder, selfEvaluation), 'utf8'))),
    },
    {
      name: 'undoes it all, blank by blank',
      act: async (editor) => {
        await editor.until('the words as they were', async () => {
          await editor.press('Control+Z');
          return editor.sees('.view-line', /2\.2\sSome\sfamilies\swait/u);
        });
      },
    },
  ],
};
