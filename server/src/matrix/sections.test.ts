import { expect, it } from 'vitest';
import { sectionNames } from './sections.js';

const named = (...headings: readonly (readonly [depth: number, text: string])[]) =>
  sectionNames(headings.map(([depth, text]) => ({ depth, text })));

it('names the headings from the outermost, without the title of the report', () => {
  expect(named([1, 'Report'], [2, 'Care'], [3, 'Health'], [7, 'Teeth'], [7, 'Eyes'], [2, 'Staff'])).toEqual([
    'Report',
    'Care',
    'Care › Health',
    'Care › Health › Teeth',
    'Care › Health › Eyes',
    'Staff',
  ]);
});

it('takes a first heading for the title only where it stands over all others', () => {
  expect(named([1, 'Care'], [2, 'Health'], [1, 'Staff'])).toEqual(['Care', 'Care › Health', 'Staff']);
  expect(named([2, 'Summary'], [1, 'Care'], [2, 'Health'])).toEqual(['Summary', 'Care', 'Care › Health']);
  expect(named()).toEqual([]);
});

it('puts a heading of two lines on one', () => {
  expect(named([2, 'Help\nand  protection'])).toEqual(['Help and protection']);
});
