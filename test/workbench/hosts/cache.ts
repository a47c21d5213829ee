import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { longPatience } from '../patience.js';

/** What is installed into a folder of its own, once, since as a dependency it would be hundreds of megabytes for everybody. */
export interface Installation {
  /** The folder's name within `.cache`, which git ignores; it carries the version. */
  readonly name: string;
  readonly packages: readonly string[];
  readonly megabytes: number;
  /** What is left to do once the packages are there. */
  readonly finish?: (folder: string) => void;
}

/** Installs packages without running their scripts. */
export function npmInstall(folder: string, ...args: readonly string[]): void {
  const { status } = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...args], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    timeout: longPatience,
  });
  if (status !== 0) throw new Error(`npm install ${args.join(' ')} failed`);
}

/** The folder that holds the packages. */
export function installed(root: string, { name, packages, megabytes, finish }: Installation): string {
  const folder = join(root, '.cache', name);
  const done = join(folder, 'installed');
  if (existsSync(done)) return folder;
  console.log(`Installing ${name} into .cache (once, ${megabytes} MB) …`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  npmInstall(folder, ...packages);
  finish?.(folder);
  writeFileSync(done, '');
  return folder;
}
