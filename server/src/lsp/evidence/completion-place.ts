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
  /** What is put in their place; undefined for an item that can't be cited so. */
  readonly write: (id: string) => string | undefined;
}

/** An open bracket further back than this is somebody else's. */
const longestBracket = 200;
const numberWord = /^(Ev(?:idence|\.)?)(\s*)(.*)$/isu;
const idRest = /^[\p{L}\p{N}_-]*/u;
/** A citation may begin a footnote without any bracket. */
const firstWord = /^\S*$/u;

/** What a cursor in an open bracket, or at the beginning of a footnote, has before it; undefined elsewhere. */
export function typedBefore({ before, after, kind }: ProseAround, book: EvidenceBook): Typed | undefined {
  const near = before.slice(-longestBracket);
  const rest = idRest.exec(after)?.[0].length ?? 0;
  const open = openBracket(near);
  if (!open) return kind === 'footnote' && firstWord.test(before) ? byId(before, rest) : undefined;
  if (open.bracket === '(') return byNumber(open.inside, rest, book);
  return byId(lastId(open.inside, book), rest);
}

function byId(typed: string, rest: number): Typed {
  const words = typed.trimStart();
  const behindSign = typed === '' || words.length < typed.length ? '' : undefined;
  return { before: words.length, after: rest, words, lead: '', write: (id) => `${behindSign ?? ''}${id}` };
}

/** `(Ev. 1`: the item's number, as far as it is its own. */
function byNumber(inside: string, rest: number, book: EvidenceBook): Typed | undefined {
  const [, word, blank = '', words = ''] = numberWord.exec(inside) ?? [];
  if (word === undefined || (blank === '' && words !== '')) return undefined;
  const written = word.length === 2 ? `${word}.` : word;
  return {
    ...{ before: inside.length, after: rest, words, lead: `${word}${blank}` },
    write: (id) => {
      const number = /\d+(?:\.\d+)*$/u.exec(id)?.[0].replace(/^0+(?=\d)/u, '');
      return number !== undefined && book.numbered(number).length === 1 ? `${written} ${number}` : undefined;
    },
  };
}

/** The part of a bracket's content that the last id is typed in: behind a semicolon, or the first id of a range. */
function lastId(inside: string, book: EvidenceBook): string {
  const typed = inside.slice(inside.lastIndexOf(';') + 1);
  for (const { index } of typed.matchAll(/[-–]/gu)) if (book.item(typed.slice(0, index).trim())) return typed.slice(index + 1);
  return typed;
}

function openBracket(text: string): { readonly bracket: string; readonly inside: string } | undefined {
  for (let at = text.length - 1; at >= 0; at--) {
    const character = text[at] ?? '';
    if (/[\])}\n]/u.test(character)) return undefined;
    if (/[[({]/u.test(character)) return { bracket: character, inside: text.slice(at + 1) };
  }
  return undefined;
}
