import Mocha from 'mocha';
import { writeFileSync } from 'node:fs';
import { extensions } from 'vscode';

/** What the editor calls in its extension host; rejects when a test failed. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, color: false });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  // They are evaluated here, when Mocha's globals are there.
  await import('./diagnostics.js');
  await import('./fixes.js');
  await import('./config.js');
  await import('./hover.js');
  await import('./evidence.js');
  const stats = await new Promise<Mocha.Stats | undefined>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats));
  });
  const count = { passed: stats?.passes ?? 0, failed: stats?.failures ?? 1, ...activation() };
  const file = process.env['SUBSTANTIATE_COUNT'];
  if (file) writeFileSync(file, JSON.stringify(count));
  if (count.failed > 0) throw new Error(`${count.failed} failed`);
}

/** How long the extension took to be ready, as it tells itself. */
function activation(): { activation?: number } {
  const milliseconds = extensions.getExtension<{ milliseconds: number }>('substantiate.vscode-substantiate')?.exports.milliseconds;
  return milliseconds === undefined ? {} : { activation: milliseconds };
}
