import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Fix } from '../engine/types.js';
import { runs } from '../engine/testing/arbitrary.js';
import { bytesBetween } from './byte-columns.js';
import { rdjson } from './rdjson.js';
import { hostileProblem, hostileRun } from './testing/hostile.js';
import { findingAt, reportOf, written } from './testing/report.js';

const position = z.strictObject({ line: z.int().min(1), column: z.int().min(1).optional() });
const range = z.strictObject({ start: position, end: position.optional() });
/** Reviewdog's definition of its messages, as far as they are used. */
const result = z.strictObject({
  source: z.strictObject({ name: z.string() }),
  diagnostics: z.array(
    z.strictObject({
      message: z.string(),
      location: z.strictObject({ path: z.string(), range: range.optional() }),
      severity: z.enum(['ERROR', 'WARNING', 'INFO']),
      code: z.strictObject({ value: z.string(), url: z.url().optional() }),
      suggestions: z.array(z.strictObject({ range, text: z.string() })).optional(),
    }),
  ),
});
type Position = z.infer<typeof position>;

const diagnosticsOf = (json: string) => result.parse(JSON.parse(json)).diagnostics;

/** Where a position lies in the bytes of a text. */
function byteAt(text: string, { line, column = 1 }: Position): number {
  const before = text.split(/(?<=\r\n|\n|\r(?!\n))/u).slice(0, line - 1);
  return Buffer.byteLength(before.join('')) + column - 1;
}

/** What becomes of a text when a reviewer takes a suggestion over. */
function taken(text: string, suggestion: { readonly range: z.infer<typeof range>; readonly text: string } | undefined): string {
  const bytes = Buffer.from(text);
  const { start, end = start } = suggestion!.range;
  return Buffer.concat([
    bytes.subarray(0, byteAt(text, start)),
    Buffer.from(suggestion!.text),
    bytes.subarray(byteAt(text, end)),
  ]).toString();
}

const textOf = (fixes: readonly Fix[], text = 'Café 🙂 some came, and some left.'): string => {
  const start = text.indexOf('some');
  return written(rdjson, [reportOf('a.md', text, [findingAt(text, start, start + 4, { fixes })])]);
};

it('is what reviewdog reads, with columns in bytes', () => {
  fc.assert(
    fc.property(hostileRun, fc.array(hostileProblem, { maxLength: 2 }), (reports, problems) => {
      const diagnostics = diagnosticsOf(written(rdjson, reports, problems));
      const findings = reports.flatMap(({ path, text, findings }) => findings.map((finding) => ({ path, text, finding })));
      expect(diagnostics.length).toBe(findings.length + problems.length);
      for (const [index, { path, text, finding }] of findings.entries()) {
        // Half a character has no bytes of its own.
        if (/\p{Surrogate}/u.test(text)) continue;
        const { location } = diagnostics[index]!;
        expect(location.path).toBe(path);
        const bytes = Buffer.from(text).subarray(byteAt(text, location.range!.start), byteAt(text, location.range!.end!));
        if (isWhole(text, finding.start) && isWhole(text, finding.end)) expect(bytes.toString()).toBe(finding.text);
      }
    }),
    { numRuns: runs(200) },
  );
});

/** Whether an offset lies between characters: the engine's do. */
const isWhole = (text: string, offset: number): boolean => Buffer.from(text.slice(0, offset)).toString() === text.slice(0, offset);

describe('suggestions', () => {
  const text = 'Café 🙂 some came, and some left.';
  const at = text.indexOf('some');
  const blank = { title: 'Say how many', edits: [{ start: at, end: at + 4, text: '‹n› of ‹N›' }] };
  const guess = { title: 'Say that all came', edits: [{ start: at, end: at + 4, text: 'all' }] };

  it('leave blanks to fill in', () => {
    const [diagnostic] = diagnosticsOf(textOf([guess, blank]));
    expect(diagnostic?.suggestions?.map((suggestion) => taken(text, suggestion))).toEqual(['Café 🙂 ‹n› of ‹N› came, and some left.']);
  });

  it('are the safe fixes alone where there are any', () => {
    const safe = { title: 'Name the item', edits: [{ start: at, end: at + 4, text: 'six' }], safe: true };
    const [diagnostic] = diagnosticsOf(textOf([blank, safe]));
    expect(diagnostic?.suggestions?.map((suggestion) => suggestion.text)).toEqual(['six']);
  });

  it('put edits that lie apart into one, whatever their order', () => {
    const second = text.lastIndexOf('some');
    const both = {
      title: 'Both',
      edits: [
        { start: second, end: second + 4, text: '‹n›' },
        { start: at, end: at + 4, text: '‹N›' },
      ],
    };
    const [diagnostic] = diagnosticsOf(textOf([both]));
    expect(taken(text, diagnostic?.suggestions?.[0])).toBe('Café 🙂 ‹N› came, and ‹n› left.');
  });

  it('are none where there is a guess, or no fix', () => {
    expect(diagnosticsOf(textOf([guess]))[0]?.suggestions).toBeUndefined();
    expect(diagnosticsOf(textOf([]))[0]?.suggestions).toBeUndefined();
  });

  it('stand on one stretch of lines, since reviewdog can show no others together', () => {
    const lines = 'Some came.\nOthers left.';
    const here = { title: 'Here', edits: [{ start: 0, end: 4, text: '‹n›' }] };
    const below = { title: 'Below', edits: [{ start: 11, end: 17, text: '‹N›' }] };
    const [diagnostic] = diagnosticsOf(written(rdjson, [reportOf('a.md', lines, [findingAt(lines, 0, 4, { fixes: [here, below] })])]));
    expect(diagnostic?.suggestions?.map((suggestion) => suggestion.text)).toEqual(['‹n›']);
  });
});

it('has an address for its rules only where anybody can open it', () => {
  const of = (url: string) => diagnosticsOf(written(rdjson, [reportOf('a.md', 'some', [findingAt('some', 0, 4, { url })])]))[0]?.code;
  expect(of('https://example.org/x.md')).toEqual({ value: 'vague-quantity', url: 'https://example.org/x.md' });
  expect(of('file:///home/x.md')).toEqual({ value: 'vague-quantity' });
});

it('a cell of a workbook has a row and a column', () => {
  const cell = findingAt('', 0, 0, { cell: { line: 3, column: 2 } });
  expect(diagnosticsOf(written(rdjson, [reportOf('e.xlsx', '', [cell])]))[0]?.location.range).toEqual({ start: { line: 3, column: 2 } });
});

it('counts the bytes of a long line as a buffer does, wherever it is asked', () => {
  const text = 'aé中🙂'.repeat(500);
  const bytes = bytesBetween(text);
  for (const [start, end] of [
    [0, 0],
    [0, 2500],
    [5, 10],
    [1280, 1285],
    [2000, 2005],
    [250, 260],
    [2495, 2500],
  ] as const) {
    expect(bytes(start, end)).toBe(Buffer.byteLength(text.slice(start, end)));
  }
});
