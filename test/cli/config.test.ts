import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from 'retext-substantiate/rules';
import { check, folderWith, run } from './harness.js';

const text = 'Some never waited.\n';

describe('the config of a document', () => {
  it('is made of all upward, the nearer ones last', async () => {
    const folder = folderWith({
      'substantiate.yaml': 'rules: { vague-some: off }',
      'a.md': text,
      'deep/b.md': text,
      'deep/down/substantiate.yaml': 'rules: { vague-never: off, vague-some: info }',
      'deep/down/c.md': text,
      'alone/substantiate.json': '{"root": true, "rules": {"vague-never": "off"}}',
      'alone/d.md': text,
    });
    const { report } = await check(folder, []);
    expect(report.files.map(({ path, findings }) => [path, ...findings.map(({ rule, severity }) => `${rule} ${severity}`)])).toEqual([
      ['a.md', 'vague-never error'],
      ['alone/d.md', 'vague-some warning'],
      ['deep/b.md', 'vague-never error'],
      ['deep/down/c.md', 'vague-some info'],
    ]);
  });

  it('is not looked for above the root of the repository', async () => {
    const folder = folderWith({ 'substantiate.yaml': 'rules: { vague-some: off }', 'repo/.git/HEAD': '', 'repo/docs/a.md': text });
    expect((await check(folder, ['repo'])).report.files[0]?.findings.map(({ rule }) => rule)).toContain('vague-some');
  });

  it('is the one that --config names, for all documents', async () => {
    const folder = folderWith({
      'substantiate.yaml': 'rules: { vague-some: off }',
      'other.yaml': 'rules: { vague-some: error, vague-never: off }',
      'a.md': text,
    });
    const { report } = await check(folder, ['--config', 'other.yaml']);
    expect(report.files[0]?.findings.map(({ rule, severity }) => [rule, severity])).toEqual([['vague-some', 'error']]);
  });

  it.each([
    ['is missing', 'none.yaml', 'There is no such file'],
    ['is a folder', 'folder', 'This is a folder, not a file'],
  ])('is named where it %s, and the documents are linted without', async (_, config, message) => {
    const folder = folderWith({ 'a.md': text, 'folder/x.txt': '' });
    const { status, report, stderr } = await check(folder, ['a.md', '--config', config]);
    expect([status, report.summary['files']]).toEqual([2, 1]);
    expect(stderr).toContain(`error: ${config}: The config can't be used. ${message}`);
  });
});

describe('what counts: preset, config, flags', () => {
  it.each([
    ['', [], 'recommended'],
    ['preset: strict', [], 'strict'],
    ['preset: strict', ['--preset', 'recommended'], 'recommended'],
  ])('%j with %j: %s', async (config, flags, preset) => {
    const folder = folderWith({ 'a.md': text, ...(config && { 'substantiate.yaml': config }) });
    expect((await check(folder, ['a.md', ...flags])).report.preset).toBe(preset);
  });
});

describe('a wrong config', () => {
  it('is named with its place, gives 2, and its valid rest holds', async () => {
    const folder = folderWith({
      'substantiate.yaml': 'presett: strict\nrules:\n  vague-sme: error\n  vague-never: off\n',
      'docs/a.md': text,
    });
    const { status, report, stderr } = await check(folder, ['docs']);
    expect(status).toBe(2);
    expect(stderr).toBe(
      'error: substantiate.yaml:1:1: Unknown key `presett`: did you mean `preset`?\n' +
        'error: substantiate.yaml:3:3: There is no rule `vague-sme`: did you mean `vague-some`?\n',
    );
    expect(report.problems[1]).toEqual({
      path: 'substantiate.yaml',
      message: 'There is no rule `vague-sme`: did you mean `vague-some`? (line 3, column 3)',
    });
    expect(report.files[0]?.findings.map(({ rule }) => rule)).toEqual(['vague-some']);
  });

  it('is told of even where nothing is found to lint', async () => {
    const { stderr } = await run(folderWith({ 'substantiate.yaml': 'ignored: [x]' }), ['check']);
    expect(stderr).toContain('Unknown key `ignored`: did you mean `ignore`?');
    expect(stderr).toContain('error: .: Nothing to lint in this folder');
  });
});

describe('include and ignore', () => {
  const files = {
    'substantiate.yaml': 'include: [reports, "*.text"]\nignore: [archive]',
    'a.md': text,
    'b.text': text,
    'reports/c.md': text,
    'reports/archive/d.md': text,
  };

  it('choose among the documents of a folder', async () => {
    expect((await check(folderWith(files), ['.'])).paths).toEqual(['b.text', 'reports/c.md']);
  });

  it('are relative to the config, wherever the program is called', async () => {
    expect((await check(`${folderWith(files)}/reports`, ['.'])).paths).toEqual(['c.md']);
  });

  it('do not hold for a file that is named', async () => {
    expect((await check(folderWith(files), ['a.md', 'reports/archive/d.md'])).paths).toEqual(['a.md', 'reports/archive/d.md']);
  });
});

describe('overrides and extends', () => {
  it('hold for what they say, and a flag beats both', async () => {
    const folder = folderWith({
      'substantiate.yaml': 'extends: shared/base.yaml\noverrides: [{ files: "*.minutes.md", rules: { vague-never: off } }]',
      'shared/base.yaml': 'rules: { vague-some: off }',
      'a.md': text,
      'b.minutes.md': text,
    });
    expect((await check(folder, ['a.md', 'b.minutes.md'])).report.files.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
      ['vague-never'],
      [],
    ]);
  });

  it('of a file outside the repository are refused with a sentence, also behind a link', async () => {
    const outside = folderWith({ 'base.yaml': 'rules: { vague-some: off }' });
    const folder = folderWith({ 'substantiate.yaml': 'extends: [../x.yaml, link.yaml]', 'a.md': text });
    writeFileSync(join(folder, '../x.yaml'), 'rules: { vague-some: off }');
    symlinkSync(join(outside, 'base.yaml'), join(folder, 'link.yaml'));
    const { status, stderr, report } = await check(folder, ['a.md']);
    rmSync(join(folder, '../x.yaml'));
    expect([status, report.files[0]?.findings.length]).toEqual([2, 2]);
    expect(stderr).toBe(
      'error: substantiate.yaml:1:11: `../x.yaml` lies outside of the repository and is never opened: put a copy into it.\n' +
        'error: substantiate.yaml:1:22: `link.yaml` lies outside of the repository and is never opened: put a copy into it.\n',
    );
  });

  it('are told of once where several folders share them', async () => {
    const folder = folderWith({
      'substantiate.yaml': 'extends: none.yaml',
      'a.md': text,
      'deep/substantiate.yaml': 'root: false',
      'deep/b.md': text,
    });
    expect((await check(folder, [])).stderr).toBe(
      'error: substantiate.yaml:1:10: There is no file `none.yaml` to extend: its path starts from the folder of this config.\n',
    );
  });
});

describe('registers under several configs', () => {
  const files = {
    'evidence.csv': 'id,title\nE1,One\nE2,Two\n',
    'a.md': 'Visits were late [E1].\n',
    'deep/b.md': 'Visits were late [E2].\n',
    'deep/substantiate.yaml': 'preset: strict',
  };
  const own = rules.filter(({ checkRegister }) => checkRegister);
  const registers = async (all: Record<string, string>) => {
    const { report, stderr } = await check(folderWith(all), ['.'], { rules: own });
    expect(stderr).toBe('');
    return report.files.filter(({ path }) => /\.csv$/.test(path)).map(({ path, findings }) => [path, ...findings.map(({ rule }) => rule)]);
  };

  it('are checked once, with what all their reports cite', async () => {
    expect(await registers(files)).toEqual([['evidence.csv']]);
    expect(await registers({ ...files, 'deep/b.md': 'Visits were late.\n' })).toEqual([['evidence.csv', 'unused-evidence']]);
  });

  it('follow the configs of their own folder', async () => {
    const unused = { ...files, 'deep/b.md': 'None.\n' };
    expect(await registers({ ...unused, 'deep/substantiate.yaml': 'rules: { unused-evidence: off }' })).toEqual([
      ['evidence.csv', 'unused-evidence'],
    ]);
    expect(await registers({ ...unused, 'substantiate.yaml': 'rules: { unused-evidence: off }' })).toEqual([['evidence.csv']]);
  });

  it('are those that a config names, else the nearest upward, not beyond one that says it is the root', async () => {
    const near = { ...files, 'deep/evidence.csv': 'id,title\nE2,Two\n' };
    expect(await registers(near)).toEqual([['evidence.csv', 'unused-evidence'], ['deep/evidence.csv']]);
    expect(await registers({ ...near, 'substantiate.yaml': 'evidence: evidence.csv' })).toEqual([['evidence.csv']]);
    expect(await registers({ ...files, 'deep/substantiate.yaml': 'root: true' })).toEqual([['evidence.csv', 'unused-evidence']]);
  });
});

describe('suppressions in the config', () => {
  it('take a finding by its fingerprint, everywhere or in one document', async () => {
    const plain = folderWith({ 'a.txt': text, 'b.txt': text });
    const fingerprint =
      (await check(plain, ['a.txt'])).report.files[0]?.findings.find(({ rule }) => rule === 'vague-some')?.fingerprint ?? '';
    const rulesWith = async (path: string): Promise<string[][]> => {
      const suppression = `{ rule: vague-some, fingerprint: "${fingerprint}", reason: agreed with the panel${path} }`;
      const folder = folderWith({ 'substantiate.yaml': `suppressions: [${suppression}]`, 'a.txt': text, 'b.txt': text });
      return (await check(folder, ['.'])).report.files.map(({ findings }) => findings.map(({ rule }) => rule));
    };
    expect(await rulesWith('')).toEqual([['vague-never'], ['vague-never']]);
    expect(await rulesWith(', path: b.txt')).toEqual([['vague-some', 'vague-never'], ['vague-never']]);
  });
});
