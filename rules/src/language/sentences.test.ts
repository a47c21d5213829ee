import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growth } from '../testing/growth.js';
import { splitSentences } from './sentences.js';
import { tokenize } from './tokens.js';

function sentences(prose: string): string[] {
  return splitSentences(prose, tokenize(prose)).map(({ start, end }) => prose.slice(start, end));
}

describe('splitSentences', () => {
  test.each([
    ['See para. 4.12 and Fig. 2 of the report.'],
    ['Plan No. 7 under Reg. 28 and ss. 17 was late.'],
    ['Most teams, e.g. North and i.e. South, met weekly.'],
    ['The chair, Cllr. Hay, thanked Dr. Ali and J. R. Smith.'],
    ['It cost approx. £4.2m, cf. Ref. 12 on pp. 4 to 6 of vol. 2.'],
    ['8. Supervision is regular.'],
    ['Visits took place at 9 a.m. on 4 Jan. 2024.'],
    ['The service (Acme Ltd. Homes) closed.'],
    ['She asked “Why?” and left.'],
    ['Costs rose by 4.12 per cent.'],
    ['Wait... and see.'],
  ])('keeps %j whole', (prose) => {
    expect(sentences(prose)).toEqual([prose]);
  });

  test.each([
    ['Plans are good. Visits are late.', ['Plans are good.', 'Visits are late.']],
    ['See Appendix B. The plan is late.', ['See Appendix B.', 'The plan is late.']],
    ['A parent said: “Nobody rang.” She waited.', ['A parent said: “Nobody rang.”', 'She waited.']],
    ['Homes, schools, etc. The rest waited.', ['Homes, schools, etc.', 'The rest waited.']],
    ['Is it late? Yes! 12 are.', ['Is it late?', 'Yes!', '12 are.']],
    ['The answer was no. Seven waited.', ['The answer was no.', 'Seven waited.']],
    ['One line\nwrapped. Two.', ['One line\nwrapped.', 'Two.']],
    ['Staff at Acme Ltd. The rest left.', ['Staff at Acme Ltd.', 'The rest left.']],
    ['(It was late.) Then it came.', ['(It was late.)', 'Then it came.']],
  ])('cuts %j', (prose, expected) => {
    expect(sentences(prose)).toEqual(expected);
  });

  test('leaves no word out and none in twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('para.', 'A.', 'e.g.', 'The', 'end.', '“x?”', '...', '12', '\n', 'Cllr.', '!', '👩‍👧', '(b)')),
        (parts) => {
          const prose = parts.join(' ');
          const tokens = tokenize(prose);
          const ranges = splitSentences(prose, tokens);
          expect(ranges.map(({ first }) => first)).toEqual([0, ...ranges.map(({ last }) => last)].slice(0, ranges.length));
          expect(ranges.at(-1)?.last ?? 0).toBe(tokens.count);
        },
      ),
    );
  });

  test('stays linear on a run of dots', () => {
    expect(growth((length) => sentences(`${'.'.repeat(length)}x`))).toBeLessThan(45);
  });
});
