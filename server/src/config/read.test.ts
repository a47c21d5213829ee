import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineRule, type AnyRule } from 'retext-substantiate/kit';
import { runs } from '../engine/testing/arbitrary.js';
import { tooManyStars } from './is-glob.js';
import { readConfig } from './read.js';
import { declarableScales } from 'retext-substantiate/language';
import { emptyConfig } from './types.js';

const plain = (id: string): AnyRule =>
  defineRule({ id, category: 'vague-term', scope: 'block', severity: 'warning', summary: '', why: '', checkBlock: () => undefined });
const rules: readonly AnyRule[] = [
  plain('vague-quantity'),
  plain('vague-time'),
  defineRule<{ scope: string; words: readonly string[]; limit: number }>({
    id: 'missing-evidence',
    category: 'missing-evidence',
    scope: 'block',
    severity: 'info',
    summary: '',
    why: '',
    options: {
      defaults: { scope: 'paragraph', words: [], limit: 3 },
      // Not strict and without defaults on purpose: a rule's author should not have to know how a config is read.
      schema: (z) => z.object({ scope: z.enum(['sentence', 'paragraph', 'section']), words: z.array(z.string()), limit: z.int().min(1) }),
    },
    checkBlock: () => undefined,
  }),
];
const read = (text: string) => {
  const { config, problems } = readConfig(text, 'substantiate.yaml', rules);
  return { config, problems: problems.map(({ message, span }) => `${message} @ ${text.slice(span.start, span.end)}`) };
};

describe('a sound config', () => {
  it('is read whole', () => {
    const { config, problems } = read(
      [
        '# what we agreed',
        'preset: strict',
        'rules:',
        '  vague-quantity: off',
        '  missing-evidence: { severity: error, options: { scope: section } }',
        'include: [reports/**]',
        'ignore: [archive]',
        'evidence: register.csv',
        'scale: education-scotland',
        'terms: [early help]',
        'suppressions:',
        '  - { rule: vague-time, fingerprint: 1a2b, reason: agreed with the panel, path: reports/a.txt }',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(config).toEqual({
      ...emptyConfig,
      preset: 'strict',
      rules: { 'vague-quantity': { severity: 'off' }, 'missing-evidence': { severity: 'error', options: { scope: 'section' } } },
      include: ['reports/**'],
      ignore: ['archive'],
      evidence: { registers: ['register.csv'] },
      scale: declarableScales.find(({ id }) => id === 'education-scotland'),
      terms: ['early help'],
      suppressions: [{ rule: 'vague-time', fingerprint: '1a2b', reason: 'agreed with the panel', path: 'reports/a.txt' }],
    });
  });

  it('may leave a key without a value, as while somebody types', () => {
    expect(read('preset: strict\nterms:\n')).toEqual({ config: { ...emptyConfig, preset: 'strict' }, problems: [] });
  });

  it('may be a template of comments only', () => {
    expect(read('# preset: strict\n')).toEqual({ config: emptyConfig, problems: [] });
  });
});

describe('the evidence register', () => {
  it.each([
    ['evidence: a.csv', { registers: ['a.csv'] }],
    ['evidence: [a.csv, "annex/*.yaml"]', { registers: ['a.csv', 'annex/*.yaml'] }],
    ['evidence: { register: ./a.csv }', { registers: ['./a.csv'] }],
    ['evidence: { register: [a.csv, deep/../b.csv] }', { registers: ['a.csv', 'deep/../b.csv'] }],
    [String.raw`evidence: { pattern: '<<(?<id>E\d+)>>' }`, { registers: [], pattern: String.raw`<<(?<id>E\d+)>>` }],
  ])('%s', (text, evidence) => {
    expect(read(text)).toEqual({ config: { ...emptyConfig, evidence }, problems: [] });
  });

  it.each([
    [
      'evidence: /etc/passwd',
      "`/etc/passwd` is outside the config's folder and never opened: name a file in that folder or below @ /etc/passwd",
      [],
    ],
    [
      'evidence: [a.csv, ../b.csv]',
      "`../b.csv` is outside the config's folder and never opened: name a file in that folder or below @ ../b.csv",
      ['a.csv'],
    ],
    [String.raw`evidence: { register: 'C:\a.csv' }`, String.raw`${'`'}C:\a.csv${'`'} is outside`, []],
    [String.raw`evidence: { register: ['a\..\..\b.csv'] }`, String.raw`${'`'}a\..\..\b.csv${'`'} is outside`, []],
    ['evidence: https://example.org/a.csv', '`https://example.org/a.csv` is outside', []],
    ['evidence: "{a,../b}.csv"', '`{a,../b}.csv` is outside', []],
    ['evidence: "deep/../*.csv"', '`deep/../*.csv` is outside', []],
    ['evidence: .', '`.` is outside', []],
    ['evidence: 3', '`evidence` must be a path, a list of paths, or a map with `register` and `pattern`, not `3` @ 3', []],
    ['evidence: [a.csv, 3]', 'Item 2 of `evidence` must be a text, not `3` @ 3', ['a.csv']],
    ['evidence: { register: a.csv, patern: x }', '`evidence` has no key `patern`: did you mean `pattern`? @ patern', ['a.csv']],
    ['evidence: { register: a.csv, pattern: 3 }', '`evidence.pattern` must be a text, not `3` @ 3', ['a.csv']],
    ['evidence: { register: [a.csv, 3] }', 'Item 2 of `evidence.register` must be a text, not `3` @ 3', ['a.csv']],
    ['evidence: { register: a.csv, pattern: "E[" }', '`evidence.pattern` is not a regular expression: ', ['a.csv']],
    [String.raw`evidence: { register: a.csv, pattern: 'E\d+' }`, '`evidence.pattern` lacks a group `(?<id>…)` around the id @ ', ['a.csv']],
    [
      String.raw`evidence: { register: a.csv, pattern: '(?<id>(\w+)+)x' }`,
      '`evidence.pattern` repeats a group, which may take too long',
      ['a.csv'],
    ],
    [
      `evidence: { register: a.csv, pattern: "(?<id>${'a'.repeat(200)})" }`,
      '`evidence.pattern` is longer than 200 characters @ ',
      ['a.csv'],
    ],
  ])('%s is told of, and the rest holds', (text, problem, registers) => {
    const { config, problems } = read(text);
    expect(problems).toEqual([expect.stringContaining(problem)]);
    expect(config.evidence?.registers ?? []).toEqual(registers);
  });
});

describe('a wrong entry is named at its place, and the rest holds', () => {
  it.each([
    ['presett: strict\nterms: [a]', 'Unknown key `presett`: did you mean `preset`? @ presett', { terms: ['a'] }],
    [
      'colour: red\nterms: [a]',
      'Unknown key `colour`; it may be `preset`, `rules`, `scale`, `terms`, `include`, `ignore`, `evidence`, `suppressions`, `overrides`, `extends` or `root` @ colour',
      { terms: ['a'] },
    ],
    [
      'overrides:\n  - files: a.md\n    terms: [a, 3]',
      'Item 2 of `terms` in item 1 of `overrides` must be a text, not `3` @ 3',
      { overrides: [{ files: ['a.md'], rules: {}, terms: ['a'] }] },
    ],
    ['preset: strickt\nterms: [a]', 'There is no preset `strickt`: did you mean `strict`? @ strickt', { terms: ['a'] }],
    ['ignore: ["*a*a*a*a*b", c.md]', `Item 1 of \`ignore\` ${tooManyStars} @ "*a*a*a*a*b"`, { ignore: ['c.md'] }],
    [
      'overrides: [{ files: "**/a/**/b/**/c/**/d/**/e" }]',
      `\`files\` in item 1 of \`overrides\` ${tooManyStars} @ "**/a/**/b/**/c/**/d/**/e"`,
      {},
    ],
    [
      'preset: house\nterms: [a]',
      'There is no preset `house`; choose `recommended`, `strict`, `self-evaluation`, `inspection-draft` or `scrutiny-minutes` @ house',
      { terms: ['a'] },
    ],
    [
      'preset: 3',
      'There is no preset `3`; choose `recommended`, `strict`, `self-evaluation`, `inspection-draft` or `scrutiny-minutes` @ 3',
      {},
    ],
    [
      'rules:\n  vague-quantty: error\n  vague-time: info',
      'There is no rule `vague-quantty`: did you mean `vague-quantity`? @ vague-quantty',
      { rules: { 'vague-time': { severity: 'info' } } },
    ],
    [
      'rules: { vague-time: warn }',
      '`rules.vague-time` must be `off`, `error`, `warning`, `info` or `hint`, not `warn`: did you mean `warning`? @ warn',
      {},
    ],
    ['rules: { too-complex: off }', '`too-complex` is always on: it tells how the check itself fared @ too-complex', {}],
    [
      'suppressions: [{ rule: vague-time, fingerprint: 1234567812345678, reason: agreed }]',
      '`fingerprint` in item 1 of `suppressions` reads as a number: put it in quotes @ 1234567812345678',
      {},
    ],
    ['rules: { xyz: off }', 'There is no rule `xyz`; `substantiate rules` lists them all @ xyz', {}],
    [
      'rules:\n  vague-time: fatal\n  vague-quantity: "off"',
      '`rules.vague-time` must be `off`, `error`, `warning`, `info` or `hint`, not `fatal` @ fatal',
      { rules: { 'vague-quantity': { severity: 'off' } } },
    ],
    ['rules: { vague-time: true }', '`rules.vague-time` must be `off`, `error`, `warning`, `info` or `hint`, not `true` @ true', {}],
    [
      'rules: { vague-time: { severty: off } }',
      '`rules.vague-time` has no key `severty`: did you mean `severity`? @ severty',
      { rules: { 'vague-time': {} } },
    ],
    ['rules: [vague-time]', '`rules` must be a map of keys and values, not a list @ [vague-time]', {}],
    [
      'rules: { vague-time: { severity: info, options: { a: 1 } } }',
      'The rule `vague-time` has no options @ options',
      { rules: { 'vague-time': { severity: 'info', options: {} } } },
    ],
    [
      'rules: { missing-evidence: { options: { scop: section, limit: 2 } } }',
      '`rules.missing-evidence.options` has no key `scop`: did you mean `scope`? @ scop',
      { rules: { 'missing-evidence': { options: { limit: 2 } } } },
    ],
    [
      'rules: { missing-evidence: { options: { scope: page, limit: 2 } } }',
      '`rules.missing-evidence.options.scope` must be `sentence`, `paragraph` or `section`, not `page` @ page',
      { rules: { 'missing-evidence': { options: { limit: 2 } } } },
    ],
    [
      'rules: { missing-evidence: { options: { limit: 0 } } }',
      '`rules.missing-evidence.options.limit` must be at least 1 @ 0',
      { rules: { 'missing-evidence': { options: {} } } },
    ],
    [
      'rules: { missing-evidence: { options: { words: [a, 2] } } }',
      'Item 2 of `rules.missing-evidence.options.words` must be a text, not `2` @ 2',
      { rules: { 'missing-evidence': { options: { words: ['a'] } } } },
    ],
    ['include: "*.md"', '`include` must be a list, not a text @ "*.md"', {}],
    ['terms: [a, 2, b, [c], d]', 'Item 2 of `terms` must be a text, not `2` @ 2', { terms: ['a', 'b', 'd'] }],
    ['terms: [""]', 'Item 1 of `terms` must not be empty @ ""', {}],
    ['preset: strict\npreset: recommended', '`preset` is set twice; the last one counts @ preset', { preset: 'recommended' }],
    [
      'suppressions:\n  - rule: vague-time\n    fingerprint: a1\nterms: [a]',
      'Item 1 of `suppressions` lacks `reason` @ rule: vague-time',
      { terms: ['a'] },
    ],
    [
      'suppressions:\n  - { rule: vague-time, fingerprint: a1, reason: " " }',
      '`reason` in item 1 of `suppressions` must not be empty @ " "',
      {},
    ],
    [
      'suppressions:\n  - { rule: vague-time, fingerprint: a1, reason: ‹reason› }\nterms: [a]',
      '`reason` in item 1 of `suppressions` is still `‹reason›`: say why the finding stands @ ‹reason›',
      { terms: ['a'] },
    ],
    [
      'suppressions:\n  - { rule: vague-tim, fingerprint: a1, reason: agreed }',
      'There is no rule `vague-tim`: did you mean `vague-time`? @ vague-tim',
      {},
    ],
    ['__proto__: { preset: strict }', 'Unknown key `__proto__`; it may be', {}],
    ['- preset: strict', 'The file must be a map of keys and values, such as `preset: strict`, not a list @ - preset: strict', {}],
    ['just words', 'The file must be a map of keys and values, such as `preset: strict`, not a text @ just words', {}],
    ['', 'The file is empty: delete it, or say for instance `preset: recommended` @ ', {}],
    ['preset: "strict\nterms: [a]', 'This is not YAML, so the whole file is left out: a closing quotation mark (`"`) is missing', {}],
    ['preset: strict\n---\npreset: strict', 'This is not YAML, so the whole file is left out: ', {}],
    ['preset: !!house strict', 'This tag means nothing here: write the value without it @ !!house', { preset: 'strict' }],
    ['terms: &a [*a]', 'The values refer to themselves, so the whole file is left out: write the values out', {}],
  ])('%j', (text, problem, rest) => {
    const { config, problems } = read(text);
    expect(problems[0]?.slice(0, problem.length)).toBe(problem);
    expect(config).toEqual({ ...emptyConfig, ...rest });
  });

  it('values nested ever deeper', () => {
    const deep = `terms: ${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    expect(readConfig(deep, 'c', rules)).toMatchObject({
      config: emptyConfig,
      problems: [{ message: 'The values are nested too deeply, so the whole file is left out' }],
    });
  });

  it('an alias bomb', () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `l${String(level + 1)}: &l${String(level + 1)} [${`*l${String(level)},`.repeat(9)}]`,
    );
    const { problems } = read(['l0: &l0 [x]', ...levels].join('\n'));
    expect(problems[0]).toMatch(/^The aliases multiply into too much data/);
  });

  it('several at once, in the order of the file, each once', () => {
    const text =
      'terms: [1, a, 2]\npresett: x\nsuppressions:\n  - 7\n  - { rule: 5, fingerprint: 6 }\n  - { rule: vague-time, fingerprint: b, reason: c }\n';
    const { config, problems } = read(text);
    expect(problems).toEqual([
      'Item 1 of `terms` must be a text, not `1` @ 1',
      'Item 3 of `terms` must be a text, not `2` @ 2',
      'Unknown key `presett`: did you mean `preset`? @ presett',
      'Item 1 of `suppressions` must be a map of keys and values, not `7` @ 7',
      'Item 2 of `suppressions` lacks `reason` @ { rule: 5, fingerprint: 6 }',
      '`rule` in item 2 of `suppressions` must be `vague-quantity`, `vague-time` or `missing-evidence`, not `5` @ 5',
      '`fingerprint` in item 2 of `suppressions` reads as a number: put it in quotes @ 6',
    ]);
    expect(config).toEqual({ ...emptyConfig, terms: ['a'], suppressions: [{ rule: 'vague-time', fingerprint: 'b', reason: 'c' }] });
  });

  it('an entry dropped in one place stays where an alias repeats it', () => {
    const { config } = read('rules:\n  vague-time: &s { severity: info, options: { scope: section } }\n  missing-evidence: *s\n');
    expect(config.rules['missing-evidence']).toEqual({ severity: 'info', options: { scope: 'section' } });
  });
});

it('never throws, and marks a place inside the text', () => {
  const piece = fc.constantFrom(
    'preset',
    'rules',
    'terms',
    ': ',
    '\n',
    '- ',
    '  ',
    '[',
    ']',
    '{',
    '}',
    '&a ',
    '*a',
    '"',
    '|',
    '!x ',
    ',',
    '🙂',
    '\r\n',
    'off',
    '? ',
    '---',
    '%',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const text = pieces.join('');
      for (const { span } of readConfig(text, 'c', rules).problems) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: runs(400) },
  );
});
