import { Region, cutRegions } from './region.js';
import { endOfFrontMatter, mayHaveFrontMatter } from './regions.js';
import type { Format, TextEdit } from './types.js';

/** Regions behind an edit that are looked at first for a place where the old cut holds again; doubled until one is found. */
const lookAhead = 4;

/**
 * A text cut into regions, kept so through edits. The whole text is put together only when asked for:
 * of a long report, copying it would cost more than everything else a keystroke needs.
 */
export class RegionList {
  readonly #format: Format;
  #text: string | undefined;
  #length: number;
  #regions: Region[];
  #starts: number[] = [];
  #lines: number[] = [];

  constructor(text: string, format: Format) {
    this.#format = format;
    this.#text = text;
    this.#length = text.length;
    this.#regions = this.#make(cutRegions(text, 0, format, () => false).texts, text, true);
    this.#number();
  }

  get text(): string {
    return (this.#text ??= this.#regions.map((region) => region.text).join(''));
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
    // The edit may join its region to the one before. Front matter may open or close anywhere while its opening line stands.
    const whole = this.#format === 'markdown' && this.#atFrontMatter(start, inserted);
    const first = whole ? 0 : Math.max(0, this.at(start) - 1);
    const from = this.#starts[first] ?? 0;
    const moved = inserted.length - (end - start);
    let ahead = whole ? this.#regions.length : lookAhead;
    for (;;) {
      const stop = Math.min(this.#regions.length, this.at(end) + 1 + ahead);
      const old = this.#regions
        .slice(first, stop)
        .map((region) => region.text)
        .join('');
      const local = old.slice(0, start - from) + inserted + old.slice(end - from);
      const cut = this.#cutAround(local, from, start + inserted.length, end, moved);
      const next = cut.next ?? (stop === this.#regions.length ? stop : undefined);
      if (next !== undefined) {
        this.#put(first, next, cut.texts, local);
        this.#length += moved;
        return;
      }
      ahead *= 2;
    }
  }

  /** Cuts `local`, the text from offset `from` on, until an old cut behind the edit holds again. */
  #cutAround(local: string, from: number, settled: number, end: number, moved: number): { texts: string[]; next: number | undefined } {
    let next: number | undefined;
    const { texts } = cutRegions(
      local,
      0,
      this.#format,
      (offset) => {
        const before = from + offset - moved;
        if (from + offset <= settled || before < end || before >= this.#length) return false;
        const old = this.at(before);
        if (this.#starts[old] !== before) return false;
        next = old;
        return true;
      },
      from === 0,
    );
    return { texts, next };
  }

  #put(first: number, next: number, texts: readonly string[], local: string): void {
    const kept = new Map(this.#regions.slice(first, next).map((region) => [region.text, region]));
    const made = this.#make(texts, local, first === 0).map((region) => {
      const twin = kept.get(region.text);
      return twin?.isFrontMatter === region.isFrontMatter ? twin : region;
    });
    this.#regions.splice(first, next - first, ...made);
    this.#text = undefined;
    this.#number();
  }

  #atFrontMatter(start: number, inserted: string): boolean {
    const head = this.#regions[0]?.text ?? '';
    if (this.#regions[0]?.isFrontMatter) return start <= head.length;
    return mayHaveFrontMatter(head) || (start < 4 && /-/.test(head.slice(0, 4) + inserted.slice(0, 4)));
  }

  #make(texts: readonly string[], local: string, atStart: boolean): Region[] {
    const frontMatter = atStart && this.#format === 'markdown' && endOfFrontMatter(local) > 0;
    return texts.map((text, index) => new Region(text, frontMatter && index === 0));
  }

  #number(): void {
    const count = this.#regions.length;
    const starts = new Array<number>(count);
    const lines = new Array<number>(count);
    let at = 0;
    let line = 0;
    for (let index = 0; index < count; index++) {
      const region = this.#regions[index] as Region;
      starts[index] = at;
      lines[index] = line;
      at += region.text.length;
      line += region.lineCount;
    }
    this.#starts = starts;
    this.#lines = lines;
  }
}
