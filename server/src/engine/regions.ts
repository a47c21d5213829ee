/**
 * Cuts a document into regions that can be parsed alone: where one begins, nothing before it is open.
 * The cut is what makes an edit cheap, so it must be safe rather than fine; property tests hold it against the whole-file result.
 */
import type { Format } from './types.js';

const tabStop = 4;
/** A list item in a long list is a place to cut even without a blank line before it, past this many characters. */
const longRegion = 2000;

const fence = /^(?:`{3,}[^`]*|~{3,}.*)$/;
/** What ends a list even without a blank line before it. */
const endsList = /^(?:#{1,6}(?:[ \t]|$)|>|(?:\*[ \t]*){3}|(?:-[ \t]*){3}|(?:_[ \t]*){3})/;
const thematicBreak = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const marker = /^(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/;
/** HTML that runs on over blank lines, and what ends it (CommonMark HTML blocks 1 to 5). */
const rawHtml: readonly (readonly [opening: RegExp, closing: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
];

interface Line {
  /** Columns of blank before the first character. */
  readonly indent: number;
  /** The line without its indent and ending. */
  readonly body: string;
  /** Where the next line begins. */
  readonly next: number;
}

/** End of the region that begins at `start`: offset of the next region, or the text's length. */
export function endOfRegion(text: string, start: number, format: Format): number {
  if (format === 'text') return endOfTextRegion(text, start);
  if (start === 0) {
    const end = endOfFrontMatter(text);
    if (end > 0) return end;
  }
  return endOfMarkdownRegion(text, start);
}

/**
 * Length of YAML front matter with its closing line and the blank lines after it; 0 where the document has none.
 */
export function endOfFrontMatter(text: string): number {
  if (!text.startsWith('---')) return 0;
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (!opening) return 0;
  const closing = /(?:^|[\r\n])---[ \t]*(?:\r\n|\n|\r|$)/g;
  closing.lastIndex = opening[0].length - 1;
  const found = closing.exec(text);
  return found ? found.index + found[0].length : 0;
}

/** Whether the document begins as front matter does: then an edit anywhere may close it. */
export function mayHaveFrontMatter(text: string): boolean {
  return text.startsWith('---');
}

function endOfMarkdownRegion(text: string, start: number): number {
  let openFence: string | undefined;
  let closingHtml: RegExp | undefined;
  /** Content column of the list item that may be open; 0 where none is. */
  let listIndent = 0;
  let afterBlank = true;
  let seenProse = false;
  let at = start;
  while (at < text.length) {
    const lineStart = at;
    const { indent, body, next } = readLine(text, at);
    at = next;
    if (openFence !== undefined) {
      if (indent < tabStop && closesFence(body, openFence)) openFence = undefined;
      afterBlank = false;
      continue;
    }
    if (closingHtml) {
      if (closingHtml.test(body)) closingHtml = undefined;
      afterBlank = false;
      continue;
    }
    if (body === '') {
      afterBlank = true;
      continue;
    }
    if (afterBlank && indent === 0 && seenProse) return lineStart;
    seenProse = true;
    const inItem = listIndent > 0 && indent >= listIndent;
    const outdented = !inItem && (afterBlank || listIndent === 0);
    if (!inItem && indent < tabStop) {
      const item = thematicBreak.test(body) ? undefined : listMarker(body, afterBlank || listIndent > 0);
      if (item !== undefined) {
        if (indent === 0 && listIndent > 0 && lineStart - start > longRegion) return lineStart;
        listIndent = indent + item;
      } else if (fence.test(body)) {
        openFence = body;
        listIndent = 0;
      } else {
        closingHtml = openHtml(body);
        if (outdented || closingHtml || endsList.test(body)) listIndent = 0;
      }
    }
    afterBlank = false;
  }
  return text.length;
}

function readLine(text: string, start: number): Line {
  let at = start;
  let indent = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 32) indent++;
    else if (code === 9) indent += tabStop - (indent % tabStop);
    else break;
  }
  let end = at;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === 10 || code === 13) break;
    end++;
  }
  let next = end;
  if (next < text.length) next += text.charCodeAt(next) === 13 && text.charCodeAt(next + 1) === 10 ? 2 : 1;
  let bodyEnd = end;
  while (bodyEnd > at && (text.charCodeAt(bodyEnd - 1) === 32 || text.charCodeAt(bodyEnd - 1) === 9)) bodyEnd--;
  return { indent, body: text.slice(at, bodyEnd), next };
}

function closesFence(body: string, opening: string): boolean {
  const run = /^(?:`+|~+)/.exec(opening)?.[0] ?? '';
  const closing = /^(?:`+|~+)$/.exec(body)?.[0];
  return closing !== undefined && closing[0] === run[0] && closing.length >= run.length;
}

/** Width of the list marker with the blanks that belong to it; undefined where the line starts no item. */
function listMarker(body: string, mayStart: boolean): number | undefined {
  const found = marker.exec(body);
  if (!found) return undefined;
  const rest = body.slice(found[0].length);
  // Inside a paragraph only a bullet or a 1 with text after it starts a list.
  if (!mayStart && (rest === '' || (found[1] !== undefined && Number(found[1]) !== 1))) return undefined;
  let blanks = 0;
  for (const character of rest) {
    if (character === ' ') blanks++;
    else if (character === '\t') blanks += tabStop - ((found[0].length + blanks) % tabStop);
    else break;
  }
  return found[0].length + (rest === '' || blanks > tabStop ? 1 : blanks);
}

function openHtml(body: string): RegExp | undefined {
  if (!body.startsWith('<')) return undefined;
  for (const [opening, closing] of rawHtml) {
    const found = opening.exec(body);
    if (found) return closing.test(body.slice(opening.source.startsWith('^<!--') ? 2 : found[0].length)) ? undefined : closing;
  }
  return undefined;
}

const textBlank = /[^\S\r\n]*(?:\r\n|\n|\r|$)/y;

/** In plain text a blank line ends a region; a line of no-break spaces is blank too. */
function endOfTextRegion(text: string, start: number): number {
  let at = start;
  let seenProse = false;
  let afterBlank = false;
  while (at < text.length) {
    textBlank.lastIndex = at;
    const blank = textBlank.test(text);
    if (!blank && afterBlank && seenProse) return at;
    if (blank) afterBlank = true;
    else {
      seenProse = true;
      afterBlank = false;
    }
    at = blank && textBlank.lastIndex > at ? textBlank.lastIndex : nextLine(text, at);
  }
  return text.length;
}

function nextLine(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) return at + 1;
    if (code === 13) return text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
  }
  return text.length;
}
