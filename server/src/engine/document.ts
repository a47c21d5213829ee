import { sectionRole } from 'retext-substantiate/language';
import { anchorsOf, documentFindings, type LintedDocumentParts } from './document-rules.js';
import { pathBehind, type HeadingPath, type LintedRegion, type RawFinding } from './lint-region.js';
import type { Directive, Labels, ReadRegion } from './read/types.js';
import { RegionList } from './region-list.js';
import { noLabels, type MergedRegion, type Region, type RegionReader } from './region.js';
import { nameFindings, takeSnapshot } from './snapshot.js';
import type { ConfigSuppression, DocumentSetup, EngineRules, LintedDocument, Snapshot, TextEdit } from './types.js';

/** What a document needs from its engine. */
export interface DocumentEngine extends EngineRules {
  readonly reader: RegionReader;
  readonly suppressions: readonly ConfigSuppression[];
  readonly docsUrl: (rule: string) => string;
}

const none: readonly RawFinding[] = [];

/** A document and the results of its regions. */
export class EngineDocument implements LintedDocument {
  readonly #engine: DocumentEngine;
  readonly #setup: DocumentSetup;
  readonly #list: RegionList;
  #snapshot: Snapshot | undefined;
  #anchors: { readonly reads: readonly ReadRegion[]; readonly anchors: ReadonlySet<string> } | undefined;

  constructor(text: string, setup: DocumentSetup, engine: DocumentEngine) {
    this.#engine = engine;
    this.#setup = setup;
    this.#list = new RegionList(text, setup.format);
  }

  get text(): string {
    return this.#list.text;
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

  linksChanged(): void {
    this.#snapshot = undefined;
  }

  snapshot(): Snapshot {
    return (this.#snapshot ??= this.#lint());
  }

  #lint(): Snapshot {
    const parts = this.#readAndLint();
    const { findings, paths } = documentFindings(parts, this.#engine, this.#setup);
    const added = parts.regions.map((region, index) => region.settle(parts.linted[index] as LintedRegion, findings.get(index) ?? none));
    const raw = (): RawFinding[][] => parts.linted.map((region, index) => [...region.findings, ...(added[index] ?? none)]);
    const merged = this.#merge(parts, added, this.#configured(raw));
    return takeSnapshot({ parts, raw, merged, paths, docsUrl: this.#engine.docsUrl });
  }

  #readAndLint(): LintedDocumentParts {
    const { regions, starts, lines } = this.#list;
    const { reader } = this.#engine;
    const labels = collectLabels(regions, reader);
    const labelsKey = `${labels.definitions.join('\n')}\n\n${labels.footnotes.join('\n')}`;
    const reads: ReadRegion[] = [];
    const linted: LintedRegion[] = [];
    let path: HeadingPath = [];
    let role: string = sectionRole([]);
    for (const region of regions) {
      const read = region.read(reader, labels, labelsKey);
      const hasHeadings = read.headings.length > 0;
      const under = hasHeadings ? path.map(({ depth, text }) => `${String(depth)} ${text}`).join('\n') : role;
      reads.push(read);
      linted.push(region.lint(read, path, under, this.#engine));
      if (!hasHeadings) continue;
      for (const heading of read.headings) path = pathBehind(path, heading);
      role = sectionRole(path.map(({ text }) => text));
    }
    if (!this.#anchors || !sameAnchors(this.#anchors.reads, reads)) this.#anchors = { reads, anchors: anchorsOf(reads) };
    return { regions, starts, lines, reads, linted, footnotes: labels.footnotes, anchors: this.#anchors.anchors };
  }

  /** The findings that the project's config suppresses by name. */
  #configured(raw: () => readonly (readonly RawFinding[])[]): ReadonlySet<RawFinding> {
    const { suppressions } = this.#engine;
    if (suppressions.length === 0) return new Set();
    const wanted = new Set(suppressions.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`));
    return new Set([...nameFindings(raw())].filter(([{ rule }, name]) => wanted.has(`${rule} ${name}`)).map(([finding]) => finding));
  }

  #merge(
    { regions, reads, linted }: LintedDocumentParts,
    added: readonly (readonly RawFinding[])[],
    configured: ReadonlySet<RawFinding>,
  ): MergedRegion[] {
    const wholeFile = reads.flatMap((read) => read.directives.filter(({ covers }) => covers === 'file'));
    const wholeFileKey = keyOf(wholeFile);
    let carried: readonly Directive[] = [];
    return regions.map((region, index) => {
      const read = reads[index] as ReadRegion;
      const here = read.blocks.length > 0 ? carried : [];
      const result = region.merge(linted[index] as LintedRegion, {
        added: added[index] ?? none,
        directives: [...wholeFile, ...here, ...read.directives],
        covered: here.length > 0 ? `${wholeFileKey}\n${keyOf(here)}` : wholeFileKey,
        configured,
      });
      if (read.blocks.length > 0) carried = [];
      const pending = read.directives.filter(({ covers, block }) => covers === 'next-block' && block >= read.blocks.length);
      if (pending.length > 0) carried = [...carried, ...pending.map((directive) => ({ ...directive, block: 0 }))];
      return result;
    });
  }
}

function keyOf(directives: readonly Directive[]): string {
  return directives.map(({ rules, reason }) => `${rules.join(' ')} ${reason ? 'yes' : 'no'}`).join('\n');
}

function collectLabels(regions: readonly Region[], reader: RegionReader): Labels {
  const definitions = new Set<string>();
  const footnotes = new Set<string>();
  for (const region of regions) {
    const labels = region.labels(reader);
    if (labels === noLabels) continue;
    for (const label of labels.definitions) definitions.add(label);
    for (const label of labels.footnotes) footnotes.add(label);
  }
  return { definitions: [...definitions].sort(), footnotes: [...footnotes].sort() };
}

/** Whether the same headings and anchors stand in the same order: then their slugs are the same. */
function sameAnchors(one: readonly ReadRegion[], other: readonly ReadRegion[]): boolean {
  let at = 0;
  for (const read of other) {
    if (!anchored(read)) continue;
    while (at < one.length && !anchored(one[at])) at++;
    if (one[at++] !== read) return false;
  }
  while (at < one.length) if (anchored(one[at++])) return false;
  return true;
}

function anchored(read: ReadRegion | undefined): boolean {
  return read !== undefined && (read.headings.length > 0 || read.anchors.length > 0);
}
