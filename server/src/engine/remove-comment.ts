/** Takes a comment out of a Markdown source so that everything around it is read as before. */
import type { Directive } from './read/types.js';
import type { Fix } from './types.js';

/** The nearest lines with anything on them on either side of the region, up to a blank one, the nearest first; asked for only where it matters. */
export interface Neighbours {
  readonly before: () => readonly string[];
  readonly after: () => readonly string[];
}

/** Further up than this a paragraph is not read for what it began as. */
const mostLines = 40;

/** What opens or goes on with a list, quote, table, note or indented code: without a comment between them two of these may become one. */
const container = /^(?:[\s\-+*>|[]|\d{1,9}[.)])/;
/** Names a link's address once nothing stands behind it. */
const definition = /^[\s>]*\[[^\]]*\]:/;
/** Opens front matter where it comes to stand on the first line. */
const fence = /^(?:-{3}|\+{3})/;

/**
 * The edit that removes a comment, in offsets of its region.
 * It is safe where what stands around the comment cannot be read otherwise without it.
 */
export function removalOf(
  { span, stands }: Pick<Directive, 'span' | 'stands'>,
  text: string,
  neighbours: Neighbours,
): Pick<Fix, 'edits' | 'safe'> {
  const line = lineAround(text, span.start, span.end);
  const isAlone = text.slice(line.start, span.start).trim() === '' && text.slice(span.end, line.end).trim() === '';
  if (stands === 'inline') {
    // Alone on a line of its paragraph: an empty line would part the paragraph.
    if (isAlone) return removal(line.startOfEnding, line.end, line.start > 0);
    // Without words before it, what is left of the line may be a rule, the mark of a list, or a tag that makes what follows HTML.
    const before = text.slice(line.start, span.start);
    return removal(behindBlanks(text, span.start), span.end, hasWords(before) && !definition.test(before));
  }
  if (!isAlone) return removal(span.start, span.end, stands === 'apart' && /^[>\s]*$/.test(text.slice(line.start, span.start)));
  if (stands === 'in-html') return removal(line.start, line.endOfEnding, false);
  const above = nearest(text, line, -1) ?? neighbours.before();
  const [before = ''] = above;
  const [after = ''] = nearest(text, line, 1) ?? neighbours.after();
  // A comment within the line before, for what comes next, would cover what stands behind this one.
  const isShield = before.includes('substantiate-disable-next-line') && !before.trim().startsWith('<!--');
  const isSafe = before === '' ? !fence.test(after) : !isShield && !(joins(after) && (above.length >= mostLines || above.some(joins)));
  const isBelowText = line.start > 0 && !isBlank(lineAround(text, line.startOfEnding, line.startOfEnding).text);
  const below = lineAround(text, line.endOfEnding, line.endOfEnding);
  const isAboveText = line.endOfEnding < text.length && !isBlank(below.text);
  if (isBelowText) {
    const opened = below.text.trim();
    // Between two lines of text an empty one has to part them still; another comment parts them as this one did.
    if (!isAboveText || opened.startsWith('<!--')) return removal(line.startOfEnding, line.end, isSafe);
    // A comment further on in HTML below would cover the text above no longer; CR above and LF below would come to be one ending.
    const partsStill = !opened.startsWith('<') && !(text[line.start - 1] === '\r' && text[line.end] === '\n');
    return removal(line.start, line.end, isSafe && partsStill);
  }
  return removal(line.start, isAboveText ? line.endOfEnding : below.endOfEnding, isSafe);
}

/** Whether the line may become one with its like; a comment may be taken out too, and then what stands behind it counts. */
function joins(line: string): boolean {
  return container.test(line) || line.trimStart().startsWith('<!--') || (line.trimEnd().endsWith('-->') && !line.includes('<!--'));
}

/** Whether there is a word outside of tags and comments. */
function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replace(/<[^<>]*>/gu, ''));
}

function removal(start: number, end: number, safe: boolean): Pick<Fix, 'edits' | 'safe'> {
  return { edits: [{ start, end, text: '' }], ...(safe ? { safe } : {}) };
}

interface Line {
  /** Where the ending of the line before begins; 0 on the first line. */
  readonly startOfEnding: number;
  readonly start: number;
  readonly end: number;
  /** Behind the line's own ending. */
  readonly endOfEnding: number;
  readonly text: string;
}

/** The line, or lines, that hold a stretch. */
function lineAround(text: string, from: number, to: number): Line {
  let start = from;
  while (start > 0 && !/[\r\n]/.test(text[start - 1] ?? '')) start--;
  let end = to;
  while (end < text.length && !/[\r\n]/.test(text[end] ?? '')) end++;
  const startOfEnding = start - (text.slice(start - 2, start) === '\r\n' ? 2 : Math.min(start, 1));
  const endOfEnding = end + (text.slice(end, end + 2) === '\r\n' ? 2 : end < text.length ? 1 : 0);
  return { startOfEnding, start, end, endOfEnding, text: text.slice(start, end) };
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function behindBlanks(text: string, at: number): number {
  let from = at;
  while (from > 0 && /[ \t]/.test(text[from - 1] ?? '')) from--;
  return from;
}

/** The nearest lines with anything on them before or behind a line, up to a blank one; undefined where all are blank. */
function nearest(text: string, from: Line, side: 1 | -1): string[] | undefined {
  const found: string[] = [];
  let line = from;
  while (found.length < mostLines && (side > 0 ? line.endOfEnding < text.length : line.start > 0)) {
    const at = side > 0 ? line.endOfEnding : line.startOfEnding;
    line = lineAround(text, at, at);
    if (!isBlank(line.text)) found.push(line.text);
    else if (found.length > 0) break;
  }
  return found.length > 0 ? found : undefined;
}
