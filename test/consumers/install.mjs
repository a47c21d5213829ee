import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs a package into a folder of its own, where it is not there yet: npm takes away what another call has put beside it.
 * @returns the folder, or undefined where the package can't be had.
 */
export function installed(cache, name, version) {
  const folder = join(cache, name.replaceAll('/', '-'));
  const inside = join(folder, 'node_modules', name);
  if (!existsSync(inside)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
    const npm = ['install', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error', `${name}@${version}`];
    spawnSync('npm', npm, { cwd: folder, stdio: ['ignore', 2, 2], timeout: 300_000, shell: process.platform === 'win32' });
  }
  return existsSync(inside) ? folder : undefined;
}
