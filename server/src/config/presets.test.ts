import * as z from 'zod';
import { expect, it } from 'vitest';
import { presets } from 'retext-substantiate/presets';
import { rules } from 'retext-substantiate/rules';
import { emptyConfig } from './types.js';
import { resolveRules } from './resolve.js';

const names = Object.keys(presets) as (keyof typeof presets)[];

it.each(names)('the preset %s names only rules that there are', (name) => {
  const ids = rules.map(({ id }) => id);
  expect(Object.keys(presets[name].rules).filter((id) => !ids.includes(id))).toEqual([]);
});

it.each(names)('with the preset %s every rule gets options that its own schema passes', (name) => {
  for (const { rule, options } of resolveRules(name, emptyConfig, rules)) {
    expect(rule.options?.schema(z, rule.options.defaults).safeParse(options).error?.issues ?? [], rule.id).toEqual([]);
  }
});

it('strict runs every rule but the one that depends on the kind of document, and asks for evidence sentence by sentence', () => {
  const active = resolveRules('strict', emptyConfig, rules);
  const ids = rules.map(({ id }) => id).filter((id) => id !== 'single-source-claim');
  expect(active.map(({ rule }) => rule.id)).toEqual(ids);
  expect(active.find(({ rule }) => rule.id === 'missing-evidence')).toMatchObject({ severity: 'warning', options: { scope: 'sentence' } });
});

it('self-evaluation and inspection-draft alone ask for a second source', () => {
  const asking = names.filter((name) => resolveRules(name, emptyConfig, rules).some(({ rule }) => rule.id === 'single-source-claim'));
  expect(asking).toEqual(['self-evaluation', 'inspection-draft']);
});
