// `npm run check`: what can be told without running the program. Every step runs, so that one look shows all there is to mend.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root, setUp } from './setup.mjs';

setUp();
const module = (path) => join(root, 'node_modules', path);
const steps = [
  ['types of each package, without Node or browser types where it must run in both', module('typescript/bin/tsc'), '--build'],
  ['types of everything, tests as well', module('typescript/bin/tsc'), '-p', 'tsconfig.all.json'],
  ['lint', module('eslint/bin/eslint.js'), '.', '--max-warnings', '0'],
  ['format', module('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  ['generated files', 'scripts/generate.mjs', '--check'],
];

let failed = 0;
for (const [name, ...args] of steps) {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], timeout: 10 * 60_000 });
  if (status !== 0) failed++;
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}
console.log(`${steps.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
