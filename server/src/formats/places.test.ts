import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { placesOf } from './places.js';

/** Walks the text character by character: slow, and too simple to be wrong. */
function naive(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let column = 1;
  for (let at = 0; at < offset; at++) {
    const ends = text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n');
    if (ends) [line, column] = [line + 1, 1];
    else column++;
  }
  return { line, column };
}

it('agrees with walking the text, whatever ends its lines', () => {
  const piece = fc.constantFrom('a', 'some words', '\n', '\r', '\r\n', '🙂', 'é', '\u00A0', '\u2028', '');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const place = placesOf(text);
      for (let offset = 0; offset <= text.length; offset++) expect(place(offset)).toEqual(naive(text, offset));
    }),
  );
});

it('counts columns in UTF-16 units', () => {
  expect(placesOf('a\r\n🙂b')(5)).toEqual({ line: 2, column: 3 });
});
