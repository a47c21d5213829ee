import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { headNumber } from './heads.js';
import { headAt, placeOf, wordAt } from './shared-word.js';

function sharedWord(text: string, start: number, end: number): string {
  const place = placeOf(text, start, end);
  return place < 0 ? text.slice(start, end) : wordAt(place);
}

it('is the part of the text, whatever words came before', () => {
  const text = fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 60 });
  fc.assert(
    fc.property(text, (words) => {
      const whole = words.join(' ');
      let start = 0;
      for (const word of words) {
        expect(sharedWord(whole, start, start + word.length)).toBe(word);
        start += word.length + 1;
      }
    }),
    { numRuns: 40 },
  );
});

it('tells words apart that share a place', () => {
  const words = Array.from({ length: 12_000 }, (_, index) => `word${index.toString(36)}`);
  for (const word of [...words, ...words]) expect(sharedWord(` ${word} `, 1, word.length + 1) === word).toBe(true);
});

it('learns of a word that phrases begin with, even after it was met', () => {
  const head = (): number => headAt(placeOf('whomsoever', 0, 10));
  expect(head()).toBe(0);
  const number = headNumber('whomsoever');
  expect(head()).toBe(number);
  expect(headAt(placeOf('whatsoever', 0, 10))).toBe(0);
});
