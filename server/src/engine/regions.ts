/**
 * Cuts a document into regions that can be parsed alone: where one begins, nothing before it is open.
 * The cut is what makes an edit cheap, so it must be safe rather than fine; property tests hold it against the whole-file result.
 */
import type { Format } from './types.js';

const tabStop = 4;
/** A list item in a long list is a place to cut even without a blank line before it, past this many characters. */
const longRegion = 2000;

const fence = /^(?:`{3,}[^`]*|~{3}.*)$/;
/** What ends a list even without a blank line before it. */
const endsList = /^(?:#{1,6}(?:[ \t]|$)|>|\[\^[^\]\s]+\]:|(?:\*[ \t]*){3}|(?:-[ \t]*){3}|(?:_[ \t]*){3})/;
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

/** A line that may be HTML up to the next blank line (CommonMark HTML blocks 6 and 7). */
const tag = /^<\/?[a-z]/i;
/** A line that can only be a paragraph's. */
const paragraphText = /^[\p{L}"'“‘(£]/u;

interface Line {
  /** Columns of blank before the first character. */
  readonly indent: number;
  /** The line without its indent and ending. */
  readonly body: string;
  /** Where the next line begins. */
  readonly next: number;
}

/**
 * End of the region that begins at `start`: offset of the next region, or the text's length.
 * @param atStart whether the document begins there, and front matter may.
 */
export function endOfRegion(text: string, start: number, format: Format, atStart = start === 0): number {
  if (format === 'text') return endOfTextRegion(text, start);
  // Where in a page nothing is open, only its parser knows.
  if (format === 'html') return text.length;
  if (atStart) {
    const end = endOfFrontMatter(text);
    if (end > 0) return end;
  }
  return endOfMarkdownRegion(text, start);
}

/**
 * Length of YAML front matter with its closing line; 0 where the document has none.
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

/** What may be open at a line of Markdown. */
interface Open {
  fence: string | undefined;
  closingHtml: RegExp | undefined;
  /** Content column of the list item that may be open; 0 where none is. */
  listIndent: number;
  /** Whether the item holds nothing but a paragraph so far: only then does text before its column belong to it. */
  plainItem: boolean;
  /** Set behind a marker with nothing after it: a blank line ends such an item. */
  emptyItem: boolean;
  /** Set where it can't be told without a parser whether the item is still open. */
  unsure: boolean;
  /** Set behind a line of indented code. */
  afterCode: boolean;
  /** Set from a line that looks like a tag to the next blank line: it may be HTML, or a paragraph. */
  maybeHtml: boolean;
}

function endOfMarkdownRegion(text: string, start: number): number {
  const open: Open = {
    ...{ fence: undefined, closingHtml: undefined, listIndent: 0 },
    ...{ plainItem: true, emptyItem: false, unsure: false, afterCode: false, maybeHtml: false },
  };
  let afterBlank = true;
  let seenProse = false;
  let at = start;
  while (at < text.length) {
    const lineStart = at;
    const { indent, body, next } = readLine(text, at);
    at = next;
    if (body === '' && open.fence === undefined && !open.closingHtml) {
      afterBlank = true;
      if (open.emptyItem) open.listIndent = 0;
      open.maybeHtml = false;
      continue;
    }
    if (insideRaw(open, indent, body)) {
      afterBlank = false;
      continue;
    }
    // After indented code the parser may take a line with a list mark for a paragraph: such a line is left to it.
    if (afterBlank && indent === 0 && seenProse && !(open.afterCode && marker.test(body))) return lineStart;
    seenProse = true;
    const inItem = open.listIndent > 0 && indent >= open.listIndent;
    const undecided = open.maybeHtml || (inItem && open.unsure);
    if (undecided && indent < tabStop && (fence.test(body) || openHtml(body))) return text.length;
    if (indent < tabStop && tag.test(body)) open.maybeHtml = true;
    open.emptyItem = false;
    if (inItem) open.plainItem &&= paragraphText.test(body);
    else if (indent < tabStop && follow(open, indent, body, afterBlank, lineStart - start)) return lineStart;
    open.afterCode = indent >= tabStop;
    afterBlank = false;
  }
  return text.length;
}

/** Whether the line lies in a fence or in HTML that runs over blank lines; closes what it ends. */
function insideRaw(open: Open, indent: number, body: string): boolean {
  if (open.fence !== undefined) {
    if (indent < tabStop && closesFence(body, open.fence)) open.fence = undefined;
    return true;
  }
  if (open.closingHtml) {
    if (open.closingHtml.test(body)) open.closingHtml = undefined;
    return true;
  }
  return false;
}

/**
 * Takes in a line that stands before the column of any open list item.
 * @param length of the region so far.
 * @returns true where the region may end before this line.
 */
function follow(open: Open, indent: number, body: string, afterBlank: boolean, length: number): boolean {
  const item = thematicBreak.test(body) ? undefined : widthOfMarker(body);
  if (item !== undefined) {
    const certain = (afterBlank && !open.afterCode) || (open.listIndent > 0 && !open.unsure) || interrupts(body);
    if (indent === 0 && open.listIndent > 0 && length > longRegion) return true;
    open.listIndent = indent + item;
    open.plainItem = paragraphText.test(body.slice(item));
    open.emptyItem = marker.exec(body)?.[0] === body;
    open.unsure = open.maybeHtml || !certain;
  } else if (fence.test(body)) {
    open.fence = body;
    open.listIndent = 0;
    open.unsure = false;
  } else {
    const html = openHtml(body);
    if (html && !html.closed) open.closingHtml = html.closing;
    if (afterBlank || open.listIndent === 0 || html || endsList.test(body)) {
      open.listIndent = 0;
      open.unsure = false;
    } else if (!open.plainItem || !paragraphText.test(body)) {
      open.unsure = true;
    }
  }
  return false;
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

/** Whether the list marker may stand inside a paragraph: only a bullet or a 1 with text after it does. */
function interrupts(body: string): boolean {
  const found = marker.exec(body);
  return found !== null && found[0] !== body && (found[1] === undefined || Number(found[1]) === 1);
}

/** Width of the list marker with the blanks that belong to it; undefined where there is none. */
function widthOfMarker(body: string): number | undefined {
  const found = marker.exec(body);
  if (!found) return undefined;
  const rest = body.slice(found[0].length);
  let blanks = 0;
  for (const character of rest) {
    if (character === ' ') blanks++;
    else if (character === '\t') blanks += tabStop - ((found[0].length + blanks) % tabStop);
    else break;
  }
  return found[0].length + (rest === '' || blanks > tabStop ? 1 : blanks);
}

/** What ends the HTML that opens on this line, and whether that stands on the line already; undefined where none opens. */
function openHtml(body: string): { readonly closing: RegExp; readonly closed: boolean } | undefined {
  if (!body.startsWith('<')) return undefined;
  for (const [opening, closing] of rawHtml) {
    const found = opening.exec(body);
    // `<!-->` is a whole comment: its opening and closing share two marks.
    if (found) return { closing, closed: closing.test(body.slice(found[0] === '<!--' ? 2 : found[0].length)) };
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
