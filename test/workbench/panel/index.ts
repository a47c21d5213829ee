import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Count } from '../count.js';
import { launchBrowser } from '../hosts/browser.js';
import { PanelPage } from './open-panel.js';
import { reportState } from './states.js';
import { panelTests } from './tests.js';
import { themes } from './themes.js';

/** Checks the panel's page by itself in a browser, in every theme, and leaves pictures of it. */
export async function checkPanel(root: string, results: string): Promise<Count> {
  const pictures = join(results, 'panel');
  mkdirSync(pictures, { recursive: true });
  const browser = await launchBrowser();
  let failed = 0;
  try {
    for (const { name, run } of panelTests) {
      try {
        await run({ root, browser, pictures });
        console.log(`    ✔ ${name}`);
      } catch (error) {
        failed++;
        console.log(`    ${name}: failed\n${String(error)}`);
      }
    }
    await measure();
  } finally {
    await browser.close();
  }
  return { passed: panelTests.length - failed, failed };

  /** How long a thousand findings take to be drawn, for those who want to know. */
  async function measure(): Promise<void> {
    const [theme] = themes;
    if (!theme) return;
    const panel = await PanelPage.open(root, browser, { theme, width: 320 });
    const milliseconds = (state: ReturnType<typeof reportState>): Promise<number> =>
      panel.page.evaluate((shown) => {
        const before = performance.now();
        window.dispatchEvent(new MessageEvent('message', { data: { type: 'show', state: shown } }));
        return new Promise<number>((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now() - before))));
      }, state);
    const first = await milliseconds(reportState(1000, 30));
    const again = await milliseconds(reportState(999, 30));
    console.log(`    1,000 findings: drawn in ${first.toFixed(0)} ms, drawn anew in ${again.toFixed(0)} ms`);
    await panel.close();
  }
}
