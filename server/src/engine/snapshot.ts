import type { DeclaredScale } from 'retext-substantiate/language';
import { claimCounts } from './claim-counts.js';
import { documentClaims } from './claims.js';
import { numberFingerprints } from './fingerprint.js';
import { Hash } from './hash.js';
import type { RawFinding } from './raw-finding.js';
import type { MergedPage } from './page.js';
import { byPlace } from './pipeline.js';
import { definedWords } from './defined-words.js';
import { documentCitations, placedHeadings, sectionWords } from './placed-headings.js';
import { numberedParagraphs } from './numbered-paragraphs.js';
import { documentSentences, findingSentences } from './sentences.js';
import { sharesBetween } from './shares.js';
import { sourceMarks } from './source-marks.js';
import { lookUnderSuppressions, type CoverSource, type UnderSuppressions } from './suppressed.js';
import type { Claim, DefinedWord, Finding, PlacedCitation, PlacedHeading, Snapshot, SourceMarks } from './types.js';

/** What a snapshot is made from. */
export interface SnapshotSource extends CoverSource {
  /** All findings of each region before suppression, document rules' included. */
  readonly raw: () => readonly (readonly RawFinding[])[];
  readonly merged: readonly MergedPage[];
  readonly paths: readonly string[];
  /** The scale in force. */
  readonly scale: DeclaredScale | undefined;
  readonly frontMatter: string;
}

/** Names of all findings before suppression, numbered where equal, so that suppressing one renames no other. */
export function nameFindings(raw: readonly (readonly RawFinding[])[]): Map<RawFinding, string> {
  const all = raw.flatMap((findings) => [...findings].sort(byPlace));
  const names = numberFingerprints(all.map((finding) => finding.fingerprint()));
  return new Map(all.map((finding, index) => [finding, names[index] ?? '']));
}

/** Puts the pages' findings into the document's coordinates. */
export function takeSnapshot(snapshot: SnapshotSource): Snapshot {
  const { parts, raw, merged, paths, scale, suppressions, frontMatter } = snapshot;
  const findings: Finding[] = [];
  let words = 0;
  merged.forEach((page, index) => {
    words += parts.linted[index]?.words ?? 0;
    const base = parts.starts[index] ?? 0;
    for (const finding of parts.pages[index]?.place(page, base) ?? []) findings.push(finding);
  });
  let names: readonly string[] | undefined;
  const ofRule = new Map<string, ReadonlyMap<RawFinding, string>>();
  const sourceOf = (index: number): RawFinding | undefined => {
    let left = index;
    for (const { sources } of merged) {
      if (left < sources.length) return sources[left];
      left -= sources.length;
    }
    return undefined;
  };
  let id: string | undefined;
  let defined: readonly DefinedWord[] | undefined;
  let claims: readonly Claim[] | undefined;
  let citations: readonly PlacedCitation[] | undefined;
  let headings: readonly PlacedHeading[] | undefined;
  let marks: SourceMarks | undefined;
  let under: UnderSuppressions | undefined;
  const lookUnder = (): UnderSuppressions => (under ??= lookUnderSuppressions(snapshot, nameFindings(raw())));
  return {
    findings,
    words,
    get resultId() {
      return (id ??= resultIdOf(snapshot));
    },
    fingerprints: () => {
      if (!names) {
        const known = nameFindings(raw());
        names = merged.flatMap((page) => page.sources.map((finding) => known.get(finding) ?? ''));
      }
      return names;
    },
    fingerprint: (index) => {
      const source = sourceOf(index);
      if (names || !source) return names?.[index] ?? '';
      // A name tells of its rule, so only those of one rule can be equal.
      let known = ofRule.get(source.rule);
      if (!known) ofRule.set(source.rule, (known = nameFindings(raw().map((own) => own.filter(({ rule }) => rule === source.rule)))));
      return known.get(source) ?? '';
    },
    definedWords: () => (defined ??= definedWords(parts, scale)),
    sentences: () => documentSentences(parts),
    findingSentences: (of = findings) => findingSentences(parts, of),
    citations: () => (citations ??= documentCitations(parts)),
    claims: () => (claims ??= documentClaims({ parts, findings, suppressions })),
    claimCounts: () => claimCounts(parts, merged),
    headings: () => (headings ??= placedHeadings(parts)),
    sectionWords: () => sectionWords(parts),
    numberedParagraphs: () => numberedParagraphs(parts),
    shares: (from, to) => sharesBetween(parts, from, to),
    sourceMarks: () => (marks ??= sourceMarks(parts)),
    suppressed: () => lookUnder().suppressed,
    suppressions: () => lookUnder().suppressions,
    frontMatter,
    linkedPaths: paths,
  };
}

function resultIdOf({ merged, parts }: SnapshotSource): string {
  const id = new Hash();
  let line = 0;
  merged.forEach((page, index) => {
    const digest = page.digest();
    if (digest !== '') id.add(digest).number(line);
    line += parts.pages[index]?.lineCount ?? 0;
  });
  return id.toString();
}
