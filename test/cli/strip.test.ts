import { existsSync, linkSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, run, type Run } from './harness.js';

const register = 'id,title\nE1,Data return\nE2,Audit\n';
const comment = '<!-- substantiate-disable vague-some -- agreed -->';
const draft = `${comment}\n# Report\n\nSome waited [E1; E2]. See the [return](x.md). ${comment}\n\n\`[E1]\`\n`;
const clean = '# Report\n\nSome waited. See the [return](x.md).\n\n`[E1]`\n';

const strip = (folder: string, ...argv: string[]): Promise<Run> => run(folder, ['strip', ...argv]);
const textOf = (...path: string[]): string => readFileSync(join(...path), 'utf8');
const listed = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

describe('substantiate strip', () => {
  it('writes copies without citations and comments, and says what went', async () => {
    const folder = folderWith({ 'evidence.csv': register, 'a.md': draft, 'part/b.txt': 'Some waited [E1].\r\n', 'part/c.md': 'Clean.\n' });
    const { status, stdout, stderr } = await strip(folder, '.', '--out', 'published');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      [
        'published/a.md: 2 citations and 2 suppression comments left out',
        'published/part/b.txt: 1 citation and 0 suppression comments left out',
        'published/part/c.md: 0 citations and 0 suppression comments left out',
        '',
      ].join('\n'),
    );
    const out = join(folder, 'published');
    expect(listed(out)).toEqual(['a.md', 'part/b.txt', 'part/c.md']);
    expect([textOf(out, 'a.md'), textOf(out, 'part/b.txt'), textOf(out, 'part/c.md')]).toEqual([clean, 'Some waited.\r\n', 'Clean.\n']);
    expect(textOf(folder, 'a.md')).toBe(draft);
  });

  it('says how many links to evidence stayed', async () => {
    const folder = folderWith({
      'evidence.csv': 'id,title,location\nE1,Data return,data.md\n',
      'a.md': 'The [return](data.md) says so.\n',
    });
    expect((await strip(folder, 'a.md', '--out', 'out')).stdout).toBe(
      'out/a.md: 0 citations and 0 suppression comments left out; 1 link to evidence kept, as part of the text\n',
    );
  });

  it('can be run again, and takes earlier copies for no reports', async () => {
    const folder = folderWith({ 'a.md': draft });
    await strip(folder, '.', '--out', 'out');
    writeFileSync(join(folder, 'a.md'), 'New [E1].\n');
    expect(await strip(folder, '.', '--out', 'out')).toMatchObject({ status: 0, stderr: '' });
    expect(listed(join(folder, 'out'))).toEqual(['a.md']);
    expect(textOf(folder, 'out/a.md')).toBe('New.\n');
  });

  it.each([
    ['a byte order mark and line ends of its own', 'a.md', Buffer.from('\uFEFFLate – [E1].\r\nAgain.\r')],
    [
      'Windows-1252',
      'a.txt',
      Buffer.from('Some “café” [E1] waited: € 3\x81.\r\n'.replace('“', '\x93').replace('”', '\x94').replace('€', '\x80'), 'latin1'),
    ],
    ['any character of UTF-8', 'a.md', Buffer.from('🙂 e\u0301 \u2028 [E1] \uFFFD\n')],
  ])('keeps %s', async (_, name, bytes) => {
    const folder = folderWith({ [name]: bytes });
    expect(await strip(folder, name, '--out', 'out')).toMatchObject({ status: 0, stderr: '' });
    const at = bytes.indexOf(' [E1]');
    expect(readFileSync(join(folder, 'out', name))).toEqual(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 5)]));
  });

  it('keeps the folders below the one that all paths share', async () => {
    const texts = { 'r/x/a.md': 'A.', 'r/y/b.md': 'B.', 'r/y/deep/c.md': 'C.' };
    const copies = async (...argv: string[]): Promise<string[]> => {
      const folder = folderWith(texts);
      expect(await strip(folder, ...argv, '--out', 'out')).toMatchObject({ status: 0, stderr: '' });
      return listed(join(folder, 'out'));
    };
    expect(await copies('r')).toEqual(['x/a.md', 'y/b.md', 'y/deep/c.md']);
    expect(await copies('r/x/a.md')).toEqual(['a.md']);
    expect(await copies('r/x', 'r/y/deep')).toEqual(['x/a.md', 'y/deep/c.md']);
    expect(await copies('r/y/**/*.md')).toEqual(['b.md', 'deep/c.md']);
  });

  it('copies reports from outside the working folder', async () => {
    const reports = folderWith({ 'a.md': draft });
    const folder = folderWith({});
    expect(await strip(folder, join(reports, 'a.md'), '--out', join(folder, 'out'))).toMatchObject({ status: 0 });
    expect(textOf(folder, 'out/a.md')).toBe(clean);
  });
});

describe('nothing is lost', () => {
  const refused = /might be written over: name another with --out/;

  it.each([
    ['the folder of the reports', ['.', '--out', '.']],
    ['a folder above them', ['part', '--out', '.']],
    ['a link to their folder', ['part', '--out', 'link']],
    ['the folder of a single report', ['part/a.md', '--out', 'part']],
  ])('where --out is %s', async (_, argv) => {
    const folder = folderWith({ 'part/a.md': draft });
    symlinkSync('part', join(folder, 'link'));
    const { status, stdout, stderr } = await strip(folder, ...argv);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(refused);
    expect(textOf(folder, 'part/a.md')).toBe(draft);
    expect(listed(folder)).toEqual(['part/a.md']);
  });

  it('where a report that is named lies among the copies', async () => {
    const folder = folderWith({ 'a.md': draft, 'out/b.md': draft });
    const { status, stderr } = await strip(folder, 'a.md', 'out/b.md', '--out', 'out');
    expect(status).toBe(2);
    expect(stderr).toMatch(refused);
    expect([textOf(folder, 'out/a.md'), textOf(folder, 'out/b.md')]).toEqual([clean, draft]);
  });

  it('where links stand in the folder of the copies', async () => {
    const folder = folderWith({ 'r/a.md': draft, 'r/part/b.md': draft, 'other/b.md': 'Mine.', 'out/c.md': '' });
    symlinkSync('../r/a.md', join(folder, 'out/a.md'));
    symlinkSync('../other', join(folder, 'out/part'));
    const { status, stdout, stderr } = await strip(folder, 'r', '--out', 'out');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.match(/There is a link where the copy would go/g)).toHaveLength(2);
    expect([textOf(folder, 'r/a.md'), textOf(folder, 'other/b.md')]).toEqual([draft, 'Mine.']);
  });

  it('where a copy is the same file as its report', async () => {
    const folder = folderWith({ 'r/a.md': draft });
    mkdirSync(join(folder, 'out'));
    linkSync(join(folder, 'r/a.md'), join(folder, 'out/a.md'));
    expect(await strip(folder, 'r', '--out', 'out')).toMatchObject({ status: 0 });
    expect([textOf(folder, 'r/a.md'), textOf(folder, 'out/a.md')]).toEqual([draft, clean]);
  });

  it('where a file stands in the place of a folder', async () => {
    const folder = folderWith({ 'a.md': draft, out: 'Mine.' });
    const { status, stderr } = await strip(folder, 'a.md', '--out', 'out');
    expect(status).toBe(2);
    expect(stderr).toContain('A file stands where a folder is needed');
    expect(textOf(folder, 'out')).toBe('Mine.');
  });
});

describe('what can not be done', () => {
  it('is said, and the other copies are written', async () => {
    const folder = folderWith({ 'a.md': draft, 'b.md': Buffer.from([0x41, 0xff]), 'c.md': `${'> '.repeat(500)}late [E1]\n` });
    const { status, stdout, stderr } = await strip(folder, '.', '--out', 'out');
    expect(status).toBe(2);
    expect(stdout).toContain('out/a.md: ');
    expect(stderr).toContain('b.md: The text is not UTF-8');
    expect(stderr).toContain('out/c.md:1:1: Marks are so deeply nested here that the passage was not read');
  });

  it('is told of the standard input, which has no place below a folder', async () => {
    const folder = folderWith({});
    expect(await strip(folder, '-', '--out', 'out')).toMatchObject({
      status: 2,
      stderr: 'error: -: Copies are made of files: name one, or a folder.\n',
    });
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('is told of calls without a path or a folder', async () => {
    const folder = folderWith({ 'a.md': draft });
    expect((await strip(folder, '--out', 'out')).stderr).toContain("missing required argument 'path'");
    expect((await strip(folder, 'a.md')).stderr).toContain("required option '--out <folder>' not specified");
  });
});
