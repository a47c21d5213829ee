import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './import-graph.js';

interface Manifest {
  readonly version: string;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly contributes?: { readonly configuration?: { readonly properties?: Readonly<Record<string, unknown>> } };
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = (folder: string): Manifest => JSON.parse(read(join(folder, 'package.json'))) as Manifest;
const packages = ['.', 'rules', 'server', 'client'];

/** Text files that git knows or would take, save the lock file. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter(
    (path) =>
      /\.(?:ts|mjs|js|json|ya?ml|md|txt|csv)$|^\.npmrc$|^\.ci\/run$/u.test(path) &&
      path !== 'package-lock.json' &&
      existsSync(join(root, path)),
  );

describe('the repository', () => {
  it('has no source file of over 400 lines', () => {
    const sources = files.filter((path) => /\.(?:ts|mjs|js)$/u.test(path));
    expect(sources).not.toEqual([]);
    const long = sources.map((path) => ({ path, lines: read(path).split('\n').length })).filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });

  it('gives all packages one version, and the ranges between them the same', () => {
    const { version } = manifest('.');
    expect(packages.map((folder) => manifest(folder).version)).toEqual(packages.map(() => version));
    expect(manifest('server').devDependencies?.['retext-substantiate']).toBe(version);
  });

  it('contributes under 20 settings to the editor', () => {
    expect(Object.keys(manifest('.').contributes?.configuration?.properties ?? {}).length).toBeLessThan(20);
  });

  it('keeps download addresses out of the lock file', () => {
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { resolved?: string; link?: boolean }> };
    const addresses = Object.entries(lock.packages).filter(([, { resolved, link }]) => resolved !== undefined && !link);
    expect(addresses.map(([name]) => name)).toEqual([]);
  });

  it('names no package registry, and nobody’s private paths', () => {
    // Put together here, so that this file does not name them either.
    const forbidden = [
      ['registry', 'npmjs', 'org'].join('.'),
      ['registry', 'yarnpkg', 'com'].join('.'),
      ['deb', 'debian', 'org'].join('.'),
      ['', 'work', 'main'].join('/'),
      ['', 'work', 'shared'].join('/'),
    ];
    const naming = files.flatMap((path) => {
      const text = read(path);
      return forbidden.filter((word) => text.includes(word)).map((word) => `${path} names ${word}`);
    });
    expect(naming).toEqual([]);
  });
});
