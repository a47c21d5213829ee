/** Reports for the tests of formats, with names and words that are hard on every way of writing them down. */
import * as fc from 'fast-check';
import type { Severity } from 'retext-substantiate/kit';
import type { Format } from '../formatter.js';
import { plain } from '../paint.js';
import { emptySummary, addTo, type FileReport, type Problem, type ReportedFinding } from '../report.js';

/** A finding on words of a text. */
export function findingOn(text: string, start: number, end: number, over: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    rule: 'vague-quantity',
    category: 'vague-term',
    severity: 'warning',
    message: '`some` does not say how many',
    why: 'Nobody can check it.',
    question: 'How many of how many?',
    url: 'https://example.org/vague-quantity.md',
    extent: 'words',
    start,
    end,
    text: text.slice(start, end),
    also: [],
    fixes: [],
    blockEnd: end,
    ...over,
  };
}

/** A report with a name, a text and findings. */
export function reportOf(path: string, text: string, findings: readonly ReportedFinding[], over: Partial<FileReport> = {}): FileReport {
  const fingerprints = findings.map((_, index) => `f${String(index)}`);
  return { path, kind: 'report', text, words: 10, findings, fingerprints, sentences: [], sections: [], suppressed: [], ...over };
}

/** A report with so many findings of a severity. */
export function reportWith(path: string, severity: Severity, count: number): FileReport {
  const text = 'some waited';
  return reportOf(
    path,
    text,
    Array.from({ length: count }, () => findingOn(text, 0, 4, { severity })),
  );
}

/** All that a format writes of a run. */
export function written(format: Format, reports: readonly FileReport[], problems: readonly Problem[] = [], verdict = ''): string {
  const summary = emptySummary();
  for (const report of reports) addTo(summary, report);
  const formatter = format.open({ version: '1.2.3', preset: 'recommended' }, { paint: plain, width: 100, quiet: false });
  return formatter.begin + reports.map((report) => formatter.file(report)).join('') + formatter.end({ summary, problems, verdict });
}

const pieces = [
  ...[
    'some',
    'report',
    ' ',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '"',
    "'",
    '`',
    '%',
    '%0A',
    '&',
    '&amp;',
    '<b>',
    ']]>',
    ',',
    ':',
    '::',
    '|',
    '#',
    '[a](b)',
  ],
  ...[
    '{0}',
    '\\',
    '*',
    '🙂',
    'é',
    'e\u0301',
    '👩‍👩‍👧',
    '中',
    '\u0000',
    '\u001B[31m',
    '\u0085',
    '\u2028',
    '\uFFFE',
    '\uD83D',
    '\u202E',
    'C:',
    '..',
    '.',
  ],
];

/** Words with whatever breaks a format. */
export const hostileText = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));

/** Paths with the same, folders and all. */
export const hostilePath = fc.array(hostileText, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));

const severity = fc.constantFrom<Severity>('error', 'warning', 'info', 'hint');

/** A finding somewhere in a text, with words, a message, a question and fixes of any kind. */
function hostileFinding(text: string): fc.Arbitrary<ReportedFinding> {
  const offset = fc.nat(text.length);
  return fc
    .record({
      one: offset,
      other: offset,
      severity,
      message: hostileText,
      question: hostileText,
      rule: fc.constantFrom('vague-time', 'new-rule'),
    })
    .map(({ one, other, ...rest }) => {
      const [start, end] = one < other ? [one, other] : [other, one];
      const fixes = [{ title: 'Say how many', edits: [{ start, end, text: ' ‹n› of ‹N›' }] }];
      return findingOn(text, start, end, { ...rest, fixes });
    });
}

/** A report with a hostile name, text and findings. */
export const hostileReport: fc.Arbitrary<FileReport> = fc
  .tuple(hostilePath, hostileText)
  .chain(([path, text]) => fc.array(hostileFinding(text), { maxLength: 4 }).map((findings) => reportOf(path, text, findings)));

/** A run over reports of different names. */
export const hostileRun = fc.uniqueArray(hostileReport, { maxLength: 4, selector: ({ path }) => path });

/** Something that could not be done with a file of a hostile name. */
export const hostileProblem: fc.Arbitrary<Problem> = fc.record({ path: hostilePath, message: hostileText });
