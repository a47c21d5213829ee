import type { Span } from 'retext-substantiate/kit';
import type { PlacedCitation, Snapshot } from '../../engine/types.js';
import { cut } from './cut.js';
import { linked, Mask } from './mask.js';
import { footnotesToGo } from './notes.js';
import { blotSurroundings } from './surroundings.js';

/** What a copy for publication is made from. */
export type Reading = Pick<Snapshot, 'citations' | 'sourceMarks'>;

/** A copy for publication. */
export interface Stripped {
  readonly text: string;
  /** How many citations and suppression comments went. */
  readonly citations: number;
  readonly comments: number;
  /** Links to evidence that are part of a sentence and stayed. */
  readonly links: number;
  /** Passages, in offsets of the new text, that were not read: what they cite is still in them. */
  readonly unread: readonly Span[];
}

/** What goes may have stood between the brackets of another citation; deeper than this it is no text that somebody wrote. */
const mostTurns = 5;

/**
 * Takes citations, footnotes that only cite, and suppression comments out of a report; all else stays as it is, to the letter.
 * @param read tells of any text where these are.
 */
export function strip(original: string, read: (text: string) => Reading): Stripped {
  let text = original;
  let citations = 0;
  let comments = 0;
  for (let turn = 0; ; turn++) {
    const reading = read(text);
    const mask = maskOf(text, reading);
    const found = reading.citations();
    const kept = found.filter(({ start }) => !mask.hides(start));
    const { suppressions, unread } = reading.sourceMarks();
    const isLast = turn === mostTurns;
    const next = isLast ? text : cut(text, mask);
    if (next === text) {
      const left = isLast ? found.filter(isWritten).map(({ marker }) => marker) : [];
      return { text, citations, comments, links: kept.filter(({ form }) => form === 'link').length, unread: [...unread, ...left] };
    }
    citations += found.length - kept.length;
    comments += suppressions.length;
    text = next;
  }
}

function maskOf(text: string, reading: Reading): Mask {
  const citations = reading.citations();
  const marks = reading.sourceMarks();
  const links = citations.filter(({ form }) => form === 'link');
  const mask = new Mask(text);
  mask.blot(
    links.filter((link) => !isNamedById(text, link)).map(({ marker }) => marker),
    linked,
  );
  mask.blot(links.filter((link) => isNamedById(text, link)).map(({ marker }) => inSquares(text, marker)));
  mask.blot(citations.filter(isWritten).map(({ marker }) => unescaped(text, marker)));
  mask.blot(footnotesToGo(marks, mask));
  blotSurroundings(mask, marks.links);
  mask.blot(marks.suppressions);
  return mask;
}

function isWritten({ form }: PlacedCitation): boolean {
  return form === 'id' || form === 'number' || form === 'range';
}

/** Whether the text of a link is the id of what it leads to: it is no part of a sentence. */
function isNamedById(text: string, { start, end, ids }: PlacedCitation): boolean {
  return ids.includes(text.slice(start, end).trim());
}

/** The text of a link whose target stands elsewhere, with its brackets. */
function inSquares(text: string, { start, end }: Span): Span {
  if (text[start] === '[' || text[start - 1] !== '[' || text[end] !== ']') return { start, end };
  const label = /^\[[^[\]]*\]/u.exec(text.slice(end + 1, end + 200))?.[0].length ?? 0;
  return { start: start - 1, end: end + 1 + label };
}

/** With the backslash before the bracket, where it has one. */
function unescaped(text: string, { start, end }: Span): Span {
  const slashes = /\\*$/u.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0;
  return { start: slashes % 2 === 1 ? start - 1 : start, end };
}
