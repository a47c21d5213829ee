/** What a run has to tell: plain data throughout, so that it can pass from a worker to the program, into a file and back. */
import { severities, type Severity } from 'retext-substantiate/kit';
import type { PresetName } from 'retext-substantiate/presets';
import type { Finding } from '../engine/types.js';
import type { Place } from './places.js';

/** A finding, and where it stands if that is a cell of a workbook. */
export interface ReportedFinding extends Finding {
  /** Row and column, in the place of line and column. */
  readonly cell?: Place;
}

/** A finding that somebody accepted. */
export interface SuppressedFinding {
  readonly finding: ReportedFinding;
  readonly fingerprint: string;
  /** A comment in the report, the project's config, or the baseline of known findings. */
  readonly by: 'comment' | 'config' | 'baseline';
  /** Empty for the baseline. */
  readonly reason: string;
  /** Who answers for it. */
  readonly owner?: string;
  /** The last day on which it counts, as in `2027-03-31`. */
  readonly until?: string;
  /** As {@link FileReport.sentences} of a finding; left out where {@link Wanted} leaves them out. */
  readonly sentences?: readonly string[];
}

/** A stretch of a report from one heading to the next. */
export interface Section {
  /** Empty for what stands above the first heading. */
  readonly heading: string;
  /** 1 to 7, as of a heading; 0 above the first. */
  readonly depth: number;
  /** Offset at which it begins. */
  readonly start: number;
  readonly words: number;
  readonly claims: number;
  /** How many of the claims rest on something. */
  readonly evidenced: number;
}

/** One linted document, or one register. */
export interface FileReport {
  /** As given, with `/`. */
  readonly path: string;
  readonly kind: 'report' | 'register';
  /** Its text without a byte order mark; empty for a workbook. */
  readonly text: string;
  readonly words: number;
  /** In the order of the text. */
  readonly findings: readonly ReportedFinding[];
  /** Stable names of the findings, in their order; none where {@link Wanted} leaves them out. */
  readonly fingerprints: readonly string[];
  /** Sentence that each finding stands in, or all that it covers, as sentences are compared; none where {@link Wanted} leaves them out. */
  readonly sentences: readonly (readonly string[])[];
  /** The first is what stands above the first heading; none for a register, or where {@link Wanted} leaves them out. */
  readonly sections: readonly Section[];
  /** Nobody looked for claims, since the rule that tells them is off: its sections count none, whatever it claims. */
  readonly claimsUnknown?: boolean;
  readonly suppressed: readonly SuppressedFinding[];
  /** All that was found, where this is one part of a run: what puts the parts together goes by it. */
  readonly part?: object;
}

/** What of a report costs time, so that it is only worked out where somebody tells of it. */
export interface Wanted {
  readonly fingerprints?: boolean;
  readonly fixes?: boolean;
  readonly sections?: boolean;
  readonly sentences?: boolean;
  readonly suppressed?: boolean;
}

/** Something that could not be done, or that is worth knowing. */
export interface Problem {
  /** The file, folder, glob or config it is about, as given, with `/`. */
  readonly path: string;
  /** What is wrong and what to do about it, without a final stop. */
  readonly message: string;
  /** Where in that file, from 1. */
  readonly place?: Place;
}

/** What stands at the end of a report. */
export type Summary = { files: number; words: number } & Record<Severity, number>;

/** The sum of nothing. */
export function emptySummary(): Summary {
  return { files: 0, words: 0, error: 0, warning: 0, info: 0, hint: 0 };
}

/** Adds files, words and findings of one file to a sum. */
export function addTo(summary: Summary, { words, findings }: Pick<FileReport, 'words' | 'findings'>): void {
  summary.files++;
  summary.words += words;
  for (const { severity } of findings) summary[severity]++;
}

/** Number of findings of all severities. */
export function findingsIn(summary: Summary): number {
  return severities.reduce((sum, severity) => sum + summary[severity], 0);
}

/** What is known before the first file is read. */
export interface RunHead {
  readonly version: string;
  readonly preset: PresetName;
  /** Which part of which run this is, where it is one. */
  readonly part?: object;
}

/** What is known once the last file is read. */
export interface RunTail {
  readonly summary: Summary;
  readonly problems: readonly Problem[];
  /** How the run ended, in one line, without a line end; the same that the program says last. */
  readonly verdict: string;
  /** What became of the documents that could not be read, where this is one part of a run. */
  readonly unread?: readonly object[];
}
