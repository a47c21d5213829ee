import { KnownFacts, nothingKnown, scaleInForce, type ActiveRule } from 'retext-substantiate/kit';
import { alsoCovered, nothingCovered } from './covered-rules.js';
import { anchorsOf, documentFindings, type DocumentParts } from './document-rules.js';
import type { HeadingPath } from './lint-region.js';
import type { RawFinding } from './raw-finding.js';
import { notices } from './notices.js';
import { keyOfPath, type LintedPage, type MergedPage } from './page.js';
import { PageList } from './page-list.js';
import { proseAt } from './prose-at.js';
import type { Labels, OwnLabels, ReadRegion } from './read/types.js';
import { noLabels, type RegionReader } from './region.js';
import { nameFindings, takeSnapshot } from './snapshot.js';
import { noSurroundings, Surroundings } from './surroundings.js';
import { withUnusedSuppressions } from './unused-suppressions.js';
import { refuseFarTooMany, refuseTooMany } from './too-many-findings.js';
import type { ConfigSuppression, DocumentSetup, EngineRules, LintedDocument, ProseAround, Snapshot, TextEdit } from './types.js';

/** What a document needs from its engine. */
export interface DocumentEngine extends EngineRules {
  readonly reader: RegionReader;
  /** What is known before a document is read. */
  readonly project: KnownFacts;
  readonly suppressions: readonly ConfigSuppression[];
  readonly docsUrl: (rule: string) => string;
  readonly activeRules: readonly ActiveRule[];
}

/** A document and the results of its pages. */
export class EngineDocument implements LintedDocument {
  readonly #engine: DocumentEngine;
  readonly #setup: DocumentSetup;
  readonly #list: PageList;
  #snapshot: Snapshot | undefined;
  #known: KnownFacts;
  #surroundings = noSurroundings;
  #anchors: { readonly reads: readonly ReadRegion[]; readonly anchors: ReadonlySet<string> } = { reads: [], anchors: new Set() };

  constructor(text: string, setup: DocumentSetup, engine: DocumentEngine) {
    this.#engine = engine;
    this.#setup = setup;
    this.#known = engine.project;
    this.#list = new PageList(text, setup.format);
  }

  get text(): string {
    return this.#list.text;
  }

  slice(start: number, end: number): string {
    return this.#list.slice(start, end);
  }

  edit(edits: readonly TextEdit[]): void {
    for (const edit of edits) this.#list.edit(edit);
    if (edits.length > 0) this.#snapshot = undefined;
  }

  replace(text: string): void {
    const before = this.#list.text;
    if (text === before) return;
    const most = Math.min(text.length, before.length);
    let start = 0;
    while (start < most && text.charCodeAt(start) === before.charCodeAt(start)) start++;
    let tail = 0;
    while (tail < most - start && text.charCodeAt(text.length - 1 - tail) === before.charCodeAt(before.length - 1 - tail)) tail++;
    this.edit([{ start, end: before.length - tail, text: text.slice(start, text.length - tail) }]);
  }

  surroundingsChanged(): void {
    this.#snapshot = undefined;
  }

  snapshot(): Snapshot {
    return (this.#snapshot ??= this.#lint());
  }

  proseAt(offset: number): ProseAround | undefined {
    const found = this.#list.regionAt(offset);
    return found && proseAt(found.region, offset - found.start, this.#engine.reader);
  }

  #lint(): Snapshot {
    // A snapshot answers later, when the list has gone on.
    const pages = [...this.#list.pages];
    const { starts } = this.#list;
    const { linted, labels } = this.#readAndLint();
    const parts: DocumentParts = {
      ...{ pages, starts, linted, footnotes: labels.footnotes },
      ...{ anchors: this.#anchorsOf(linted), known: this.#known },
    };
    const found = documentFindings(parts, this.#engine, this.#setup);
    refuseTooMany(linted.reduce((sum, page) => sum + page.found, found.count));
    const { paths } = found;
    const { activeRules: rules } = this.#engine;
    const source = { parts, found, rules, hasEvidence: this.#surroundings.hasItems };
    const findings = withUnusedSuppressions(source);
    const added = pages.map((page, index) => page.settle(linted[index] as LintedPage, findings(index)));
    const raw = (): RawFinding[][] =>
      linted.flatMap((page, index) => page.linted.map((region, at) => [...region.findings, ...(added[index]?.get(at) ?? [])]));
    const configured = this.#configured(raw);
    const merged = this.#merge(parts, added, configured);
    const { suppressions, knownRules, docsUrl } = this.#engine;
    return takeSnapshot({
      ...{ parts, raw, merged, paths, suppressions, configured, added, source, knownRules, docsUrl },
      scale: scaleInForce(this.#engine.scale, this.#known),
      frontMatter: this.#surroundings.frontMatter,
    });
  }

  #readAndLint(): { linted: LintedPage[]; labels: Labels } {
    const { reader } = this.#engine;
    const defined = this.#list.pages.map((page) => page.labels(reader)).filter((own) => own !== noLabels);
    const labels = union(defined);
    const surroundings = this.#surroundingsWith(defined);
    const labelsKey = `${labels.definitions.join('\n')}\n\n${labels.footnotes.join('\n')}`;
    const lint = (assumed: KnownFacts, grows: boolean): LintedPage[] => {
      let known = assumed;
      let path: HeadingPath = [];
      let found = 0;
      return this.#list.pages.map((page) => {
        const result = page.lint({ reader, rules: this.#engine, labels, labelsKey, path, pathKey: keyOfPath(path), known, surroundings });
        ({ path } = result);
        refuseFarTooMany((found += result.found));
        if (grows) known = known.with(result.known);
        return result;
      });
    };
    // What a page tells is known from the next one on: of a new document, only the pages before it have to be looked at twice.
    const linted = lint(this.#known, true);
    const known = allKnown(this.#engine.project, linted);
    if (known.key === this.#known.key) return { linted, labels };
    // What is noticed does not depend on what is known, so a second look is the last.
    this.#known = known;
    return { linted: lint(known, false), labels };
  }

  #surroundingsWith(defined: readonly OwnLabels[]): Surroundings {
    const notes = new Map<string, string>();
    for (const { footnotes, notes: texts } of defined)
      footnotes.forEach((label, index) => notes.has(label) || notes.set(label, texts[index] ?? ''));
    const made = new Surroundings(this.#setup.evidence?.(), notes, frontMatterOf(this.#list.pages));
    this.#surroundings = made.orSame(this.#surroundings);
    return this.#surroundings;
  }

  /** Slugs depend on all headings before them, so they are made anew only when a heading was touched. */
  #anchorsOf(linted: readonly LintedPage[]): ReadonlySet<string> {
    const before = this.#anchors.reads;
    let count = 0;
    let same = true;
    for (const { anchored } of linted) for (const read of anchored) same &&= read === before[count++];
    if (!same || count !== before.length) {
      const reads = linted.flatMap((page) => page.anchored);
      this.#anchors = { reads, anchors: anchorsOf(reads) };
    }
    return this.#anchors.anchors;
  }

  /** The findings that the project's config suppresses by name. */
  #configured(raw: () => readonly (readonly RawFinding[])[]): ReadonlySet<RawFinding> {
    const { suppressions } = this.#engine;
    if (suppressions.length === 0) return new Set();
    const wanted = new Set(suppressions.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`));
    const rules = new Set(suppressions.map(({ rule }) => rule));
    const candidates = raw().map((findings) => findings.filter(({ rule }) => rules.has(rule)));
    return new Set([...nameFindings(candidates)].filter(([{ rule }, name]) => wanted.has(`${rule} ${name}`)).map(([finding]) => finding));
  }

  #merge(
    { pages, linted }: DocumentParts,
    added: readonly ReadonlyMap<number, readonly RawFinding[]>[],
    configured: ReadonlySet<RawFinding>,
  ): MergedPage[] {
    const { docsUrl, knownRules, activeRules } = this.#engine;
    const rules = new Set([...knownRules, ...activeRules.map(({ rule }) => rule.id), ...notices.map(({ id }) => id)]);
    const inFile = linted.flatMap((page) => page.fileDirectives);
    const covered = alsoCovered(nothingCovered, inFile, rules);
    let carried = nothingCovered;
    return pages.map((page, index) => {
      const own = added[index] as ReadonlyMap<number, readonly RawFinding[]>;
      const result = page.merge(linted[index] as LintedPage, { added: own, covered, carried, rules, configured, docsUrl });
      ({ carried } = result);
      return result;
    });
  }
}

/** With its fences; empty where there is none. */
export function frontMatterOf(pages: DocumentParts['pages']): string {
  const first = pages[0]?.regions[0];
  return first?.isFrontMatter ? first.text : '';
}

function allKnown(project: KnownFacts, linted: readonly LintedPage[]): KnownFacts {
  const own = linted.flatMap(({ known }) => (known === nothingKnown ? [] : [known]));
  return own.length === 0 ? project : new KnownFacts([project, ...own].flatMap((known) => [...known]));
}

function union(all: readonly Labels[]): Labels {
  if (all.length === 0) return noLabels;
  return {
    definitions: [...new Set(all.flatMap(({ definitions }) => definitions))].sort(),
    footnotes: [...new Set(all.flatMap(({ footnotes }) => footnotes))].sort(),
  };
}
