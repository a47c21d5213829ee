import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonWriter } from './finding-json.js';
import { withoutFixes } from './json.js';
import { placesOf } from './places.js';
import type { ReportedFinding } from './report.js';

const words = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('“some”\u2028', '"\\', '\n', '\ud800', ''));
const edit = fc.record({ start: fc.nat(), end: fc.nat(), text: words });
const finding: fc.Arbitrary<ReportedFinding> = fc.record(
  {
    rule: words,
    category: fc.constantFrom('vague-term', 'evidence'),
    severity: fc.constantFrom('error', 'hint'),
    ...{ message: words, why: words, question: words, url: words, text: words },
    extent: fc.constant('words'),
    ...{ start: fc.nat(20), end: fc.nat(20), blockEnd: fc.nat(20) },
    also: fc.array(fc.record({ rule: words, category: fc.constantFrom('engine', 'evidence') })),
    fixes: fc.array(fc.record({ title: words, safe: fc.boolean(), edits: fc.array(edit) })),
    cell: fc.record({ line: fc.nat(), column: fc.nat() }),
  },
  {
    requiredKeys: [
      'rule',
      'category',
      'severity',
      'message',
      'why',
      'question',
      'url',
      'text',
      'extent',
      'start',
      'end',
      'blockEnd',
      'also',
      'fixes',
    ],
  },
);

it('writes what JSON.stringify makes of a finding, member by member, however often it has written it', () => {
  const place = placesOf('one\ntwo\r\nthree');
  const write = jsonWriter();
  fc.assert(
    fc.property(finding, fc.option(words, { nil: undefined }), (told, name) => {
      const fixes = told.fixes.map(({ title, edits }) => ({ title, edits: edits.map(({ start, end, text }) => ({ start, end, text })) }));
      const expected = JSON.stringify({ ...withoutFixes(told, place, name), fixes });
      expect(write(told, place, name)).toBe(expected);
      expect(write(told, place, name)).toBe(expected);
    }),
  );
});
