/** `npm run package`: builds the extension and packs it into a .vsix, without asking the network for anything. */
import { spawnSync } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}

const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const file = `${name}-${version}.vsix`;

run('scripts/build.mjs', '--no-types');
run(
  'node_modules/@vscode/vsce/vsce',
  'package',
  '--no-dependencies',
  '--allow-missing-repository',
  '--no-rewrite-relative-links',
  '--out',
  file,
);
console.log(`${file}: ${((await stat(join(root, file))).size / 1024).toFixed(0)} KB`);
