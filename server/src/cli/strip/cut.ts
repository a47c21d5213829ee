import type { Span } from 'retext-substantiate/kit';
import { indexAt } from '../../engine/index-at.js';
import type { Mask } from './mask.js';

/** What goes, in one piece where only blanks stand between. */
const hole = /\uE000+(?:[\p{Zs}\t]+\uE000+)*/gu;
/** What a line may begin with and still be empty: blanks and marks of a quotation. */
const blankBefore = /^[>\p{Zs}\t]*$/u;
const listMark = /^[>\p{Zs}\t]*(?:[-+*•]|\d{1,9}[.)])[\p{Zs}\t]+$/u;
/** The indent of a line that goes on with a list item. */
const furtherLine = /^[\p{Zs}\t]+(?![-+*•]\s|\d{1,9}[.)]\s)(?=\S)/u;

/**
 * Cuts out what a mask hides: with the blank before it; where it begins a line, with the blank behind it; where it is all
 * of a line or of a list item, with its line.
 */
export function cut(text: string, mask: Mask): string {
  const pieces: string[] = [];
  const lines = [0, ...Array.from(text.matchAll(/\r\n|[\r\n]/gu), ({ index, 0: mark }) => index + mark.length)];
  let at = 0;
  for (const { index, 0: whole } of mask.text.matchAll(hole)) {
    const { start, end } = widened(text, lines, { start: index, end: index + whole.length });
    pieces.push(text.slice(at, Math.max(start, at)));
    at = Math.max(end, at);
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** @param lines where the lines of the text begin. */
function widened(text: string, lines: readonly number[], { start, end }: Span): Span {
  const line = lines[indexAt(lines, start)] ?? 0;
  const before = text.slice(line, start);
  const behind = behindBlanks(text, end);
  const isLast = behind === text.length || text[behind] === '\n' || text[behind] === '\r';
  const next = lines[indexAt(lines, behind) + 1] ?? text.length;
  if (isLast && blankBefore.test(before)) return { start: line, end: next };
  if (isLast && listMark.test(before)) {
    // A lone `-` would make a heading of the line above. What goes on below the mark takes the place of what went.
    const goesOn = furtherLine.exec(text.slice(next, next + 200))?.[0].length;
    return goesOn === undefined ? { start: line, end: next } : { start, end: next + goesOn };
  }
  if (blankBefore.test(before)) return { start, end: behind };
  // Between two words one blank has to stay.
  return { start: /[\p{L}\p{N}]/u.test(text.charAt(end)) ? start : beforeBlanks(text, start), end };
}

function beforeBlanks(text: string, end: number): number {
  let at = end;
  while (isBlank(text.charAt(at - 1))) at--;
  return at;
}

function behindBlanks(text: string, start: number): number {
  let at = start;
  while (isBlank(text.charAt(at))) at++;
  return at;
}

function isBlank(character: string): boolean {
  return /[\p{Zs}\t]/u.test(character);
}
