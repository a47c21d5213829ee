import Mocha from 'mocha';
import { writeFileSync } from 'node:fs';
import { longPatience } from '../patience.js';
import { outcomeOf } from './outcome.js';
import { loadTests } from './tests.js';

/** What the editor calls in its extension host; rejects when a test failed. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: longPatience, color: false });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await loadTests();
  const stats = await new Promise<Mocha.Stats | undefined>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats));
  });
  const count = outcomeOf(stats);
  const file = process.env['SUBSTANTIATE_COUNT'];
  if (file) writeFileSync(file, JSON.stringify(count));
  if (count.failed > 0) throw new Error(`${count.failed} failed`);
}
