/** Places for words met lately: more than the words that most of a report is made of. A power of two. */
const places = 8192;
/** Longer words are few, and not worth a place. */
const longest = 24;
/** From this length on, V8 keeps a part of a string as a view of the whole, which would hold a report's text for as long as the word has its place. */
const shortestView = 13;

const words: string[] = new Array<string>(places).fill('');

/**
 * The part of `text` from `start` up to `end`; of a word met lately, the very same string as before.
 * Every rule asks for every word, in sets and maps, and a string that was asked for before has its hash worked out.
 */
export function sharedWord(text: string, start: number, end: number): string {
  const length = end - start;
  if (length > longest) return text.slice(start, end);
  let hash = length;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  const place = (hash ^ (hash >>> 15)) & (places - 1);
  const known = words[place] ?? '';
  if (known.length === length && text.startsWith(known, start)) return known;
  const word = text.slice(start, end);
  return (words[place] = length < shortestView ? word : word.split('').join(''));
}
