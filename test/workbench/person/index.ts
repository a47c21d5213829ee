import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { addUp, type Count } from '../count.js';
import { launchBrowser } from '../hosts/browser.js';
import { startCodeServer } from '../hosts/code-server.js';
import { startWeb } from '../hosts/web-host.js';
import { longPatience } from '../patience.js';
import { answering } from './chapters/answering.js';
import { crash } from './chapters/crash.js';
import { evidence } from './chapters/evidence.js';
import { firstMinute } from './chapters/first-minute.js';
import { inBrowser } from './chapters/in-browser.js';
import { leaving } from './chapters/leaving.js';
import { overview } from './chapters/overview.js';
import { panels, panelWithoutDisk } from './chapters/panel.js';
import { settingUp } from './chapters/setting-up.js';
import { shapes } from './chapters/shapes.js';
import { writing } from './chapters/writing.js';
import type { Chapter } from './chapter.js';
import { play } from './play.js';

const chapters = [firstMinute, answering, leaving, evidence, writing, ...panels, overview, shapes, settingUp];

/** Packages the extension as a user gets it, and returns the file's path. */
function packageExtension(root: string): string {
  execFileSync(process.execPath, [join(root, 'scripts/package.mjs')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: longPatience,
  });
  const made = readdirSync(root).find((name) => name.endsWith('.vsix'));
  if (!made) throw new Error('scripts/package.mjs left no .vsix');
  return join(root, made);
}

/**
 * Uses the packaged extension as an author does, in the real workbench: one chapter after the other, or those that `SUBSTANTIATE_CHAPTER` names.
 * @param pictures folder for the pictures of each step.
 */
export async function actAsPerson(root: string, pictures: string): Promise<Count> {
  return startCodeServer(root, { extension: packageExtension(root) }, async ({ port, killLanguageServer }) => {
    const browser = await launchBrowser();
    try {
      const counts: Count[] = [];
      const open = (folder: string, sit: (address: string) => Promise<Count>): Promise<Count> =>
        sit(`http://127.0.0.1:${port}/?folder=${folder}`);
      for (const chapter of chosen([...chapters, crash(killLanguageServer)]))
        counts.push(await play(chapter, browser, open, root, pictures));
      return addUp(counts);
    } finally {
      await browser.close();
    }
  });
}

/** Those that need no file on a disk. */
const webChapters = [inBrowser, firstMinute, writing, panelWithoutDisk, overview, shapes];

/** Uses the extension as an author does whose editor is nothing but a page in a browser: no disk and no Node, everything comes through the editor. */
export async function actInWeb(root: string, pictures: string): Promise<Count> {
  const browser = await launchBrowser();
  try {
    const counts: Count[] = [];
    const open = (folder: string, sit: (address: string) => Promise<Count>): Promise<Count> => startWeb(root, folder, {}, sit);
    for (const chapter of chosen(webChapters)) counts.push(await play(chapter, browser, open, root, join(pictures, 'web')));
    return addUp(counts);
  } finally {
    await browser.close();
  }
}

/** The chapters that `SUBSTANTIATE_CHAPTER` names; all where it is left out. */
function chosen(chapters: readonly Chapter[]): readonly Chapter[] {
  const asked = process.env['SUBSTANTIATE_CHAPTER']?.split(',');
  const played = asked ? chapters.filter(({ name }) => asked.includes(name)) : chapters;
  if (played.length === 0) throw new Error(`SUBSTANTIATE_CHAPTER can be ${chapters.map(({ name }) => name).join(', ')}`);
  return played;
}
