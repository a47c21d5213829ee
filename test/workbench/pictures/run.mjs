// `npm run pictures`: packages the extension, and takes the pictures of the walkthrough and the README anew. They are committed.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, setUp } from '../../../scripts/setup.mjs';

setUp();
const { status } = spawnSync(process.execPath, [join(root, 'scripts/package.mjs')], { cwd: root, stdio: ['ignore', 2, 2] });
if (status !== 0) process.exit(status ?? 1);
const outfile = join(root, 'dist/test/pictures.mjs');
await build({
  ...{ absWorkingDir: root, bundle: true, logLevel: 'warning', platform: 'node', target: 'node20', packages: 'external', format: 'esm' },
  entryPoints: ['test/workbench/pictures/main.ts'],
  outfile,
});
const { packaged, takePictures } = await import(pathToFileURL(outfile).href);
process.exit(await takePictures(root, packaged(root)));
