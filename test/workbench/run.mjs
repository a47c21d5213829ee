// `npm run test:workbench`: builds the tests, then runs them in real editors (main.ts says in which). The last line counts them.
import { build } from 'esbuild';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, setUp } from '../../scripts/setup.mjs';

setUp();
const common = { absWorkingDir: root, bundle: true, logLevel: 'warning' };
const node = { ...common, platform: 'node', target: 'node20', packages: 'external' };
const suite = { format: 'cjs', external: ['vscode'] };
await build({ ...node, entryPoints: ['test/workbench/main.ts'], outfile: 'dist/test/workbench.mjs', format: 'esm' });
await build({ ...node, ...suite, entryPoints: ['test/workbench/suite/index.ts'], outfile: 'dist/test/suite.js' });
// A worker loads one file and has no modules of Node's: a test that imports one fails here.
await build({
  ...common,
  ...suite,
  platform: 'browser',
  target: 'es2023',
  inject: ['mocha/mocha.js'],
  entryPoints: ['test/workbench/suite/index.web.ts'],
  outfile: 'dist/test/suite.web.js',
});
const { main } = await import(pathToFileURL(join(root, 'dist/test/workbench.mjs')).href);
process.exit(await main(root));
