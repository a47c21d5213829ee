// `npm start`: set up what is missing, then lint the example reports; `npm start -- PATH…` lints any file or folder.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root, setUp } from './setup.mjs';

setUp();
const paths = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [join(root, 'server/bin/substantiate.js'), 'check', '--fail-on', 'never', ...(paths.length > 0 ? paths : ['examples'])],
  // Paths count from where the command was typed; npm itself moves to the root.
  { cwd: paths.length > 0 ? (process.env.INIT_CWD ?? process.cwd()) : root, stdio: 'inherit' },
);
if (status === 0 && paths.length === 0) console.log('\nThese were the examples. Your own reports: npm start -- PATH…');
process.exitCode = status ?? 1;
