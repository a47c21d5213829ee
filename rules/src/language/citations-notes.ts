import { isKnown, isPostcode, readable, type Known } from './citations-ids.js';
import type { CitedIds } from './citation.js';
import { readList } from './citations-list.js';
import type { Block } from './block.js';

/** How much of a note tells what it cites, in UTF-16 units. */
const longestBeginning = 400;
/** What parts the ids of a list; a comma may also stand within one. */
const parting = /[,&]|\band\b/g;
/** What ends an id at the beginning of a note, where prose goes on behind it. */
const endsId = /[\s,;:.()[\]–—]/g;

/** As much of a note as tells what it cites; a long one is cut where its list parts two ids, so that no part of one is taken for another. */
export function beginningOfNote(note: string): string {
  if (note.length <= longestBeginning) return note;
  const beginning = note.slice(0, longestBeginning);
  let end = beginning.lastIndexOf(';');
  if (end < 0) for (const { index } of beginning.matchAll(parting)) end = index;
  return end > 0 ? beginning.slice(0, end) : beginning;
}

/**
 * What the text of a footnote begins by citing: an id of the register, a word of its form, or a list in brackets or behind `Evidence`.
 * Without a register every note is an ordinary one.
 */
export function readNote(note: string, evidence: Block['evidence']): readonly CitedIds[] {
  const known = readable(evidence);
  if (!known) return [];
  const prose = beginningOfNote(note);
  const start = prose.length - prose.trimStart().length;
  const bracket = /^\[[^\][]*\]/.exec(prose.slice(start));
  if (bracket) return readList(prose, start + 1, start + bracket[0].length - 1, { known });
  if (/^\(?ev(?:idence)?[\s.:]/i.test(prose.slice(start))) return readNamed(prose, start, known);
  return readBare(prose, start, known);
}

/** `Evidence 12, page 4. The rest is prose`: read as far as the first full stop that is none of `Ev.` or `no.` */
function readNamed(prose: string, start: number, known: Known): readonly CitedIds[] {
  const from = prose[start] === '(' ? start + 1 : start;
  const stop = /(?<=\d|\p{L}{3})\.(?=\s|$)|[()]/u.exec(prose.slice(from));
  return readList(prose, from, stop ? from + stop.index : prose.length, { known, named: true });
}

/** `EV-188; EV-190, page 4` or `EV-188 The audit of March`: ids one after the other as long as nothing else comes between. */
function readBare(prose: string, start: number, known: Known): readonly CitedIds[] {
  const found: CitedIds[] = [];
  let from = start;
  for (;;) {
    const end = endOfId(prose, from, known);
    if (end === undefined) return found;
    const written = prose.slice(from, end);
    found.push({ start: from, end, form: 'id', written, ids: [written] });
    const next = /^\s*(?:[;,&]|and\b)\s*/.exec(prose.slice(end));
    if (!next) return found;
    from = end + next[0].length;
  }
}

/** Where the longest id that begins here ends. */
function endOfId(prose: string, from: number, known: Known): number | undefined {
  const words = prose.slice(from, from + 61);
  if (isPostcode(words)) return undefined;
  let end: number | undefined;
  for (const index of [...Array.from(words.matchAll(endsId), (match) => match.index), words.length]) {
    const word = words.slice(0, index);
    if (isKnown(word, known) || (end === undefined && known?.isLikeId(word))) end = from + index;
  }
  return end;
}
