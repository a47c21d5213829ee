import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../engine/testing/arbitrary.js';
import { excerpt } from './excerpt.js';
import { columnsOf, printable } from './terminal.js';

const show = (text: string, words: string, width: number): string[] => {
  const start = text.indexOf(words);
  const { line, marks } = excerpt(text, start, start + words.length, width);
  return [line, marks];
};

describe('excerpt', () => {
  it('shows a short line whole, without what indents it', () => {
    expect(show('before\n   Some children waited.\nafter', 'Some', 60)).toEqual(['Some children waited.', '~~~~']);
  });

  it('cuts a long line at blanks, on both sides of the words', () => {
    expect(show('one two three four five six seven eight nine ten eleven', 'six', 24)).toEqual(['…five six seven…', '      ~~~']);
  });

  it('counts wide characters as two columns and marks that combine as none', () => {
    expect(show('🙂 e\u0301te\u0301 some', 'some', 40)).toEqual(['🙂 e\u0301te\u0301 some', '       ~~~~']);
  });

  it('does not underline words that are longer than the width', () => {
    expect(show('a b c d e f g h i j k l m n', 'b c d e f g h i j k l m n', 20)).toEqual(['…b c d e f g h i j…', '']);
  });

  it('shows the first line of words that go over several', () => {
    expect(show('Some children\r\nwaited', 'children\r\nwaited', 40)).toEqual(['…children…', '']);
  });

  it('lets no control character through', () => {
    expect(show('a\u001B[31m some \u202Eb', 'some', 40)).toEqual(['a�[31m some �b', '       ~~~~']);
  });

  it('puts the marks under the words and keeps to the width, whatever the text', () => {
    const piece = fc.constantFrom('a', 'word', ' ', ' ', '\n', '\r\n', '🙂', 'é', '\t', 'averylongwordwithoutanyblankinit');
    const width = fc.integer({ min: 20, max: 80 });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(9), width, (pieces, from, count, columns) => {
        const text = pieces.join('');
        const characters = Array.from(text);
        const start = characters.slice(0, from % characters.length).join('').length;
        const words = characters.slice(from % characters.length, (from % characters.length) + count + 1).join('');
        const { line, marks } = excerpt(text, start, start + words.length, columns);
        expect(line).not.toMatch(/\p{Surrogate}/u);
        expect(line).not.toMatch(/[\r\n\t]/);
        expect(line.length).toBeLessThanOrEqual(columns);
        if (marks === '') return;
        expect(marked(line, marks)).toBe(printable(words));
      }),
      { numRuns: runs(800) },
    );
  });
});

/** What a reader sees above the marks. */
function marked(line: string, marks: string): string {
  let column = 0;
  let words = '';
  for (const character of line) {
    if (marks.charAt(column) === '~') words += character;
    column += columnsOf(character);
  }
  return words;
}
