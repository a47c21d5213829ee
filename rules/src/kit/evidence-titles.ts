import { isSensitive, type EvidenceItem } from '../language/evidence-item.js';
import type { TitleUse } from '../language/evidence-view.js';
import { foldCase } from '../language/text.js';

const word = /[\p{L}\p{N}]+/gu;

/** Finds the titles of sensitive items in prose, whatever their case, by their first words. */
export class TitleIndex {
  /** Equal for equal titles: what holds them can be kept. */
  readonly key: string;
  readonly #byFirstWord = new Map<string, { readonly title: string; readonly item: EvidenceItem }[]>();

  constructor(items: readonly EvidenceItem[]) {
    const sensitive = items.filter(isSensitive);
    this.key = JSON.stringify(sensitive.map(({ id, title }) => [id, title]));
    for (const item of sensitive) {
      const title = folded(item.title.trim().replace(/\s+/gu, ' '));
      const first = title.match(word)?.[0];
      // A title that does not begin with a letter or digit begins there for this purpose.
      if (first === undefined) continue;
      const own = { title: title.slice(title.indexOf(first)), item };
      const others = this.#byFirstWord.get(first);
      if (others) others.push(own);
      else this.#byFirstWord.set(first, [own]);
    }
  }

  /** Titles that stand in the prose as whole words, in order; of titles that overlap, the longest. */
  find(prose: string): readonly TitleUse[] {
    if (this.#byFirstWord.size === 0) return [];
    const text = folded(prose);
    const found: TitleUse[] = [];
    let behind = 0;
    for (const { index, 0: first } of text.matchAll(word)) {
      if (index < behind) continue;
      const candidates = this.#byFirstWord
        .get(first)
        ?.filter(({ title }) => text.startsWith(title, index) && endsWord(text, index + title.length));
      const longest = candidates?.sort((one, other) => other.title.length - one.title.length)[0];
      if (!longest) continue;
      behind = index + longest.title.length;
      found.push({ item: longest.item, start: index, end: behind });
    }
    return found;
  }
}

/** The same length as the text, character by character; a hyphen for any dash, and straight quotation marks. */
function folded(text: string): string {
  return foldCase(text)
    .replace(/\s/gu, ' ')
    .replace(/[“”]/gu, '"')
    .replace(/[‐‑–—]/gu, '-');
}

function endsWord(text: string, at: number): boolean {
  return !/^[\p{L}\p{N}]/u.test(text.slice(at, at + 2)) || !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at));
}
