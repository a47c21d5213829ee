/** The name under which known findings are kept. */
export const baselineFileName = 'substantiate-baseline.json';

/** The form of the file that this program writes; it reads the one before as well. */
export const baselineVersion = 2;

/** A finding that was there before anybody asked for it to go. */
export interface KnownFinding {
  readonly rule: string;
  /** Without the number that tells equal ones apart: of three, one may go without renaming the others. */
  readonly fingerprint: string;
  /** Why it was taken in after the first recording; empty for one of the first. */
  readonly reason: string;
}

/** Known findings by the path of their report, from the file's folder and with `/`. A report may stand with none. */
export type Baseline = ReadonlyMap<string, readonly KnownFinding[]>;

/** A finding of a report as a baseline sees it. */
export interface NamedFinding {
  readonly rule: string;
  /** With its number where several are equal. */
  readonly fingerprint: string;
}

/** A fingerprint without the number that tells equal ones apart. */
export function withoutNumber(fingerprint: string): string {
  return fingerprint.replace(/-\d+$/u, '');
}

/** Number of findings in a baseline. */
export function countKnown(baseline: Baseline): number {
  let count = 0;
  for (const known of baseline.values()) count += known.length;
  return count;
}
