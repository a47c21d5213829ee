import { join } from 'node:path';
import { format } from 'node:util';
import { launchBrowser } from './browser.js';
import type { CodeServer } from './code-server.js';
import { readCount, type Count } from './count.js';
import { withExamples } from './workspace.js';

/** A host that crashed never reports. */
const limit = 180_000;

/** What the workbench says about itself, whichever extension it runs. */
const noise =
  /^(?:Ignoring fetching|Creating a socket|Creation of workbench|Resolv(?:ing|ed) connection|\[reconnection|Updating additional|(?:Error: )?(?:Could not locate the bindings|Cannot find module '\.\/build\/Release\/watchdog'))/u;

/** Runs the suite in the extension host of a code-server, through the workbench's own driver for tests. */
export async function runInCodeServer(root: string, server: CodeServer): Promise<Count> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    let report: (status: number) => void = () => undefined;
    const ended = new Promise<number>((resolve) => (report = resolve));
    await page.exposeFunction('codeAutomationExit', (status: number) => report(status));
    await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
      const line = format(...args);
      if (!noise.test(line)) console.log(line);
    });
    const extension = `vscode-remote://127.0.0.1:${server.port}${root}`;
    const payload = [
      ['extensionDevelopmentPath', extension],
      ['extensionTestsPath', `${extension}/${join('dist', 'test', 'suite.js')}`],
      ['skipWelcome', 'true'],
      ['skipReleaseNotes', 'true'],
    ];
    return await withExamples(root, async (workspace) => {
      await page.goto(`http://127.0.0.1:${server.port}/?folder=${workspace}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
      let timer: NodeJS.Timeout | undefined;
      const tooLate = new Promise<number>((resolve) => (timer = setTimeout(() => resolve(-1), limit)));
      const status = await Promise.race([ended, tooLate]);
      clearTimeout(timer);
      if (status === -1) console.error(`No result from the extension host within ${limit / 1000} s`);
      const count = readCount(server.countFile);
      return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
    });
  } finally {
    await browser.close();
  }
}
