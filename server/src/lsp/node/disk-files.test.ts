import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskFiles } from './disk-files.js';

let root = '';
const uriOf = (path: string): string => pathToFileURL(join(root, path)).href;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'substantiate-disk-'));
  await mkdir(join(root, 'deep'));
  await mkdir(join(root, 'node_modules'));
  await writeFile(join(root, 'a b.md'), 'abc');
  await writeFile(join(root, 'deep', 'c.csv'), 'id,title\n');
  await writeFile(join(root, 'node_modules', 'd.md'), '');
});
afterAll(() => rm(root, { recursive: true }));

describe('files on disk', () => {
  it('are listed by their paths from the folder, without what is installed there', async () => {
    expect(await diskFiles.list(uriOf(''), ['**/*.md'])).toEqual(['a b.md']);
    expect(await diskFiles.list(uriOf(''), ['**/*.{csv,md}'])).toEqual(['a b.md', 'deep/c.csv']);
    expect(await diskFiles.list(uriOf('nowhere'), ['**'])).toEqual([]);
  });

  it('are read as bytes and told by their fingerprint', async () => {
    expect(Array.from((await diskFiles.readBytes(uriOf('a b.md'))) ?? [])).toEqual([97, 98, 99]);
    expect(await diskFiles.sha256(uriOf('a b.md'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('lie in a folder where they do once links are followed', async () => {
    await symlink(tmpdir(), join(root, 'deep', 'out'));
    await symlink(join(root, 'a b.md'), join(root, 'deep', 'in.md'));
    expect(await diskFiles.isInside(uriOf('deep/in.md'), uriOf(''))).toBe(true);
    expect(await diskFiles.isInside(uriOf('deep/in.md'), uriOf('deep'))).toBe(false);
    expect(await diskFiles.isInside(uriOf('deep/out'), uriOf(''))).toBe(false);
    expect(await diskFiles.isInside(uriOf('gone.md'), uriOf(''))).toBeUndefined();
  });

  it.skipIf(process.platform === 'win32')('that never end are not read', async () => {
    await symlink('/dev/zero', join(root, 'zero.md'));
    expect(await diskFiles.readText(uriOf('zero.md'))).toBeUndefined();
    expect(await diskFiles.readBytes(uriOf('zero.md'))).toBeUndefined();
  });

  it('are listed in their folder only, wherever a pattern leads', async () => {
    expect(await diskFiles.list(uriOf('deep'), ['*.csv', '../*.md', '{..,x}/*.md'])).toEqual(['c.csv']);
  });

  it('that are not there, or are folders, say nothing', async () => {
    for (const path of ['gone.md', 'deep']) {
      expect(await diskFiles.readBytes(uriOf(path))).toBeUndefined();
      expect(await diskFiles.sha256(uriOf(path))).toBeUndefined();
      expect(await diskFiles.readText(uriOf(path))).toBeUndefined();
    }
    expect(await diskFiles.exists(uriOf('gone.md'))).toBe(false);
  });
});
