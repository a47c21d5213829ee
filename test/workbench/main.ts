import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addUp, type Count } from './count.js';
import { hasDesktop, runInDesktop } from './hosts/desktop.js';
import { runInCodeServer } from './hosts/server-host.js';
import { runInWeb } from './hosts/web-host.js';
import { checkPanel } from './panel/index.js';
import { actAsPerson, actInWeb } from './person/index.js';

/** A way of testing in an editor. */
interface Leg {
  readonly title: string;
  /** Whether it can be had here, where that is left open. */
  readonly isAvailable?: (root: string) => Promise<boolean>;
  /** @param results folder for what it leaves to look at. */
  readonly run: (root: string, results: string) => Promise<Count>;
}

const legs: Readonly<Record<string, Leg>> = {
  panel: { title: "the panel's page by itself, in Chromium", run: checkPanel },
  desktop: { title: "VS Code's desktop build", isAvailable: hasDesktop, run: runInDesktop },
  'code-server': { title: 'Node extension host, code-server in Chromium', run: runInCodeServer },
  web: { title: 'web extension host, as vscode.dev has it', run: runInWeb },
  'web-person': { title: 'an author whose editor is a page in a browser', run: actInWeb },
  person: { title: 'an author, with the packaged extension', run: actAsPerson },
};

/**
 * Runs all tests that need an editor. `SUBSTANTIATE_WORKBENCH` chooses legs by name, with commas between them; left out, all that can be had.
 * @returns the exit status.
 */
export async function main(root: string): Promise<number> {
  const results = join(root, 'test-results');
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const asked = process.env['SUBSTANTIATE_WORKBENCH']?.split(',').map((name) => name.trim());
  const unknown = asked?.filter((name) => !(name in legs)) ?? [];
  if (unknown.length > 0) console.error(`SUBSTANTIATE_WORKBENCH names ${unknown.join(', ')}: it can be ${Object.keys(legs).join(', ')}`);
  const counts: Count[] = unknown.map(() => ({ passed: 0, failed: 1 }));
  for (const [name, leg] of Object.entries(legs)) {
    if (asked ? !asked.includes(name) : leg.isAvailable && !(await leg.isAvailable(root))) continue;
    console.log(`\n== ${leg.title}`);
    counts.push(await toItsEnd(() => leg.run(root, results)));
  }
  const milliseconds = counts.find(({ activation }) => activation !== undefined)?.activation;
  if (milliseconds !== undefined) writeFileSync(join(results, 'activation.json'), JSON.stringify({ milliseconds }));
  const { passed, failed } = addUp(counts);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

/** Where a leg can't be gone to its end, that is one failure. */
async function toItsEnd(run: () => Promise<Count>): Promise<Count> {
  try {
    return await run();
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1 };
  }
}
