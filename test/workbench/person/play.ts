import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Count } from '../count.js';
import { patience } from '../patience.js';
import { withExamples, withFiles } from '../workspace.js';
import { themes, type Chapter, type Step } from './chapter.js';
import { Editor } from './editor.js';

/**
 * Plays a chapter in a window and a folder of its own, to its end or to the first step that fails, and leaves a picture of each step.
 * @param open serves the folder, and hands over the address of the window.
 * @param pictures folder for the pictures.
 */
export async function play(
  chapter: Chapter,
  browser: Browser,
  open: (folder: string, sit: (address: string) => Promise<Count>) => Promise<Count>,
  root: string,
  pictures: string,
): Promise<Count> {
  console.log(`\n  ${chapter.name}`);
  const inFolder = async (folder: string): Promise<Count> => {
    mkdirSync(join(folder, '.vscode'), { recursive: true });
    const settings = { 'workbench.colorTheme': themes[chapter.theme], ...chapter.settings };
    writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(settings));
    return open(folder, async (address) => {
      const context = await browser.newContext({ viewport: { width: 1360, height: 850 } });
      try {
        context.setDefaultTimeout(patience);
        const page = await context.newPage();
        await page.goto(address);
        return await playSteps(chapter, page, folder, pictures);
      } finally {
        await context.close();
      }
    });
  };
  return chapter.files ? withFiles(chapter.files, inFolder) : withExamples(root, inFolder);
}

async function playSteps({ name: chapter, theme, steps }: Chapter, page: Page, folder: string, pictures: string): Promise<Count> {
  const editor = new Editor(page);
  const opening: Step = { name: 'opens the folder', act: () => editor.trust() };
  for (const [index, { name, act }] of [opening, ...steps].entries()) {
    const picture = join(pictures, `${`${chapter} ${theme} ${index} ${name}`.replace(/[^a-z0-9]+/giu, '-')}.png`);
    const failure = await act(editor, folder).then(
      () => undefined,
      (error: unknown) => String(error),
    );
    // For those who look: where none can be taken, the step is as good as it was.
    await page.screenshot({ path: picture }).catch((error: unknown) => console.log(String(error)));
    console.log(failure === undefined ? `    ✔ ${name}` : `    ${name}: failed, see ${picture}\n${failure}`);
    if (failure !== undefined) return { passed: index, failed: 1 };
  }
  return { passed: 1 + steps.length, failed: 0 };
}
