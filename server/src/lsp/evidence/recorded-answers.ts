import type { EvidenceBook } from 'retext-substantiate/kit';
import type { DocumentEvidence } from '../../engine/types.js';

/** What tells citations from other brackets: all that is asked of a book while no rule runs. */
type Question = 'item' | 'numbered' | 'between' | 'isLikeId' | 'located';

/** What a report asked of the register while its citations were told, as ids: as long as the answers stay, so do its citations. */
export class RecordedAnswers {
  /** By question, written out: what is cut from a report would keep all of it in memory. */
  private readonly asked = new Map<string, string>();
  private readonly rest: string;

  constructor(book: EvidenceBook) {
    this.rest = restOf(book);
  }

  /** The evidence as before, with all that is asked of its book recorded here. */
  recording(evidence: DocumentEvidence): DocumentEvidence {
    const book = new Proxy(evidence.book, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...about: string[]) => {
          const answer: unknown = Reflect.apply(value, target, about);
          this.asked.set(JSON.stringify([name, ...about]), inIds(answer));
          return answer;
        };
      },
    });
    return { ...evidence, book };
  }

  /** Whether another book would answer all of it alike. */
  hold(book: EvidenceBook): boolean {
    if (this.rest !== restOf(book)) return false;
    for (const [asked, answer] of this.asked) {
      const [question, ...about] = JSON.parse(asked) as [Question, ...string[]];
      if (inIds((book[question] as (...about: string[]) => unknown).apply(book, about)) !== answer) return false;
    }
    return true;
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
