/**
 * `npm run test:editors`: the language server in other editors, each set up by the snippet that docs/editors.md gives for it.
 * An editor that is not installed is left out, and said so; one that `SUBSTANTIATE_EDITORS` names is then a failure. The last line counts the tests.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root, setUp } from '../../scripts/setup.mjs';

const here = join(root, 'test/editors');
const limit = 180_000;

/** The first block of code below a heading of docs/editors.md. */
function snippet(heading) {
  const page = readFileSync(join(root, 'docs/editors.md'), 'utf8');
  const [, below] = page.split(new RegExp(`^#+ ${heading}$`, 'mu'));
  const code = below && /^```\w+\n(.*?)^```$/msu.exec(below)?.[1];
  if (!code) throw new Error(`docs/editors.md has no snippet below the heading "${heading}"`);
  return code;
}

/** The version that a command tells in its first line; undefined where there is no such command. */
function versionOf(command) {
  const { stdout, error } = spawnSync(command, ['--version'], { encoding: 'utf8' });
  const version = error ? undefined : /(\d+)\.(\d+)(?:\.\d+)?/u.exec(stdout.split('\n')[0]);
  return version && { text: version[0], major: Number(version[1]), minor: Number(version[2]) };
}

/** `needs`: a call that succeeds only where what the tests use is installed. */
const editors = {
  Neovim: {
    command: 'nvim',
    heading: ({ major, minor }) => (major > 0 || minor >= 11 ? 'Neovim 0.11 and later' : 'Neovim 0.7 to 0.10'),
    settings: 'init.lua',
    args: (settings) => ['--headless', '-n', '-i', 'NONE', '-u', settings, '-c', `luafile ${join(here, 'neovim.lua')}`],
  },
  Emacs: {
    command: 'emacs',
    needs: ['--batch', '--eval', "(require 'eglot)"],
    heading: () => 'Emacs',
    settings: 'init.el',
    args: (settings) => ['--batch', '-l', settings, '-l', join(here, 'emacs.el')],
  },
};

/** Runs an editor's tests on a copy of the examples; what it prints is counted line by line. */
function run(name, { command, heading, settings, args }, version) {
  console.log(`\n== ${name} ${version.text}`);
  const folder = mkdtempSync(join(tmpdir(), 'substantiate-editor-'));
  try {
    const examples = join(folder, 'examples');
    cpSync(join(root, 'examples'), examples, { recursive: true });
    const home = join(folder, 'home');
    mkdirSync(home);
    const file = join(folder, settings);
    writeFileSync(file, snippet(heading(version)));
    const env = {
      ...process.env,
      PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
      XDG_STATE_HOME: home,
      LUA_PATH: `${join(here, '?.lua')};;`,
      LANG: 'C.UTF-8',
      SUBSTANTIATE_EXAMPLES: join(root, 'examples'),
    };
    const { stdout, stderr, status, error } = spawnSync(command, args(file), { cwd: examples, env, encoding: 'utf8', timeout: limit });
    const lines = `${stdout}\n${stderr}`.split(/\r?\n/u);
    const passed = lines.filter((line) => line.startsWith('ok '));
    const failed = lines.filter((line) => line.startsWith('not ok '));
    for (const line of [...passed, ...failed]) console.log(`  ${line}`);
    if (status === 0 && passed.length > 0) return { passed: passed.length, failed: failed.length };
    console.error(`${name} ended with status ${status}${error ? ` (${error.message})` : ''}:\n${stdout}\n${stderr}`);
    return { passed: passed.length, failed: Math.max(1, failed.length) };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const required = process.env.SUBSTANTIATE_EDITORS?.split(',') ?? [];
setUp();
const counts = Object.entries(editors).flatMap(([name, editor]) => {
  const version = versionOf(editor.command);
  const isComplete = version && (!editor.needs || spawnSync(editor.command, editor.needs).status === 0);
  if (isComplete) return [run(name, editor, version)];
  console.log(`\n== ${name}: left out, it is not installed here`);
  return required.includes(name) ? [{ passed: 0, failed: 1 }] : [];
});
const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
