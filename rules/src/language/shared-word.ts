import { findHead, headCount } from './heads.js';

/** Places for words met lately: more than the words that most of a report is made of. A power of two. */
const places = 8192;
/** Longer words are few, and not worth a place. */
const longest = 24;
/** From this length on, V8 keeps a part of a string as a view of the whole, which would hold a report's text for as long as the word has its place. */
const shortestView = 13;

const words: string[] = new Array<string>(places).fill('');
/** The {@link findHead} of the word at each place, as of `headsKnown`; below 0 where nobody has asked. */
const heads = new Int32Array(places).fill(-1);
let headsKnown = 0;

/**
 * The place of the part of `text` from `start` up to `end`, below 0 where that is too long for one: {@link wordAt} it stands the very same
 * string as when the word was met before. Every rule asks for every word, in sets and maps, and a string that was asked for before has its hash worked out.
 */
export function placeOf(text: string, start: number, end: number): number {
  const length = end - start;
  if (length > longest) return -1;
  let hash = length;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  const place = (hash ^ (hash >>> 15)) & (places - 1);
  if (!isPart(words[place] ?? '', text, start, length)) {
    const word = text.slice(start, end);
    words[place] = length < shortestView ? word : word.split('').join('');
    heads[place] = -1;
  }
  return place;
}

/** The word at a place, until the next one is placed. */
export function wordAt(place: number): string {
  return words[place] ?? '';
}

/** What {@link findHead} says of the word at a place, until the next one is placed; asked once for as long as the word stays there. */
export function headAt(place: number): number {
  if (headsKnown !== headCount()) {
    heads.fill(-1);
    headsKnown = headCount();
  }
  const head = heads[place] ?? -1;
  return head < 0 ? (heads[place] = findHead(words[place] ?? '')) : head;
}

/** A loop of its own, since words are so short that a call of `startsWith` takes longer. */
function isPart(word: string, text: string, start: number, length: number): boolean {
  if (word.length !== length) return false;
  for (let at = 0; at < length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
