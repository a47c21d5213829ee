import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../hosts/browser.js';
import { startCodeServer } from '../hosts/code-server.js';
import { themes } from '../person/chapter.js';
import { Editor } from '../person/editor.js';
import { withExamples } from '../workspace.js';
import { scenes, type Scene } from './scenes.js';

const size = { width: 960, height: 660 };
const settings = {
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.overviewRulerBorder': false,
  'editor.stickyScroll.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'workbench.editor.enablePreview': false,
};
/** Larger ones make the extension heavy for nothing, in bytes. */
const largest = 100 * 1024;

/**
 * Takes the pictures of the walkthrough and the README anew, in the real workbench.
 * `SUBSTANTIATE_PICTURES` names some of their files, by any part of the name.
 * @param extension the packaged extension.
 * @returns the exit status.
 */
export async function takePictures(root: string, extension: string): Promise<number> {
  const asked = process.env['SUBSTANTIATE_PICTURES']?.split(',');
  const chosen = scenes.filter(({ files }) => !asked || files.some((file) => asked.some((part) => file.includes(part))));
  let failed = 0;
  await startCodeServer(root, { extension }, async ({ port }) => {
    const browser = await launchBrowser();
    try {
      for (const scene of chosen) {
        try {
          const picture = await take(scene, browser, `http://127.0.0.1:${port}`, root);
          for (const file of scene.files) {
            mkdirSync(dirname(join(root, file)), { recursive: true });
            writeFileSync(join(root, file), picture);
            console.log(`${file}: ${(picture.length / 1024).toFixed(0)} KB${picture.length > largest ? ', too large' : ''}`);
          }
          if (picture.length > largest) failed++;
        } catch (error) {
          console.error(`${scene.files.join(', ')}: ${String(error)}`);
          failed++;
        }
      }
    } finally {
      await browser.close();
    }
  });
  return failed > 0 ? 1 : 0;
}

async function take(scene: Scene, browser: Browser, address: string, root: string): Promise<Buffer> {
  return withExamples(root, async (folder) => {
    mkdirSync(join(folder, '.vscode'), { recursive: true });
    writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify({ ...settings, 'workbench.colorTheme': themes[scene.theme] }));
    const context = await browser.newContext({ viewport: size });
    try {
      const page = await context.newPage();
      await page.goto(`${address}/?folder=${folder}`);
      const editor = new Editor(page);
      await scene.act(editor);
      const place = page.locator(scene.sideBar ? '.part.activitybar' : '.part.editor').first();
      const box = await place.boundingBox();
      if (!box) throw new Error('There is no editor to be seen');
      const y = box.y + (scene.from ?? 0);
      return await page.screenshot({ clip: { x: box.x, y, width: size.width - box.x, height: Math.min(scene.height, size.height - y) } });
    } finally {
      await context.close();
    }
  });
}

/** The file that scripts/package.mjs makes. */
export function packaged(root: string): string {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string; version: string };
  return join(root, `${name}-${version}.vsix`);
}
