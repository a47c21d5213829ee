import type { EvidenceItem } from 'retext-substantiate/language';

/** An item whose title has the words before the cursor. */
export interface TitleMatch {
  readonly item: EvidenceItem;
  /** How many characters before the cursor match. */
  readonly length: number;
  /** The title from there on. */
  readonly title: string;
}

/** How much has to match, and how much is wanted. */
export interface TitleLimits {
  /** Words that have to match. */
  readonly least: number;
  /** Items. */
  readonly most: number;
}

/** A shorter beginning of a word is in half of all titles. */
const shortestWord = 3;
/** Words before the cursor that are compared. */
const mostWords = 8;
const word = /[\p{L}\p{N}]+/gu;

/** Items with a title in which the last words before the cursor stand one behind the other, the last one perhaps unfinished; the longest match first. */
export function titleMatches(before: string, items: readonly EvidenceItem[], { least, most }: TitleLimits): TitleMatch[] {
  const near = before.slice(before.lastIndexOf('\n') + 1).slice(-200);
  const typed = wordsOf(near).slice(-mostWords);
  const last = typed.at(-1);
  if (!last || last.text.length < shortestWord || last.end !== near.length) return [];
  const matches = items.flatMap((item) => {
    const match = matchTitle(typed, item.title);
    const start = match ? typed[typed.length - match.words]?.start : undefined;
    return !match || match.words < least || start === undefined
      ? []
      : [{ item, length: near.length - start, title: item.title.slice(match.at), words: match.words }];
  });
  return matches.sort((one, other) => other.words - one.words).slice(0, most);
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(word), ({ 0: found, index }) => ({ text: found.toLowerCase(), start: index, end: index + found.length }));
}

/** How many of the words typed stand in a title, and where the first of them does. */
function matchTitle(typed: readonly Word[], title: string): { readonly words: number; readonly at: number } | undefined {
  const own = wordsOf(title);
  let best: { words: number; at: number } | undefined;
  own.forEach((_, end) => {
    let words = 0;
    while (words < typed.length && words <= end && isSame(typed.at(-1 - words), own[end - words], words === 0)) words++;
    const first = own[end - words + 1];
    if (words > (best?.words ?? 0) && first) best = { words, at: first.start };
  });
  return best;
}

function isSame(typed: Word | undefined, own: Word | undefined, mayBeUnfinished: boolean): boolean {
  if (!typed || !own) return false;
  return mayBeUnfinished ? own.text.startsWith(typed.text) : own.text === typed.text;
}
