import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declarableScales } from 'retext-substantiate/language';
import { presets } from 'retext-substantiate/presets';
import { rules } from 'retext-substantiate/rules';
import { runs } from '../engine/testing/arbitrary.js';
import { configJsonSchema } from './json-schema.js';
import { readConfig } from './read.js';

const schema = configJsonSchema(rules);
// Editors give some keywords of their own a meaning.
const ajv = new Ajv({ strict: true, keywords: ['allowComments', 'enumDescriptions'], allowUnionTypes: true });
addFormats.default(ajv);
const isValid = ajv.compile(schema);
const reads = (config: unknown): boolean => readConfig(JSON.stringify(config), 'substantiate.json', rules).problems.length === 0;

const suppression = { rule: 'vague-time', fingerprint: '1a', reason: 'agreed' };

describe('the JSON Schema of a config', () => {
  it.each<[unknown, boolean]>([
    [{}, true],
    [{ $schema: './x.json', root: true, extends: ['strict', 'base.yaml'] }, true],
    [{ rules: { 'missing-evidence': { severity: 'error', options: { scope: 'section' } } } }, true],
    [{ rules: { 'missing-evidence': { options: {} } } }, true],
    [{ evidence: { register: 'a.csv' }, scale: { bands: { most: '75-90%' } } }, true],
    [{ suppressions: [{ ...suppression, path: 'a.txt', owner: 'QA team', until: '2028-02-29' }] }, true],
    [{ overrides: [{ files: '*.md', preset: 'strict', rules: { 'vague-time': 'off' }, terms: ['a'], scale: 'education-scotland' }] }, true],
    [{ presett: 'strict' }, false],
    [{ preset: 'strickt' }, false],
    [{ root: 'yes' }, false],
    [{ rules: { 'vague-tim': 'off' } }, false],
    [{ rules: { 'vague-time': 'warn' } }, false],
    [{ rules: { 'vague-time': { options: {} } } }, false],
    [{ rules: { 'missing-evidence': { options: { scop: 'section' } } } }, false],
    [{ rules: { 'missing-evidence': { options: { scope: 'page' } } } }, false],
    [{ terms: ['  '] }, false],
    [{ ignore: ['**/*-*-*.md'] }, true],
    [{ ignore: ['*a*b*c*d*'] }, false],
    [{ overrides: [{ files: '**/a/**/b/**/c/**/d/**' }] }, false],
    [{ terms: 'one' }, false],
    [{ scale: 'scotland' }, false],
    [{ suppressions: [{ rule: 'vague-time', fingerprint: '1a' }] }, false],
    [{ suppressions: [{ ...suppression, reason: '‹reason›' }] }, false],
    [{ suppressions: [{ ...suppression, until: '2027-02-29' }] }, false],
    [{ suppressions: [{ ...suppression, until: '31 March' }] }, false],
    [{ suppressions: [{ ...suppression, untill: '2027-03-31' }] }, false],
    [{ overrides: [{ rules: {} }] }, false],
    [{ overrides: [{ files: [] }] }, false],
    [{ overrides: [{ files: '*.md', ignore: ['x'] }] }, false],
    [[], false],
    ['strict', false],
  ])('%j: %s, as the reader has it', (config, valid) => {
    expect([isValid(config), reads(config)]).toEqual([valid, valid]);
  });

  it('takes and refuses what the reader does, whatever it is made of', () => {
    const text = fc.constantFrom('a', 'a b', '', ' ', '*.md');
    const wrong = fc.constantFrom<unknown>(3, true, {}, 'x', [1]);
    const severity = fc.constantFrom('off', 'error', 'warning', 'info', 'hint', 'warn');
    const options = fc.record(
      { scope: fc.constantFrom('section', 'sentence', 'page'), once: fc.constantFrom<unknown>(true, 1) },
      { requiredKeys: [] },
    );
    const ruleSettings = fc.dictionary(
      fc.constantFrom('vague-time', 'missing-evidence', 'no-such-rule'),
      fc.oneof(severity, fc.record({ severity, options }, { requiredKeys: [] }), wrong),
    );
    const documents = {
      preset: fc.constantFrom(...Object.keys(presets), 'x'),
      rules: ruleSettings,
      terms: fc.oneof(fc.array(text), wrong),
      scale: fc.constantFrom(...declarableScales.map(({ id }) => id), 'x'),
    };
    const config = fc.record(
      {
        ...documents,
        ignore: fc.array(text),
        include: fc.oneof(fc.array(text), wrong),
        root: fc.oneof(fc.boolean(), wrong),
        suppressions: fc.array(
          fc.record(
            {
              rule: fc.constantFrom('vague-time', 'x'),
              fingerprint: text,
              reason: text,
              path: text,
              owner: text,
              until: fc.constantFrom('2027-03-31', '2027-3-1', 'x'),
            },
            { requiredKeys: ['rule', 'fingerprint'] },
          ),
          { maxLength: 2 },
        ),
        overrides: fc.array(fc.record({ ...documents, files: fc.oneof(text, fc.array(text)) }, { requiredKeys: [] }), { maxLength: 2 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(config, (each) => {
        expect(isValid(each)).toBe(reads(each));
      }),
      { numRuns: runs(100) },
    );
  });

  it('says what every key and rule is for', () => {
    const { properties, definitions } = schema as Record<
      'properties' | 'definitions',
      Record<string, { description?: string; properties?: object }>
    >;
    for (const [key, { description }] of Object.entries(properties)) expect([key, description]).toEqual([key, expect.any(String)]);
    const described = Object.entries(definitions['rules']?.properties ?? {}) as [string, { description: string }][];
    expect(described.map(([id]) => id)).toEqual(rules.map(({ id }) => id));
    for (const [, { description }] of described) expect(description).toMatch(/\w{3}/u);
  });
});
