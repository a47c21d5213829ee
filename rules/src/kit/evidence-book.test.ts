import { describe, expect, test } from 'vitest';
import { EvidenceBook } from './evidence-book.js';

const book = (ids: readonly string[]): EvidenceBook => new EvidenceBook(ids.map((id) => ({ item: { id, title: `About ${id}` } })));

describe('a number', () => {
  test.each([
    [['E12', 'E13'], '12', ['E12']],
    [['E-012', 'E13'], '12', ['E-012']],
    [['E12', 'F12'], '012', ['E12', 'F12']],
    [['E4.2', 'E42'], '4.2', ['E4.2']],
    [['E112'], '12', []],
    [['12'], '12', ['12']],
  ])('of %j: %s is %j', (ids, number, expected) => {
    expect(book(ids).numbered(number)).toEqual(expected);
  });
});

describe('a range', () => {
  test.each([
    [['E5', 'E3', 'E4', 'F4'], 'E3', 'E5', ['E3', 'E4', 'E5']],
    [['E-003', 'E-010'], 'E-003', 'E-012', ['E-003', 'E-010']],
    [['E3', 'E4'], 'E3', 'F4', []],
    [['E3', 'E4'], 'E4', 'E3', []],
  ])('of %j from %s to %s is %j', (ids, from, to, expected) => {
    expect(book(ids).between(from, to)).toEqual(expected);
  });
});

describe('the nearest id', () => {
  test.each([
    [['E-012', 'E13'], 'E12', 'E-012'],
    [['E12'], 'e12', 'E12'],
    [['E12', 'E21'], 'E13', 'E12'],
    [['E2', 'E3', 'E12', 'E22', 'E132'], 'E32', 'E22'],
    [['SURVEY-1'], 'SURVY-1', 'SURVEY-1'],
    [['AUDIT-2024'], 'E1', undefined],
    [[], 'E1', undefined],
  ])('of %j to %s is %s', (ids, id, expected) => {
    expect(book(ids).nearest(id)).toBe(expected);
  });
});

test('a word is like the ids where only its number differs', () => {
  const { isLikeId } = { isLikeId: (word: string) => book(['EV-012', 'S3/a', '2024']).isLikeId(word) };
  expect(['EV-188', 'S99/a', 'E-188', 'EV188', '2023', 'see'].filter(isLikeId)).toEqual(['EV-188', 'S99/a']);
});

test('of items with one id the first is meant', () => {
  const twice = new EvidenceBook([{ item: { id: 'E1', title: 'one' } }, { item: { id: 'E1', title: 'two' } }]);
  expect(twice.item('E1')?.title).toBe('one');
});

describe('titles of sensitive items', () => {
  const titles = (title: string, sensitivity = 'personal data'): EvidenceBook =>
    new EvidenceBook([{ item: { id: 'E1', title, sensitivity } }]);

  test.each([
    ['Serious case review of Child K', 'The SERIOUS case\nreview of child K said so.', ['SERIOUS case\nreview of child K']],
    ['Red file', 'Red filed. The red file.', ['red file']],
    ['“Red” file', 'The red” file.', ['red” file']],
    ['Children’s audit', "The children's audit.", ["children's audit"]],
    ['İstanbul', 'İSTANBUL, İstanbul', ['İSTANBUL', 'İstanbul']],
  ])('%s in %j', (title, prose, expected) => {
    expect(
      titles(title)
        .titles.find(prose)
        .map(({ start, end }) => prose.slice(start, end)),
    ).toEqual(expected);
  });

  test.each(['', 'None', 'no', 'public', 'OPEN', 'official'])('are looked for only where it is more than %j', (sensitivity) => {
    expect(titles('Red file', sensitivity).titles.find('the red file')).toEqual([]);
  });
});
