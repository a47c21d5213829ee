import { describe, expect, it } from 'vitest';
import type { EvidenceItem } from '../../kit/index.js';
import { Block, figuresOf } from '../../language/index.js';
import { compare } from './registered.js';
import { readWritten } from './written-figure.js';

/** What comes of the first figure of some words that the register can hold it against: `agrees`, the register's figure, or nothing. */
function verdict(words: string, fields: Partial<EvidenceItem>): string | undefined {
  const block = new Block({ kind: 'paragraph', prose: words, context: { section: 'finding', quoted: false } });
  const [sentence] = block.sentences;
  if (!sentence) throw new Error('no sentence');
  const found = figuresOf(sentence)
    .flatMap((figure) => readWritten(sentence, figure) ?? [])
    .flatMap((written) => compare(written, { id: 'E1', title: 'Audit', ...fields }) ?? []);
  return found[0]?.agrees ? 'agrees' : found[0]?.registered;
}

describe('a figure held against the register', () => {
  const percent = (value: number): Partial<EvidenceItem> => ({ value, unit: '%' });

  it.each([
    ['74%', percent(71), '71%'],
    ['74%', percent(73.6), 'agrees'],
    ['74%', percent(74.5), 'agrees'],
    ['74%', percent(74.6), '74.6%'],
    ['74.5%', percent(74.46), 'agrees'],
    ['74.4%', percent(74), 'agrees'],
    ['74.6%', percent(74), '74%'],
    ['70%', percent(71), '71%'],
    ['about 70%', percent(71), 'agrees'],
    ['about 70%', percent(76), '76%'],
    ['about 72%', percent(74), '74%'],
    ['nearly 75%', percent(71), 'agrees'],
    ['nearly 75%', percent(76), '76%'],
    ['just over 70%', percent(69), '69%'],
    ['just over 70%', percent(74), 'agrees'],
    ['more than 70%', percent(92), 'agrees'],
    ['at least 70%', percent(66), '66%'],
    ['fewer than 70%', percent(74), '74%'],
    ['60-70%', percent(64), 'agrees'],
    ['between 60 and 70%', percent(75), '75%'],
    ['between 60% and 70%', percent(61), 'agrees'],
    ['seventy-four per cent', percent(74), 'agrees'],
    ['three quarters of plans', percent(20), undefined],
    ['4 percentage points', percent(20), undefined],
    ['74%', { value: 71 }, undefined],
    ['74%', { numerator: 37, denominator: 50 }, 'agrees'],
    ['74%', { numerator: 36, denominator: 50 }, '36 of 50'],
    ['37 of 50 plans', percent(74), 'agrees'],
    ['37 of 50 plans', percent(71), '71%'],
    ['37 of 52 plans', percent(71), 'agrees'],
    ['37 of the 50 plans', { numerator: 37, denominator: 50 }, 'agrees'],
    ['three of the four plans', { numerator: 75, denominator: 100 }, 'agrees'],
    ['37 of 52 plans', { numerator: 37, denominator: 50 }, '37 of 50'],
    ['37 of 50 plans', { value: 37, unit: 'plans' }, 'agrees'],
    ['5 of 50 plans', { n: 50 }, undefined],
    ['12 of 40 files', { n: 12, population: '40' }, 'agrees'],
  ])('%s against %o', (words, fields, wanted) => {
    expect(verdict(words, fields)).toBe(wanted);
  });

  it.each([
    ['£1.2m', { value: 1200000 }, 'agrees'],
    ['£1.2 million', { value: 1234567, unit: '£' }, 'agrees'],
    ['£1,234,568', { value: 1234567, unit: 'GBP' }, '£1,234,567'],
    ['£1.3m', { value: 1.2, unit: '£m' }, '£1,200,000'],
    ['£950k', { value: 950, unit: '£000' }, 'agrees'],
    ['£1.3m', { value: 1200000 }, '£1,200,000'],
    ['£1.3m', { value: 14 }, undefined],
    ['£1.3m', { value: 14, unit: 'children' }, undefined],
    ['$5', { value: 6, unit: '$' }, '$6'],
  ])('%s against %o', (words, fields, wanted) => {
    expect(verdict(words, fields)).toBe(wanted);
  });

  it.each([
    ['12 children', { value: 14, unit: 'child' }, '14 child'],
    ['12 disabled young people', { value: 14, unit: 'young people' }, '14 young people'],
    ['12 children', { value: 14, unit: 'families' }, undefined],
    ['12 children', percent(71), undefined],
    ['12 children', { value: 14 }, '14'],
    ['12 children', { value: 1400 }, undefined],
    ['twelve children', { value: 12 }, 'agrees'],
    ['14 children', { ...percent(71), numerator: 14, denominator: 20 }, 'agrees'],
    ['20 days', { value: 25, unit: 'days' }, '25 days'],
    ['20 weeks', { value: 25, unit: 'days' }, undefined],
    ['20 days', { value: 25 }, undefined],
    ['4 May 2024', { value: 25 }, undefined],
    ['aged 14', { value: 25 }, undefined],
    ['section 47', { value: 25 }, undefined],
  ])('%s against %o', (words, fields, wanted) => {
    expect(verdict(words, fields)).toBe(wanted);
  });
});
