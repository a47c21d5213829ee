import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Count } from '../count.js';
import { withExamples, withFiles } from '../workspace.js';
import { themes, type Chapter } from './chapter.js';
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
  await editor.trust();
  for (const [index, { name, act }] of steps.entries()) {
    const picture = join(pictures, `${`${chapter} ${theme} ${index + 1} ${name}`.replace(/[^a-z0-9]+/giu, '-')}.png`);
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
  return { passed: steps.length, failed: 0 };
}
