/** The tool's own findings: about how it fared with a text, not about the text's claims. */
import type { Category, Severity } from 'retext-substantiate/kit';

/** What all findings of one such kind have in common. */
export interface Notice {
  readonly id: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly summary: string;
  readonly why: string;
  readonly question: string;
}

export const internalError: Notice = {
  id: 'internal-error',
  category: 'engine',
  severity: 'error',
  summary: 'A rule failed on this passage; the others still ran',
  why: 'This is a fault of Substantiate, not of the report. The passage was not checked by that rule.',
  question: 'Can you turn the rule off for now and report the sentence it fails on?',
};

export const tooComplex: Notice = {
  id: 'too-complex',
  category: 'engine',
  severity: 'hint',
  summary: 'A passage with so many nested marks that it was not read',
  why: 'Thousands of brackets, quote marks, list levels or lines in one passage can keep a Markdown reader busy for minutes. The rest of the report was checked.',
  question: 'Is this passage meant to be prose, or could it be a code block or a file of its own?',
};

export const suppressionWithoutReason: Notice = {
  id: 'suppression-without-reason',
  category: 'engine',
  severity: 'warning',
  summary: 'A suppression comment that does not say why',
  why: 'A suppression hides a question from every later reader, so it counts only with a reason that they can weigh.',
  question: 'Why does the wording stand?',
};

export const suppressionWithWrongDate: Notice = {
  id: 'suppression-with-wrong-date',
  category: 'engine',
  severity: 'warning',
  summary: 'A suppression comment whose last day is no date',
  why: 'Nobody can tell how long the comment is to count, so it does not count until it names a day of the calendar, as in `until 2027-03-31`.',
  question: 'Until which day does the wording stand?',
};

export const expiredSuppression: Notice = {
  id: 'expired-suppression',
  category: 'engine',
  severity: 'warning',
  summary: 'A suppression whose last day has passed',
  why: 'Whoever let the wording stand did so up to that day. From the next one on it is asked about again, so that somebody decides anew.',
  question: 'Can the wording be mended now, or why does it stand, and until when?',
};

/** What is told of a suppression whose last day has passed. */
export function lastDayPassed(until: string): string {
  return `The last day of this suppression, ${until}, has passed: it counts no more`;
}

export const unknownRule: Notice = {
  id: 'unknown-rule',
  category: 'engine',
  severity: 'warning',
  summary: 'A suppression comment that names a rule there is not',
  why: 'The comment covers nothing, and a reader of the source would believe that it does.',
  question: 'Which rule is meant?',
};

export const strayedSuppression: Notice = {
  id: 'strayed-suppression',
  category: 'engine',
  severity: 'warning',
  summary: 'A suppression comment that stands behind nothing it could cover',
  why: 'A comment covers the paragraph, item or cell that it ends. On its own it covers nothing, and a reader of the source would believe that it does.',
  question: 'Which paragraph is it for: the one above, or the next?',
};

export const unusedSuppression: Notice = {
  id: 'unused-suppression',
  category: 'engine',
  severity: 'info',
  summary: 'A suppression for a rule that finds nothing there',
  why: 'The wording that it excused is gone. Left where it is, the comment would hide the next finding of that rule, for a reason that was given for another.',
  question: 'Can the comment go, or was it meant for another place?',
};

export const registerProblem: Notice = {
  id: 'register-problem',
  category: 'engine',
  severity: 'error',
  summary: 'A part of the evidence register that could not be read',
  why: 'What can’t be read can’t be cited or checked; the rest of the register holds.',
  question: 'What should stand there?',
};

/** All notices, in the order they are explained. */
export const notices: readonly Notice[] = [
  internalError,
  tooComplex,
  suppressionWithoutReason,
  suppressionWithWrongDate,
  expiredSuppression,
  unknownRule,
  strayedSuppression,
  unusedSuppression,
  registerProblem,
];
