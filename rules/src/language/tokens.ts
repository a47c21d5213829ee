import { findHead, headCount } from './heads.js';
import { headAt, placeOf, wordAt } from './shared-word.js';
import { foldCase, opaque } from './text.js';

/** Kinds of token. Numbers are digits with their separators; a mix such as `4th` or `s47` is a word. */
export const TokenKind = { word: 1, number: 2, punctuation: 3, symbol: 4, opaque: 5 } as const;

/** The tokens of one stretch of prose, in parallel arrays: no object a word. Offsets are UTF-16 units into that prose. */
export class Tokens {
  readonly count: number;
  readonly #words: readonly string[];
  #heads: Int32Array;
  #headsKnown: number;

  constructor(
    folded: string,
    readonly starts: Int32Array,
    readonly ends: Int32Array,
    readonly kinds: Uint8Array,
  ) {
    const count = starts.length;
    const words: string[] = [];
    const heads = new Int32Array(count);
    this.#headsKnown = headCount();
    for (let index = 0; index < count; index++) {
      const [start, end] = [starts[index] ?? 0, ends[index] ?? 0];
      const place = placeOf(folded, start, end);
      const word = place < 0 ? folded.slice(start, end) : wordAt(place);
      words.push(word);
      if (isHeadKind(kinds[index])) heads[index] = place < 0 ? findHead(word) : headAt(place);
    }
    this.count = count;
    this.#words = words;
    this.#heads = heads;
  }

  /** The token's text in lower case with straight apostrophes; empty where there is no such token. */
  lower(index: number): string {
    return index >= 0 && index < this.count ? (this.#words[index] ?? '') : '';
  }

  /** For each word and number, the number of the phrases that it may begin, as heads are numbered; 0 where it begins none. */
  get heads(): Int32Array {
    if (this.#headsKnown !== headCount()) {
      this.#headsKnown = headCount();
      this.#heads = Int32Array.from(this.#words, (word, index) => (isHeadKind(this.kinds[index]) ? findHead(word) : 0));
    }
    return this.#heads;
  }
}

function isHeadKind(kind: number | undefined): boolean {
  return kind === TokenKind.word || kind === TokenKind.number;
}

const letter = 1;
const digit = 2;
const space = 3;
const apostrophe = 4;
const joiner = 5;
const other = 6;

const asciiClasses = new Uint8Array(128).map((_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z]/i.test(character)) return letter;
  if (/\d/.test(character)) return digit;
  if (/\s/.test(character)) return space;
  if (character === "'") return apostrophe;
  if (character === '-') return joiner;
  return other;
});

function classOf(code: number): number {
  if (code < 128) return asciiClasses[code] ?? other;
  if (code === 0x2019) return apostrophe;
  if (code === 0x2010 || code === 0x2011) return joiner;
  if (code === 0xa0 || code === 0x202f || code === 0x2007 || code === 0x3000 || code === 0xfeff) return space;
  if (code >= 0x2000 && code <= 0x200b) return space;
  if (code >= 0xc0 && code <= 0x24f) return code === 0xd7 || code === 0xf7 ? other : letter;
  return /\p{L}|\p{M}/u.test(String.fromCharCode(code)) ? letter : other;
}

const address = /(?:https?:\/\/|www\.)\S*[^\s.,;:!?)\]'"’”]/y;
const symbols = new Set(['%', '£', '$', '€', '+', '=', '<', '>', '&', '@', '#', '*', '/', '\\', '~', '^', '|', '_']);

/**
 * Cuts prose into words, numbers, punctuation and symbols in one pass.
 * Hyphens and apostrophes inside a word belong to it (`long-standing`, `children's`); web addresses are one opaque token.
 */
export function tokenize(prose: string): Tokens {
  const length = prose.length;
  let starts = new Int32Array((length >> 2) + 8);
  let ends = new Int32Array(starts.length);
  let kinds = new Uint8Array(starts.length);
  let count = 0;
  let at = 0;
  while (at < length) {
    const code = prose.charCodeAt(at);
    const kindOfCharacter = classOf(code);
    if (kindOfCharacter === space) {
      at++;
      continue;
    }
    const start = at;
    let kind: number;
    if (kindOfCharacter === letter) {
      address.lastIndex = at;
      const isAddress = (code | 32) === 104 || (code | 32) === 119 ? address.test(prose) : false;
      if (isAddress) {
        at = address.lastIndex;
        kind = TokenKind.opaque;
      } else {
        at = endOfWord(prose, at);
        kind = TokenKind.word;
      }
    } else if (kindOfCharacter === digit) {
      at = endOfNumber(prose, at);
      kind = TokenKind.number;
      if (at < length && classOf(prose.charCodeAt(at)) === letter) {
        at = endOfWord(prose, at);
        kind = TokenKind.word;
      }
    } else {
      at += code >= 0xd800 && code < 0xdc00 && at + 1 < length ? 2 : 1;
      const character = prose.slice(start, at);
      kind =
        character === opaque ? TokenKind.opaque : symbols.has(character) || at - start === 2 ? TokenKind.symbol : TokenKind.punctuation;
    }
    if (count === starts.length) {
      const larger = count * 2;
      const [oldStarts, oldEnds, oldKinds] = [starts, ends, kinds];
      (starts = new Int32Array(larger)).set(oldStarts);
      (ends = new Int32Array(larger)).set(oldEnds);
      (kinds = new Uint8Array(larger)).set(oldKinds);
    }
    starts[count] = start;
    ends[count] = at;
    kinds[count] = kind;
    count++;
  }
  return new Tokens(foldCase(prose), starts.subarray(0, count), ends.subarray(0, count), kinds.subarray(0, count));
}

function endOfWord(prose: string, from: number): number {
  let at = from + 1;
  while (at < prose.length) {
    const kind = classOf(prose.charCodeAt(at));
    if (kind === letter || kind === digit) {
      at++;
    } else if ((kind === apostrophe || kind === joiner) && at + 1 < prose.length && classOf(prose.charCodeAt(at + 1)) === letter) {
      at += 2;
    } else {
      break;
    }
  }
  return at;
}

function endOfNumber(prose: string, from: number): number {
  let at = from + 1;
  while (at < prose.length) {
    const code = prose.charCodeAt(at);
    if (classOf(code) === digit) at++;
    // Points, commas and colons belong to the number only between digits: 1,204 · 4.12 · 09:30.
    else if ((code === 44 || code === 46 || code === 58) && classOf(prose.charCodeAt(at + 1)) === digit) at += 2;
    else break;
  }
  return at;
}
