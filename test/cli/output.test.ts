import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { check, folderWith, run } from './harness.js';

const folder = folderWith({
  'a.md': '# Findings\n\nIn the winter some waited,\r\nand they often rang.\n',
  'b.md': 'Six of nine waited.\n',
  'docs/vague-some.md': '# vague-some\n\nFlags `some`.\n',
});

describe('for a person', () => {
  it('findings by file, each with its words in their line and the question it asks, then the counts', async () => {
    const { stdout } = await run(folder, ['check', 'a.md', 'b.md']);
    expect(stdout).toBe(`a.md
  3:15  warning  \`some\` is vague  vague-some
    In the winter some waited,
                  ~~~~
    → How many of how many?

  4:10  info  \`often\` is vague  vague-often
    and they often rang.
             ~~~~~
    → How many of how many?

2 findings (1 warning, 1 info) in 2 files, 14 words: 142.9 per 1,000 words.
What a rule looks for, and why: substantiate explain vague-some
Failed (exit status 1): 1 warning, at or above --fail-on warning.
`);
  });

  it('without findings, a sentence', async () => {
    expect((await run(folder, ['check', 'b.md'])).stdout).toBe(
      'Nothing to query in 1 file, 4 words.\nPassed (exit status 0): no findings.\n',
    );
  });

  it('with --quiet, findings and what came of them', async () => {
    expect((await run(folder, ['check', 'a.md', '--quiet'])).stdout).toMatch(
      /→ How many of how many\?\n\nFailed \(exit status 1\): [^\n]*\n$/,
    );
    expect(await run(folder, ['check', 'b.md', '--quiet'])).toEqual({
      status: 0,
      stdout: 'Passed (exit status 0): no findings.\n',
      stderr: '',
    });
  });

  it('fits the terminal', async () => {
    const long = folderWith({
      'a.md': `${'They came and went. '.repeat(20)}In the winter some waited. ${'They came and went. '.repeat(20)}`,
    });
    let stdout = '';
    await run(long, ['check', '.'], { stdout: { columns: 60, write: (text) => (stdout += text) } });
    const [line = '', marks = ''] = stdout.split('\n').slice(2);
    expect(line.length).toBeLessThanOrEqual(60);
    expect(line.slice(marks.indexOf('~'), marks.length)).toBe('some');
  });
});

it('takes a width where the terminal names none', async () => {
  let stdout = '';
  await run(folder, ['check', 'a.md'], { stdout: { columns: 0, write: (text) => (stdout += text) } });
  expect(stdout).toBe((await run(folder, ['check', 'a.md'])).stdout);
});

describe('colours', () => {
  const coloured = async (flags: string[], env: Record<string, string>, isTTY: boolean): Promise<boolean> => {
    let stdout = '';
    await run(folder, ['check', 'a.md', ...flags], { env, stdout: { isTTY, write: (text) => (stdout += text) } });
    return stdout !== stripVTControlCharacters(stdout);
  };

  it.each([
    [[], {}, true, true],
    [[], {}, false, false],
    [[], { NO_COLOR: '1' }, true, false],
    [[], { FORCE_COLOR: '1' }, false, true],
    [[], { TERM: 'dumb' }, true, false],
    [['--color'], { NO_COLOR: '1' }, false, true],
    [['--no-color'], { FORCE_COLOR: '1' }, true, false],
  ])('%j, %j, on a terminal %s: %s', async (flags, env, isTTY, expected) => {
    expect(await coloured(flags, env, isTTY)).toBe(expected);
  });

  it('change nothing but the colours', async () => {
    const { stdout } = await run(folder, ['check', 'a.md', '--color']);
    expect(stripVTControlCharacters(stdout)).toBe((await run(folder, ['check', 'a.md'])).stdout);
  });
});

describe('for programs', () => {
  it('one JSON document', async () => {
    const { stdout } = await run(folder, ['check', '--format', 'json', 'a.md', 'missing.md']);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      tool: { name: 'substantiate', version: '1.2.3' },
      preset: 'recommended',
      files: [
        {
          path: 'a.md',
          findings: [
            {
              rule: 'vague-some',
              category: 'vague-term',
              severity: 'warning',
              message: '`some` is vague',
              why: 'Nobody can check it.',
              question: 'How many of how many?',
              url: expect.stringMatching(/^file:.*\/docs\/vague-some\.md$/) as string,
              text: 'some',
              start: { line: 3, column: 15, offset: 26 },
              end: { line: 3, column: 19, offset: 30 },
              also: [],
              fingerprint: expect.stringMatching(/./) as string,
              fixes: [{ title: 'Say how many', edits: [{ start: 26, end: 30, text: '‹n› of ‹N›' }] }],
            },
            expect.objectContaining({ rule: 'vague-often', start: { line: 4, column: 10, offset: 49 } }),
          ],
        },
      ],
      problems: [{ path: 'missing.md', message: 'There is no such file or folder: check its name' }],
      summary: { files: 1, words: 10, error: 0, warning: 1, info: 1, hint: 0 },
    });
  });

  it('also where nothing could be linted', async () => {
    const { status, report } = await check(folder, ['missing.md']);
    expect([status, report.files, report.problems.length]).toEqual([2, [], 1]);
  });
});

describe('the other commands', () => {
  it('rules lists every rule with its severities', async () => {
    const { status, stdout } = await run(folder, ['rules']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^recommended: .*\n\nvague-term\n {2}vague-some +warning +A word for a number\n {2}vague-never +error +A word/);
    expect(stdout).toMatch(/too-complex +hint +\S/);
    expect((await run(folder, ['rules', '--preset', 'scrutiny-minutes'])).stdout).toMatch(/^scrutiny-minutes: .*\n\nvague-term\n/);
  });

  it('explain shows the page of a rule or of a finding of the tool itself', async () => {
    expect(await run(folder, ['explain', 'vague-some'])).toEqual({ status: 0, stdout: '# vague-some\n\nFlags `some`.\n', stderr: '' });
    const docsUrl = new URL('../../docs/notices/', import.meta.url).href;
    expect((await run(folder, ['explain', 'too-complex'], { docsUrl })).stdout).toMatch(/^# too-complex\n\nA passage/);
  });

  it('explain says where a page is missing', async () => {
    const { status, stderr } = await run(folder, ['explain', 'vague-often']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/docs\/vague-often\.md: There is no such file/);
  });

  it('--version and --help', async () => {
    expect(await run(folder, ['--version'])).toEqual({ status: 0, stdout: '1.2.3\n', stderr: '' });
    for (const argv of [['--help'], ['check', '--help']]) {
      const { status, stdout } = await run(folder, argv);
      expect(status).toBe(0);
      expect(stdout).toContain('substantiate check reports/ --format json > findings.json');
    }
  });
});
