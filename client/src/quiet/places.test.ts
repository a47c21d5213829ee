import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextPosition, TextRange } from 'substantiate/protocol';
import { movement, written, type Change } from './places.js';

const positionIn = (text: string, offset: number): TextPosition => {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
};
const rangeIn = (text: string, start: number, end: number): TextRange => ({ start: positionIn(text, start), end: positionIn(text, end) });

const prose = fc.string({ unit: fc.constantFrom('a', ' ', '.', '\n'), maxLength: 30 });
const cut = fc.tuple(fc.nat(30), fc.nat(30)).map(([one, other]): [number, number] => (one < other ? [one, other] : [other, one]));

describe('places that move with the text', () => {
  it('say where the text of a change stands', () => {
    fc.assert(
      fc.property(prose, cut, prose, (text, [from, to], text2) => {
        const [start, end] = [Math.min(from, text.length), Math.min(to, text.length)];
        const change: Change = { range: rangeIn(text, start, end), text: text2 };
        const after = text.slice(0, start) + text2 + text.slice(end);
        expect(written(change)).toEqual(rangeIn(after, start, start + text2.length));
      }),
    );
  });

  it('stay with the characters that they were at', () => {
    fc.assert(
      fc.property(prose, cut, prose, cut, (text, [from, to], text2, [one, other]) => {
        const [start, end] = [Math.min(from, text.length), Math.min(to, text.length)];
        const [a, b] = [Math.min(one, text.length), Math.min(other, text.length)];
        fc.pre(b <= start || a >= end);
        fc.pre(!(a === b && a === start));
        const after = text.slice(0, start) + text2 + text.slice(end);
        const shift = b <= start ? 0 : text2.length - (end - start);
        const now = movement([{ range: rangeIn(text, start, end), text: text2 }]).moved(rangeIn(text, a, b));
        // What was typed at the very beginning of a stretch may be taken as part of it.
        if (a === start && start === end) expect(now.end).toEqual(positionIn(after, b + shift));
        else expect(now).toEqual(rangeIn(after, a + shift, b + shift));
      }),
    );
  });

  it('move with many changes at once as with one after the other, last first', () => {
    const cuts = fc.uniqueArray(fc.nat(30), { maxLength: 8 });
    fc.assert(
      fc.property(prose, cuts, fc.array(prose, { minLength: 4, maxLength: 4 }), cut, (text, borders, texts, [one, other]) => {
        const sorted = borders.map((border) => Math.min(border, text.length)).sort((a, b) => a - b);
        const changes = texts.flatMap((text2, index): Change[] => {
          const [start, end] = [sorted[2 * index], sorted[2 * index + 1]];
          return start === undefined || end === undefined ? [] : [{ range: rangeIn(text, start, end), text: text2 }];
        });
        const place = rangeIn(text, Math.min(one, text.length), Math.min(other, text.length));
        const oneByOne = [...changes].reverse().reduce((range, change) => movement([change]).moved(range), place);
        expect(movement(changes).moved(place)).toEqual(oneByOne);
      }),
    );
  });
});
