import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TokenKind, tokenize } from './tokens.js';

function texts(prose: string): string[] {
  const { starts, ends } = tokenize(prose);
  return Array.from(starts, (start, index) => prose.slice(start, ends[index]));
}

describe('tokenize', () => {
  test.each([
    ["children's long-standing e-mail", ["children's", 'long-standing', 'e-mail']],
    ['74% of 1,204 at 09:30, para 4.12.', ['74', '%', 'of', '1,204', 'at', '09:30', ',', 'para', '4.12', '.']],
    ['s47 and 4th', ['s47', 'and', '4th']],
    ['2023-24 and 2018/19', ['2023', '-', '24', 'and', '2018', '/', '19']],
    [
      'see https://example.org/a?b=c. And www.example.org, too',
      ['see', 'https://example.org/a?b=c', '.', 'And', 'www.example.org', ',', 'too'],
    ],
    ['some\u00A0families – “yes”', ['some', 'families', '–', '“', 'yes', '”']],
    ['‹n› of ‹N›', ['‹', 'n', '›', 'of', '‹', 'N', '›']],
  ])('%s', (prose, expected) => {
    expect(texts(prose)).toEqual(expected);
  });

  test('lowers case and straightens apostrophes without moving an offset', () => {
    const tokens = tokenize('İstanbul’s CHILDREN');
    expect(tokens.lower(tokens.count - 1)).toBe('children');
    expect(tokenize('Don’t').lower(0)).toBe("don't");
  });

  test('tells words, numbers, marks and addresses apart', () => {
    const { kinds } = tokenize('Word 12 , % www.example.org');
    expect([...kinds]).toEqual([TokenKind.word, TokenKind.number, TokenKind.punctuation, TokenKind.symbol, TokenKind.opaque]);
  });

  test('covers every character that is no blank, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (prose) => {
        const { starts, ends, count } = tokenize(prose);
        let covered = '';
        for (let index = 0; index < count; index++) {
          expect(starts[index]).toBeGreaterThanOrEqual(ends[index - 1] ?? 0);
          covered += prose.slice(starts[index], ends[index]);
        }
        expect(covered.replace(/\s/g, '')).toBe(prose.replace(/[\s\u200B]/g, ''));
      }),
    );
  });
});
