import GithubSlugger from 'github-slugger';
import {
  milder,
  type ActiveRule,
  type DocumentReference,
  type DocumentReport,
  type DocumentView,
  type KnownFacts,
  type PlacedFact,
  type Span,
} from 'retext-substantiate/kit';
import { relativeTarget } from 'retext-substantiate/language';
import { Hash } from './hash.js';
import { indexAt } from './index-at.js';
import type { RegionFact } from './lint-region.js';
import type { RawFinding } from './raw-finding.js';
import { internalError } from './notices.js';
import { notice } from './own-finding.js';
import { nothingAdded, type LintedPage, type Page } from './page.js';
import type { ReadBlock, ReadRegion } from './read/types.js';
import { refuseTooMany, TooManyFindings } from './too-many-findings.js';
import type { DocumentSetup, EngineRules } from './types.js';

/** The pages of a document, read and linted, in parallel arrays. */
export interface DocumentParts {
  readonly pages: readonly Page[];
  /** Offset of each page in the text. */
  readonly starts: readonly number[];
  readonly linted: readonly LintedPage[];
  /** Labels of all footnotes defined. */
  readonly footnotes: readonly string[];
  readonly anchors: ReadonlySet<string>;
  readonly known: KnownFacts;
}

/** What the document rules say. */
export interface DocumentFindings {
  /** By the number of the page, then of the region on it. */
  readonly findings: (page: number) => ReadonlyMap<number, readonly RawFinding[]>;
  /** Their number. */
  readonly count: number;
  /** Files that relative links name, as written but decoded and without anchors. */
  readonly paths: readonly string[];
  /** Rules that could not tell: they failed, or asked about a file of which nothing is known. */
  readonly undecided: ReadonlySet<string>;
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
  readonly page: number;
  readonly region: number;
  readonly origin: RegionFact;
}

/** Runs the rules of document scope over what the pages gave. */
export function documentFindings(parts: DocumentParts, rules: EngineRules, setup: DocumentSetup): DocumentFindings {
  const byPage = new Map<number, Map<number, RawFinding[]>>();
  const references = placedReferences(parts);
  const paths = new Set<string>();
  for (const { kind, target } of references) {
    const path = kind === 'footnote-call' ? undefined : relativeTarget(target)?.path;
    if (path) paths.add(path);
  }
  let facts: Map<string, OriginFact[]> | undefined;
  const undecided = new Set<string>();
  let asking: string | undefined;
  const view: DocumentView = {
    facts: (kind) => (facts ??= placedFacts(parts)).get(kind) ?? [],
    first: (...kinds) => firstFact(parts, kinds),
    known: (kind) => parts.known.keys(kind),
    references,
    anchors: parts.anchors,
    footnotes: new Set(parts.footnotes),
    linkedFile: (path) => {
      const file = setup.linkedFile?.(path);
      if (file === undefined && asking !== undefined) undecided.add(asking);
      return file;
    },
  };
  let count = 0;
  const add = (page: number, region: number, finding: RawFinding): void => {
    refuseTooMany(++count);
    const byRegion = byPage.get(page) ?? new Map<number, RawFinding[]>();
    byPage.set(page, byRegion);
    const own = byRegion.get(region);
    if (own) own.push(finding);
    else byRegion.set(region, [finding]);
  };
  for (const active of rules.documentRules) {
    asking = active.rule.id;
    try {
      active.rule.checkDocument?.(view, {
        options: active.options,
        report: (report) => {
          const place = placeOf(report.at, parts);
          add(place.page, place.region, toFinding(active, report, place));
        },
      });
    } catch (error) {
      if (error instanceof TooManyFindings) throw error;
      undecided.add(active.rule.id);
      const message = error instanceof Error ? error.message : String(error);
      add(0, 0, notice(internalError, { start: 0, end: 0 }, `Rule ${active.rule.id} failed on this report: ${message}`.slice(0, 99)));
    }
  }
  return { findings: (page) => byPage.get(page) ?? nothingAdded, count, paths: [...paths], undecided };
}

function placedReferences({ linted, starts }: DocumentParts): DocumentReference[] {
  return linted.flatMap((page, index) => {
    const base = starts[index] ?? 0;
    return page.references.map(({ kind, target, span }) => ({
      kind,
      target,
      span: { start: span.start + base, end: span.end + base },
    }));
  });
}

function placedFacts({ linted }: Pick<DocumentParts, 'linted'>): Map<string, OriginFact[]> {
  const facts = new Map<string, OriginFact[]>();
  let blockBase = 0;
  let section = 0;
  linted.forEach((page, pageIndex) => {
    const before: { readonly blocks: number; readonly sections: readonly number[] }[] = [];
    for (const read of page.reads) {
      before.push({ blocks: blockBase, sections: read.blocks.map((block) => (block.kind === 'heading' ? ++section : section)) });
      blockBase += read.blocks.length;
    }
    for (const { region, origin } of page.facts) {
      const { fact, block } = origin;
      const { blocks = 0, sections } = before[region] ?? {};
      const placed = { ...fact, block: blocks + block, section: sections?.[block] ?? 0, page: pageIndex, region, origin };
      const own = facts.get(fact.kind);
      if (own) own.push(placed);
      else facts.set(fact.kind, [placed]);
    }
  });
  return facts;
}

function firstFact(parts: DocumentParts, kinds: readonly string[]): OriginFact | undefined {
  const page = parts.linted.findIndex(({ facts }) => facts.some(({ origin }) => kinds.includes(origin.fact.kind)));
  if (page < 0) return undefined;
  const upTo = placedFacts({ linted: parts.linted.slice(0, page + 1) });
  const candidates = kinds.flatMap((kind) => upTo.get(kind)?.[0] ?? []);
  return candidates.sort((one, other) => one.block - other.block || one.span.start - other.span.start)[0];
}

interface Place {
  readonly page: number;
  readonly region: number;
  readonly block: number;
  /** From the region's start. */
  readonly span: Span;
  readonly blockEnd: number;
  readonly fingerprint: (rule: string) => string;
}

function placeOf(at: PlacedFact | Span, { starts, linted, pages }: DocumentParts): Place {
  if ('origin' in at) {
    const { page, region, origin, span } = at as OriginFact;
    const block = linted[page]?.reads[region]?.blocks[origin.block] as ReadBlock;
    return {
      ...{ page, region, block: origin.block },
      span: { start: block.map.start(span.start), end: block.map.end(span.end) },
      blockEnd: block.end,
      fingerprint: (rule) => origin.fingerprint(rule, span),
    };
  }
  const { start, end } = at as Span;
  const page = indexAt(starts, start);
  const onPage = start - (starts[page] ?? 0);
  const regionStarts = pages[page]?.starts ?? [];
  const region = indexAt(regionStarts, onPage);
  const from = onPage - (regionStarts[region] ?? 0);
  const span = { start: from, end: from + end - start };
  const blocks = linted[page]?.reads[region]?.blocks ?? [];
  const block = blocks.findIndex((candidate) => candidate.map.start(0) <= span.end && span.start <= candidate.end);
  const words = pages[page]?.regions[region]?.text.slice(span.start, span.end).toLowerCase().replace(/\s+/g, '') ?? '';
  return {
    ...{ page, region, block, span },
    blockEnd: blocks[block]?.end ?? span.end,
    fingerprint: (rule) => new Hash().add(rule).add(words).toString(),
  };
}

function toFinding({ rule, severity }: ActiveRule, report: DocumentReport, place: Place): RawFinding {
  return {
    rule: rule.id,
    category: rule.category,
    severity: report.severity ? milder(report.severity, severity) : severity,
    message: report.message,
    why: report.why ?? rule.why,
    question: report.question,
    extent: report.extent ?? 'words',
    ...place.span,
    fixes: [],
    block: place.block,
    blockEnd: place.blockEnd,
    about: report.about,
    fingerprint: () => (report.named === undefined ? place.fingerprint(rule.id) : new Hash().add(rule.id).add(report.named).toString()),
  };
}
