/** What happens to a region's findings after the rules: suppress, merge what overlaps, sort. Each step is a pure function. */
import { severities } from 'retext-substantiate/kit';
import type { RawFinding } from './raw-finding.js';
import { counts } from './read/directives.js';
import type { Directive } from './read/types.js';
import type { AlsoFound, Category, Fix } from './types.js';

/** A finding that stands, with the others at the same words. */
export interface MergedFinding {
  readonly finding: RawFinding;
  readonly also: readonly AlsoFound[];
  /** Those of all rules at the same words, each change once; the finding's own first. */
  readonly fixes: readonly Fix[];
}

/** What suppression comments cover of a region. */
export interface Cover {
  /** Rules that are covered in the whole file. */
  readonly file: ReadonlySet<string>;
  /** Rules that comments above the region cover in its first block. */
  readonly first: ReadonlySet<string>;
  /** The region's own comments, among them those for the file, which {@link Cover.file} holds. */
  readonly own: readonly Directive[];
}

/** Takes out what a suppression comment covers that counts. */
export function suppress(findings: readonly RawFinding[], { file, first, own }: Cover): readonly RawFinding[] {
  const inBlocks = own.filter((directive) => directive.covers !== 'file' && counts(directive));
  if (findings.length === 0 || file.size + first.size + inBlocks.length === 0) return findings;
  // A table of thousands of rows may hold a comment in each.
  const byBlock = new Map<number, Set<string>>([[0, new Set(first)]]);
  for (const { block, rules } of inBlocks) {
    const covered = byBlock.get(block) ?? new Set();
    for (const rule of rules) covered.add(rule);
    byBlock.set(block, covered);
  }
  return findings.filter(({ rule, block }) => !file.has(rule) && !byBlock.get(block)?.has(rule));
}

/** Of two rules at the very same words, the one of the earlier family stands first: the word before the claim it makes. */
const categories: readonly Category[] = ['vague-term', 'unquantified-claim', 'missing-evidence', 'evidence', 'engine'];

/** The most severe first, of equal ones the shortest, then the first in the text. */
function byWeight(one: RawFinding, other: RawFinding): number {
  return (
    severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
    one.end - one.start - (other.end - other.start) ||
    categories.indexOf(one.category) - categories.indexOf(other.category) ||
    byPlace(one, other)
  );
}

/** In the order of the text. */
export function byPlace(one: RawFinding, other: RawFinding): number {
  return one.start - other.start || one.end - other.end || (one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : 0);
}

/**
 * Leaves one finding where several mark overlapping words; the rest stand under it.
 * A finding on a whole sentence or more stays apart, and so does one on evidence: that a survey came late and that its size is unknown are two questions.
 */
export function merge(findings: readonly RawFinding[]): MergedFinding[] {
  const merged: MergedFinding[] = [];
  let cluster: RawFinding[] = [];
  let clusterEnd = 0;
  // Only neighbours can overlap: comparing all with all took minutes on a paragraph of tens of thousands of findings.
  for (const finding of [...findings].sort(byPlace)) {
    if (finding.extent !== 'words' || finding.category === 'evidence') {
      merged.push({ finding, also: [], fixes: finding.fixes });
      continue;
    }
    if (finding.start >= clusterEnd) {
      merged.push(...mergeCluster(cluster));
      cluster = [];
    }
    cluster.push(finding);
    clusterEnd = Math.max(clusterEnd, finding.end);
  }
  merged.push(...mergeCluster(cluster));
  return merged.sort((one, other) => byPlace(one.finding, other.finding));
}

/** Merges findings on words that hang together by overlapping. */
function mergeCluster(findings: readonly RawFinding[]): MergedFinding[] {
  const [only] = findings;
  if (findings.length < 2) return only ? [{ finding: only, also: [], fixes: only.fixes }] : [];
  const standing: { finding: RawFinding; also: AlsoFound[]; fixes: Fix[] }[] = [];
  for (const finding of [...findings].sort(byWeight)) {
    const head = standing.find(({ finding: other }) => other.start < finding.end && finding.start < other.end);
    if (!head) {
      standing.push({ finding, also: [], fixes: [...finding.fixes] });
    } else if (head.finding.rule !== finding.rule && !head.also.some(({ rule }) => rule === finding.rule)) {
      head.also.push({ rule: finding.rule, category: finding.category });
      for (const fix of finding.fixes) if (!head.fixes.some((other) => isSameChange(fix, other))) head.fixes.push(fix);
    }
  }
  return standing;
}

function isSameChange(one: Fix, other: Fix): boolean {
  return JSON.stringify(one.edits) === JSON.stringify(other.edits);
}
