import { evidenceFields } from 'retext-substantiate/language';
import { describe, expect, it } from 'vitest';
import { complaintOf, isNothing, itemSchema, quote, type FieldValue } from './schema.js';

const hash = 'AB'.repeat(32);
const parse = (fields: Record<string, FieldValue>) => itemSchema.safeParse({ id: 'E1', title: 'One', ...fields });

describe('itemSchema', () => {
  it('has every field that an item has', () => {
    const everything = Object.fromEntries(evidenceFields.map((field) => [field, field === 'sha256' ? hash : '2024']));
    expect(Object.keys(parse(everything).data ?? {}).toSorted()).toEqual(evidenceFields.toSorted());
  });

  it.each<[string, Record<string, FieldValue>, object]>([
    ['text is trimmed', { source: ' Team ' }, { source: 'Team' }],
    ['numbers are text where text is wanted', { population: 52 }, { population: '52' }],
    ['a list is joined where one value is wanted', { owner: ['A', 'B'] }, { owner: 'A; B' }],
    ['per cent in a value is its unit', { value: '74%' }, { value: 74, unit: '%' }],
    ['a unit that is given counts', { value: '12 days', unit: 'weeks' }, { value: 12, unit: 'weeks' }],
    ['per cent is one unit however it is written', { value: 74, unit: 'per cent' }, { value: 74, unit: '%' }],
    ['successors part at commas and semicolons', { superseded_by: 'E2, E3;E4 ;' }, { superseded_by: ['E2', 'E3', 'E4'] }],
    [
      'what is supported parts at semicolons alone',
      { supports: '4.12; Section 2, paragraph 3' },
      { supports: ['4.12', 'Section 2, paragraph 3'] },
    ],
    ['a list stays one, without what is empty', { supports: ['a; b', ' c ', 'n/a'] }, { supports: ['a; b', 'c'] }],
    ['a fingerprint is in lower case', { sha256: `SHA256:${hash}` }, { sha256: hash.toLowerCase() }],
    ['a status of the house stays', { status: 'Awaiting sign-off' }, { status: 'Awaiting sign-off' }],
    ['a sample may be written with its noun', { n: '1,040 files' }, { n: 1040 }],
    ['dates are those of the calendar', { obtained: 'Mar 2024', date: 45382 }, { obtained: '2024-03', date: '2024-03-31' }],
  ])('%s', (_, fields, expected) => {
    expect(parse(fields).data).toEqual({ id: 'E1', title: 'One', ...expected });
  });

  it.each<[string, FieldValue, string]>([
    ['date', '31/02/2024', '`31/02/2024` is not a date'],
    ['period_to', '03/31/2024', '`03/31/2024` is not a date'],
    ['n', '12.5', '`12.5` is not the size of a sample'],
    ['n', '-1', '`-1` is not the size of a sample'],
    ['value', 'most', '`most` is not a number'],
    ['denominator', ['1', '2'], '`1; 2` is not a number'],
    ['sha256', 'abc', '`abc` is not a SHA-256 fingerprint'],
  ])('%s: %j', (field, value, message) => {
    const issues = parse({ [field]: value }).error?.issues ?? [];
    expect(issues.map(complaintOf)).toMatchObject([{ field, message, question: expect.stringMatching(/\?$/) as string }]);
  });
});

it.each(['', '  ', 'n/a', 'N/A', '-', '–', '—', '#N/A'])('%j says nothing', (text) => {
  expect(isNothing(text)).toBe(true);
});

it.each(['none', 'na', '0', '--', 'N/A yet'])('%j says something', (text) => {
  expect(isNothing(text)).toBe(false);
});

it('what is quoted stays on one line, short and between its marks', () => {
  expect(quote(`a\n\`b\` ${'x'.repeat(100)}`)).toMatch(/^`a 'b' x{33}…`$/);
});
