import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextPosition, TextRange } from 'substantiate/protocol';
import { moved, written, type Change } from './places.js';

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
        const now = moved(rangeIn(text, a, b), { range: rangeIn(text, start, end), text: text2 });
        // What was typed at the very beginning of a stretch may be taken as part of it.
        if (a === start && start === end) expect(now.end).toEqual(positionIn(after, b + shift));
        else expect(now).toEqual(rangeIn(after, a + shift, b + shift));
      }),
    );
  });
});
