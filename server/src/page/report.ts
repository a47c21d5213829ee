/** What pages are told of a report, as plain data; what nobody draws is not named here. */

/** Gravest first. */
export const severities = ['error', 'warning', 'info', 'hint'] as const;

/** How grave a finding is; the words of the config. */
export type Severity = (typeof severities)[number];

/** How many findings there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** Claims, and how many of them rest on evidence. */
export interface Coverage {
  readonly claims: number;
  readonly evidenced: number;
}

/** The stretch under one heading. */
export interface PageSection {
  /** Empty above the first heading. */
  readonly heading: string;
  /** 1 to 7; 0 above the first heading. */
  readonly depth: number;
  readonly words: number;
  readonly counts: Counts;
  readonly coverage?: Coverage;
}

/** One finding of a list. */
export interface PageFinding {
  readonly rule: string;
  readonly category: string;
  readonly severity: Severity;
  /** Words in backticks are the report's own. */
  readonly message: string;
  readonly question: string;
  /** From 1. */
  readonly line: number;
  /** The number of its section, from 0. */
  readonly section: number;
}

/** All findings, of whatever severity. */
export function total(counts: Counts): number {
  return severities.reduce((sum, severity) => sum + counts[severity], 0);
}

/** In fewer words than that, one finding more or less says nothing of how many there are per thousand. */
const fewWords = 50;

/** Findings per 1,000 words; undefined where there are too few words to tell. */
export function densityOf(counts: Counts, words: number): number | undefined {
  return words < fewWords ? undefined : (total(counts) * 1000) / words;
}
