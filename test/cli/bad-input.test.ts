import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it, test } from 'vitest';
import { readStream } from '../../server/src/node/read-stream.js';
import { check, folderWith, run } from './harness.js';

const good = 'There were some visits.\n';

/** Checks a folder that holds a good report too, which is linted whatever is wrong with the other. */
async function besideGood(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = folderWith({ 'good.md': good, ...files });
  const { status, report, paths } = await check(folder, ['.']);
  expect(report.files.find(({ path }) => path === 'good.md')?.findings.map(({ text }) => text)).toEqual(['some']);
  return { status, paths, problems: report.problems };
}

describe('files that are no text', () => {
  test.each([
    ['invalid UTF-8', Buffer.from('Some\nvisits \xff\xfe', 'latin1'), /not UTF-8 \(the first wrong byte is in line 2\): save it as UTF-8/],
    ['UTF-16', Buffer.from('\uFEFFSome visits', 'utf16le'), /UTF-16: save it as UTF-8/],
    ['UTF-16 without a mark', Buffer.from('Some visits', 'utf16le'), /binary file/],
    ['a text of more than anybody writes', Buffer.alloc(100_000_000, 'Some visits.\n\n'), /larger than 5 MB: split it/],
  ])('%s', async (_, content, expected) => {
    const { status, problems } = await besideGood({ 'bad.md': content });
    expect(status).toBe(2);
    expect(problems).toMatchObject([{ path: 'bad.md', message: expect.stringMatching(expected) as string }]);
  });

  it('an empty file', async () => {
    expect(await besideGood({ 'empty.md': '', 'blank.html': ' \n' })).toMatchObject({
      status: 1,
      paths: ['blank.html', 'empty.md', 'good.md'],
      problems: [],
    });
  });

  it('a stream that does not end', async () => {
    let given = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(1000, String((given += 1000)));
      })(),
    );
    expect((await readStream(endless, 10_000)).length).toBe(11_000);
  });
});

describe('files that are none, or can’t be read', () => {
  it('one that may not be read', async () => {
    const folder = folderWith({ 'good.md': good, 'bad.md': good });
    const denied = Object.assign(new Error('EACCES'), { code: 'EACCES' });
    const readFileSync = ((path: string, ...rest: []) => {
      if (path.endsWith('bad.md')) throw denied;
      return fs.readFileSync(path, ...rest);
    }) as typeof fs.readFileSync;
    const { status, report } = await check(folder, ['.'], { fileSystem: { ...fs, readFileSync } });
    expect([status, report.files.length]).toEqual([2, 1]);
    expect(report.problems).toMatchObject([{ path: 'bad.md', message: expect.stringContaining('may not be read') as string }]);
  });

  it('one that goes between listing and reading', async () => {
    const folder = folderWith({ 'a.md': good, 'b.md': good });
    const readFileSync = ((path: string, ...rest: []) => {
      if (path.endsWith('a.md')) fs.rmSync(join(folder, 'b.md'), { force: true });
      return fs.readFileSync(path, ...rest);
    }) as typeof fs.readFileSync;
    const { status, report, paths } = await check(folder, ['.'], { fileSystem: { ...fs, readFileSync } });
    expect([status, paths]).toEqual([2, ['a.md']]);
    expect(report.problems).toMatchObject([{ path: 'b.md', message: expect.stringContaining('no such file') as string }]);
  });

  it('folders that lead round in a circle, and a folder named like a report', async () => {
    const folder = folderWith({ 'good.md': good, 'x.md/inside.md': good });
    symlinkSync('.', join(folder, 'again'));
    symlinkSync(folder, join(folder, 'x.md/up'));
    const { status, paths } = await check(folder, ['.']);
    expect([status, paths]).toEqual([1, ['good.md', 'x.md/inside.md']]);
  });

  it.skipIf(process.platform === 'win32')('a pipe, in a folder, behind a link, or by itself', async () => {
    const folder = folderWith({ 'in/good.md': good });
    execFileSync('mkfifo', [join(folder, 'in/pipe.md'), join(folder, 'other')]);
    const direct = await check(folder, ['in']);
    expect([direct.status, direct.paths]).toEqual([1, ['in/good.md']]);
    symlinkSync('../other', join(folder, 'in/linked.md'));
    for (const argument of ['in', 'in/pipe.md']) {
      const { status, report } = await check(folder, [argument]);
      expect(status).toBe(2);
      expect(report.problems).toMatchObject([{ message: expect.stringContaining('a pipe or a device') as string }]);
    }
  });
});

describe('names', () => {
  const names = ['a\nb.md', 'a"b.md', "it's.md", '100%.md', 'a&b.md', '😀.md', '-dash.md', '[x].md'];

  it.skipIf(process.platform === 'win32')('of all kinds are linted, and told so that a line stays a line', async () => {
    const folder = folderWith({});
    mkdirSync(join(folder, 'in'));
    for (const name of names) writeFileSync(join(folder, 'in', name), good);
    const { status, paths } = await check(folder, ['in']);
    expect([status, [...paths].sort()]).toEqual([1, names.map((name) => `in/${name}`).sort()]);
    const { stdout } = await run(folder, ['check', '--format', 'compact', 'in']);
    expect(stdout.split('\n').filter((line) => line.includes('`some`'))).toHaveLength(names.length);
  });

  it('that begin with a dash can be given behind `--`', async () => {
    const folder = folderWith({ '-dash.md': good });
    expect((await check(folder, ['--', '-dash.md'])).paths).toEqual(['-dash.md']);
    expect((await run(folder, ['check', '-dash.md'])).stderr).toContain("unknown option '-dash.md'");
  });
});

describe('texts that would take a parser minutes', { timeout: 60_000 }, () => {
  test.each([
    ['lists.md', `${'- '.repeat(10_000)}some`],
    ['quotes.md', `${'> '.repeat(10_000)}some`],
    ['brackets.md', '[a'.repeat(60_000)],
    ['lines.md', 'a: *b*\n'.repeat(10_001)],
    ['lists.html', '<ul><li>'.repeat(10_000)],
    ['open.html', '<b>'.repeat(60_000)],
  ])('%s: the passage is passed over, with a notice', async (name, text) => {
    const { report } = await check(folderWith({ [name]: text }), [name]);
    expect(report.files[0]?.findings.map(({ rule }) => rule)).toEqual(['too-complex']);
  });

  test.each([
    ['line.md', 'visits were late and '.repeat(48_000) + 'some'],
    ['brackets.md', `some ${'['.repeat(60_000)}`],
    ['line.html', `<p>${'visits were late and '.repeat(48_000)}some`],
    ['word.txt', `${'a'.repeat(1_000_000)} some`],
    [
      'bomb.md',
      `---\na: &a [x]\n${'bcdefghijklm'.replace(/./g, (key) => `${key}: &${key} [${`*${String.fromCharCode(key.charCodeAt(0) - 1)},`.repeat(9)}]\n`)}---\n${good}`,
    ],
  ])('%s is read', async (name, text) => {
    const { status, report } = await check(folderWith({ [name]: text }), [name]);
    expect([status, report.files[0]?.findings.map((finding) => finding.text)]).toEqual([1, ['some']]);
  });
});

describe('a text with more findings than anybody can go through', { timeout: 120_000 }, () => {
  test.each(['dense.md', 'dense.txt'])('%s is declined in a sentence, and the rest is done', async (name) => {
    const { status, problems } = await besideGood({ [name]: `${'Some waited. '.repeat(20)}\n\n`.repeat(5_001) });
    expect([status, problems]).toEqual([
      2,
      [
        {
          path: name,
          message:
            'The text has more than 100,000 findings, more than ten long reports: split it, or leave it out with `ignore` in substantiate.yaml',
        },
      ],
    ]);
  });
});

describe('HTML', () => {
  it('is linted in a folder, by its ending, with the encoding that it declares', async () => {
    const page = (charset: string, text: string) => `<meta charset="${charset}"><p>Caf\u00e9: ${text}`;
    const folder = folderWith({
      'a.html': page('utf-8', 'some'),
      'b.HTM': Buffer.from(page('windows-1252', 'some'), 'latin1'),
      'c.html': Buffer.from(page('iso-8859-5', 'some'), 'latin1'),
    });
    const { status, report, paths } = await check(folder, ['.']);
    expect([status, paths]).toEqual([2, ['a.html', 'b.HTM']]);
    for (const { findings } of report.files) expect(findings.map(({ text }) => text)).toEqual(['some']);
    expect(report.problems).toEqual([
      { path: 'c.html', message: 'The page says that its text is encoded as iso-8859-5: save it as UTF-8' },
    ]);
  });

  it('is not copied without its citations, and that is told', async () => {
    const folder = folderWith({ 'in/a.html': '<p>Late [E3].', 'in/b.md': 'Late [E3].\n' });
    const { status, stderr, stdout } = await run(folder, ['strip', 'in', '--out', 'out']);
    expect([status, fs.readdirSync(join(folder, 'out'))]).toEqual([2, ['b.md']]);
    expect(stderr).toContain('in/a.html: No copy was made of this page');
    expect(stdout).toContain('1 citation');
  });
});
