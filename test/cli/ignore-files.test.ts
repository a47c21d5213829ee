import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../server/src/engine/testing/arbitrary.js';
import { tooManyStars } from '../../server/src/config/is-glob.js';
import { check, folderWith } from './harness.js';

const text = 'Some waited.\n';

describe('.substantiateignore and .gitignore', () => {
  const files = {
    '.gitignore': 'build/\n*.draft.md\n',
    '.substantiateignore': '# old ones\n/archive\n!kept.draft.md\n',
    'a.md': text,
    'b.draft.md': text,
    'kept.draft.md': text,
    'archive/c.md': text,
    'deep/archive/d.md': text,
    'build/e.md': text,
    'build/f.draft.md': text,
    'deep/.substantiateignore': '!b.draft.md\nskip*\n',
    'deep/b.draft.md': text,
    'deep/skipped.md': text,
  };
  const kept = ['a.md', 'deep/archive/d.md', 'deep/b.draft.md', 'kept.draft.md'];

  it('leave files out of folders and patterns', async () => {
    expect((await check(folderWith(files), [])).paths).toEqual(kept);
    expect((await check(folderWith(files), ['**/*.md'])).paths).toEqual(kept);
    expect((await check(`${folderWith(files)}/deep`, [])).paths).toEqual(['archive/d.md', 'b.draft.md']);
  });

  it('do not hold for a file or folder that is named', async () => {
    expect((await check(folderWith(files), ['build/f.draft.md', 'archive/c.md'])).paths).toEqual(['build/f.draft.md', 'archive/c.md']);
    expect((await check(folderWith(files), ['build', 'archive'])).paths).toEqual(['build/e.md', 'build/f.draft.md', 'archive/c.md']);
  });

  it('that leave nothing are named as the reason', async () => {
    const { stderr, status } = await check(folderWith({ '.gitignore': '*', 'a.md': text }), []);
    expect(status).toBe(2);
    expect(stderr).toContain('that neither a config nor an ignore file leaves out');
  });

  it('say nothing outside of a repository where they are git’s own', async () => {
    const folder = folderWith({ '.gitignore': '*', 'a.md': text, 'b.md': text, '.substantiateignore': 'b.md' });
    rmSync(join(folder, '.git'), { recursive: true });
    expect((await check(folder, [])).paths).toEqual(['a.md']);
  });
});

describe('an ignore file that can’t be used', () => {
  const sound = { 'a.md': text, 'b/c.md': text, '.gitignore': 'a.md\n' };
  const nothingOut = 'Nothing is left out by this file. ';

  it.each([
    ['UTF-16', Buffer.from('\uFEFFb/\n', 'utf16le'), 'The text is encoded as UTF-16: save it as UTF-8'],
    ['a binary file', Buffer.from('b/\n\0\0'), 'This is a binary file, not text: delete it, or save its text as UTF-8'],
    ['not UTF-8', Buffer.from('b\xff/\n', 'latin1'), 'The text is not UTF-8 (the first wrong byte is in line 1): save it as UTF-8'],
    ['very long', Buffer.alloc(500_001, 'x\n'), 'It is longer than 500 thousand characters: shorten it'],
    ['more than any text', Buffer.alloc(5_000_001, 'x\n'), 'The text is larger than 5 MB: split it, or delete it'],
  ])('(%s) is named once, and the rest holds', async (_what, content, reason) => {
    const { status, report, paths } = await check(folderWith({ ...sound, '.substantiateignore': content }), []);
    expect([status, paths]).toEqual([2, ['b/c.md']]);
    expect(report.problems).toEqual([{ path: '.substantiateignore', message: `${nothingOut}${reason}` }]);
  });

  it('(a line with more stars than a long name bears) loses that line, and the rest holds', async () => {
    const { status, report, paths } = await check(folderWith({ ...sound, '.substantiateignore': `d.md\n${'*a'.repeat(13)}b\n` }), ['.']);
    expect([status, paths]).toEqual([2, ['b/c.md']]);
    expect(report.problems).toEqual([{ path: '.substantiateignore', message: `Line 2 leaves nothing out: it ${tooManyStars}` }]);
  });

  it('(not to be read) says so, and no more of a config', async () => {
    const folder = folderWith({ ...sound, 'b/.gitignore': 'c.md\n', 'substantiate.yaml': 'preset: strict\n' });
    const readFileSync = ((path: string, ...rest: []) => {
      if (/b\/\.gitignore$|yaml$/.test(path)) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
      return fs.readFileSync(path, ...rest);
    }) as typeof fs.readFileSync;
    const { status, report, paths } = await check(folder, [], { fileSystem: { ...fs, readFileSync } });
    const reason = 'The file may not be read: give yourself the right to, or delete it';
    expect([status, paths]).toEqual([2, ['b/c.md']]);
    expect(report.problems).toEqual([
      { path: 'substantiate.yaml', message: `The config can't be used. ${reason}` },
      { path: 'b/.gitignore', message: `${nothingOut}${reason}` },
    ]);
  });
});

describe('nested .gitignore files', () => {
  it('mean what they mean to git', async () => {
    const folders = ['', 'a/', 'a/b/', 'c [1]/'];
    const documents = folders.flatMap((folder) => ['x.md', 'y.md', '!z.md', '#w.md'].map((name) => `${folder}${name}`));
    const name = fc.constantFrom(
      'x.md',
      'y.md',
      '*.md',
      'a',
      'b',
      'a/b',
      '/b',
      '/x.md',
      'b/',
      '**/y.md',
      'a/**',
      '[xy].md',
      '\\!z.md',
      '\\#w.md',
      '# x.md',
      '',
      'c \\[1]',
      '*',
      '*/x.md ',
    );
    const line = fc.tuple(fc.constantFrom('', '', '!'), name).map((parts) => parts.join(''));
    const ignores = fc.record(
      Object.fromEntries(
        folders.map((folder) => [`${folder}.gitignore`, fc.array(line, { maxLength: 3 }).map((lines) => lines.join('\n'))]),
      ),
    );
    await fc.assert(
      fc.asyncProperty(ignores, async (files) => {
        const folder = folderWith({ ...files, ...Object.fromEntries(documents.map((path) => [path, text])) });
        rmSync(join(folder, '.git'), { recursive: true });
        const git = (...args: string[]): string => execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
        git('init', '--quiet');
        const listed = git('ls-files', '--others', '--exclude-per-directory=.gitignore', '-z').split('\0');
        const { paths } = await check(folder, []);
        expect(paths.sort()).toEqual(listed.filter((path) => path.endsWith('.md')).sort());
      }),
      { numRuns: runs(10) },
    );
  });
});
