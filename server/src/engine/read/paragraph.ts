import type { BlockKind } from 'retext-substantiate/language';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { copied } from '../offset-map.js';
import { emptyRegion, type Labels, type ReadRegion } from './types.js';

/** Anything that could be markup, an address, or blanks that a parser would take away. */
const markup = /[\\`*_<>&~|#@\t\0\uFEFF]|www\.|:\/\/| [\r\n]|[\r\n] |\r(?!\n)/i;
/** Brackets that can only be a link, an image or a footnote if somebody defines them. */
const inBrackets = /(?<!!)\[(?!\^)([^[\]]{1,200})\](?![[(:])/g;
const plainLine = /^[\p{L}"'“‘(£]/u;
const numbered = /^(\d{1,9}[.)] )(?=\p{L})/u;
const heading = /^(#{1,6}) (?=[^\s#])/;

/**
 * Reads a region that is a single paragraph, heading or numbered paragraph without any markup but citations, as nearly all of a report is,
 * without a parser: the result is the parser's, at a fraction of its cost.
 * @returns undefined where the region has to be parsed.
 */
export function readPlainRegion(region: string, labels: Labels): ReadRegion | undefined {
  const end = region.trimEnd().length;
  if (end === 0 && !/\S/.test(region)) return /[^ \t\r\n]/.test(region) ? undefined : emptyRegion;
  const body = region.slice(0, end);
  if (/\s/.test(region[end] ?? ' ') && /[^ \t\r\n]/.test(region.slice(end))) return undefined;
  const title = heading.exec(body);
  const item = title ? null : numbered.exec(body);
  const start = (title ?? item)?.[0].length ?? 0;
  const prose = body.slice(start);
  if (markup.test(prose) || !bracketsAreText(prose, labels)) return undefined;
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

function bracketsAreText(prose: string, { definitions }: Labels): boolean {
  if (!/[[\]]/.test(prose)) return true;
  if (/[[\]]/.test(prose.replace(inBrackets, ''))) return false;
  if (definitions.length === 0) return true;
  return !Array.from(prose.matchAll(inBrackets), ([, label = '']) => normalizeIdentifier(label)).some((label) =>
    definitions.includes(label),
  );
}

const caption = /^(?:table|figure|fig\.?|chart|box|graph)\s+[A-Z]?\d+[a-z]?(?:\.\d+)?\s*(?:[:.–—-]|$)/i;

/** A paragraph, or the caption of a table or figure. */
export function paragraphKind(prose: string): BlockKind {
  return caption.test(prose) && prose.length < 200 ? 'caption' : 'paragraph';
}
