import { nothingKnown, KnownFacts, type Fact } from 'retext-substantiate/kit';
import { sectionRole } from 'retext-substantiate/language';
import { alsoCovered, nothingCovered, type CoveredRules } from './covered-rules.js';
import { Hash } from './hash.js';
import { pathBehind, type Around, type HeadingPath, type LintedRegion, type RegionFact } from './lint-region.js';
import type { RawFinding } from './raw-finding.js';
import { PlacedFinding } from './placed-finding.js';
import type { Directive, Labels, OwnLabels, ReadReference, ReadRegion } from './read/types.js';
import { holdsAny, noLabels, type Region, type RegionReader } from './region.js';
import type { Surroundings } from './surroundings.js';
import { refuseFarTooMany } from './too-many-findings.js';
import type { EngineRules, Finding } from './types.js';

/** What a page's blocks depend on outside of it. */
export interface PageInput extends Around {
  readonly reader: RegionReader;
  readonly rules: EngineRules;
  readonly labels: Labels;
  readonly labelsKey: string;
  readonly path: HeadingPath;
  readonly pathKey: string;
}

/** A page, read and linted: its regions' results in parallel arrays, and what the document's rules need of them. */
export interface LintedPage {
  readonly reads: readonly ReadRegion[];
  readonly linted: readonly LintedRegion[];
  readonly path: HeadingPath;
  readonly words: number;
  /** Number of findings before suppression. */
  readonly found: number;
  /** In offsets from the page's start. */
  readonly references: readonly ReadReference[];
  readonly facts: readonly { readonly region: number; readonly origin: RegionFact }[];
  /** What is noticed on this page of the kinds that rules need of the whole document. */
  readonly known: KnownFacts;
  /** Regions with headings or anchors. */
  readonly anchored: readonly ReadRegion[];
  readonly fileDirectives: readonly Directive[];
  /** Whether it holds any suppression comment. */
  readonly suppresses: boolean;
}

/** What decides, beside the rules, which findings of a page stand. */
export interface PageMergeInput {
  /** Findings of document rules, by region. */
  readonly added: ReadonlyMap<number, readonly RawFinding[]>;
  /** Rules covered in the whole file, and in the first block behind the page before. */
  readonly covered: CoveredRules;
  readonly carried: CoveredRules;
  /** All rules that may find something. */
  readonly rules: ReadonlySet<string>;
  /** Findings that the project's config suppresses. */
  readonly configured: ReadonlySet<RawFinding>;
  readonly docsUrl: (rule: string) => string;
}

/** What is shown of a page. */
export interface MergedPage {
  /** Findings in offsets from their region's start, with the region's offset from the page's. */
  readonly findings: readonly { readonly finding: Finding; readonly base: number }[];
  /** What they were made from, in the same order. */
  readonly sources: readonly RawFinding[];
  /**
   * Equal where the findings and their places within the page are equal, lines and columns too; empty where there are none.
   * Worked out when first asked for.
   */
  readonly digest: () => string;
  /** Rules covered in the first block behind the page. */
  readonly carried: CoveredRules;
}

const none: readonly never[] = [];

/** No findings of document rules. */
export const nothingAdded: ReadonlyMap<number, readonly RawFinding[]> = new Map();

/**
 * Some dozens of regions that follow each other. What a page gives is kept as a whole: after an edit, a long report costs
 * one look at each page, not at each paragraph. A page never changes; an edit makes another.
 */
export class Page {
  readonly regions: readonly Region[];
  /** Offset of each region from the page's start. */
  readonly starts: readonly number[];
  readonly length: number;
  readonly lineCount: number;
  readonly #mayUseLabels: boolean;
  #labels: OwnLabels | undefined;
  #linted:
    | {
        readonly labels: string;
        readonly path: string;
        readonly known: string;
        readonly surroundings: Surroundings;
        readonly result: LintedPage;
      }
    | undefined;
  #added: { readonly linted: LintedPage; readonly findings: ReadonlyMap<number, readonly RawFinding[]> } | undefined;
  #placed: { readonly merged: MergedPage; readonly base: number; readonly findings: readonly Finding[] } | undefined;
  #merged:
    | { readonly linted: LintedPage; readonly added: PageMergeInput['added']; readonly covered: string; readonly result: MergedPage }
    | undefined;

  constructor(regions: readonly Region[]) {
    this.regions = regions;
    let length = 0;
    let lineCount = 0;
    this.starts = regions.map((region) => {
      const start = length;
      length += region.text.length;
      lineCount += region.lineCount;
      return start;
    });
    this.length = length;
    this.lineCount = lineCount;
    this.#mayUseLabels = regions.some((region) => region.mayUseLabels);
  }

  /** Labels defined on this page; the very same object each time. */
  labels(reader: RegionReader): OwnLabels {
    if (!this.#labels) {
      const own = this.regions.map((region) => region.labels(reader)).filter((labels) => labels !== noLabels);
      this.#labels =
        own.length === 0
          ? noLabels
          : {
              definitions: own.flatMap(({ definitions }) => definitions),
              footnotes: own.flatMap(({ footnotes }) => footnotes),
              notes: own.flatMap(({ notes }) => notes),
            };
    }
    return this.#labels;
  }

  /** Reads and lints the page's regions; the very same result while nothing they depend on has changed. */
  lint(input: PageInput): LintedPage {
    const labels = this.#mayUseLabels ? input.labelsKey : '';
    const before = this.#linted;
    const { surroundings } = input;
    if (before?.labels === labels && before.path === input.pathKey && before.known === input.known.key) {
      if (before.surroundings === surroundings) return before.result;
      if (before.result.linted.every(({ questions }) => questions.hold(surroundings))) {
        this.#linted = { ...before, surroundings };
        return before.result;
      }
    }
    const result = lintPage(this, input);
    this.#linted = { labels, path: input.pathKey, known: input.known.key, surroundings, result };
    return result;
  }

  /** What the document rules found here; the very same map as before where they found the same, so that names stay known. */
  settle(linted: LintedPage, added: ReadonlyMap<number, readonly RawFinding[]>): ReadonlyMap<number, readonly RawFinding[]> {
    if (this.#added?.linted !== linted || !sameFindings(this.#added.findings, added)) this.#added = { linted, findings: added };
    return this.#added.findings;
  }

  /** The findings in the document's coordinates; the very same objects while the page stands where it stood. */
  place(merged: MergedPage, base: number): readonly Finding[] {
    if (this.#placed?.merged !== merged || this.#placed.base !== base) {
      const findings = merged.findings.map(({ finding, base: onPage }) => new PlacedFinding(finding, base + onPage));
      this.#placed = { merged, base, findings };
    }
    return this.#placed.findings;
  }

  /** Suppresses and merges what the rules said. */
  merge(linted: LintedPage, input: PageMergeInput): MergedPage {
    const covered = keyOf(input.covered, input.carried);
    const before = this.#merged;
    // What the config suppresses is known by the very findings, so a page that holds some is looked at each time.
    const reusable = !holdsConfigured(linted, input);
    if (reusable && before?.linted === linted && before.covered === covered && before.added === input.added) return before.result;
    const result = mergePage(this, linted, input);
    this.#merged = reusable ? { linted, added: input.added, covered, result } : undefined;
    return result;
  }
}

function lintPage(page: Page, { reader, rules, labels, labelsKey, path: above, known, surroundings }: PageInput): LintedPage {
  const reads: ReadRegion[] = [];
  const linted: LintedRegion[] = [];
  const references: ReadReference[] = [];
  const facts: { region: number; origin: RegionFact }[] = [];
  const noticed: Fact[] = [];
  let words = 0;
  let found = 0;
  let path = above;
  let role = roleOf(path);
  page.regions.forEach((region, index) => {
    const read = region.read(reader, labels, labelsKey);
    const hasHeadings = read.headings.length > 0;
    const result = region.lint(read, path, hasHeadings ? keyOfPath(path) : role, rules, { known, surroundings });
    reads.push(read);
    linted.push(result);
    words += result.words;
    found += result.findings.length;
    refuseFarTooMany(found);
    const base = page.starts[index] ?? 0;
    for (const { kind, target, span } of read.references) {
      references.push({ kind, target, span: { start: span.start + base, end: span.end + base } });
    }
    for (const origin of result.facts) {
      facts.push({ region: index, origin });
      if (rules.neededKinds.has(origin.fact.kind)) noticed.push(origin.fact);
    }
    if (hasHeadings) {
      for (const heading of read.headings) path = pathBehind(path, heading);
      role = roleOf(path);
    }
  });
  const anchored = reads.filter((read) => read.headings.length > 0 || read.anchors.length > 0);
  const fileDirectives = reads.flatMap((read) => read.directives.filter(({ covers }) => covers === 'file'));
  return {
    ...{ reads, linted, path, words, found, references, facts, anchored, fileDirectives },
    suppresses: reads.some(({ directives }) => directives.length > 0),
    known: noticed.length === 0 ? nothingKnown : new KnownFacts(noticed),
  };
}

/** A heading path as a string, to tell two apart. */
export function keyOfPath(path: HeadingPath): string {
  return path.map(({ depth, text }) => `${String(depth)} ${text}`).join('\n');
}

function roleOf(path: HeadingPath): string {
  return sectionRole(path.map(({ text }) => text));
}

function holdsConfigured({ linted }: LintedPage, { added, configured }: PageMergeInput): boolean {
  if (configured.size === 0) return false;
  return (
    linted.some(({ findings }) => holdsAny(findings, configured)) || [...added.values()].some((findings) => holdsAny(findings, configured))
  );
}

function mergePage(page: Page, { reads, linted }: LintedPage, input: PageMergeInput): MergedPage {
  const findings: MergedPage['findings'][number][] = [];
  const sources: RawFinding[] = [];
  const told: { readonly digest: () => string; readonly line: number }[] = [];
  const { added, covered: inFile, configured, docsUrl, rules } = input;
  let carried = input.carried;
  let line = 0;
  page.regions.forEach((region, index) => {
    const read = reads[index] as ReadRegion;
    const here = read.blocks.length > 0 ? carried : nothingCovered;
    const shown = region.show(linted[index] as LintedRegion, {
      added: added.get(index) ?? none,
      covered: keyOf(inFile, here),
      cover: { file: inFile.rules, first: here.rules, own: read.directives },
      ...{ configured, docsUrl },
    });
    const base = page.starts[index] ?? 0;
    if (shown.findings.length > 0) told.push({ digest: shown.digest, line });
    for (const finding of shown.findings) findings.push({ finding, base });
    for (const source of shown.sources) sources.push(source);
    line += region.lineCount;
    if (read.blocks.length > 0) carried = nothingCovered;
    const behind = read.directives.filter(({ covers, block }) => covers === 'next-block' && block >= read.blocks.length);
    carried = alsoCovered(carried, behind, rules);
  });
  let known: string | undefined;
  return { findings, sources, digest: () => (known ??= digestOf(told)), carried };
}

function digestOf(told: readonly { readonly digest: () => string; readonly line: number }[]): string {
  if (told.length === 0) return '';
  const hash = new Hash();
  for (const { digest, line } of told) hash.add(digest()).number(line);
  return hash.toString();
}

function keyOf(file: CoveredRules, carried: CoveredRules): string {
  return carried.key === '' ? file.key : `${file.key}\n\n${carried.key}`;
}

function sameFindings(one: ReadonlyMap<number, readonly RawFinding[]>, other: ReadonlyMap<number, readonly RawFinding[]>): boolean {
  if (one === other) return true;
  if (one.size !== other.size) return false;
  for (const [region, findings] of one) {
    const twins = other.get(region);
    if (twins?.length !== findings.length || !findings.every((finding, index) => sameFinding(finding, twins[index]))) return false;
  }
  return true;
}

function sameFinding(one: RawFinding, other: RawFinding | undefined): boolean {
  if (one.rule !== other?.rule || one.start !== other.start || one.end !== other.end || one.message !== other.message) return false;
  return one.fixes.length === 0 ? other.fixes.length === 0 : JSON.stringify(one.fixes) === JSON.stringify(other.fixes);
}
