import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addUp, type Count } from './count.js';
import { startCodeServer } from './code-server.js';
import { hasDesktop, runInDesktop } from './desktop.js';
import { runInCodeServer } from './extension-host.js';
import { actAsPerson } from './person.js';

/**
 * Runs all tests that need an editor. `SUBSTANTIATE_WORKBENCH` chooses which: `desktop` is VS Code itself, downloaded;
 * `code-server` is the same workbench and extension host from an npm package, in headless Chromium; left out, the desktop
 * where it can be had, else code-server.
 * @returns the exit status.
 */
export async function main(root: string): Promise<number> {
  const results = join(root, 'test-results');
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const asked = process.env['SUBSTANTIATE_WORKBENCH'];
  const inDesktop = asked === 'desktop' || (asked !== 'code-server' && (await hasDesktop(root)));
  const counts = inDesktop
    ? [await leg(() => runInDesktop(root))]
    : [await leg(() => startCodeServer(root, {}, (server) => runInCodeServer(root, server))), await leg(() => actAsPerson(root, results))];
  const milliseconds = counts.find(({ activation }) => activation !== undefined)?.activation;
  if (milliseconds !== undefined) writeFileSync(join(results, 'activation.json'), JSON.stringify({ milliseconds }));
  const { passed, failed } = addUp(counts);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

/** One way of testing; where it can't be gone to its end, that is one failure. */
async function leg(run: () => Promise<Count>): Promise<Count> {
  try {
    return await run();
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1 };
  }
}
