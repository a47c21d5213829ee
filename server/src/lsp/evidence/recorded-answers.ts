import type { EvidenceBook } from 'retext-substantiate/kit';
import { Hash } from '../../engine/hash.js';
import type { DocumentEvidence } from '../../engine/types.js';

/** All that a report may ask of a book by calling it. */
type Question = 'item' | 'numbered' | 'between' | 'isLikeId' | 'nearest' | 'located';

/** What is made of a report: citations go by ids alone, findings by everything that an item says. */
export type Reading = 'citations' | 'findings';

/** What a report asked of the register while it was read: as long as the answers stay, so does what came of it. */
export class RecordedAnswers {
  /** By question, written out: what is cut from a report would keep all of it in memory. */
  private readonly asked = new Map<string, string>();
  private readonly rest: string;
  /** The book's own string, which all reports share. */
  private readonly titles: string;

  constructor(
    book: EvidenceBook,
    private readonly reading: Reading,
  ) {
    this.rest = restOf(book);
    this.titles = book.titles.key;
  }

  /** The evidence as before, with all that is asked of its book recorded here. */
  recording(evidence: DocumentEvidence): DocumentEvidence {
    const book = new Proxy(evidence.book, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...about: string[]) => {
          const answer: unknown = Reflect.apply(value, target, about);
          this.asked.set(JSON.stringify([name, ...about]), this.written(answer));
          return answer;
        };
      },
    });
    return { ...evidence, book };
  }

  /** Whether another book would answer all of it alike. */
  hold(book: EvidenceBook): boolean {
    if (this.rest !== restOf(book) || (this.reading === 'findings' && this.titles !== book.titles.key)) return false;
    for (const [asked, answer] of this.asked) {
      const [question, ...about] = JSON.parse(asked) as [Question, ...string[]];
      if (this.written((book[question] as (...about: string[]) => unknown).apply(book, about)) !== answer) return false;
    }
    return true;
  }

  private written(answer: unknown): string {
    return this.reading === 'citations' ? inIds(answer) : new Hash().add(JSON.stringify([answer])).toString();
  }
}

function restOf({ items, pattern }: EvidenceBook): string {
  return `${items.length > 0} ${pattern?.source ?? ''}`;
}

/** What else an item says does not make a citation. */
function inIds(answer: unknown): string {
  return JSON.stringify([answer], (_key, value: unknown) => (isItem(value) ? value.id : value));
}

function isItem(value: unknown): value is { id: string } {
  return typeof value === 'object' && value !== null && 'id' in value && 'title' in value;
}
