import { describe, expect, it } from 'vitest';
import { folderWith, run } from './harness.js';

const folder = folderWith({
  'error.md': 'They never waited.',
  'warning.md': 'Some waited.',
  'info.md': 'They often waited.',
  'hint.md': 'They maybe waited.',
  'clean.md': 'Six of nine waited.',
});

describe('exit status', () => {
  it.each([
    ['clean.md', [], 0],
    ['hint.md', [], 0],
    ['info.md', [], 0],
    ['warning.md', [], 1],
    ['error.md', [], 1],
    ['warning.md', ['--fail-on', 'error'], 0],
    ['error.md', ['--fail-on', 'error'], 1],
    ['info.md', ['--fail-on', 'info'], 1],
    ['hint.md', ['--fail-on', 'info'], 0],
    ['error.md', ['--fail-on', 'never'], 0],
  ])('of %s with %j: %i', async (path, flags, status) => {
    expect((await run(folder, ['check', path, ...flags])).status).toBe(status);
  });

  it('2 beats 1, and findings still are printed', async () => {
    const { status, stdout } = await run(folder, ['check', 'error.md', 'missing.md']);
    expect(status).toBe(2);
    expect(stdout).toContain('`never` is vague');
  });

  it('2 beats --fail-on never', async () => {
    expect((await run(folder, ['check', 'missing.md', '--fail-on', 'never'])).status).toBe(2);
  });
});

describe('a wrong call gives 2, says what is wrong and prints no report', () => {
  it.each([
    [['chek', 'clean.md'], "unknown command 'chek'\n(Did you mean check?)"],
    [['clean.md'], "unknown command 'clean.md'\nFiles and folders are linted by `substantiate check PATH`."],
    [['check', '--presett', 'strict'], "unknown option '--presett'\n(Did you mean --preset?)"],
    [
      ['check', '--preset', 'nonsense', 'clean.md'],
      "argument 'nonsense' is invalid. Allowed choices are recommended, strict, self-evaluation, inspection-draft, scrutiny-minutes.",
    ],
    [['check', '--format', 'xml'], "argument 'xml' is invalid. Allowed choices are pretty, "],
    [['evidence', '--format', 'xml'], 'Allowed choices are markdown, csv, json, html.\nTry `substantiate evidence --help`.'],
    [['strip', 'clean.md'], "required option '--out <folder>' not specified\nTry `substantiate strip --help`."],
    [['check', '--fail-on', 'hint'], "argument 'hint' is invalid. Allowed choices are error, warning, info, never."],
    [['check', '--config'], "option '--config <file>' argument missing"],
    [['explain'], "missing required argument 'rule'"],
    [['explain', 'vague-som'], 'There is no rule `vague-som`. Did you mean `vague-some`?'],
    [['explain', 'x'], 'There is no rule `x`. `substantiate rules` lists them all.'],
    [[], 'Usage: substantiate'],
  ])('%j', async (argv, message) => {
    const { status, stdout, stderr } = await run(folder, argv);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  it('also with --format json, where there is no document then', async () => {
    expect(await run(folder, ['check', '--format', 'json', '--preset', 'nonsense'])).toMatchObject({ status: 2, stdout: '' });
  });
});

it('a fault of the program itself is one sentence', async () => {
  const { status, stderr } = await run(folder, ['check', '-'], { readStdin: () => Promise.reject(new Error('no input')) });
  expect([status, stderr]).toEqual([2, 'error: The program failed: no input. Please report it.\n']);
});
