import type { EvidenceBook } from 'retext-substantiate/kit';
import type { ProseAround } from '../../engine/types.js';

/** What was typed of a citation so far, and how it is to be completed. */
export interface Typed {
  /** Characters before the cursor that are replaced. */
  readonly before: number;
  /** Characters behind it: the rest of an id in which the cursor stands. */
  readonly after: number;
  /** What of it is to be found in an id or title. */
  readonly words: string;
  /** What stands before that, in the characters to be replaced: an editor looks for them too. */
  readonly lead: string;
  /** What is put in their place. */
  readonly write: (id: string) => string;
}

/** An open bracket further back than this is somebody else's. */
const longestBracket = 200;
const evidenceWord = /^ev(?:idence|\.)?(?=[\s\d]|$)/iu;
const separator = /[;,]|\s(?:and|&)(?=\s)/gu;
const idRest = /^[\p{L}\p{N}_-]*/u;

/** What a cursor in an open bracket, or at the beginning of a footnote, has before it; undefined elsewhere. */
export function typedBefore({ before, after, kind }: ProseAround, book: EvidenceBook): Typed | undefined {
  const rest = idRest.exec(after)?.[0].length ?? 0;
  const open = openBracket(before.slice(-longestBracket));
  // A citation may begin a footnote without any bracket.
  if (!open) return kind === 'footnote' && !/\s/u.test(before) ? oneId(before, rest) : undefined;
  return open.bracket === '(' ? afterWord(open.inside, rest, book) : lastId(open.inside, rest, book);
}

/** The last id of a list, or the second of a range. */
function lastId(inside: string, rest: number, book: EvidenceBook): Typed {
  const part = lastPart(inside);
  for (const { index } of part.matchAll(/[-–]/gu)) if (book.item(part.slice(0, index).trim())) return oneId(part.slice(index + 1), rest);
  return part === '' && inside !== '' ? { ...oneId('', rest), write: (id) => ` ${id}` } : oneId(part, rest);
}

function oneId(typed: string, rest: number): Typed {
  const words = typed.trimStart();
  return { before: words.length, after: rest, words, lead: '', write: (id) => id };
}

/** `(Ev. 1`: the item's number where it is its own, else its id. */
function afterWord(inside: string, rest: number, book: EvidenceBook): Typed | undefined {
  const [word] = evidenceWord.exec(inside) ?? [];
  if (word === undefined) return undefined;
  const behind = inside.slice(word.length);
  const part = lastPart(behind);
  const short = (id: string): string => ownNumber(id, book) ?? id;
  if (part.length < behind.length) return { ...oneId(part, rest), write: (id) => `${part === '' ? ' ' : ''}${short(id)}` };
  const words = behind.trimStart();
  const written = word.length === 2 ? `${word}.` : word;
  const lead = inside.slice(0, inside.length - words.length);
  return { before: inside.length, after: rest, words, lead, write: (id) => `${written} ${short(id)}` };
}

function ownNumber(id: string, book: EvidenceBook): string | undefined {
  const number = /\d+$/u.exec(id)?.[0].replace(/^0+(?=\d)/u, '');
  return number !== undefined && book.numbered(number).length === 1 ? number : undefined;
}

function lastPart(list: string): string {
  const last = [...list.matchAll(separator)].at(-1);
  return last ? list.slice(last.index + last[0].length) : list;
}

function openBracket(text: string): { readonly bracket: string; readonly inside: string } | undefined {
  for (let at = text.length - 1; at >= 0; at--) {
    const character = text[at] ?? '';
    if (/[\])}]/u.test(character)) return undefined;
    if (/[[({]/u.test(character)) return { bracket: character, inside: text.slice(at + 1) };
  }
  return undefined;
}
