import leven from 'leven';
import type { EvidenceItem } from '../language/evidence-item.js';
import { TitleIndex } from './evidence-titles.js';

/** An item with the file it stands for. */
export interface BookEntry {
  readonly item: EvidenceItem;
  /** Where its location leads: a path from the project's folder, with `/`, or a web address; undefined where it has none or it leads elsewhere. */
  readonly path?: string;
}

/** How a house writes its citations, where it has a style of its own. */
export interface BookOptions {
  /** With a group `id`. */
  readonly pattern?: RegExp;
}

/** `E-012` ends in a number, and what stands before it is its prefix. */
const numberedId = /^((?:.*[^\d.])?)(\d+(?:\.\d+)*)$/u;
/** Further off than this, a wrong id is nobody's slip. */
const mostSlips = 2;

/** The items of a project's evidence, as they are looked up. It never changes: a changed register makes another. */
export class EvidenceBook {
  readonly items: readonly EvidenceItem[];
  readonly pattern: RegExp | undefined;
  readonly titles: TitleIndex;
  readonly #byId = new Map<string, EvidenceItem>();
  readonly #byPath = new Map<string, EvidenceItem[]>();
  #byNumber: Map<string, string[]> | undefined;
  #byPrefix: Map<string, { readonly id: string; readonly number: number }[]> | undefined;
  #shapes: Set<string> | undefined;
  readonly #nearest = new Map<string, string | undefined>();

  /** @param before the book this one takes the place of: what is dear to make and has not changed is taken over. */
  constructor(entries: readonly BookEntry[], { pattern }: BookOptions = {}, before?: EvidenceBook) {
    this.items = entries.map(({ item }) => item);
    this.pattern = pattern;
    for (const { item, path } of entries) {
      if (!this.#byId.has(item.id)) this.#byId.set(item.id, item);
      if (path !== undefined) collect(this.#byPath, path, item);
    }
    const titles = new TitleIndex(this.items);
    this.titles = before?.titles.key === titles.key ? before.titles : titles;
  }

  /** The item of exactly this id; of several, the first. */
  item(id: string): EvidenceItem | undefined {
    return this.#byId.get(id);
  }

  /** Ids whose number is this one, leading zeros aside. */
  numbered(number: string): readonly string[] {
    this.#byNumber ??= this.#index((index, id, _prefix, own) => collect(index, plain(own), id));
    return this.#byNumber.get(plain(number)) ?? [];
  }

  /** Ids of one prefix from the number of one to that of the other, both included, by number. */
  between(from: string, to: string): readonly string[] {
    const [first, last] = [numberedId.exec(from), numberedId.exec(to)];
    if (!first || !last || first[1] !== last[1]) return [];
    this.#byPrefix ??= this.#index((index, id, prefix, number) => collect(index, prefix, { id, number: Number(number) }));
    const [low, high] = [Number(first[2]), Number(last[2])];
    const inside = (this.#byPrefix.get(first[1] ?? '') ?? []).filter(({ number }) => low <= number && number <= high);
    return inside.sort((one, other) => one.number - other.number).map(({ id }) => id);
  }

  /** Whether a word is written like one of the ids, whatever its number. */
  isLikeId(word: string): boolean {
    this.#shapes ??= new Set([...this.#byId.keys()].map(shapeOf).filter((shape) => /\d/u.test(shape) && /\p{L}/u.test(shape)));
    return this.#shapes.has(shapeOf(word));
  }

  /** The id that a wrong one was most likely meant to be: it differs in case or zeros only, or else in one or two characters. */
  nearest(id: string): string | undefined {
    if (!this.#nearest.has(id)) this.#nearest.set(id, this.#findNearest(id));
    return this.#nearest.get(id);
  }

  /** Items whose location leads to this file, in the register's order. */
  located(path: string): readonly EvidenceItem[] {
    return this.#byPath.get(path) ?? [];
  }

  #findNearest(id: string): string | undefined {
    const ids = [...this.#byId.keys()].filter((other) => other !== id);
    const loose = (written: string): string =>
      written
        .toLowerCase()
        .replace(/[\s._-]/gu, '')
        .replace(/0+(?=\d)/gu, '');
    const wanted = loose(id);
    const same = ids.find((other) => loose(other) === wanted);
    if (same !== undefined) return same;
    let nearest: { readonly id: string; readonly slips: number; readonly apart: number } | undefined;
    for (const other of ids) {
      const longer = Math.abs(other.length - id.length);
      // A slip in an id of one letter and one figure leaves nothing of it.
      const most = Math.min(nearest?.slips ?? mostSlips, id.length - 1);
      if (longer > most) continue;
      const slips = leven(id, other, { maxDistance: most + 1 });
      const apart = longer + distance(id, other);
      if (slips <= most && (!nearest || slips < nearest.slips || apart < nearest.apart)) nearest = { id: other, slips, apart };
    }
    return nearest?.id;
  }

  #index<Value>(add: (index: Map<string, Value[]>, id: string, prefix: string, number: string) => void): Map<string, Value[]> {
    const index = new Map<string, Value[]>();
    for (const id of this.#byId.keys()) {
      const parts = numberedId.exec(id);
      if (parts) add(index, id, parts[1] ?? '', parts[2] ?? '');
    }
    return index;
  }
}

function collect<Value>(index: Map<string, Value[]>, key: string, value: Value): void {
  const own = index.get(key);
  if (own) own.push(value);
  else index.set(key, [value]);
}

/** How far the numbers of two ids lie apart, from 0 to 1: of ids as likely otherwise, the nearer is meant. */
function distance(one: string, other: string): number {
  const gap = Math.abs(Number(numberedId.exec(one)?.[2] ?? NaN) - Number(numberedId.exec(other)?.[2] ?? NaN));
  return Number.isNaN(gap) ? 1 : gap / (gap + 1);
}

function plain(number: string): string {
  return number.replace(/^0+(?=\d)/u, '');
}

function shapeOf(id: string): string {
  return id.replace(/\d+/gu, '0');
}
