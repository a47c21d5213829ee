import { gone, linked } from './mask.js';

const words = 'see|also|cf|and|the|from|source|sources|evidence|ev|items?|nos?|numbers?|refs?|references?';
const places =
  'pp?|pages?|paras?|paragraphs?|rows?|sheets?|tabs?|sections?|tables?|figures?|fig|lines?|cells?|columns?|slides?|annex|appendix|questions?|q|chapters?|ch|parts?|findings?|ss?|§';

const marksAndPlaces = `[\\s,;:.&()–—-]+|[${gone}${linked}]+|(?:${places})(?:\\.?\\s*\\d[\\w.–-]*|\\s+[A-Z]\\b)`;
/** A place within a document (`page 4`), or a mark. */
const place = new RegExp(marksAndPlaces, 'iuy');
/** The same, or a word such as `see`. */
const filler = new RegExp(`${marksAndPlaces}|(?:${words})(?![\\p{L}\\p{N}])`, 'iuy');

/** Whether a stretch of a masked text points at evidence and says nothing else. */
export function onlyCites(masked: string, start: number, end: number): boolean {
  return /[\uE000\uE001]/u.test(masked.slice(start, end)) && endOf(filler, masked, start, end) === end;
}

/** Where the pointers end that a stretch of a masked text begins with, places within documents included; its start where it begins with none. */
export function endOfPointers(masked: string, start: number, end: number): number {
  const last = masked.slice(start, endOf(filler, masked, start, end)).lastIndexOf(gone);
  return last < 0 ? start : endOf(place, masked, start + last, end);
}

function endOf(piece: RegExp, masked: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    piece.lastIndex = at;
    if (!piece.test(masked)) break;
    at = Math.min(piece.lastIndex, end);
  }
  return at;
}
