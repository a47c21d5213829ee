import GithubSlugger from 'github-slugger';
import type { ActiveRule, DocumentReference, DocumentReport, DocumentView, PlacedFact, Span } from 'retext-substantiate/kit';
import { relativeTarget } from 'retext-substantiate/language';
import { Hash } from './hash.js';
import { notice, type LintedRegion, type RawFinding, type RegionFact } from './lint-region.js';
import { internalError } from './notices.js';
import type { ReadBlock, ReadRegion } from './read/types.js';
import type { Region } from './region.js';
import type { DocumentSetup, EngineRules } from './types.js';

/** All regions of a document, read and linted, in parallel arrays. */
export interface LintedDocumentParts {
  readonly regions: readonly Region[];
  /** Offset of each region in the text. */
  readonly starts: readonly number[];
  /** Number of the line each region starts on, from 0. */
  readonly lines: readonly number[];
  readonly reads: readonly ReadRegion[];
  readonly linted: readonly LintedRegion[];
  /** Labels of all footnotes defined. */
  readonly footnotes: readonly string[];
  readonly anchors: ReadonlySet<string>;
}

/** What the document rules say, by the index of the region it falls into. */
export interface DocumentFindings {
  readonly findings: ReadonlyMap<number, readonly RawFinding[]>;
  /** Files that relative links name, as written but decoded and without anchors. */
  readonly paths: readonly string[];
}

/** Slugs of a document's headings, as GitHub and VS Code make them, and its explicit anchors. */
export function anchorsOf(reads: readonly ReadRegion[]): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  const anchors = new Set<string>();
  for (const read of reads) {
    for (const heading of read.headings) if (heading.anchored) anchors.add(slugger.slug(heading.text));
    for (const anchor of read.anchors) anchors.add(anchor);
  }
  return anchors;
}

/** A fact that remembers where it came from. */
interface OriginFact extends PlacedFact {
  readonly region: number;
  readonly origin: RegionFact;
}

/** Runs the rules of document scope over what the regions gave. */
export function documentFindings(parts: LintedDocumentParts, rules: EngineRules, setup: DocumentSetup): DocumentFindings {
  const findings = new Map<number, RawFinding[]>();
  const references = placedReferences(parts);
  const paths = new Set<string>();
  for (const { target } of references) {
    const path = relativeTarget(target)?.path;
    if (path) paths.add(path);
  }
  if (rules.documentRules.length === 0) return { findings, paths: [...paths] };
  let facts: Map<string, OriginFact[]> | undefined;
  const view: DocumentView = {
    facts: (kind) => (facts ??= placedFacts(parts)).get(kind) ?? [],
    references,
    anchors: parts.anchors,
    footnotes: new Set(parts.footnotes),
    linkedFile: setup.linkedFile ?? ((): undefined => undefined),
  };
  const add = (region: number, finding: RawFinding): void => {
    const own = findings.get(region);
    if (own) own.push(finding);
    else findings.set(region, [finding]);
  };
  for (const active of rules.documentRules) {
    try {
      active.rule.checkDocument?.(view, {
        options: active.options,
        report: (report) => {
          const place = placeOf(report.at, parts);
          add(place.region, toFinding(active, report, place));
        },
      });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      add(0, notice(internalError, { start: 0, end: 0 }, `Rule ${active.rule.id} failed on this report: ${message}`.slice(0, 99)));
    }
  }
  return { findings, paths: [...paths] };
}

function placedReferences({ reads, starts }: LintedDocumentParts): DocumentReference[] {
  const references: DocumentReference[] = [];
  reads.forEach((read, index) => {
    const base = starts[index] ?? 0;
    for (const { kind, target, span } of read.references) {
      references.push({ kind, target, span: { start: span.start + base, end: span.end + base } });
    }
  });
  return references;
}

function placedFacts({ reads, linted }: LintedDocumentParts): Map<string, OriginFact[]> {
  const facts = new Map<string, OriginFact[]>();
  let blockBase = 0;
  let section = 0;
  linted.forEach((region, index) => {
    const read = reads[index];
    const sectionAt = (read?.blocks ?? []).map((block) => (block.kind === 'heading' ? ++section : section));
    for (const origin of region.facts) {
      const { fact, block } = origin;
      const placed = { ...fact, block: blockBase + block, section: sectionAt[block] ?? section, region: index, origin };
      const own = facts.get(fact.kind);
      if (own) own.push(placed);
      else facts.set(fact.kind, [placed]);
    }
    blockBase += read?.blocks.length ?? 0;
  });
  return facts;
}

interface Place {
  readonly region: number;
  readonly block: number;
  /** From the region's start. */
  readonly span: Span;
  readonly blockEnd: number;
  readonly fingerprint: (rule: string) => string;
}

function placeOf(at: PlacedFact | Span, { starts, reads, regions }: LintedDocumentParts): Place {
  if ('origin' in at) {
    const { region, origin, span } = at as OriginFact;
    const block = reads[region]?.blocks[origin.block] as ReadBlock;
    return {
      region,
      block: origin.block,
      span: { start: block.map.start(span.start), end: block.map.end(span.end) },
      blockEnd: block.end,
      fingerprint: (rule) => origin.fingerprint(rule, span),
    };
  }
  const { start, end } = at as Span;
  let region = starts.findLastIndex((offset) => offset <= start);
  if (region < 0) region = 0;
  const base = starts[region] ?? 0;
  const span = { start: start - base, end: end - base };
  const blocks = reads[region]?.blocks ?? [];
  const block = blocks.findIndex((candidate) => candidate.map.start(0) <= span.end && span.start <= candidate.end);
  const words = regions[region]?.text.slice(span.start, span.end).toLowerCase().replace(/\s+/g, '') ?? '';
  return {
    region,
    block,
    span,
    blockEnd: blocks[block]?.end ?? span.end,
    fingerprint: (rule) => new Hash().add(rule).add(words).toString(),
  };
}

function toFinding({ rule, severity }: ActiveRule, report: DocumentReport, place: Place): RawFinding {
  return {
    rule: rule.id,
    category: rule.category,
    severity: report.severity ?? severity,
    message: report.message,
    why: report.why ?? rule.why,
    question: report.question,
    extent: report.extent ?? 'words',
    ...place.span,
    fixes: [],
    block: place.block,
    blockEnd: place.blockEnd,
    fingerprint: () => place.fingerprint(rule.id),
  };
}
