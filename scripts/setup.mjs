// Installs and builds what is missing or out of date, and says so; does nothing where all is in place. Node built-ins only: it runs before any install.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** What a build leaves. */
const outputs = ['server/dist/cli.js', 'server/dist/language-server.js', 'dist/client.js', 'dist/server.js', 'dist/tagger.js'];
/** What a build writes anew each time, so that it tells how old the build is. */
const stamps = ['dist/meta/commands.json', 'dist/meta/client.json'];

/** What a build reads. */
const sources = ['rules/src', 'server/src', 'client/src', 'scripts/build.mjs', 'package.json', 'package-lock.json', 'tsconfig.base.json'];

const modified = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs;

/** Time of the newest file at or under the path, in ms; tests are not part of a build. */
function newest(path) {
  const full = join(root, path);
  if (!existsSync(full)) return 0;
  if (!statSync(full).isDirectory()) return statSync(full).mtimeMs;
  const times = readdirSync(full, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs);
  return Math.max(0, ...times);
}

const needsInstall = () => (modified('node_modules/.package-lock.json') ?? 0) < modified('package-lock.json');

function needsBuild() {
  const times = [...outputs, ...stamps].map(modified);
  return times.includes(undefined) || Math.min(...times.slice(-stamps.length)) < Math.max(...sources.map(newest));
}

/** Runs a step with its output on standard error, so that what follows has standard output to itself; ends the process where the step fails. */
function step(saying, failing, command, args, options = {}) {
  console.error(saying);
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  if (status === 0) return;
  console.error(`${failing}${error ? ` (${error.message})` : ''}`);
  process.exit(status || 1);
}

function install() {
  const npm = process.env.npm_execpath;
  const args = ['ci', '--loglevel=error'];
  const saying = 'Installing the dependencies (once, under a minute on a good line) …';
  const failing = 'The dependencies could not be installed: is the npm registry within reach? `npm ci` tells more.';
  if (npm) step(saying, failing, process.execPath, [npm, ...args]);
  else step(saying, failing, 'npm', args, { shell: process.platform === 'win32' });
}

/** Brings dependencies and build up to date. */
export function setUp() {
  if (needsInstall()) install();
  if (needsBuild()) step('Building …', 'The build failed: see above.', process.execPath, ['scripts/build.mjs']);
}

if (process.argv[1] && relative(process.argv[1], fileURLToPath(import.meta.url)) === '') setUp();
