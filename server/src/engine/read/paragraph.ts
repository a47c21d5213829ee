import type { BlockKind } from 'retext-substantiate/language';
import { copied } from '../offset-map.js';
import { emptyRegion, type ReadRegion } from './types.js';

/** Anything that could be markup, an address, or blanks that a parser would take away. */
const markup = /[\\`*_[\]<>&~|#@\t\0\uFEFF]|www\.|:\/\/| [\r\n]|[\r\n] |\r(?!\n)/i;
const plainLine = /^[\p{L}"'“‘(£]/u;
const numbered = /^(\d{1,9}[.)] )(?=\p{L})/u;
const heading = /^(#{1,6}) (?=[^\s#])/;

/**
 * Reads a region that is a single paragraph, heading or numbered paragraph without any markup, as nearly all of a report is,
 * without a parser: the result is the parser's, at a fraction of its cost.
 * @returns undefined where the region has to be parsed.
 */
export function readPlainRegion(region: string): ReadRegion | undefined {
  const end = region.trimEnd().length;
  if (end === 0 && !/\S/.test(region)) return /[^ \t\r\n]/.test(region) ? undefined : emptyRegion;
  const body = region.slice(0, end);
  if (/\s/.test(region[end] ?? ' ') && /[^ \t\r\n]/.test(region.slice(end))) return undefined;
  const title = heading.exec(body);
  const item = title ? null : numbered.exec(body);
  const start = (title ?? item)?.[0].length ?? 0;
  const prose = body.slice(start);
  if (markup.test(prose)) return undefined;
  if (/[\r\n]/.test(prose)) {
    // A second line that is not plain may be a list, a rule or the line under a heading; CRLF is the parser's business.
    if (title || item || prose.includes('\r') || !prose.split('\n').every((line) => plainLine.test(line))) return undefined;
  } else if (start === 0 && !plainLine.test(prose)) {
    return undefined;
  }
  const kind = title ? 'heading' : item ? 'list-item' : paragraphKind(prose);
  const block = { kind, prose, map: copied(start, prose.length), marks: [], quoted: false, end } as const;
  if (!title) return { ...emptyRegion, blocks: [block] };
  const depth = title[1]?.length ?? 1;
  return { ...emptyRegion, blocks: [{ ...block, depth }], headings: [{ text: prose, depth, block: 0, anchored: true }] };
}

const caption = /^(?:table|figure|fig\.?|chart|box|graph)\s+[A-Z]?\d+[a-z]?(?:\.\d+)?\s*(?:[:.–—-]|$)/i;

/** A paragraph, or the caption of a table or figure. */
export function paragraphKind(prose: string): BlockKind {
  return caption.test(prose) && prose.length < 200 ? 'caption' : 'paragraph';
}
