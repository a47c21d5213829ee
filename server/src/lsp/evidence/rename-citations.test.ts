import fc from 'fast-check';
import { EvidenceBook } from 'retext-substantiate/kit';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../engine/index.js';
import type { PlacedCitation } from '../../engine/types.js';
import { runs } from '../../engine/testing/arbitrary.js';
import { editsOfReport, isInside } from './rename-citations.js';
import { endsOf } from './subject.js';

const engine = createEngine({ rules: [], knownRules: new Set(), hasRegister: true, docsUrl: (rule) => rule });
const ids = ['E1', 'E2', 'E3', 'E4', 'E5', 'E12', 'EV-2', 'EV-007', 'S4', 'Log-A'];
const bookOf = (names: readonly string[]): EvidenceBook => new EvidenceBook(names.map((id) => ({ item: { id, title: `Title of ${id}` } })));

const id = fc.constantFrom(...ids);
const number = fc.constantFrom('1', '2', '3', '4', '5', '7', '12', '99');
const marker = fc.oneof(
  id.map((one) => `[${one}]`),
  fc.tuple(id, id).map(([one, other]) => `[${one}, p4; ${other}]`),
  fc.tuple(id, id).map(([one, other]) => `[${one}-${other}]`),
  fc.tuple(number, number).map(([one, other]) => `(Evidence ${one} to ${other})`),
  number.map((one) => `(Evidence ${one})`),
  number.map((one) => `[Ev. ${one}, page 3]`),
  fc.tuple(number, id).map(([one, other]) => `(Evidence ${one} and ${other})`),
  number.map((one) => `{E${one}}`),
  id.map((one) => `{${one}}`),
  id.map((one) => `[${one}](files/a.pdf)`),
  id.map((one) => `this[^${one}]\n\n[^${one}]: ${one}, page 2\n\nMore`),
);
const report = fc.array(marker, { minLength: 1, maxLength: 6 }).map((markers) => markers.map((one) => `Seen ${one} in *May*.`).join(' '));

const citationsIn = (text: string, book: EvidenceBook): readonly PlacedCitation[] =>
  engine.lint(text, { format: 'markdown', evidence: () => ({ book, pathOf: () => undefined, cutOff: () => undefined }) }).citations();

describe('a renamed item', () => {
  it('is meant by every citation that meant it, and by no other', () => {
    let checked = 0;
    fc.assert(
      fc.property(report, id, fc.constantFrom('E7', 'E2.5', 'EV-4', 'X-99', 'Survey', 'e1b', '12-E'), (text, from, to) => {
        const [before, after] = [bookOf(ids), bookOf(ids.map((own) => (own === from ? to : own)))];
        const citations = citationsIn(text, before);
        const renaming = { from, to, before, after };
        // What nobody knew may be known afterwards: two items had the number, now one has.
        fc.pre(citations.every((citation) => citation.ids.length > 0 && !endsOf(citation, text, before).includes(undefined)));
        fc.pre(!citations.some((citation) => isInside(citation, text, renaming)));
        const edits = [...editsOfReport(citations, text, renaming)].sort((one, other) => other.start - one.start);
        const renamed = edits.reduce((rest, { start, end, text: put }) => rest.slice(0, start) + put + rest.slice(end), text);
        const meant = (found: readonly PlacedCitation[]): string[] => found.flatMap((citation) => citation.ids).sort();
        const wanted = meant(citations).map((own) => (own === from ? to : own));
        expect(meant(citationsIn(renamed, after)), renamed).toEqual(wanted.sort());
        checked++;
      }),
      { numRuns: runs(150) },
    );
    expect(checked).toBeGreaterThan(100);
  });

  it('is taken out of a range whose other end is the number of several', () => {
    const text = 'Seen (Evidence 4 to 1).';
    const [before, after] = [bookOf(ids), bookOf(['E7', ...ids.slice(1)])];
    const edits = editsOfReport(citationsIn(text, before), text, { from: 'E1', to: 'E7', before, after });
    expect(edits).toEqual([{ start: 15, end: 21, text: '4; E7' }]);
  });
});
