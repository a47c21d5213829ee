import { indexAt } from './index-at.js';
import { Page } from './page.js';
import { Region, cutRegions } from './region.js';
import { endOfFrontMatter, mayHaveFrontMatter } from './regions.js';
import type { Format, TextEdit } from './types.js';

/** Regions on a page: few enough to go through at a keystroke, enough to keep the pages of a long report few. */
const pageSize = 32;

/**
 * A text cut into regions, laid out on pages, kept so through edits. The whole text is put together only when asked for:
 * of a long report, copying it would cost more than everything else a keystroke needs.
 */
export class PageList {
  readonly #format: Format;
  readonly #size: number;
  #text: string | undefined;
  #pages: Page[];
  /** Offset of each page in the text. */
  #starts: number[] = [];

  /** @param size regions on a page. */
  constructor(text: string, format: Format, size = pageSize) {
    this.#format = format;
    this.#size = size;
    this.#text = text;
    this.#pages = layOut(this.#make(cutRegions(text, format), text, true), size);
    this.#number();
  }

  get text(): string {
    return (this.#text ??= this.#pages.map(textOf).join(''));
  }

  get pages(): readonly Page[] {
    return this.#pages;
  }

  /** A part of the text, without putting the rest together. */
  slice(start: number, end: number): string {
    let text = '';
    while (start + text.length < end) {
      const at = start + text.length;
      const found = this.regionAt(at);
      const part = found?.region.text.slice(at - found.start, end - found.start) ?? '';
      if (part === '') break;
      text += part;
    }
    return text;
  }

  /** Offset of each page in the text. */
  get starts(): readonly number[] {
    return this.#starts;
  }

  /** The region that an offset stands in, and where it begins; undefined in an empty text. */
  regionAt(offset: number): { readonly region: Region; readonly start: number } | undefined {
    const index = indexAt(this.#starts, offset);
    const page = this.#pages[index];
    const base = this.#starts[index] ?? 0;
    const own = page ? indexAt(page.starts, offset - base) : 0;
    const region = page?.regions[own];
    return region && { region, start: base + (page.starts[own] ?? 0) };
  }

  /** Replaces a part of the text; cuts anew only around it, and lays out anew only the pages it touches. */
  edit(edit: TextEdit): void {
    const whole = this.#format === 'markdown' && this.#mayMoveFrontMatter(edit);
    const first = whole ? 0 : this.#firstTouched(edit.start);
    let last = whole ? this.#pages.length : Math.min(this.#pages.length, indexAt(this.#starts, edit.end) + 1);
    for (;;) {
      const regions = this.#pages.slice(first, last).flatMap((page) => page.regions);
      const made = this.#cutAround(regions, this.#starts[first] ?? 0, edit, last === this.#pages.length, first === 0);
      if (made) {
        this.#pages.splice(first, last - first, ...layOut(made, this.#size));
        this.#text = undefined;
        this.#number();
        return;
      }
      last = Math.min(this.#pages.length, last + 2 * (last - first));
    }
  }

  /** The edit may join its region to the one before, which may stand on the page before. */
  #firstTouched(start: number): number {
    const index = indexAt(this.#starts, start);
    const page = this.#pages[index];
    const isFirst = page === undefined || indexAt(page.starts, start - (this.#starts[index] ?? 0)) === 0;
    return isFirst ? Math.max(0, index - 1) : index;
  }

  /**
   * The regions of a stretch after an edit in it.
   * @param from offset of the stretch in the text.
   * @param isLast whether the text ends with the stretch.
   * @returns undefined where no old cut behind the edit holds again within the stretch.
   */
  #cutAround(regions: readonly Region[], from: number, edit: TextEdit, isLast: boolean, isFirst: boolean): Region[] | undefined {
    const starts = startsOf(regions);
    const [start, end] = [edit.start - from, edit.end - from];
    const before = isFirst && this.#mayMoveFrontMatter(edit) ? 0 : Math.max(0, indexAt(starts, start) - 1);
    const offset = starts[before] ?? 0;
    const old = regions
      .slice(before)
      .map((region) => region.text)
      .join('');
    const text = old.slice(0, start - offset) + edit.text + old.slice(end - offset);
    const moved = edit.text.length - (end - start);
    let after: number | undefined;
    const texts = cutRegions(
      text,
      this.#format,
      (cut) => {
        const was = cut + offset - moved;
        if (cut + offset <= start + edit.text.length || was < end || was >= offset + old.length) return false;
        const index = indexAt(starts, was);
        if (starts[index] === was) after = index;
        return after !== undefined;
      },
      isFirst && before === 0,
    );
    if (after === undefined && !isLast) return undefined;
    const rest = after === undefined ? [] : regions.slice(after);
    const kept = new Map(regions.slice(before, after).map((region) => [region.text, region]));
    const made = this.#make(texts, text, isFirst && before === 0).map((region) => {
      const twin = kept.get(region.text);
      if (twin?.isFrontMatter !== region.isFrontMatter) return region;
      // A region stands in one place only: its findings are told apart by what they are, not by where.
      kept.delete(region.text);
      return twin;
    });
    return [...regions.slice(0, before), ...made, ...rest];
  }

  /** Front matter may open or close anywhere while its opening line stands. */
  #mayMoveFrontMatter({ start, text }: TextEdit): boolean {
    const first = this.#pages[0]?.regions[0];
    const head = first?.text ?? '';
    if (first?.isFrontMatter) return start <= head.length;
    return mayHaveFrontMatter(head) || (start < 4 && (head.slice(0, 4) + text.slice(0, 4)).includes('-'));
  }

  #make(texts: readonly string[], text: string, atStart: boolean): Region[] {
    const frontMatter = atStart && this.#format === 'markdown' && endOfFrontMatter(text) > 0;
    return texts.map((region, index) => new Region(region, frontMatter && index === 0));
  }

  #number(): void {
    let at = 0;
    this.#starts = this.#pages.map((page) => {
      const start = at;
      at += page.length;
      return start;
    });
  }
}

function layOut(regions: readonly Region[], size: number): Page[] {
  const pages: Page[] = [];
  // Alike in size: full pages with a rest would leave a page of its own for every paragraph put in among them.
  const each = Math.ceil(regions.length / Math.ceil(regions.length / size));
  for (let at = 0; at < regions.length; at += each) pages.push(new Page(regions.slice(at, at + each)));
  return pages;
}

function textOf(page: Page): string {
  return page.regions.map((region) => region.text).join('');
}

function startsOf(regions: readonly Region[]): number[] {
  let at = 0;
  return regions.map((region) => {
    const start = at;
    at += region.text.length;
    return start;
  });
}
