/** What an author may put in the place of vague words, or behind them: always a blank. */
import type { ProseFix } from '../kit/index.js';
import type { Place } from '../wording/place.js';

/** A placeholder in the place of the words, with how many tokens before and after them it replaces as well. */
export interface Replacement {
  readonly text: string;
  readonly more?: number;
  readonly back?: number;
  /** What the author should know before choosing it. */
  readonly note?: string;
}

/** Words put behind the phrase, with how many tokens further on. */
export interface Insertion {
  readonly put: string;
  readonly behind?: number;
}

export type Change = Replacement | Insertion;

/** What is offered at a place: nothing where nothing reads right. */
export type Offer = (place: Place) => Change | readonly Change[] | undefined;

/** The changes as fixes of the prose. */
export function fixesFor(place: Place, offered: ReturnType<Offer>): readonly ProseFix[] {
  if (!offered) return [];
  return ('length' in offered ? offered : [offered]).map((change) =>
    'put' in change ? insertion(place, change) : replacement(place, change),
  );
}

function insertion({ block, first, last }: Place, { put, behind = 0 }: Insertion): ProseFix {
  const { end } = block.span(first, last + behind);
  return { title: `Insert \`${put}\` to be filled in`, edits: [{ start: end, end, text: ` ${put}` }] };
}

function replacement(place: Place, { text, more = 0, back = 0, note }: Replacement): ProseFix {
  const { block, first, last, opensSentence } = place;
  const { start, end } = block.span(first - back, last + more);
  const was = block.prose.slice(start, end);
  const put = opensSentence && /^\p{Lu}/u.test(was) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  const title = `Replace \`${was.replace(/\s+/g, ' ')}\` by \`${put}\`${note === undefined ? '' : ` (${note})`}`;
  return { title, edits: [{ start, end, text: put }] };
}
