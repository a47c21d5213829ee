/**
 * Measures what the project promises of its speed and prints tables: ratios within one run, since machines differ.
 *
 *   npm run bench                       the editor, and the command line over folders of reports
 *   npm run bench -- editor|reports|kept   one of them; `kept` is the results of --cache
 *   npm run bench -- reports peers      beside other linters of prose, installed into .cache where that can be done
 *   npm run bench -- … --write          into docs/PERFORMANCE.md as well; what is not measured stays as it is there
 */
import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { aliases } from './aliases.mjs';
import { measureEditor } from './bench/editor.mjs';
import { measureKept, measureReports } from './bench/reports.mjs';
import { asText, writePage } from './bench/page.mjs';

const cache = '.cache/bench';
const parts = ['editor', 'reports', 'kept', 'peers', '--write'];
const asked = process.argv.slice(2);
const unknown = asked.find((part) => !parts.includes(part));
if (unknown !== undefined) {
  console.error(`There is no “${unknown}” to measure: name ${parts.join(', ')}.`);
  process.exit(2);
}
if (!existsSync('server/dist/cli.js')) {
  console.error('Nothing is built yet: run `npm run build` first.');
  process.exit(2);
}
mkdirSync(cache, { recursive: true });

/** @type {import('esbuild').BuildOptions} */
const common = {
  outdir: cache,
  bundle: true,
  platform: 'node',
  format: 'esm',
  alias: aliases,
  outExtension: { '.js': '.mjs' },
  banner: {
    js: "import { createRequire as createRequireHere } from 'node:module'; const require = createRequireHere(import.meta.url);",
  },
  logLevel: 'error',
};
// A profile tells the parts of the engine by their lines in one file; what the server loads when needed comes in several.
await build({ ...common, entryPoints: ['test/performance/engine.ts', 'test/performance/texts.ts'] });
await build({ ...common, entryPoints: ['workspace', 'desk', 'reports'].map((name) => `test/performance/${name}.ts`), splitting: true });
const texts = await import(pathToFileURL(resolve(cache, 'texts.mjs')).href);

const isAsked = (/** @type {string} */ part) => asked.includes(part) || asked.every((other) => other === '--write');
/** @type {import('./bench/reports.mjs').Table[]} */
const tables = [];
if (isAsked('editor')) tables.push({ title: 'In the editor', note: '', columns: ['', 'measured'], rows: measureEditor(cache, texts) });
if (isAsked('reports') || asked.includes('peers')) tables.push(...measureReports(cache, texts, asked.includes('peers')));
if (isAsked('kept')) tables.push(...measureKept(texts));
console.log(tables.map(asText).join('\n\n'));
if (asked.includes('--write')) await writePage('docs/PERFORMANCE.md', tables);
