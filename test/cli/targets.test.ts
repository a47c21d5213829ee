import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tooManyStars } from '../../server/src/config/is-glob.js';
import { check, folderWith, run } from './harness.js';

const files = {
  'b.md': 'Some waited.\n',
  'a.txt': 'Some waited.\n',
  'deep/c.markdown': 'Some waited.\n',
  'deep/d.report': 'Some waited.\n',
  'deep/figures.csv': 'some,waited\n',
  '.hidden/e.md': 'Some waited.\n',
  'node_modules/pkg/f.md': 'Some waited.\n',
  'deep/node_modules/g.md': 'Some waited.\n',
};

describe('what is linted', () => {
  it('of a folder: prose, sorted, without hidden folders and node_modules', async () => {
    expect((await check(folderWith(files), [])).paths).toEqual(['a.txt', 'b.md', 'deep/c.markdown', 'deep/d.report']);
  });

  it.each([
    ['deep', ['deep/c.markdown', 'deep/d.report']],
    ['./deep/', ['deep/c.markdown', 'deep/d.report']],
    ['.hidden', ['.hidden/e.md']],
    ['node_modules/pkg', ['node_modules/pkg/f.md']],
    ['./b.md', ['./b.md']],
    ['deep/figures.csv', ['deep/figures.csv']],
    ['**/*.md', ['b.md']],
    ['{a,b}.*', ['a.txt', 'b.md']],
    ['deep/*', ['deep/c.markdown', 'deep/d.report']],
  ])('of %s', async (path, paths) => {
    expect((await check(folderWith(files), [path])).paths).toEqual(paths);
  });

  it('but no pattern that a long name could keep busy', async () => {
    const { status, report } = await check(folderWith(files), [`${'*a'.repeat(13)}b.md`, 'b.md']);
    expect(status).toBe(2);
    expect(report.problems).toEqual([expect.objectContaining({ message: `The pattern ${tooManyStars}` })]);
  });

  it('nothing that was written here, in a folder or by a pattern', async () => {
    const folder = folderWith(files);
    for (const format of ['markdown', 'html']) {
      await run(folder, ['check', 'b.md', '--output', `${format}=found-${format}.md`]);
      await run(folder, ['evidence', 'b.md', '--format', format, '--output', `matrix-${format}.html`]);
    }
    expect((await check(folder, ['.'])).paths).toEqual(['a.txt', 'b.md', 'deep/c.markdown', 'deep/d.report']);
    expect((await check(folder, ['*.{md,html}'])).paths).toEqual(['b.md']);
    const named = await check(folder, ['found-markdown.md', 'matrix-html.html']);
    expect(named.report.summary).toMatchObject({ files: 2, words: 0 });
  });

  it('of several paths: each file once, in the order given', async () => {
    expect((await check(folderWith(files), ['deep/d.report', 'b.md', '.', './b.md'])).paths).toEqual([
      'deep/d.report',
      'b.md',
      'a.txt',
      'deep/c.markdown',
    ]);
  });

  it('with an absolute path, that path', async () => {
    const folder = folderWith(files);
    expect((await check('/', [join(folder, 'deep')])).paths).toEqual([`${folder}/deep/c.markdown`, `${folder}/deep/d.report`]);
  });

  it('of names with a line break, an emoji and glob characters', async () => {
    const folder = folderWith({ 'a\nb.md': 'Some waited.', '🙂.md': 'Some waited.', '[1].md': 'Some waited.' });
    expect((await check(folder, ['.'])).paths).toEqual(['[1].md', 'a\nb.md', '🙂.md']);
    expect((await check(folder, ['[1].md'])).paths).toEqual(['[1].md']);
    const { stdout } = await run(folder, ['check', 'a\nb.md']);
    expect(stdout.split('\n')[0]).toBe('a�b.md');
  });

  it('of a folder with a link that leads round in a circle: each file once', async () => {
    const folder = folderWith({ 'deep/a.md': 'Some waited.' });
    fs.symlinkSync(folder, join(folder, 'deep/round'));
    fs.symlinkSync(join(folder, 'deep'), join(folder, 'deep/self.md'));
    const { paths, report } = await check(folder, []);
    expect(paths).toEqual(['deep/a.md']);
    expect(report.problems).toEqual([]);
  });

  it('of an empty file: nothing, and that is fine', async () => {
    const { status, report } = await check(folderWith({ 'a.md': '' }), []);
    expect([status, report.summary]).toEqual([0, { files: 1, words: 0, error: 0, warning: 0, info: 0, hint: 0 }]);
  });
});

describe('the standard input', () => {
  const readStdin = () => Promise.resolve(Buffer.from('# Some\n\nSome waited.\n'));

  it('has the name it is given, and is read as that says', async () => {
    const folder = folderWith({});
    const markdown = await check(folder, ['-', '--stdin-filename', 'notes/x.md'], { readStdin });
    expect(markdown.paths).toEqual(['notes/x.md']);
    expect(markdown.report.files[0]?.findings).toHaveLength(1);
  });

  it('is Markdown without a name', async () => {
    const { paths, report } = await check(folderWith({}), ['-'], { readStdin });
    expect(paths).toEqual(['<stdin>']);
    expect(report.files[0]?.findings).toHaveLength(1);
  });

  it('falls under the config beside its name', async () => {
    const folder = folderWith({ 'notes/substantiate.yaml': 'rules: { vague-some: off }' });
    expect((await check(folder, ['-', '--stdin-filename', 'notes/x.md'], { readStdin })).report.summary['warning']).toBe(0);
    expect((await check(folder, ['-'], { readStdin })).report.summary['warning']).toBe(1);
  });

  it('is only named where it is read', async () => {
    const { status, stdout, stderr } = await run(folderWith(files), ['check', 'b.md', '--stdin-filename', 'x.md']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain("'--stdin-filename <path>' needs '-' among the paths");
  });
});

describe('what cannot be linted is named with a way out, and the rest is linted', () => {
  it.each([
    ['a missing file', 'no-such.md', 'There is no such file or folder: check its name'],
    ['a pattern without a match', '*.docx', 'No file matches: check the pattern'],
    ['a folder without prose', 'empty', 'Nothing to lint in this folder'],
    ['a folder that the config leaves out', 'left-out', 'Nothing to lint in this folder'],
  ])('%s', async (_, path, message) => {
    const folder = folderWith({
      'b.md': 'Some waited.',
      'empty/a.csv': '',
      'left-out/a.md': '',
      'substantiate.yaml': 'ignore: [left-out]',
    });
    const { status, paths, report, stderr } = await check(folder, [path, 'b.md']);
    expect([status, paths]).toEqual([2, ['b.md']]);
    expect(report.problems).toEqual([{ path, message: expect.stringContaining(message) as string }]);
    expect(stderr).toContain(`error: ${path}: ${message}`);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  it('an empty name, as of a variable that is not set: it is not this folder', async () => {
    const { status, stderr } = await check(folderWith({ 'b.md': 'Some waited.' }), ['']);
    expect([status, stderr]).toEqual([2, "error: '': This is no path: name a file or folder, or `.` for this one.\n"]);
  });

  it.skipIf(process.platform === 'win32')('a pipe that is called .md: it is not waited for', async () => {
    const folder = folderWith({ 'b.md': 'Some waited.' });
    execFileSync('mkfifo', [join(folder, 'pipe.md')]);
    const named = await check(folder, ['pipe.md', 'b.md']);
    expect([named.status, named.paths]).toEqual([2, ['b.md']]);
    expect(named.report.problems[0]?.message).toMatch(
      /^This is not a regular file but a pipe or a device: feed its text to `substantiate check -`/,
    );
    expect(await check(folder, ['.'])).toMatchObject({ status: 1, paths: ['b.md'] });
  });

  it('a link that leads nowhere', async () => {
    const folder = folderWith({ 'b.md': 'Some waited.' });
    fs.symlinkSync('gone.md', join(folder, 'a.md'));
    const { status, paths, report } = await check(folder, ['.']);
    expect([status, paths, report.problems]).toEqual([2, ['b.md'], [{ path: 'a.md', message: 'There is no such file: check its name' }]]);
  });

  it('a file that may not be read', async () => {
    const folder = folderWith({ 'a.md': '', 'b.md': 'Some waited.' });
    const fileSystem = {
      ...fs,
      readFileSync: ((path: string) => {
        if (path.endsWith('a.md')) throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
        return fs.readFileSync(path);
      }) as typeof fs.readFileSync,
    };
    const { status, paths, stderr } = await check(folder, ['.'], { fileSystem });
    expect([status, paths]).toEqual([2, ['b.md']]);
    expect(stderr).toBe(
      'error: a.md: The file may not be read: give yourself the right to, or leave it out with `ignore` in substantiate.yaml.\n',
    );
  });

  it('a folder that may not be read', async () => {
    const folder = folderWith({ 'b.md': 'Some waited.', 'shut/a.md': '' });
    const readdir = ((path: string, options: object, done: (error: Error | null, entries?: fs.Dirent[]) => void) => {
      if (path.replace(/\/$/, '').endsWith('shut')) done(new Error('EACCES'));
      else fs.readdir(path, { ...options, withFileTypes: true }, done);
    }) as typeof fs.readdir;
    const { status, paths, report } = await check(folder, ['.'], { fileSystem: { ...fs, readdir } });
    expect([status, paths]).toEqual([2, ['b.md']]);
    expect(report.problems).toEqual([{ path: 'shut', message: 'The folder may not be read: give yourself the right to, or leave it out' }]);
  });

  it('a file that the linter fails on', async () => {
    const folder = folderWith({ 'a.md': 'Some waited.' });
    const createEngine = () => {
      const lint = () => {
        throw new Error('out of luck');
      };
      return { lint, open: lint };
    };
    const { status, stderr } = await check(folder, ['.'], { createEngine });
    expect(status).toBe(2);
    expect(stderr).toBe(
      'error: a.md: The linter failed on this file (out of luck): please report it, and leave the file out until it is mended.\n',
    );
  });
});

it('finds nothing in what it wrote itself, which lies beside the reports and quotes them, however large it is', async () => {
  const folder = folderWith({ 'a.md': 'Some waited.\n' });
  await run(folder, ['check', '--output', 'markdown=found.md', '--output', 'html=found.html', 'a.md']);
  for (const name of ['found.md', 'found.html']) {
    fs.copyFileSync(join(folder, name), join(folder, `large-${name}`));
    fs.appendFileSync(join(folder, `large-${name}`), 'Some waited.\n'.repeat(400_000));
  }
  const { report } = await check(folder, ['.']);
  expect(report.problems).toEqual([]);
  expect(report.files.filter(({ findings }) => findings.length > 0).map(({ path }) => path)).toEqual(['a.md']);
  expect(report.summary['words']).toBe(2);
});
