import { longPatience } from '../patience.js';
import { countMark } from './count-mark.js';
import { outcomeOf } from './outcome.js';
import { loadTests } from './tests.js';

/** What the editor calls in its web extension host; rejects when a test failed. Mocha's build for browsers, which the bundle begins with, has made `mocha`. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: longPatience, reporter: 'spec', color: false });
  await loadTests();
  const stats = await new Promise<Mocha.Stats | undefined>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats));
  });
  const count = outcomeOf(stats);
  console.log(countMark + JSON.stringify(count));
  if (count.failed > 0) throw new Error(`${count.failed} failed`);
}
