import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../hosts/browser.js';
import { startCodeServer } from '../hosts/code-server.js';
import type { Count } from '../count.js';
import { Editor } from './editor.js';
import { withExamples } from '../workspace.js';

/** A step of the story: what the person does, and what they must see. */
interface Step {
  readonly name: string;
  readonly act: (editor: Editor, folder: string) => Promise<void>;
}

const report = 'self-evaluation.md';
const phrase = 'Some families wait';
const panelReport = 'panel-report.md';
const registerFile = 'evidence/register.csv';
const uncited = 'agreed the next course on 12 May 2026';
/** The editor shows blanks as non-breaking spaces. */
const withPlaceholder = /‹n›\sof\s‹N›\S*\sfamilies\swait/u;

const story: readonly Step[] = [
  { name: 'opens the example report', act: (editor) => editor.openFromExplorer(report) },
  { name: 'sees the words a panel would query underlined', act: (editor) => editor.see('.squiggly-warning') },
  {
    name: 'finds them listed in the Problems panel',
    act: async (editor) => {
      await editor.press('Control+Shift+M');
      await editor.see('.markers-panel .monaco-list-row', /`Some`/u);
    },
  },
  {
    name: 'points at a word and reads the question it raises',
    act: async (editor) => {
      // The counts over the headings have pushed it out of view.
      await editor.find(phrase);
      await editor.readAt(phrase, /how many/iu);
    },
  },
  {
    name: 'asks for a fix with Ctrl+. and sees what it will do',
    act: async (editor) => {
      await editor.clickOn(phrase);
      await editor.moveAway();
      await editor.openMenu('Control+.');
      await editor.see('.action-widget .monaco-list-row', /‹n› of ‹N›/u);
    },
  },
  {
    name: 'applies it with the keyboard and sees the placeholder',
    act: async (editor) => {
      await editor.choose(/‹n› of ‹N›/u);
      await editor.see('.view-line', withPlaceholder);
    },
  },
  {
    name: 'saves, and the file on disk has changed',
    act: async (editor, folder) => {
      await editor.press('Control+S');
      await editor.until('the file saved', () => readFileSync(join(folder, report), 'utf8').search(withPlaceholder) >= 0);
    },
  },
  {
    name: 'leaves another word as it is, and says why',
    act: async (editor, folder) => {
      await editor.find('consistently');
      await editor.openMenu('Control+.');
      await editor.choose(/suppress.*vague-consistency/u);
      await editor.select('‹reason›');
      await editor.type('the audit in section 2 says how many');
      await editor.press('Control+S');
      await editor.until('the reason saved', () =>
        readFileSync(join(folder, report), 'utf8').includes(
          '<!-- substantiate-disable vague-consistency -- the audit in section 2 says how many -->',
        ),
      );
      await editor.until('the finding gone', async () => !(await editor.shows(/`consistently`/u, '.markers-panel .monaco-list-row')));
    },
  },
  {
    name: "follows a finding's link to the page of its rule",
    act: async (editor) => {
      await editor.follow('.markers-panel .monaco-list-row a', /unquantified-extent/u);
      await editor.see('.tab.active', /unquantified-extent\.md/u);
      await editor.see('.view-line', /how\smany/iu);
    },
  },
  {
    name: 'cites the training records by a word of their title',
    act: async (editor) => {
      await editor.openFromExplorer(panelReport);
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
      await editor.press('F12');
      await editor.see('.tab.active', /register\.csv/u);
      await editor.see('.view-line', /^E21,.Training/u);
    },
  },
  {
    name: 'renames the id there, and finds it renamed in the report too',
    act: async (editor, folder) => {
      await editor.openBox('F2', '.rename-box input');
      await editor.type('E41');
      await editor.press('Enter');
      await editor.see('.view-line', /^E41,.Training/u);
      await editor.press('Control+K');
      await editor.press('s');
      const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
      await editor.until('both files saved', () => read(registerFile).includes('\nE41,') && read(panelReport).includes(`${uncited} [E41]`));
      if (/\bE21\b/u.test(read(registerFile) + read(panelReport))) throw new Error('E21 is left somewhere');
    },
  },
];

/** Packages the extension as a user gets it, and returns the file's path. */
function packageExtension(root: string): string {
  execFileSync(process.execPath, [join(root, 'scripts/package.mjs')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 180_000,
  });
  const made = readdirSync(root).find((name) => name.endsWith('.vsix'));
  if (!made) throw new Error('scripts/package.mjs left no .vsix');
  return join(root, made);
}

/**
 * Uses the packaged extension as an author does, in the real workbench, and leaves a screenshot of each step.
 * @param pictures folder for the screenshots.
 */
export async function actAsPerson(root: string, pictures: string): Promise<Count> {
  console.log('\n  an author, with the packaged extension');
  return startCodeServer(root, { extension: packageExtension(root) }, (server) =>
    withExamples(root, async (folder) => {
      const browser = await launchBrowser();
      try {
        const page = await browser.newPage({ viewport: { width: 1360, height: 850 } });
        await page.goto(`http://127.0.0.1:${server.port}/?folder=${folder}`);
        return await play(new Editor(page), page, folder, pictures);
      } finally {
        await browser.close();
      }
    }),
  );
}

/** Plays the story to its end, or to the first step that fails: those after it stand on it. */
async function play(editor: Editor, page: Page, folder: string, pictures: string): Promise<Count> {
  for (const [index, { name, act }] of story.entries()) {
    const picture = join(pictures, `${index + 1}-${name.replace(/[^a-z]+/giu, '-')}.png`);
    try {
      await act(editor, folder);
      await page.screenshot({ path: picture });
      console.log(`    ✔ ${name}`);
    } catch (error) {
      await page.screenshot({ path: picture });
      console.log(`    ${name}: failed, see ${picture}\n${String(error)}`);
      return { passed: index, failed: 1 };
    }
  }
  return { passed: story.length, failed: 0 };
}
