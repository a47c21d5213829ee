import MiniSearch from 'minisearch';
import type { EvidenceBook } from 'retext-substantiate/kit';
import type { EvidenceItem } from 'retext-substantiate/language';

/** Words that tell no item from another. */
const commonWords = new Set(
  (
    'a an and are as at be been but by for from had has have in into is it its no not of on or our out per than that the their them then ' +
    'there these they this those to up was we were what when which who will with would all some most many few'
  ).split(' '),
);

/** More words than that say no better what a claim is about, and each costs a search. */
const mostWords = 60;

/** Finds the items of a register that a text speaks of. */
export class ItemSearch {
  private static readonly made = new WeakMap<EvidenceBook, ItemSearch>();
  private readonly index: MiniSearch<{ number: number } & Pick<EvidenceItem, 'id' | 'title' | 'source' | 'type'>>;

  private constructor(private readonly items: readonly EvidenceItem[]) {
    this.index = new MiniSearch({
      fields: ['id', 'title', 'source', 'type'],
      idField: 'number',
      processTerm: stem,
      searchOptions: { boost: { title: 2 } },
    });
    this.index.addAll(items.map(({ id, title, source = '', type = '' }, number) => ({ number, id, title, source, type })));
  }

  /** The search over a book, made when it is first asked for. */
  static over(book: EvidenceBook): ItemSearch {
    let search = ItemSearch.made.get(book);
    if (!search) ItemSearch.made.set(book, (search = new ItemSearch(book.items)));
    return search;
  }

  /** The items that have most to do with a text, the best first. */
  best(text: string, most: number): EvidenceItem[] {
    return this.find(text, most, false);
  }

  /** The items with words that begin like those typed, the best first. */
  beginning(typed: string, most: number): EvidenceItem[] {
    return this.find(typed, most, true);
  }

  private find(text: string, most: number, prefix: boolean): EvidenceItem[] {
    const words = text.split(/\s+/u).slice(-mostWords).join(' ');
    const found = this.index.search(words, { prefix });
    return found.slice(0, most).flatMap(({ id }) => this.items[id as number] ?? []);
  }
}

/** The form in which a word is looked up: `Audits` as `audit`; null for a word that tells nothing. */
function stem(word: string): string | null {
  const lower = word.toLowerCase();
  if (commonWords.has(lower)) return null;
  return lower.length > 3 && /[^s]s$/u.test(lower) ? lower.slice(0, -1) : lower;
}
