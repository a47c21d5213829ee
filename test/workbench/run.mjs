// `npm run test:workbench`: builds the tests, then runs them in a real editor (main.ts says in which). The last line counts them.
import { build } from 'esbuild';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, setUp } from '../../scripts/setup.mjs';

setUp();
const common = { absWorkingDir: root, bundle: true, platform: 'node', target: 'node20', packages: 'external', logLevel: 'warning' };
await build({ ...common, entryPoints: ['test/workbench/main.ts'], outfile: 'dist/test/workbench.mjs', format: 'esm' });
await build({
  ...common,
  entryPoints: ['test/workbench/suite/index.ts'],
  outfile: 'dist/test/suite.js',
  format: 'cjs',
  external: ['vscode'],
});
const { main } = await import(pathToFileURL(join(root, 'dist/test/workbench.mjs')).href);
process.exit(await main(root));
