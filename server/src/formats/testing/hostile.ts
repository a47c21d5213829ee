/** Reports with names and words that are hard on every way of writing them down. */
import * as fc from 'fast-check';
import type { Severity } from 'retext-substantiate/kit';
import type { FileReport, Problem, ReportedFinding } from '../report.js';
import { findingAt, reportOf } from './report.js';

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
      return findingAt(text, start, end, { ...rest, fixes });
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
