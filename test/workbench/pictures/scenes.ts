import type { Theme } from '../person/chapter.js';
import type { Editor } from '../person/editor.js';
import { panelReport, selfEvaluation, someFamilies } from '../person/examples.js';

/** One picture of the real thing. */
export interface Scene {
  /** Where it goes, from the root of the repository. */
  readonly files: readonly string[];
  readonly theme: Theme;
  /** Whether the side bar is in it. */
  readonly sideBar?: boolean;
  /** The part that is shown: from how far below the top of the editor, and how high, in pixels. */
  readonly from?: number;
  readonly height: number;
  readonly act: (editor: Editor) => Promise<void>;
}

const uncited = 'agreed the next course on 12 May 2026';

const readReport = async (editor: Editor, report: string, words: string): Promise<void> => {
  await editor.openFromExplorer(report);
  await editor.see('.squiggly-warning, .squiggly-error');
  await editor.press('Control+B');
  // What is out of view is brought to the middle.
  await editor.find('3.2 ');
  await editor.find(words);
};

/** For the walkthrough and the README, with the examples. */
export const scenes: readonly Scene[] = [
  {
    files: ['media/walkthrough/open.png'],
    theme: 'light',
    from: 170,
    height: 430,
    act: async (editor) => {
      await readReport(editor, selfEvaluation, '2.4 Strategy');
      await editor.press('Home');
      await editor.moveAway();
    },
  },
  {
    files: ['media/walkthrough/why.png', 'media/readme/editor.png'],
    theme: 'light',
    height: 430,
    act: async (editor) => {
      await readReport(editor, selfEvaluation, someFamilies);
      await editor.press('Home');
      await editor.readAt(someFamilies, /how many/iu);
    },
  },
  {
    files: ['media/walkthrough/answer.png'],
    theme: 'light',
    from: 190,
    height: 430,
    act: async (editor) => {
      await readReport(editor, selfEvaluation, someFamilies);
      await editor.clickOn(someFamilies);
      await editor.moveAway();
      await editor.openMenu('Control+.');
      await editor.see('.action-widget .monaco-list-row', /‹n› of ‹N›/u);
    },
  },
  {
    files: ['media/walkthrough/cite.png'],
    theme: 'light',
    from: 200,
    height: 430,
    act: async (editor) => {
      await readReport(editor, panelReport, uncited);
      await editor.press('ArrowRight');
      await editor.suggest(' [', /E\d+/u);
      await editor.moveAway();
    },
  },
  {
    files: ['media/walkthrough/check.png'],
    theme: 'light',
    sideBar: true,
    height: 430,
    act: async (editor) => {
      await readReport(editor, panelReport, '2.2 The audit');
      await editor.press('Home');
      await editor.command('Substantiate: Check all reports');
      // The list needs the room that the panel above it takes.
      const isListed = (): Promise<boolean> =>
        editor.sees('.pane:has(.pane-header[aria-label*="All reports"]) .monaco-list-row', /panel-report/u);
      await editor.click('.pane-header[aria-label*="This report"]', isListed);
      await editor.moveAway();
    },
  },
  {
    files: ['media/readme/panel.png'],
    theme: 'light',
    height: 500,
    act: async (editor) => {
      await readReport(editor, selfEvaluation, '2.4 Strategy');
      await editor.press('Home');
      await editor.command('Substantiate: Open the report panel beside the text');
      await editor.inFrame('.sections', /Help and protection/u);
      await editor.moveAway();
    },
  },
  {
    files: ['media/readme/dark.png'],
    theme: 'dark',
    sideBar: true,
    height: 500,
    act: async (editor) => {
      await readReport(editor, panelReport, '2.4 The peer review');
      await editor.press('Home');
      await editor.command('Substantiate: Show the report panel in the side bar');
      await (await editor.inFrame('button:has(.finding)', /E32/u)).click();
      await editor.moveAway();
    },
  },
];
