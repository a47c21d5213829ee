import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../testing/arbitrary.js';
import { isDate, isOver, readDirectives, readExcuse } from './directives.js';

describe('what a comment says', () => {
  test.each([
    ['the panel has the list', { reason: 'the panel has the list' }],
    ['the panel has the list; A. Okafor', { reason: 'the panel has the list', owner: 'A. Okafor' }],
    ['the panel has the list; until 2027-03-31', { reason: 'the panel has the list', until: '2027-03-31' }],
    ['agreed; data team; until 2027-03-31', { reason: 'agreed', owner: 'data team', until: '2027-03-31' }],
    ['agreed; minuted; data team; Until 2027-03-31', { reason: 'agreed; minuted', owner: 'data team', until: '2027-03-31' }],
    ['agreed;\n  data team;\n  until\n  2027-03-31 ;', { reason: 'agreed', owner: 'data team', until: '2027-03-31' }],
    ['agreed; the panel of March 2026 has the list of all names', { reason: 'agreed; the panel of March 2026 has the list of all names' }],
    ['agreed; see annex.', { reason: 'agreed; see annex.' }],
    ['until the panel meets', { reason: 'until the panel meets' }],
    ['untilled land', { reason: 'untilled land' }],
    ['until 2027-03-31', { reason: '', until: '2027-03-31' }],
    ['; ; until 2027-03-31', { reason: '', until: '2027-03-31' }],
    ['‹reason›; data team; until 2027-03-31', { reason: '', blank: '‹reason›', owner: 'data team', until: '2027-03-31' }],
    ['agreed; ‹owner›; until 2027-03-31', { reason: 'agreed', until: '2027-03-31' }],
    ['agreed; until ‹date›', { reason: 'agreed', wrongDate: '‹date›' }],
    ['agreed; until 31 March 2027', { reason: 'agreed', wrongDate: '31 March 2027' }],
    ['agreed; until March', { reason: 'agreed', wrongDate: 'March' }],
    ['agreed; until', { reason: 'agreed', wrongDate: '' }],
    ['until 31/3/2027', { reason: '', wrongDate: '31/3/2027' }],
    ['agreed; until 2027-02-30', { reason: 'agreed', wrongDate: '2027-02-30' }],
    ['', { reason: '' }],
    [' ; ', { reason: '' }],
  ])('%j', (text, expected) => {
    expect(readExcuse(text)).toEqual(expected);
  });

  test('reads back what was put together', () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/).filter((text) => text !== 'until');
    const reason = fc.array(word, { minLength: 6, maxLength: 9 }).map((words) => words.join(' '));
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    const until = day.map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(reason, fc.option(word), fc.option(until), (why, owner, last) => {
        const written = [why, ...(owner ? [owner] : []), ...(last ? [`until ${last}`] : [])].join('; ');
        const [directive] = readDirectives(`<!-- substantiate-disable a, b -- ${written} -->`, { start: 0, end: 0 }, 0, true);
        expect(directive).toMatchObject({ rules: ['a', 'b'], reason: why });
        expect([directive?.owner, directive?.until]).toEqual([owner ?? undefined, last ?? undefined]);
      }),
      { numRuns: runs(100) },
    );
  });
});

test('a day is one of the calendar, and is over from the next one on', () => {
  expect(['2028-02-29', '2027-02-29', '2027-13-01', '2027-1-1', '2027-03-31T10:00', '20270331'].map(isDate)).toEqual([
    true,
    ...Array.from({ length: 5 }, () => false),
  ]);
  expect(isOver('2027-03-31', '2027-03-31')).toBe(false);
  expect(isOver('2027-03-31', '2027-04-01')).toBe(true);
  expect(isOver('2027-03-31', undefined)).toBe(false);
  expect(isOver(undefined, '2027-04-01')).toBe(false);
});
