/** What there is to tell of a report as a whole and of each of its sections: made from a snapshot, which it looks through once. */
import type { Severity } from 'retext-substantiate/kit';
import { indexAt } from '../engine/index-at.js';
import type { ClaimCounts, Finding, Snapshot } from '../engine/types.js';
import { worst } from './worst.js';

/** How many findings there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** The stretch from one heading up to the next of any level, in UTF-16 offsets. */
export interface Section {
  /** On one line; empty above the first heading. */
  readonly heading: string;
  /** 1 to 6, 7 for a line in bold that serves as a heading; 0 above the first. */
  readonly depth: number;
  readonly start: number;
  readonly end: number;
  readonly words: number;
  readonly counts: Counts;
  readonly coverage?: ClaimCounts;
}

/** A report in figures, and its findings by section. */
export interface Overview {
  readonly words: number;
  readonly counts: Counts;
  /** Undefined where no evidence is asked for. */
  readonly coverage?: ClaimCounts;
  /** In the report's order; what stands above the first heading is the first, where there is anything. */
  readonly sections: readonly Section[];
  /** In the report's order. @see {@link OverviewOptions.most} */
  readonly listed: readonly ListedFinding[];
  readonly unlisted: number;
}

/** A finding with the number of its section in {@link Overview.sections}. */
export interface ListedFinding {
  readonly finding: Finding;
  readonly section: number;
}

/** What an overview takes of a snapshot. */
export type OverviewSource = Pick<Snapshot, 'findings' | 'words' | 'headings' | 'sectionWords' | 'claimCounts'>;

export interface OverviewOptions {
  /** Length of the text. */
  readonly length: number;
  /** Whether claims are asked for their evidence. */
  readonly asksEvidence: boolean;
  /** As many findings are listed: of more, the worst. */
  readonly most: number;
  /** The offset where somebody is at work: of equally bad findings those about it are listed. */
  readonly around: number;
}

type Tally = { -readonly [Kind in Severity]: number };

/** Puts the overview of a report together. */
export function overviewOf(source: OverviewSource, { length, asksEvidence, most, around }: OverviewOptions): Overview {
  const headings = source.headings();
  const starts = [0, ...headings.map(({ start }) => start)];
  const { findings } = source;
  const counts = starts.map(noFindings);
  const sectionOf = findings.map(({ start, severity }) => {
    const section = indexAt(starts, start);
    const own = counts[section];
    if (own) own[severity]++;
    return section;
  });
  const words = source.sectionWords();
  const coverage = asksEvidence ? source.claimCounts() : undefined;
  const sections = starts.map((start, index): Section => {
    const own = coverage?.[index];
    return {
      heading: (headings[index - 1]?.text ?? '').replace(/\s+/gu, ' '),
      depth: headings[index - 1]?.depth ?? 0,
      ...{ start, end: starts[index + 1] ?? length },
      words: words[index] ?? 0,
      counts: counts[index] ?? noFindings(),
      ...(own && { coverage: own }),
    };
  });
  const skipped = sections[0] && isEmpty(sections[0]) ? 1 : 0;
  const numbered = findings.map((finding, index) => ({ finding, section: (sectionOf[index] ?? 0) - skipped }));
  const listed = numbered.length > most ? worstOf(numbered, most, around) : numbered;
  return {
    words: source.words,
    counts: sumOf(counts),
    ...(coverage && { coverage: totalOf(coverage) }),
    sections: sections.slice(skipped),
    listed,
    unlisted: findings.length - listed.length,
  };
}

function worstOf(all: readonly ListedFinding[], most: number, around: number): ListedFinding[] {
  const weighed = all.map((listed) => ({ listed, severity: listed.finding.severity, start: listed.finding.start }));
  return worst(weighed, most, around).map(({ listed }) => listed);
}

function noFindings(): Tally {
  return { error: 0, warning: 0, info: 0, hint: 0 };
}

function sumOf(all: readonly Counts[]): Counts {
  const sum = noFindings();
  for (const counts of all) for (const severity of Object.keys(sum) as Severity[]) sum[severity] += counts[severity];
  return sum;
}

function totalOf(all: readonly ClaimCounts[]): ClaimCounts {
  return {
    claims: all.reduce((sum, { claims }) => sum + claims, 0),
    evidenced: all.reduce((sum, { evidenced }) => sum + evidenced, 0),
  };
}

function isEmpty({ words, counts, coverage }: Section): boolean {
  return words === 0 && Object.values(counts).every((count) => count === 0) && (coverage?.claims ?? 0) === 0;
}
