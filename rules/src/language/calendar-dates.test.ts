import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAfter, readDate, sayDate } from './calendar-dates.js';

describe('readDate', () => {
  it.each([
    ['2024-03-31', '2024-03-31'],
    ['2024/3/1', '2024-03-01'],
    ['2024-03-31T10:15:00Z', '2024-03-31'],
    ['2024-03-31 10:15', '2024-03-31'],
    ['31/03/2024', '2024-03-31'],
    ['31/03/2024 00:00', '2024-03-31'],
    ['1/4/24', '2024-04-01'],
    ['1/4/70', '1970-04-01'],
    ['31.03.2024', '2024-03-31'],
    ['31-3-2024', '2024-03-31'],
    ['31 March 2024', '2024-03-31'],
    ['31st March 2024', '2024-03-31'],
    ['31st of March, 2024', '2024-03-31'],
    ['Sunday, 31 March 2024', '2024-03-31'],
    ['Sunday 31 March 2024', '2024-03-31'],
    ['Thursday 2 May 2024', '2024-05-02'],
    ['31-Mar-24', '2024-03-31'],
    ['March 31, 2024', '2024-03-31'],
    ['Sept. 2024', '2024-09'],
    ['MAR 2024', '2024-03'],
    ['March 2024', '2024-03'],
    ['Mar-24', '2024-03'],
    ['03/2024', '2024-03'],
    ['2024-03', '2024-03'],
    [' 2024 ', '2024'],
    ['29/02/2024', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
  ])('%s is %s', (written, date) => {
    expect(readDate(written)).toBe(date);
  });

  it.each([
    '',
    '31/02/2024',
    '03/31/2024',
    '29/02/2023',
    '1900-02-29',
    '2024-13',
    '2024-00-10',
    '2024-03-00',
    '2023-24',
    '31/03-2024',
    '31 Marching 2024',
    'March',
    '31 March',
    '24',
    '412',
    '45382',
    '2024 March 31',
    'soon',
    '32 March 2024',
    '0024-03-01',
    'March 2024 and April 2024',
    ' '.repeat(100_000) + '2024',
  ])('%j is no date', (written) => {
    expect(readDate(written)).toBeUndefined();
  });

  it('reads back every day however it is written', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    const months = 'January February March April May June July August September October November December'.split(' ');
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', dayOfMonth = ''] = iso.split('-');
        const name = months[Number(month) - 1] ?? '';
        for (const written of [
          iso,
          `${dayOfMonth}/${month}/${year}`,
          `${Number(dayOfMonth)} ${name} ${year}`,
          `${dayOfMonth}-${name.slice(0, 3)}-${year}`,
        ]) {
          expect(readDate(written)).toBe(iso);
        }
      }),
    );
  });

  it('never throws, and gives back only what it reads to itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d/. marchsept,:T-]{0,20}$/), (written) => {
        const date = readDate(written);
        if (date !== undefined) expect(readDate(date)).toBe(date);
      }),
    );
  });
});

describe('isAfter', () => {
  it.each([
    ['2024-03-16', '2024-03-15', true],
    ['2024-03-15', '2024-03-15', false],
    ['2024-03', '2024-03-15', false],
    ['2024-03-15', '2024-03', false],
    ['2024-04', '2024-03-15', true],
    ['2024', '2024-03', false],
    ['2025', '2024-12-31', true],
    ['2024-12-31', '2025', false],
  ])('%s after %s: %s', (one, other, after) => {
    expect(isAfter(one, other)).toBe(after);
  });
});

describe('sayDate', () => {
  it.each([
    ['2026-03-31', '31 March 2026'],
    ['2026-03-01', '1 March 2026'],
    ['2026-12', 'December 2026'],
    ['2026', '2026'],
  ])('%s', (date, said) => {
    expect(sayDate(date)).toBe(said);
    expect(readDate(said)).toBe(date);
  });
});
