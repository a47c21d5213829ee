import { dirname, join, relative } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { defineRule, type AnyRule } from 'retext-substantiate/kit';
import { declarableScales } from 'retext-substantiate/language';
import type { ConfigFiles } from './files.js';
import { ConfigChains, type Chain } from './layers.js';
import type { Said } from './merge.js';
import { ProjectSettings } from './project.js';

const rule = (id: string): AnyRule =>
  defineRule<{ scope: string; once: boolean }>({
    ...{ id, category: 'vague-term', scope: 'block', severity: 'warning', summary: '', why: '', checkBlock: () => undefined },
    options: {
      defaults: { scope: 'paragraph', once: true },
      schema: (z) => z.object({ scope: z.enum(['sentence', 'paragraph']), once: z.boolean() }),
    },
  });
const rules = [rule('vague-time'), rule('vague-degree')];

/** Files by their paths from the root of the repository, which is `/r`. */
const filesOf = (files: Readonly<Record<string, string>>): ConfigFiles => ({
  read: (place) => Promise.resolve(files[relative('/r', place)]),
  join,
  folderOf: dirname,
  nameOf: (place) => relative('/r', place),
  pathFrom: relative,
  above: (folder) => (folder === '/r' ? undefined : dirname(folder)),
  refusal: (place) => Promise.resolve(place.startsWith('/r/') ? undefined : 'lies outside'),
  isInRepository: () => true,
});
const chainOf = (files: Readonly<Record<string, string>>, folder = '/r/a/b'): Promise<Chain> =>
  new ConfigChains(filesOf(files), rules).of(folder);
const viewOf = async (files: Readonly<Record<string, string>>, document = '/r/a/b/x.md') => {
  const chain = await chainOf(files, dirname(document));
  const settings = new ProjectSettings(chain.layers);
  const pathFrom = (folder: string): string => relative(folder, document);
  return { chain, settings, pathFrom, ...settings.viewOf(pathFrom).plain };
};
const problemsOf = ({ files }: Chain): string[] =>
  files.flatMap(({ problems }) => problems.map(({ path, message }) => `${path}: ${message}`));

describe('configs above one another', () => {
  it('merge rules by severity and by option, the nearer ones last', async () => {
    const { rules: merged } = await viewOf({
      'substantiate.yaml': 'rules: { vague-time: { severity: error, options: { scope: sentence } }, vague-degree: off }',
      'a/substantiate.json': '{"rules": {"vague-time": {"severity": "hint", "options": {"once": false}}}}',
      'a/b/substantiate.yaml': 'rules: { vague-degree: info }',
    });
    expect(merged).toEqual({
      'vague-time': { severity: 'hint', options: { scope: 'sentence', once: false } },
      'vague-degree': { severity: 'info', options: {} },
    });
  });

  it('let the nearest say preset and scale, and add up terms', async () => {
    const { preset, scale, terms } = await viewOf({
      'substantiate.yaml': 'preset: strict\nscale: education-scotland\nterms: [early help, front door]',
      'a/substantiate.yaml': 'preset: self-evaluation\nterms: [front door, lead worker]',
    });
    expect([preset, scale, terms]).toEqual([
      'self-evaluation',
      declarableScales.find(({ id }) => id === 'education-scotland'),
      ['early help', 'front door', 'lead worker'],
    ]);
  });

  it('leave documents out by globs of their own folders; of include, the nearest counts alone', async () => {
    const files = {
      'substantiate.yaml': 'include: ["*.text"]\nignore: [/archive, a/old]',
      'a/substantiate.yaml': 'include: [b, archive, old]\nignore: [/b/c]',
    };
    const leftOut = async (document: string) => {
      const { settings, pathFrom } = await viewOf(files, document);
      const by = settings.leftOutBy(pathFrom, () => true);
      return typeof by === 'object' ? `${by.by.name}: ${by.value}` : by;
    };
    expect(await leftOut('/r/a/b/x.md')).toBeUndefined();
    expect(await leftOut('/r/a/archive/x.md')).toBeUndefined();
    expect(await leftOut('/r/a/b/c/x.md')).toBe('a/substantiate.yaml: /b/c');
    expect(await leftOut('/r/a/old/x.md')).toBe('substantiate.yaml: a/old');
    expect(await leftOut('/r/a/x.text')).toBe('include');
    expect(await leftOut('/r/x.text')).toBeUndefined();
  });

  it('bind suppressions to paths from their own folders', async () => {
    const suppression = (fingerprint: string, path: string): string =>
      `suppressions: [{ rule: vague-time, fingerprint: "${fingerprint}", reason: agreed, owner: QA team, until: 2027-03-31, path: ${path} }]`;
    const { settings, pathFrom } = await viewOf({
      'substantiate.yaml': suppression('one', 'a/b/x.md'),
      'a/substantiate.yaml': suppression('two', './b/x.md'),
      'a/b/substantiate.yaml': suppression('three', 'b/x.md'),
    });
    expect(settings.suppressionsFor(pathFrom)).toMatchObject([
      { fingerprint: 'one', owner: 'QA team', until: '2027-03-31' },
      { fingerprint: 'two' },
    ]);
  });

  it('stop at `root: true`', async () => {
    const { chain, terms } = await viewOf({
      'substantiate.yaml': 'terms: [one]',
      'a/substantiate.yaml': 'root: true\nterms: [two]',
      'a/b/substantiate.yaml': 'terms: [three]',
    });
    expect([terms, chain.rootFolder]).toEqual([['two', 'three'], '/r/a']);
  });

  it('are one chain for folders that have none of their own', async () => {
    const chains = new ConfigChains(filesOf({ 'substantiate.yaml': 'preset: strict' }), rules);
    expect(await chains.of('/r/a/b')).toBe(await chains.of('/r/c'));
  });
});

describe('overrides', () => {
  const files = {
    'substantiate.yaml':
      'rules: { vague-time: error }\noverrides: [{ files: ["*.minutes.md"], preset: scrutiny-minutes, rules: { vague-time: off }, terms: [any other business] }, { files: /a/b, terms: [b] }]',
    'a/substantiate.yaml': 'rules: { vague-degree: off }',
    'c/substantiate.yaml': 'rules: { vague-time: info }',
  };

  it('hold for what their globs mean, from the folder of their config', async () => {
    expect(await viewOf(files, '/r/a/x.minutes.md')).toMatchObject({
      preset: 'scrutiny-minutes',
      rules: { 'vague-time': { severity: 'off' }, 'vague-degree': { severity: 'off' } },
      terms: ['any other business'],
    });
    expect((await viewOf(files, '/r/a/b/x.md')).terms).toEqual(['b']);
    expect((await viewOf(files, '/r/a/x.md')).rules['vague-time']).toMatchObject({ severity: 'error' });
  });

  it('do not go before a nearer config', async () => {
    expect((await viewOf(files, '/r/c/x.minutes.md')).rules['vague-time']).toMatchObject({ severity: 'info' });
  });
});

describe('what a config extends', () => {
  it('goes before it: presets, and files by their paths from its folder, with globs from their own', async () => {
    const {
      preset,
      rules: merged,
      terms,
      settings,
    } = await viewOf({
      'substantiate.yaml': 'extends: [strict, shared/base.yaml, shared/more.json]\nrules: { vague-degree: hint }',
      'shared/base.yaml': 'rules: { vague-time: error, vague-degree: off }\nterms: [base]\nignore: ["*-draft.md", kept]',
      'shared/more.json': '{"extends": "./base.yaml", "terms": ["more"], "rules": {"vague-time": "info"}}',
    });
    expect([preset, terms]).toEqual(['strict', ['base', 'more']]);
    expect(merged).toMatchObject({ 'vague-time': { severity: 'info' }, 'vague-degree': { severity: 'hint' } });
    expect(
      settings.leftOutBy(
        (folder) => relative(folder, '/r/a/x-draft.md'),
        () => true,
      ),
    ).toMatchObject({ value: '*-draft.md' });
  });

  it('may be a manifest', async () => {
    const { terms } = await viewOf({
      'a/substantiate.yaml': 'extends: ../shared/package.json',
      'shared/package.json': '{"name": "standards", "substantiate": {"terms": ["lead worker"]}}',
    });
    expect(terms).toEqual(['lead worker']);
  });

  it.each([
    [
      { 'substantiate.yaml': 'extends: a.yaml', 'a.yaml': 'extends: b.yaml\nterms: [a]', 'b.yaml': 'extends: a.yaml\nterms: [b]' },
      'b.yaml: These files extend each other in a circle: `a.yaml` → `b.yaml` → `a.yaml`. Take one of them out',
      ['b', 'a'],
    ],
    [
      { 'substantiate.yaml': 'extends: substantiate.yaml\nterms: [x]' },
      'substantiate.yaml: These files extend each other in a circle: `substantiate.yaml` → `substantiate.yaml`. Take one of them out',
      ['x'],
    ],
    [
      { 'substantiate.yaml': 'extends: [none.yaml]\nterms: [x]' },
      'substantiate.yaml: There is no file `none.yaml` to extend: its path starts from the folder of this config',
      ['x'],
    ],
    [{ 'substantiate.yaml': 'extends: ../../x.yaml\nterms: [x]' }, 'substantiate.yaml: `../../x.yaml` lies outside', ['x']],
    [{ 'substantiate.yaml': 'extends: strickt' }, 'substantiate.yaml: There is no preset `strickt` to extend: did you mean `strict`?', []],
    [
      { 'substantiate.yaml': 'extends: company-wide' },
      'substantiate.yaml: `company-wide` is neither a preset nor a file: name `recommended`, `strict`, `self-evaluation`, `inspection-draft` or `scrutiny-minutes`, or a file that ends in `.yaml` or `.json`',
      [],
    ],
    [{ 'substantiate.yaml': 'extends: 3' }, 'substantiate.yaml: `extends` must be a preset, a file, or a list of them, not `3`', []],
    [
      { 'substantiate.yaml': 'extends: package.json', 'package.json': '{"name": "x"}' },
      'substantiate.yaml: `package.json` holds no key `substantiate`, so there is nothing to extend',
      [],
    ],
  ] as [Record<string, string>, string, string[]][])('%j is told of, and the rest holds', async (files, problem, terms) => {
    const view = await viewOf(files);
    expect([problemsOf(view.chain), view.terms]).toEqual([[problem], terms]);
  });

  it('is followed once, however many files extend each other', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `f${String(index)}.yaml`);
    const files = Object.fromEntries(names.map((name) => [name, `extends: [${names.join(', ')}]\nterms: [${name}]`]));
    const { terms } = await viewOf({ ...files, 'substantiate.yaml': 'extends: f0.yaml' });
    expect(terms).toHaveLength(12);
  });
});

describe('several configs in one folder', () => {
  it('are told of, and the first kind counts', async () => {
    const view = await viewOf({
      'substantiate.yaml': 'terms: [yaml]',
      'substantiate.json': '{"terms": ["json"], "presett": 1}',
      'package.json': '{"substantiate": {"terms": ["manifest"]}}',
    });
    expect(view.terms).toEqual(['yaml']);
    expect(problemsOf(view.chain)).toEqual(
      ['substantiate.json', 'package.json'].map(
        (name) => `${name}: \`substantiate.yaml\` beside it counts, and this does not: put everything into one of them`,
      ),
    );
  });

  it('are one where a manifest only depends on the package, or is broken', async () => {
    for (const manifest of ['{"devDependencies": {"substantiate": "1"}}', '{"substantiate"']) {
      const view = await viewOf({ 'a/substantiate.json': '{"terms": ["json"]}', 'a/package.json': manifest });
      expect([view.terms, problemsOf(view.chain)]).toEqual([['json'], []]);
    }
  });
});

it('every value knows the line that says it, also behind what was left out', async () => {
  const { settings } = await viewOf({
    'substantiate.yaml': `extends: [company-wide,
  strict,
  none.yaml]
terms:
  - 3
  - one
suppressions:
  - { rule: vague-time }
  - { rule: vague-time, fingerprint: a, reason: it stands }
overrides:
  - files: []
  - files: '*.md'
    preset: nonesuch
    terms: [4,
      two]`,
  });
  const view = settings.viewOf(() => 'a/b/x.md').settings;
  const linesOf = (...values: (Said<unknown> | undefined)[]) => values.map((value) => value?.by.lineOf(value.path));
  expect(linesOf(view.preset, ...view.terms, ...view.suppressions)).toEqual([2, 6, 15, 9]);
});

it('every value knows the line that says it', async () => {
  const { settings } = await viewOf({
    'substantiate.yaml': 'preset: strict\nterms:\n  - one\n  - two\n',
    'a/substantiate.json': '{\n  "rules": {\n    "vague-time": "off"\n  }\n}',
  });
  const { preset, terms, rules: said } = settings.general.settings;
  const lineOf = (value?: { by: Chain['layers'][number]; path: readonly (string | number)[] }) =>
    value && `${value.by.name}:${String(value.by.lineOf(value.path))}`;
  expect([preset, terms[1], said['vague-time']?.severity].map(lineOf)).toEqual([
    'substantiate.yaml:1',
    'substantiate.yaml:4',
    'a/substantiate.json:3',
  ]);
});
