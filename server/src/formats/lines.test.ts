import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../engine/testing/arbitrary.js';
import { compact } from './compact.js';
import type { FindingJson } from './finding-json.js';
import { jsonl } from './jsonl.js';
import { placesOf } from './places.js';
import type { FileReport } from './report.js';
import { hostileRun } from './testing/hostile.js';
import { findingAt, reportOf, reportWith, written } from './testing/report.js';

/** Lines for the most cautious of readers: whatever any of them takes for the end of a line. */
const lines = (text: string): string[] =>
  // eslint-disable-next-line no-control-regex -- some readers take these for ends of lines
  text.split(/\r\n|[\n\r\v\f\u001C-\u001E\u0085\u2028\u2029]/u).filter(Boolean);

const verdict = 'Passed (exit status 0): nothing to query.';
const compactly = (reports: readonly FileReport[]): string => written(compact, reports, [], { verdict });

describe('compact', () => {
  it('says where, how grave, what and by which rule', () => {
    const text = 'All came.\nThen some left.';
    const here = findingAt(text, text.indexOf('some'), text.indexOf('some') + 4);
    const cell = findingAt('', 0, 0, {
      cell: { line: 3, column: 2 },
      severity: 'error',
      message: 'Twice the same id',
      rule: 'duplicate-evidence-id',
    });
    expect(compactly([reportOf('a b.md', text, [here]), reportOf('evidence.xlsx', '', [cell])])).toBe(
      'a b.md:2:6: warning `some` does not say how many [vague-quantity]\nevidence.xlsx:3:2: error Twice the same id [duplicate-evidence-id]\n' +
        `${verdict}\n`,
    );
  });

  it('takes one line a finding, whatever the names and words', () => {
    fc.assert(
      fc.property(hostileRun, (reports) => {
        const told = lines(compactly(reports)).slice(0, -1);
        expect(told.length).toBe(reports.flatMap(({ findings }) => findings).length);
        for (const line of told) expect(line).toMatch(/:\d+:\d+: (?:error|warning|info|hint) .*\[[\w-]+\]$/u);
      }),
      { numRuns: runs(100) },
    );
  });

  it('says nothing of what has no findings but how the run ended', () => {
    expect(compactly([reportWith('a.md', 'error', 0)])).toBe(`${verdict}\n`);
  });
});

describe('jsonl', () => {
  it('takes one line a finding, and a reader finds its path and its words again', () => {
    fc.assert(
      fc.property(hostileRun, (reports) => {
        const told = lines(written(jsonl, reports)).map((line) => JSON.parse(line) as FindingJson & { path: string });
        expect(
          told.map(({ path, rule, message, text, start, fingerprint }) => ({ path, rule, message, text, start, fingerprint })),
        ).toEqual(
          reports.flatMap(({ path, text, findings, fingerprints }) =>
            findings.map(({ rule, message, start, text: words }, index) => ({
              path,
              rule,
              message,
              text: words,
              start: { ...placesOf(text)(start), offset: start },
              fingerprint: fingerprints[index],
            })),
          ),
        );
      }),
      { numRuns: runs(100) },
    );
  });
});
