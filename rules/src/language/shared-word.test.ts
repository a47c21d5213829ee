import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { sharedWord } from './shared-word.js';

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
