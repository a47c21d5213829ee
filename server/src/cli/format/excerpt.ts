import { columnsOf, printable } from './terminal.js';

/** A piece of a source line, and the marks under it. */
export interface Excerpt {
  readonly line: string;
  /** Blanks and `~` under the words in question; empty where they are longer than the excerpt. */
  readonly marks: string;
}

/**
 * Cuts the line of a finding down to the width of the terminal, at blanks where it can, so that the words in question and what is around them show.
 * @param start offset of the words in `text`, in UTF-16 units; `end` likewise.
 * @param width columns, at least 20.
 */
export function excerpt(text: string, start: number, end: number, width: number): Excerpt {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const lineEnd = endOfLine(text, start);
  const wordsEnd = Math.min(end, lineEnd);
  const spare = width - (wordsEnd - start);
  const fits = spare >= 0 && end <= lineEnd;
  let from = fits ? Math.max(lineStart, start - Math.floor(spare / 2)) : start;
  const to = Math.min(lineEnd, from + width);
  if (fits) from = Math.max(lineStart, to - width);
  from = from > lineStart ? cutForward(text, from, start) : skipBlanks(text, from, start);
  const stop = to < lineEnd ? cutBack(text, to, fits ? wordsEnd : from) : to;
  const before = (from > lineStart ? '…' : '') + printable(text.slice(from, start));
  const words = printable(text.slice(start, Math.min(wordsEnd, stop)));
  const after = printable(text.slice(Math.min(wordsEnd, stop), stop)).trimEnd() + (stop < lineEnd || end > lineEnd ? '…' : '');
  return { line: before + words + after, marks: fits ? ' '.repeat(columnsOf(before)) + '~'.repeat(Math.max(1, columnsOf(words))) : '' };
}

function endOfLine(text: string, offset: number): number {
  const end = text.slice(offset).search(/[\r\n]/);
  return end < 0 ? text.length : offset + end;
}

function skipBlanks(text: string, from: number, limit: number): number {
  while (from < limit && /\s/.test(text.charAt(from))) from++;
  return from;
}

/** The first place after a blank, leaving room for the mark of omission; never inside a character. */
function cutForward(text: string, from: number, limit: number): number {
  const blank = text.slice(from, limit).search(/\s/);
  const cut = blank < 0 ? from + 1 : from + blank + 1;
  return Math.min(limit, isLowSurrogate(text, cut) ? cut + 1 : cut);
}

function cutBack(text: string, to: number, limit: number): number {
  let cut = to - 1;
  while (cut > limit && !/\s/.test(text.charAt(cut))) cut--;
  if (cut <= limit) cut = Math.max(limit, to - 1);
  return isLowSurrogate(text, cut) ? cut - 1 : cut;
}

function isLowSurrogate(text: string, offset: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text.charAt(offset));
}
