// `npm run eval`: measures the rules on labelled passages; `npm run eval -- --help` tells how.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { build } from 'esbuild';
import { aliases } from './aliases.mjs';

const outfile = '.cache/eval/eval.mjs';
mkdirSync('.cache/eval', { recursive: true });
await build({
  entryPoints: ['test/accuracy/eval.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  alias: aliases,
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  logLevel: 'error',
});
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
