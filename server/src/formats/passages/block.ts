import type { Writing } from './markup.js';

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How far around a place to look for the ends of its paragraph, in UTF-16 units: a line may be as long as the file. */
const reach = 2000;

const startsBlock = /^[ \t>]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|\||```|~~~)/u;
const prefix = /^[ \t>]*(?:[-*+][ \t]+(?:\[[ x]\][ \t]+)?|\d{1,9}[.)][ \t]+)*(?:#{1,6}[ \t]+)?/iu;
/** A heading, or what underlines one. */
const isHeading = /^[ \t>]*(?:#{1,6}[ \t]|(?:=+|-+)[ \t]*$)/u;
const blank = /^[ \t>]*$/u;
const htmlBlock =
  /<\/?(?:p|div|li|ul|ol|dl|dt|dd|t[rdh]|table|thead|tbody|h[1-6]|section|article|main|aside|header|footer|blockquote|figcaption|caption|body|br|hr|pre)\b[^<>]*>/giu;

/** The paragraph, list item, table cell or heading around a place, without what marks it as such. */
export function blockAround(text: string, offset: number, writing: Writing): Stretch {
  return writing === 'html' ? htmlBlockAround(text, offset) : linesAround(text, offset, writing);
}

function linesAround(text: string, offset: number, writing: Writing): Stretch {
  const isMarkdown = writing === 'markdown';
  let start = lineStart(text, offset);
  let end = lineEnd(text, offset);
  const line = text.slice(start, end);
  if (isMarkdown && /^[ \t]*\|/u.test(line)) return cellAround(text, offset, start, end);
  while (start > 0 && offset - start < reach) {
    if (isMarkdown && startsBlock.test(text.slice(start, Math.min(end, start + 200)))) break;
    const stop = text[start - 1] === '\n' && text[start - 2] === '\r' ? start - 2 : start - 1;
    const above = lineStart(text, stop);
    const before = text.slice(above, stop);
    if (blank.test(before) || (isMarkdown && isHeading.test(before))) break;
    start = above;
  }
  while (end < text.length && end - offset < reach && !(isMarkdown && isHeading.test(line))) {
    const next = nextLine(text, end);
    const below = text.slice(next, lineEnd(text, next));
    if (blank.test(below) || (isMarkdown && (startsBlock.test(below) || isHeading.test(below)))) break;
    end = next + below.length;
  }
  const marks = isMarkdown ? (prefix.exec(text.slice(start, Math.min(start + 200, offset)))?.[0].length ?? 0) : 0;
  return bounded(text, offset, start + marks, end);
}

/** Between the unescaped bars of a table's row. */
function cellAround(text: string, offset: number, from: number, to: number): Stretch {
  const isBar = (at: number): boolean => text[at] === '|' && text[at - 1] !== '\\';
  let start = offset;
  while (start > from && !isBar(start - 1)) start--;
  let end = offset;
  while (end < to && !isBar(end)) end++;
  return bounded(text, offset, start, end);
}

function htmlBlockAround(text: string, offset: number): Stretch {
  const from = Math.max(0, offset - reach);
  let start = from;
  for (const { index, 0: tag } of text.slice(from, offset).matchAll(htmlBlock)) start = from + index + tag.length;
  htmlBlock.lastIndex = 0;
  const after = htmlBlock.exec(text.slice(offset, offset + reach));
  htmlBlock.lastIndex = 0;
  return bounded(text, offset, start, after ? offset + after.index : Math.min(text.length, offset + reach));
}

/** No further than can be quoted, and cut at blanks. */
function bounded(text: string, offset: number, from: number, to: number): Stretch {
  let start = Math.min(from, offset);
  let end = Math.max(to, offset);
  if (offset - start > reach) {
    start = offset - reach;
    while (start < offset && !/\s/u.test(text[start - 1] ?? ' ')) start++;
  }
  if (end - offset > reach) {
    end = offset + reach;
    while (end > offset && !/\s/u.test(text[end] ?? ' ')) end--;
  }
  return { start, end };
}

function lineStart(text: string, offset: number): number {
  // No further back than can be quoted.
  let at = offset;
  while (at > 0 && offset - at <= reach && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}

function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && at - offset <= reach && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function nextLine(text: string, end: number): number {
  return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
}
