import MiniSearch, { type SearchResult } from 'minisearch';
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

/** Words that an item has to share with a claim: “survey” alone is said of half a register. */
const fewestShared = 2;
/** Of the best item's score; what lies below speaks of something else. */
const leastScore = 0.4;

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
    return this.itemsOf(this.find(text, false), most);
  }

  /** Those that a claim may well rest on, the best first: a word in common is not enough. */
  likely(text: string, most: number): EvidenceItem[] {
    const found = this.find(text, false);
    const least = (found[0]?.score ?? 0) * leastScore;
    return this.itemsOf(
      found.filter(({ score, queryTerms }) => queryTerms.length >= fewestShared && score >= least),
      most,
    );
  }

  /** The items with words that begin like those typed, the best first. */
  beginning(typed: string, most: number): EvidenceItem[] {
    return this.itemsOf(this.find(typed, true), most);
  }

  private find(text: string, prefix: boolean): SearchResult[] {
    return this.index.search(text.split(/\s+/u).slice(-mostWords).join(' '), { prefix });
  }

  private itemsOf(found: readonly SearchResult[], most: number): EvidenceItem[] {
    return found.slice(0, most).flatMap(({ id }) => this.items[id as number] ?? []);
  }
}

/** The form in which a word is looked up: `Audits` as `audit`; null for a word that tells nothing. */
function stem(word: string): string | null {
  const lower = word.toLowerCase();
  if (commonWords.has(lower)) return null;
  return lower.length > 3 && /[^s]s$/u.test(lower) ? lower.slice(0, -1) : lower;
}
