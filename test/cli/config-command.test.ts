import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { folderWith, run } from './harness.js';

const files = {
  'substantiate.yaml': [
    'preset: strict',
    'extends: shared/base.yaml',
    'ignore: [archive]',
    'terms:',
    '  - "early help: one front door"',
    'scale: { name: ours, bands: { most: 75-90% } }',
    'overrides:',
    '  - files: "*.minutes.md"',
    '    rules: { vague-some: off }',
  ].join('\n'),
  'shared/base.yaml': 'rules:\n  vague-never: info\n',
  'deep/substantiate.json':
    '{\n  "rules": {"vague-often": {"severity": "error"}},\n  "suppressions": [{"rule": "vague-some", "fingerprint": "1a", "reason": "agreed", "path": "x.md"}]\n}',
  '.gitignore': 'build/\n',
  'evidence.csv': 'id,title\nE1,One\n',
  'deep/x.md': '',
  'deep/y.minutes.md': '',
  'archive/a.md': '',
  'build/b.md': '',
  'c.csv': '',
};
const config = async (path: string, ...argv: string[]) => run(folderWith(files), ['config', path, ...argv]);

describe('substantiate config', () => {
  it('prints what applies to a file, and from where', async () => {
    const { stdout, stderr, status } = await config('deep/x.md');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.replace(/ {2,}# /g, '  # ')).toBe(
      [
        '# What applies to deep/x.md',
        '# Checked with its folder: yes',
        '# Configs, the nearest last: shared/base.yaml, substantiate.yaml, deep/substantiate.json',
        'preset: strict  # substantiate.yaml:1',
        'rules:',
        '  vague-some: warning  # the rule itself',
        '  vague-never: info  # shared/base.yaml:2',
        '  vague-often: error  # deep/substantiate.json:2',
        '  vague-maybe: hint  # the rule itself',
        'ignore:',
        '  - archive  # substantiate.yaml:3',
        'evidence:  # found by its name',
        '  register: [evidence.csv]',
        'scale:  # substantiate.yaml:6',
        '  name: ours',
        '  source: the project’s config',
        '  bands: {most: 75% to 90%}',
        'terms:',
        '  - "early help: one front door"  # substantiate.yaml:5',
        'suppressions:',
        '  - {rule: vague-some, fingerprint: 1a, reason: agreed, path: x.md}  # deep/substantiate.json:3',
        '',
      ].join('\n'),
    );
    expect(parse(stdout)).toMatchObject({ preset: 'strict', rules: { 'vague-often': 'error' } });
  });

  it('knows overrides, flags and folders', async () => {
    expect((await config('deep/y.minutes.md')).stdout).toMatch(/vague-some: off +# substantiate.yaml:9/);
    expect((await config('deep/y.minutes.md', '--preset', 'recommended')).stdout).toMatch(/preset: recommended +# --preset/);
    expect((await config('deep')).stdout).toMatch(/^# What applies to reports in deep\n# Configs/);
  });

  it.each([
    ['archive/a.md', '`archive` is under `ignore`', 'substantiate.yaml:3'],
    ['build/b.md', '`build/` is ignored', '.gitignore:1'],
    ['c.csv', 'its ending is none that is looked for; `include` in a config may name it', undefined],
    ['evidence.csv', 'it is a register of evidence, and checked as one', undefined],
  ])('says why %s is not checked', async (path, reason, by) => {
    const { stdout } = await config(path, '--format', 'json');
    expect((JSON.parse(stdout) as { leftOut: unknown }).leftOut).toEqual({ reason, ...(by !== undefined && { by }) });
    expect((await config(path)).stdout).toContain(`# Not checked with its folder: ${reason}`);
  });

  it('tells what is wrong, with status 2', async () => {
    expect(await config('none.md')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'error: none.md: There is no such file or folder: check its name.\n',
    });
    const folder = folderWith({ 'substantiate.yaml': 'presett: strict', 'a.md': '' });
    expect(await run(folder, ['config', 'a.md'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('did you mean `preset`') as string,
    });
  });
});
