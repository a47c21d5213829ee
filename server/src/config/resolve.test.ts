import { describe, expect, it } from 'vitest';
import { defineRule } from 'retext-substantiate/kit';
import { choosePreset, resolveRules } from './resolve.js';
import { emptyConfig } from './types.js';

const base = { scope: 'block', summary: '', why: '', checkBlock: () => undefined } as const;
const time = defineRule({ ...base, id: 'vague-time', category: 'vague-term', severity: 'info' });
const evidence = defineRule<{ scope: string; limit: number }>({
  ...base,
  id: 'missing-evidence',
  category: 'missing-evidence',
  severity: 'hint',
  options: { defaults: { scope: 'section', limit: 3 }, schema: (z) => z.object({ scope: z.string(), limit: z.number() }) },
});
const rules = [time, evidence];

describe('resolveRules: rule, then preset, then config', () => {
  it('takes a rule as it is where nobody says otherwise', () => {
    expect(resolveRules('recommended', emptyConfig, [time])).toEqual([{ rule: time, severity: 'info', options: {} }]);
  });

  it('takes the options of the preset over the defaults, one by one', () => {
    expect(resolveRules('strict', emptyConfig, [evidence])[0]?.options).toEqual({ scope: 'sentence', limit: 3 });
  });

  it('takes the config over both', () => {
    const config = { ...emptyConfig, rules: { 'missing-evidence': { severity: 'error', options: { limit: 1 } } } } as const;
    expect(resolveRules('strict', config, [evidence])).toEqual([
      { rule: evidence, severity: 'error', options: { scope: 'sentence', limit: 1 } },
    ]);
  });

  it('leaves out what is off', () => {
    expect(
      resolveRules('strict', { ...emptyConfig, rules: { 'vague-time': { severity: 'off' } } }, rules).map(({ rule }) => rule.id),
    ).toEqual(['missing-evidence']);
  });
});

it('a flag beats the config, and the config the default', () => {
  expect(choosePreset(emptyConfig)).toBe('recommended');
  expect(choosePreset({ ...emptyConfig, preset: 'strict' })).toBe('strict');
  expect(choosePreset({ ...emptyConfig, preset: 'strict' }, 'recommended')).toBe('recommended');
});
