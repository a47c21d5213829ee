import { format } from 'node:util';
import { longPatience, patience } from '../patience.js';
import { launchBrowser } from './browser.js';

/** What the workbench says about itself, whichever extension it runs. */
const noise =
  /^(?:Ignoring fetching|Creating a socket|Creation of workbench|Resolv(?:ing|ed) connection|\[reconnection|Updating additional|ChatSessionStore|\[AccountPolicyGate|\[AgentHost|Loading development extension|Found additional builtin|Ignoring the error while validating workspace|vscode-test-web-support|(?:Error: )?(?:Could not locate the bindings|Cannot find module '\.\/build\/Release\/watchdog'))/u;

/**
 * Opens a workbench that runs tests, and waits for their end through the workbench's own hooks for that; what they say is printed.
 * @param onLine is told each line; what it returns true for is not printed.
 * @returns the status: 0 where every test passed, -1 where nothing came.
 */
export async function watchTests(address: string, onLine: (line: string) => boolean = () => false): Promise<number> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    let report: (status: number) => void = () => undefined;
    const ended = new Promise<number>((resolve) => (report = resolve));
    await page.exposeFunction('codeAutomationExit', (status: number) => report(status));
    await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
      const line = format(...args);
      if (!onLine(line) && !noise.test(line)) console.log(line);
    });
    await page.goto(address, { timeout: patience });
    // A host that crashed never reports.
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<number>((resolve) => (timer = setTimeout(() => resolve(-1), longPatience)));
    const status = await Promise.race([ended, tooLate]);
    clearTimeout(timer);
    if (status === -1) console.error(`No result from the extension host within ${longPatience / 1000} s`);
    return status;
  } finally {
    await browser.close();
  }
}
