import { Hash } from './hash.js';
import { lintRegion, type HeadingPath, type LintedRegion, type RawFinding } from './lint-region.js';
import { merge, suppress, type MergedFinding } from './pipeline.js';
import { emptyRegion, type Directive, type Labels, type ReadRegion } from './read/types.js';
import { endOfRegion } from './regions.js';
import type { EngineRules, Finding, Format } from './types.js';

/** Reads a region's text. */
export type RegionReader = (region: string, labels: Labels) => ReadRegion;

/** Labels of a region that defines none. */
export const noLabels: Labels = { definitions: [], footnotes: [] };

/**
 * A stretch of the document that is read and linted by itself. Every stage keeps its last result with what it was made from,
 * so that a stage runs again only where its input differs.
 */
export class Region {
  readonly text: string;
  readonly isFrontMatter: boolean;
  /** Line endings in the text. */
  readonly lineCount: number;
  readonly #mayDefineLabels: boolean;
  readonly #mayUseLabels: boolean;
  #read: { readonly labels: string; readonly result: ReadRegion } | undefined;
  #linted: { readonly read: ReadRegion; readonly under: string; readonly result: LintedRegion } | undefined;
  #added: { readonly linted: LintedRegion; readonly findings: readonly RawFinding[] } | undefined;
  #placed: { readonly merged: MergedRegion; readonly base: number; readonly findings: readonly Finding[] } | undefined;
  #merged:
    | { readonly linted: LintedRegion; readonly added: readonly RawFinding[]; readonly covered: string; readonly result: MergedRegion }
    | undefined;

  constructor(text: string, isFrontMatter: boolean) {
    this.text = text;
    this.isFrontMatter = isFrontMatter;
    this.lineCount = text.match(/\r\n|\n|\r/g)?.length ?? 0;
    this.#mayDefineLabels = !isFrontMatter && text.includes(']:');
    this.#mayUseLabels = text.includes('[');
  }

  /** Labels this region defines for the whole document. */
  labels(reader: RegionReader): Labels {
    if (!this.#mayDefineLabels) return noLabels;
    return this.#read?.result ?? reader(this.text, noLabels);
  }

  /** The region's blocks. Labels matter only where there is a bracket. */
  read(reader: RegionReader, labels: Labels, labelsKey: string): ReadRegion {
    if (this.isFrontMatter) return emptyRegion;
    const key = this.#mayUseLabels ? labelsKey : '';
    if (this.#read?.labels !== key) this.#read = { labels: key, result: reader(this.text, labels) };
    return this.#read.result;
  }

  /** @param under what the region's findings depend on outside of it, as a string. */
  lint(read: ReadRegion, path: HeadingPath, under: string, rules: EngineRules): LintedRegion {
    if (this.#linted?.read !== read || this.#linted.under !== under) {
      this.#linted = { read, under, result: lintRegion(read, path, rules) };
    }
    return this.#linted.result;
  }

  /** The findings in the document's coordinates; the very same objects while they stand where they stood. */
  place(merged: MergedRegion, base: number, make: (finding: MergedFinding, text: string) => Finding): readonly Finding[] {
    if (this.#placed?.merged !== merged || this.#placed.base !== base) {
      this.#placed = { merged, base, findings: merged.findings.map((finding) => make(finding, this.text)) };
    }
    return this.#placed.findings;
  }

  /** What the document rules found here; the very same list as before where they found the same, so that its names stay known. */
  settle(linted: LintedRegion, added: readonly RawFinding[]): readonly RawFinding[] {
    if (this.#added?.linted !== linted || !sameFindings(this.#added.findings, added)) this.#added = { linted, findings: added };
    return this.#added.findings;
  }

  /** Suppresses and merges what the rules said. */
  merge(linted: LintedRegion, input: MergeInput): MergedRegion {
    const { added, directives, covered, configured } = input;
    const before = this.#merged;
    // What the config suppresses is known by the very findings, so it is looked at each time; there is little of it.
    if (configured.size === 0 && before?.linted === linted && before.covered === covered && before.added === added) {
      return before.result;
    }
    const all = added.length > 0 ? [...linted.findings, ...added] : linted.findings;
    const open = configured.size > 0 ? all.filter((finding) => !configured.has(finding)) : all;
    const findings = merge(suppress(open, directives));
    const result = { findings, digest: digestOf(findings, this.text) };
    this.#merged = configured.size === 0 ? { linted, added, covered, result } : undefined;
    return result;
  }
}

/** What decides, beside the rules, which findings of a region stand. */
export interface MergeInput {
  /** Findings of document rules that fall into the region. */
  readonly added: readonly RawFinding[];
  readonly directives: readonly Directive[];
  /** What the directives from outside the region cover, as a string. */
  readonly covered: string;
  /** Findings that the project's config suppresses. */
  readonly configured: ReadonlySet<RawFinding>;
}

/** What is shown of a region. */
export interface MergedRegion {
  readonly findings: readonly MergedFinding[];
  /** Equal where the findings and their places within the region are equal; empty where there are none. */
  readonly digest: string;
}

function sameFindings(one: readonly RawFinding[], other: readonly RawFinding[]): boolean {
  return (
    one.length === other.length &&
    one.every((finding, index) => {
      const twin = other[index];
      return twin?.rule === finding.rule && twin.start === finding.start && twin.end === finding.end && twin.message === finding.message;
    })
  );
}

function digestOf(findings: readonly MergedFinding[], text: string): string {
  if (findings.length === 0) return '';
  const hash = new Hash();
  for (const { finding, also } of findings) {
    hash.add(finding.rule).add(finding.severity).add(finding.message).number(finding.start).number(finding.end);
    for (const { rule } of also) hash.add(rule);
  }
  // The same offsets on other lines are another result to an editor.
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) hash.number(at);
  }
  return hash.toString();
}

/**
 * Cuts a text from `start` on, until `until` says that the rest is known.
 * @param fromStart whether the document begins at offset 0 of `text`.
 */
export function cutRegions(
  text: string,
  start: number,
  format: Format,
  until: (offset: number) => boolean,
  fromStart = true,
): { texts: string[]; end: number } {
  const texts: string[] = [];
  let at = start;
  while (at < text.length) {
    const end = endOfRegion(text, at, format, fromStart && at === 0);
    texts.push(text.slice(at, end));
    at = end;
    if (until(at)) break;
  }
  return { texts, end: at };
}
