import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuantity } from './quantities.js';

describe('readQuantity', () => {
  it.each<[string, number, string?]>([
    ['40', 40],
    ['1,234', 1234],
    ['1 234 567', 1234567],
    ['-3.5', -3.5],
    ['−3.5', -3.5],
    ['1e3', 1000],
    ['74%', 74, '%'],
    ['74.5 %', 74.5, '%'],
    ['74 per cent', 74, '%'],
    ['1,234 percent', 1234, '%'],
    ['£1.2m', 1_200_000, '£'],
    ['£1,250', 1250, '£'],
    ['-£3', -3, '£'],
    ['£4 million', 4_000_000, '£'],
    ['2 million', 2_000_000],
    ['5 m', 5, 'm'],
    ['12 days', 12, 'days'],
    ['12 working days', 12, 'working days'],
    ['3 thousand children', 3000, 'children'],
  ])('%s', (text, value, unit) => {
    expect(readQuantity(text)).toEqual(unit === undefined ? { value } : { value, unit });
  });

  it.each([
    '',
    'many',
    'about 40',
    '12 of 40',
    '7/12',
    '12-15',
    '40 (of 52)',
    '1.2.3',
    '1,23',
    '9e999',
    '£',
    '5 — 6',
    '4;5',
    'constructor',
    '1'.repeat(100),
  ])('%j is no number', (text) => {
    expect(readQuantity(text)).toBeUndefined();
  });

  it('reads every number back as it was written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
        expect(readQuantity(String(value))?.value).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('reads a whole number with commas between its thousands', () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        expect(readQuantity(value.toLocaleString('en-GB'))).toEqual({ value });
      }),
    );
  });
});
