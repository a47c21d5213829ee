import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CacheFolder, cacheFolderName, prepareCache } from './folder.js';

const day = 24 * 60 * 60 * 1000;
const name = 'a'.repeat(64);
let cwd: string;

beforeEach(() => {
  cwd = fs.mkdtempSync(join(tmpdir(), 'substantiate-cache-'));
});
afterEach(() => fs.rmSync(cwd, { recursive: true, force: true }));

const inFolder = (file: string): string => join(cwd, cacheFolderName, file);
const open = (): CacheFolder => {
  expect(prepareCache(fs, cwd)).toBeUndefined();
  return new CacheFolder(fs, cwd);
};

it('keeps entries, out of the way of git and of backups', () => {
  const folder = open();
  expect(folder.read(name)).toBeUndefined();
  folder.write(name, Buffer.from('one'));
  folder.write(name, Buffer.from('two'));
  expect(folder.read(name)?.toString()).toBe('two');
  expect(fs.readdirSync(inFolder('.')).sort()).toEqual(['.gitignore', 'CACHEDIR.TAG', name]);
  expect(fs.readFileSync(inFolder('.gitignore'), 'utf8')).toBe('*\n');
  expect(fs.readFileSync(inFolder('CACHEDIR.TAG'), 'utf8')).toMatch(/^Signature: 8a477f597d28d172789f06886806bc55\n/);
});

it('takes out what was of no use for thirty days, and nothing that is not its own', () => {
  const folder = open();
  const now = Date.now();
  const aged = (file: string, days: number): void => {
    fs.writeFileSync(inFolder(file), 'x');
    fs.utimesSync(inFolder(file), new Date(now - days * day), new Date(now - days * day));
  };
  aged('b'.repeat(64), 31);
  aged(`.${'c'.repeat(64)}.123.tmp`, 31);
  aged('d'.repeat(64), 29);
  aged('e'.repeat(64), 31);
  aged('notes.md', 400);
  // An entry that was read is of use.
  expect(folder.read('e'.repeat(64))?.toString()).toBe('x');
  expect(prepareCache(fs, cwd, now + day / 2)).toBeUndefined();
  expect(fs.existsSync(inFolder('b'.repeat(64)))).toBe(true);
  aged('.gitignore', 2);
  expect(prepareCache(fs, cwd, now)).toBeUndefined();
  expect(fs.readdirSync(inFolder('.')).sort()).toEqual(['.gitignore', 'CACHEDIR.TAG', 'd'.repeat(64), 'e'.repeat(64), 'notes.md']);
});

it.each(['.substantiate', '.substantiate/cache'])('follows no link at %s', (link) => {
  const elsewhere = join(cwd, 'elsewhere');
  fs.mkdirSync(join(elsewhere, 'cache'), { recursive: true });
  if (link !== '.substantiate') fs.mkdirSync(join(cwd, '.substantiate'));
  fs.symlinkSync(elsewhere, join(cwd, link));
  expect(prepareCache(fs, cwd)?.message).toMatch(/link/);
  expect(fs.readdirSync(elsewhere)).toEqual(['cache']);
});

it('says what is wrong where a file stands in its way', () => {
  fs.writeFileSync(join(cwd, '.substantiate'), '');
  expect(prepareCache(fs, cwd)?.message).toMatch(/^Results are not kept\. A file stands/);
});

it('passes over what is no file', () => {
  const folder = open();
  fs.mkdirSync(inFolder(name));
  expect(folder.read(name)).toBeUndefined();
  folder.write(name, Buffer.from('x'));
  expect(folder.read(name)).toBeUndefined();
});
