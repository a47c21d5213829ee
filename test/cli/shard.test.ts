import * as fs from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from 'retext-substantiate/rules';
import { runs } from '../../server/src/engine/testing/arbitrary.js';
import { formatNames } from '../../server/src/formats/index.js';
import { farSightedRules, folderWith, run, type Run } from './harness.js';

const sentences = [
  'Some families waited too long [E1].',
  'Visits are often late [E9].',
  'Of 40 plans, 31 were on time [E2].',
  '## What works\n\nPlanning is weak.',
  'It was felt that visits help. <!-- substantiate-disable vague-attribution -- the minutes name who; Panel; until 2999-01-01 -->',
  'Quoted\u2028 and “said”: performance has improved 🙂.',
];
const text = fc.array(fc.constantFrom(...sentences), { maxLength: 4 }).map((chosen) => chosen.join('\n\n'));
const path = fc.constantFrom('a.md', 'b.txt', 'c/d.md', 'c/e f.md', 'c/é.markdown', 'g/h/i.md', 'g/j.md', 'g/%.md');
const repository = fc.dictionary(path, fc.oneof(text, fc.constant(Buffer.from([0x66, 0xff, 0x00]))), { minKeys: 1, maxKeys: 6 });
const configs = fc.constantFrom<Record<string, string>>(
  {},
  { 'evidence.csv': 'id,title\nE1,Audit\nE2,Survey\nE3,Never cited\n' },
  {
    'c/substantiate.yaml': 'preset: strict\nnonsense: 1\n',
    'c/evidence.csv': 'id,title\nE1,Audit\nE1,Again\n',
    'g/substantiate.yaml': 'terms: [x]',
  },
);

/** Checks each part, and hands out the call that puts them together. */
async function inParts(folder: string, total: number, flags: readonly string[], rules = farSightedRules): Promise<string[]> {
  const files: string[] = [];
  for (let index = 1; index <= total; index++) {
    const file = `part-${String(index)}.json`;
    await run(folder, ['check', '.', '--shard', `${String(index)}/${String(total)}`, '--output', `json=${file}`, ...flags], { rules });
    files.unshift(file);
  }
  return files;
}

const said = ({ status, stdout, stderr }: Run): unknown => ({ status, stdout, stderr });

describe('parts of a check, put together', () => {
  it('are the check of all, in every format', async () => {
    await fc.assert(
      fc.asyncProperty(
        repository,
        configs,
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom([], ['--preset', 'strict']),
        async (files, config, total, flags) => {
          const folder = folderWith({ ...files, ...config });
          const parts = await inParts(folder, total, flags);
          const told = async (name: string, call: readonly string[]): Promise<unknown> => {
            fs.mkdirSync(join(folder, name));
            const outputs = formatNames.flatMap((format) => ['--output', `${format}=${name}/${format}`]);
            const { status, stdout, stderr } = await run(folder, [...call, ...telling, ...outputs], { rules: farSightedRules });
            return { status, stdout, stderr, files: formatNames.map((format) => fs.readFileSync(join(folder, name, format), 'utf8')) };
          };
          const telling = ['--include-suppressed', '--max-density', '20', '--min-coverage', '50'];
          const whole = await told('.whole', ['check', '.', ...flags]);
          const merged = await told('.merged', ['merge', ...parts]);
          expect(merged).toEqual(whole);
        },
      ),
      { numRuns: runs(5) },
    );
  });

  it('know of findings of a baseline, and of what is new, what the check of all knows', async () => {
    const folder = folderWith({ 'a.md': 'Some waited.', 'b.md': 'Some waited. Some rang.', 'c.md': 'Often late.' });
    await run(folder, ['baseline', 'a.md', 'b.md']);
    fs.writeFileSync(join(folder, 'b.md'), 'Some waited. Some rang. Some never came.');
    const parts = await inParts(folder, 2, [], rules);
    const telling = ['--baseline', '--format', 'json'];
    expect(said(await run(folder, ['merge', ...parts, ...telling], { rules }))).toEqual(
      said(await run(folder, ['check', '.', ...telling], { rules })),
    );
  });

  it('are all parts, also where one stands behind --baseline', async () => {
    const folder = folderWith({ 'a.md': 'Some waited.', 'b.md': 'Some waited. Some rang.' });
    await run(folder, ['baseline', 'a.md']);
    const parts = await inParts(folder, 2, []);
    const usual = await run(folder, ['merge', ...parts, '--baseline']);
    expect(usual.stdout).toContain('b.md');
    expect(said(await run(folder, ['merge', '--baseline', ...parts]))).toEqual(said(usual));
    expect((await run(folder, ['merge', ...parts, '--baseline', 'none.json'])).stderr).toContain('none.json');
  });
});

describe('a call of merge without a part', () => {
  it.each([
    [[], 'error: the files of all parts are needed, as `check --shard` wrote them\n'],
    [['--baseline', 'none.json'], '`none.json` was taken for the file of --baseline, so name the parts before that option'],
  ])('%j says what is missing', async (argv, message) => {
    const { status, stderr, stdout } = await run(folderWith({}), ['merge', ...argv]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it('gives back the only part to the parts', async () => {
    const folder = folderWith({ 'a.md': 'Two waited.' });
    await run(folder, ['baseline']);
    const parts = await inParts(folder, 1, []);
    expect((await run(folder, ['merge', '--baseline', ...parts])).status).toBe(0);
  });
});

describe('a part', () => {
  const folder = folderWith(Object.fromEntries(Array.from({ length: 30 }, (_, number) => [`${String(number)}.md`, 'Some waited.'])));
  const pathsOf = async (index: number, cwd = folder): Promise<string[]> => {
    const { stdout } = await run(cwd, ['check', '.', '--shard', `${String(index)}/3`, '--format', 'json']);
    return (JSON.parse(stdout) as { files: { path: string }[] }).files.map((file) => file.path);
  };

  it('shares no file with another, and a new file moves none', async () => {
    const before = await Promise.all([1, 2, 3].map((index) => pathsOf(index)));
    expect(before.flat().toSorted()).toEqual(Array.from({ length: 30 }, (_, number) => `${String(number)}.md`).toSorted());
    expect(before.every((paths) => paths.length > 0)).toBe(true);
    fs.writeFileSync(join(folder, '10a.md'), 'Some waited.');
    const after = await Promise.all([1, 2, 3].map((index) => pathsOf(index)));
    fs.rmSync(join(folder, '10a.md'));
    expect(after.map((paths) => paths.filter((each) => each !== '10a.md'))).toEqual(before);
  });

  it('says little beside what plain JSON says, and its text', async () => {
    const text = 'Some families waited. They never came. '.repeat(200);
    const cwd = folderWith({ 'a.md': text });
    const { stdout: part } = await run(cwd, ['check', '.', '--shard', '1/1', '--format', 'json']);
    const { stdout: plain } = await run(cwd, ['check', '.', '--format', 'json']);
    expect(part.length).toBeLessThan(1.25 * (plain.length + text.length));
  });

  it('without a file is an ordinary, empty result', async () => {
    const cwd = folderWith({ 'a.md': 'Some waited.' });
    const results = await Promise.all([1, 2, 3].map((index) => run(cwd, ['check', '.', '--shard', `${String(index)}/3`])));
    expect(results.map(({ status }) => status).toSorted()).toEqual([0, 0, 1]);
    expect(results.every(({ stderr }) => stderr === '')).toBe(true);
  });
});

describe('what can’t be put together is told of with status 2, and nothing is printed', () => {
  const files = { 'a.md': 'Some waited.', 'b.md': 'Some waited.', 'substantiate.yaml': 'preset: strict' };
  const merged = async (folder: string, names: readonly string[]): Promise<[number, string, string]> => {
    const { status, stdout, stderr } = await run(folder, ['merge', ...names, '--output', 'json=out.json']);
    expect(fs.existsSync(join(folder, 'out.json'))).toBe(false);
    return [status, stdout, stderr];
  };
  const change = (folder: string, from: string, to: string): void => {
    const text = fs.readFileSync(join(folder, 'part-1.json'), 'utf8');
    expect(text).toContain(from);
    fs.writeFileSync(join(folder, 'part-1.json'), text.replace(from, to));
  };

  it.each<[string, (folder: string, parts: string[]) => Promise<string[]> | string[], string]>([
    ['a part is missing', () => ['part-1.json'], 'Not all parts are here: 2/2 is missing'],
    ['a part comes twice', () => ['part-1.json', 'part-2.json', './part-1.json'], 'This is part 1 again'],
    ['there is no such file', () => ['part-1.json', 'part-3.json'], 'part-3.json: There is no such file'],
    ['it is a folder', () => ['.'], 'This is not a file'],
    ['it is no JSON', () => ['a.md'], 'a.md: This is not a part of a check'],
    ['it is empty', (folder) => (fs.writeFileSync(join(folder, 'part-1.json'), ''), ['part-1.json', 'part-2.json']), 'The file is empty'],
    [
      'it breaks off',
      (folder) => (
        fs.truncateSync(join(folder, 'part-1.json'), fs.readFileSync(join(folder, 'part-1.json')).indexOf('\n]')),
        ['part-1.json']
      ),
      'The file breaks off',
    ],
    [
      'it is a whole check',
      async (folder) => (await run(folder, ['check', 'a.md', '--output', 'json=part-1.json']), ['part-1.json']),
      'This is a whole check, not a part of one',
    ],
    [
      'it is of another number of parts',
      async (folder) => (
        await run(folder, ['check', '.', '--shard', '1/3', '--output', 'json=part-1.json']),
        ['part-2.json', 'part-1.json']
      ),
      'This is one of 3 parts, and `part-2.json` is one of 2',
    ],
    [
      'it is of another run',
      async (folder) => (
        await run(folder, ['check', 'a.md', '--shard', '1/2', '--output', 'json=part-1.json']),
        ['part-2.json', 'part-1.json']
      ),
      'This part is of another run',
    ],
    [
      'it is of another config',
      async (folder) => {
        fs.writeFileSync(join(folder, 'substantiate.yaml'), 'preset: recommended');
        await run(folder, ['check', '.', '--shard', '1/2', '--output', 'json=part-1.json']);
        return ['part-2.json', 'part-1.json'];
      },
      'not checked with the same config',
    ],
    [
      'the config here is another',
      (folder, parts) => (fs.writeFileSync(join(folder, 'substantiate.yaml'), 'preset: recommended'), parts),
      'The config here is not the one of the parts',
    ],
    [
      'it is of another version',
      (folder, parts) => (change(folder, '"run":{"version":"1.2.3"', '"run":{"version":"9.9.9"'), parts),
      'version',
    ],
    [
      'something in it is of another kind',
      (folder, parts) => (change(folder, '"unread":[', '"unread":["x"'), parts),
      'not a part of a check, or not as it',
    ],
    ['its numbers are none', (folder, parts) => (change(folder, '"index":1', '"index":-1'), parts), 'not a part of a check, or not as it'],
  ])('%s', async (_what, prepare, message) => {
    const folder = folderWith(files);
    const parts = await inParts(folder, 2, []);
    const [status, stdout, stderr] = await merged(folder, await prepare(folder, parts.toSorted()));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(/^Could not finish \(exit status 2\)/);
  });
});
