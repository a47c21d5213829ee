import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { runs } from '../engine/testing/arbitrary.js';
import { gitlab } from './gitlab.js';
import { hostileProblem, hostileRun } from './testing/hostile.js';
import { reportWith, written } from './testing/report.js';

const position = z.strictObject({ line: z.int().min(1), column: z.int().min(1) });
/** What GitLab's documentation asks of a code quality report. */
const report = z.array(
  z.strictObject({
    description: z.string().min(1),
    check_name: z.string().min(1),
    fingerprint: z.string().min(1),
    severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
    location: z.strictObject({
      path: z.string().regex(/^(?!\.\/)/u),
      lines: z.strictObject({ begin: z.int().min(1), end: z.int().min(1) }),
      positions: z.strictObject({ begin: position, end: position }),
    }),
  }),
);

it('is what GitLab asks for, each issue with a fingerprint of its own', () => {
  fc.assert(
    fc.property(hostileRun, fc.array(hostileProblem, { maxLength: 3 }), (reports, problems) => {
      const issues = report.parse(JSON.parse(written(gitlab, reports, problems)));
      expect(issues.length).toBe(reports.flatMap(({ findings }) => findings).length + problems.length);
      expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    }),
    { numRuns: runs(100) },
  );
});

it('gives equal findings of two reports different fingerprints, and the same ones in the next run', () => {
  const fingerprints = (): string[] =>
    report
      .parse(JSON.parse(written(gitlab, [reportWith('a.md', 'warning', 2), reportWith('./b.md', 'warning', 2)])))
      .map(({ fingerprint }) => fingerprint);
  expect(new Set(fingerprints()).size).toBe(4);
  expect(fingerprints()).toEqual(fingerprints());
});

it('grades the severities, problems gravest', () => {
  const reports = (['error', 'warning', 'info', 'hint'] as const).map((severity) => reportWith(`./${severity}.md`, severity, 1));
  const issues = report.parse(
    JSON.parse(written(gitlab, reports, [{ path: 'x.md', message: 'No such file', place: { line: 3, column: 4 } }])),
  );
  expect(issues.map(({ location, severity }) => [location.path, severity])).toEqual([
    ['error.md', 'critical'],
    ['warning.md', 'major'],
    ['info.md', 'minor'],
    ['hint.md', 'info'],
    ['x.md', 'critical'],
  ]);
  expect(issues.at(-1)?.location.positions.begin).toEqual({ line: 3, column: 4 });
});

it('is an empty array when there is nothing to tell', () => {
  expect(JSON.parse(written(gitlab, []))).toEqual([]);
});
