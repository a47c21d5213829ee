import { describe, expect, it } from 'vitest';
import { presets, type PresetName } from 'retext-substantiate/presets';
import { rules } from 'retext-substantiate/rules';
import { parse } from 'yaml';
import { readConfig } from '../config/read.js';
import { evidenceFields } from 'retext-substantiate/language';
import { folderBefore, planSetUp, type Extra } from './index.js';

const names = Object.keys(presets) as PresetName[];
const plan = async (extras: readonly Extra[], files: Readonly<Record<string, string>> = {}, preset?: PresetName) => {
  const before = await folderBefore({ isThere: (path) => Object.hasOwn(files, path), read: (path) => files[path] });
  return planSetUp({ extras, version: '1.2.3', ...(preset && { preset }) }, before);
};
const textOf = async (path: string, ...given: Parameters<typeof plan>): Promise<string> =>
  (await plan(...given)).files.find((file) => file.path === path)?.text ?? '';

describe('the config of a new folder', () => {
  it.each(names)('chooses %s and is sound', async (preset) => {
    const text = await textOf('substantiate.yaml', [], {}, preset);
    expect(readConfig(text, 'substantiate.yaml', rules)).toMatchObject({ config: { preset }, problems: [] });
  });

  it('is sound with every example taken up, and has one of each key that an author sets by hand', async () => {
    const used = (await textOf('substantiate.yaml', [])).replace(/^#(?! (?: {2})?\S)/gmu, '');
    expect(readConfig(used, 'substantiate.yaml', rules).problems).toEqual([]);
    expect(Object.keys(parse(used) as object)).toEqual(['preset', 'rules', 'ignore', 'evidence', 'terms', 'scale']);
  });

  it('tells what each preset is for', async () => {
    const text = await textOf('substantiate.yaml', []);
    for (const { summary } of Object.values(presets)) expect(text).toContain(summary);
  });

  it('asks as everybody does where nothing is chosen', async () => {
    expect(await textOf('substantiate.yaml', [])).toContain('\npreset: recommended\n');
  });
});

describe('what else is written', () => {
  it('is a register of known columns without rows', async () => {
    const [header = '', ...rest] = (await textOf('evidence.csv', ['register'])).split('\n');
    expect(rest).toEqual(['']);
    expect(header.split(',').slice(0, 2)).toEqual(['id', 'title']);
    expect(header.split(',').filter((column) => !evidenceFields.some((field) => field === column))).toEqual([]);
  });

  it('is a check of this very version on GitHub and on GitLab, in YAML', async () => {
    const { files } = await plan(['github', 'gitlab']);
    expect(files.map(({ path }) => path)).toEqual(['substantiate.yaml', '.github/workflows/substantiate.yml', '.gitlab-ci.yml']);
    const [, github, gitlab] = files.map(({ text }) => parse(text) as unknown);
    const script = 'npx --yes substantiate@1.2.3 check';
    expect(github).toMatchObject({ on: ['push', 'pull_request'], jobs: { substantiate: { steps: [{}, {}, { run: script }] } } });
    expect(gitlab).toMatchObject({ substantiate: { script: [script] } });
  });
});

describe('what is there already', () => {
  it('is left alone, and told of', async () => {
    const all = ['substantiate.yaml', 'evidence.csv', '.github/workflows/substantiate.yml', '.gitlab-ci.yml'];
    const { files, kept } = await plan(['register', 'github', 'gitlab'], Object.fromEntries(all.map((path) => [path, ''])));
    expect(files).toEqual([]);
    expect(kept.map(({ path }) => path)).toEqual(all);
    expect(kept[3]?.reason).toContain('npx --yes substantiate@1.2.3 check');
  });

  it('is told of only where it was wanted', async () => {
    expect(await plan([], { 'evidence.csv': '', '.gitlab-ci.yml': '' })).toMatchObject({
      files: [{ path: 'substantiate.yaml' }],
      kept: [],
    });
  });

  it('counts as a register in any format that one is found in', async () => {
    expect(await plan(['register'], { 'evidence.xlsx': '' })).toMatchObject({
      files: [{ path: 'substantiate.yaml' }],
      kept: [{ path: 'evidence.xlsx' }],
    });
  });

  it('names a register of its own, beside which another would never be read', async () => {
    const config = 'preset: strict\nevidence: lists/items.csv\nrules: { vague-time: off }\nsuppressions: 3\n';
    const { files, kept } = await plan(['register'], { 'substantiate.yaml': config });
    expect(files).toEqual([]);
    expect(kept.map(({ path }) => path)).toEqual(['substantiate.yaml', 'lists/items.csv']);
  });

  it.each([
    ['substantiate.json', '{"preset": "strict", "evidence": "lists/items.csv"}'],
    ['package.json', '{"name": "reports", "substantiate": {"evidence": "lists/items.csv"}}'],
  ])('is no other config beside %s', async (name, text) => {
    const { files, kept, config } = await plan(['register'], { [name]: text });
    expect([files, kept.map(({ path }) => path), config]).toEqual([[], [name, 'lists/items.csv'], name]);
  });

  it('is no config where a manifest holds none', async () => {
    for (const manifest of ['{"devDependencies": {"substantiate": "1"}}', '{"name": "x"}', '']) {
      expect(await plan([], { 'package.json': manifest })).toMatchObject({ files: [{ path: 'substantiate.yaml' }], kept: [] });
    }
  });
});
