import { Region, cutRegions } from './region.js';
import { endOfFrontMatter, mayHaveFrontMatter } from './regions.js';
import type { Format, TextEdit } from './types.js';

/** A text cut into regions, kept so through edits. */
export class RegionList {
  readonly #format: Format;
  #text: string;
  #regions: Region[];
  #starts: number[] = [];
  #lines: number[] = [];

  constructor(text: string, format: Format) {
    this.#format = format;
    this.#text = text;
    this.#regions = this.#make(cutRegions(text, 0, format, () => false).texts, 0);
    this.#number();
  }

  get text(): string {
    return this.#text;
  }

  get regions(): readonly Region[] {
    return this.#regions;
  }

  /** Offset of each region in the text. */
  get starts(): readonly number[] {
    return this.#starts;
  }

  /** Number of the line each region starts on, from 0. */
  get lines(): readonly number[] {
    return this.#lines;
  }

  /** Index of the region that holds the offset. */
  at(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Replaces a part of the text and cuts anew only around it. */
  edit({ start, end, text: inserted }: TextEdit): void {
    const before = this.#text;
    const text = before.slice(0, start) + inserted + before.slice(end);
    this.#text = text;
    // The edit may join its region to the one before; front matter may open or close anywhere while its opening line stands.
    const first = this.#format === 'markdown' && this.#frontMatterMoved(before, text) ? 0 : Math.max(0, this.at(start) - 1);
    const from = this.#starts[first] ?? 0;
    const moved = text.length - before.length;
    const settled = start + inserted.length;
    let next = this.#regions.length;
    const { texts } = cutRegions(text, from, this.#format, (offset) => {
      if (offset <= settled) return false;
      const old = this.at(offset - moved);
      if (this.#starts[old] !== offset - moved || offset - moved < end) return false;
      next = old;
      return true;
    });
    const kept = new Map(this.#regions.slice(first, next).map((region) => [region.text, region]));
    const made = this.#make(texts.map(detached), from).map((region) => {
      const twin = kept.get(region.text);
      return twin?.isFrontMatter === region.isFrontMatter ? twin : region;
    });
    this.#regions.splice(first, next - first, ...made);
    this.#number();
  }

  #frontMatterMoved(before: string, after: string): boolean {
    if (!mayHaveFrontMatter(before) && !mayHaveFrontMatter(after)) return false;
    return endOfFrontMatter(before) !== endOfFrontMatter(after);
  }

  #make(texts: readonly string[], from: number): Region[] {
    const frontMatter = from === 0 && this.#format === 'markdown' && endOfFrontMatter(this.#text) > 0;
    return texts.map((text, index) => new Region(text, frontMatter && index === 0));
  }

  #number(): void {
    const starts: number[] = [];
    const lines: number[] = [];
    let at = 0;
    let line = 0;
    for (const region of this.#regions) {
      starts.push(at);
      lines.push(line);
      at += region.text.length;
      line += region.lineCount;
    }
    this.#starts = starts;
    this.#lines = lines;
  }
}

/** A copy that does not keep the whole text alive: a slice would, one whole version of the document for every edited region. */
function detached(slice: string): string {
  return slice.split('').join('');
}
