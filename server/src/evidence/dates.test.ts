import { expect, it } from 'vitest';
import { readRegisterDate } from './dates.js';

it.each<[string | number, string | undefined]>([
  ['31/03/2024', '2024-03-31'],
  ['45382', undefined],
  [45382, '2024-03-31'],
  [45382.75, '2024-03-31'],
  [61, '1900-03-01'],
  [1, '1899-12-31'],
  [1899, '1905-03-13'],
  [2024, '2024'],
  [2024.5, '1905-07-16'],
  [0, undefined],
  [-3, undefined],
  [1e9, undefined],
  [Number.NaN, undefined],
])('%j is %s', (written, date) => {
  expect(readRegisterDate(written)).toBe(date);
});
