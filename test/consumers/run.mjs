/**
 * `npm run test:consumers`: what the command writes, read by the programs it is written for. The last line counts the tests.
 *
 * The programs are installed into .cache/consumers: Microsoft's SARIF Multitool from npm, reviewdog's own reader built with Go, and Python's
 * XML reader where there is a Python. A program that can't be had is left out, and said so; one that `SUBSTANTIATE_CONSUMERS` names is then a failure.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, setUp } from '../../scripts/setup.mjs';
import { githubTests } from './github.mjs';
import { makeRepository } from './repository.mjs';
import { reviewdogTests } from './reviewdog.mjs';
import { sarifTests } from './sarif.mjs';
import { xmlTests } from './xml.mjs';

const cache = join(root, '.cache/consumers');
const consumers = { sarif: sarifTests, reviewdog: reviewdogTests, xml: xmlTests, github: githubTests };
const wanted = (process.env.SUBSTANTIATE_CONSUMERS ?? '').split(',').filter(Boolean);

let passed = 0;
let failed = 0;

function test(name, check) {
  try {
    check();
    passed++;
    console.log(`  ok ${name}`);
  } catch (error) {
    failed++;
    console.log(`  not ok ${name}\n     ${error.message.replaceAll('\n', '\n     ')}`);
  }
}

setUp();
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'substantiate-consumers-'));
try {
  const repository = makeRepository(folder);
  for (const [name, tests] of Object.entries(consumers)) {
    console.log(`\n== ${name}`);
    const missing = tests({ cache, folder, repository, test });
    if (missing === undefined) continue;
    console.log(`  left out: ${missing}`);
    if (wanted.includes(name)) failed++;
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
