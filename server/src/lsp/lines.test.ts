import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { runs } from '../engine/testing/arbitrary.js';
import { Lines } from './lines.js';

const text = fc.array(fc.constantFrom('a', 'b🙂', '\n', '\r', '\r\n', ''), { maxLength: 12 }).map((parts) => parts.join(''));
const place = fc.record({ line: fc.nat(15), character: fc.nat(8) });

it("tells the places that the protocol's own document tells, after any edits", () => {
  fc.assert(
    fc.property(text, fc.array(fc.tuple(fc.nat(30), fc.nat(6), text), { maxLength: 5 }), place, (start, edits, asked) => {
      let current = start;
      const lines = new Lines(current);
      for (const [from, length, inserted] of edits) {
        const first = Math.min(from, current.length);
        const last = Math.min(first + length, current.length);
        current = current.slice(0, first) + inserted + current.slice(last);
        lines.edit(first, last, inserted);
      }
      const document = TextDocument.create('file:///a', 'x', 1, current);
      expect(lines.offsetAt(asked)).toBe(document.offsetAt(asked));
      for (let offset = 0; offset <= current.length; offset++) {
        // Between the two halves of a line's end the protocol has no place.
        if (current[offset - 1] === '\r' && current[offset] === '\n') continue;
        expect(lines.positionAt(offset)).toEqual(document.positionAt(offset));
      }
    }),
    { numRuns: runs(500) },
  );
});

it('takes a paste of a million lines', () => {
  const lines = new Lines('a\nb');
  const pasted = 'x\n'.repeat(1_000_000);
  lines.edit(1, 1, pasted);
  expect(lines.positionAt(pasted.length + 2)).toEqual({ line: 1_000_001, character: 0 });
});
