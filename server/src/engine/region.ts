import { lintRegion, type Around, type HeadingPath, type LintedRegion } from './lint-region.js';
import type { RawFinding } from './raw-finding.js';
import type { RegionReader } from './read/reader.js';
import { emptyRegion, type Labels, type OwnLabels, type ReadRegion } from './read/types.js';
import { endOfRegion } from './regions.js';
import { showRegion, type ShowInput, type ShownRegion } from './show-region.js';
import type { Surroundings } from './surroundings.js';
import type { EngineRules, Format } from './types.js';

export type { RegionReader };

/** Labels of a stretch that defines none. */
export const noLabels: OwnLabels = { definitions: [], footnotes: [], notes: [] };

/**
 * A stretch of the document that is read and linted by itself. Each stage keeps its last result with what it was made from,
 * so that a stage runs again only where its input differs.
 */
export class Region {
  readonly text: string;
  readonly isFrontMatter: boolean;
  /** Line endings in the text. */
  readonly lineCount: number;
  readonly mayUseLabels: boolean;
  readonly #mayDefineLabels: boolean;
  #read: { readonly labels: string; readonly result: ReadRegion } | undefined;
  #linted:
    | {
        readonly read: ReadRegion;
        readonly under: string;
        readonly known: string;
        readonly surroundings: Surroundings;
        readonly result: LintedRegion;
      }
    | undefined;
  #shown: (Pick<ShowInput, 'added' | 'covered'> & { readonly linted: LintedRegion; readonly result: ShownRegion }) | undefined;

  constructor(text: string, isFrontMatter: boolean) {
    this.text = text;
    this.isFrontMatter = isFrontMatter;
    this.lineCount = text.match(/\r\n|\n|\r/g)?.length ?? 0;
    this.mayUseLabels = text.includes('[');
    this.#mayDefineLabels = !isFrontMatter && text.includes(']:');
  }

  /** Labels this region defines for the whole document. */
  labels(reader: RegionReader): OwnLabels {
    if (!this.#mayDefineLabels) return noLabels;
    return this.#read?.result ?? reader(this.text, noLabels);
  }

  /** The region's blocks. Labels matter only where there is a bracket. */
  read(reader: RegionReader, labels: Labels, labelsKey: string): ReadRegion {
    if (this.isFrontMatter) return emptyRegion;
    const key = this.mayUseLabels ? labelsKey : '';
    if (this.#read?.labels !== key) this.#read = { labels: key, result: reader(this.text, labels) };
    return this.#read.result;
  }

  /** @param under what the region's findings depend on in the headings above it, as a string. */
  lint(read: ReadRegion, path: HeadingPath, under: string, rules: EngineRules, around: Around): LintedRegion {
    const { known, surroundings } = around;
    const before = this.#linted;
    if (before?.read === read && before.under === under && before.known === known.key) {
      if (before.surroundings === surroundings) return before.result;
      if (before.result.questions.hold(surroundings)) {
        this.#linted = { ...before, surroundings };
        return before.result;
      }
    }
    const result = lintRegion(read, path, rules, around);
    this.#linted = { read, under, known: known.key, surroundings, result };
    return result;
  }

  /** What stands of the region's findings; the very same result while nothing it depends on has changed. */
  show(linted: LintedRegion, input: ShowInput): ShownRegion {
    const before = this.#shown;
    // What the config suppresses is known by the very findings, so a region that holds some is looked at each time.
    const { configured } = input;
    const reusable = configured.size === 0 || (!holdsAny(linted.findings, configured) && !holdsAny(input.added, configured));
    if (reusable && before?.linted === linted && before.covered === input.covered && before.added === input.added) return before.result;
    const result = showRegion(this.text, linted.findings, input);
    this.#shown = reusable ? { linted, added: input.added, covered: input.covered, result } : undefined;
    return result;
  }
}

/** Whether any of the findings is in the set. */
export function holdsAny(findings: readonly RawFinding[], set: ReadonlySet<RawFinding>): boolean {
  return findings.some((finding) => set.has(finding));
}

/**
 * Cuts a text into the texts of its regions, until `until` says that the rest is known.
 * @param fromStart whether the document begins at offset 0 of `text`.
 */
export function cutRegions(text: string, format: Format, until: (offset: number) => boolean = () => false, fromStart = true): string[] {
  const texts: string[] = [];
  let at = 0;
  while (at < text.length) {
    const end = endOfRegion(text, at, format, fromStart && at === 0);
    texts.push(text.slice(at, end));
    at = end;
    if (until(at)) break;
  }
  return texts;
}
