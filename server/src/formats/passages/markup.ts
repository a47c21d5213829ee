/** What of a report's source is markup and not words: taken out where the words are quoted for people. */

/** How a file is written, as far as quoting it goes. */
export type Writing = 'markdown' | 'text' | 'html';

/** A stretch of source, and what a reader sees in its place. */
export interface Veil {
  readonly start: number;
  readonly end: number;
  readonly shown: string;
}

/** How a file is written, by its name; the standard input without one is Markdown. */
export function writingOf(path: string): Writing {
  if (/\.x?html?$/iu.test(path)) return 'html';
  return /\.(?:md|markdown|report)$|^<stdin>$/iu.test(path) ? 'markdown' : 'text';
}

const comment = /<!--[\s\S]*?(?:-->|$)/gu;
const tag = /<\/?[a-z][^<>]*>/giu;
const entity = /&(?:amp|lt|gt|quot|apos|nbsp|ndash|mdash|rsquo|lsquo|ldquo|rdquo|hellip|pound|#\d{1,7}|#x[\da-f]{1,6});/giu;
const escape = /\\([\p{P}$+<=>^`|~])/gu;
const quoteMark = /\n[ \t]*>[ \t>]*/gu;
const link = /!?\[([^[\]]{1,500})\]\([^()\s]{0,2000}(?:\s+"[^"]{0,500}")?\)/gu;
const footnote = /\[\^[^\]\s]{1,100}\]/gu;
const emphasis = /(?<![\s*\\])\*{1,3}|\*{1,3}(?=[^\s*])|(?<![\p{L}\p{N}\\_])_{1,3}(?=[^\s_])|(?<=[^\s_\\])_{1,3}(?![\p{L}\p{N}_])/gu;

const names: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  pound: '£',
};

/** The markup in a stretch of source, in its order, none within another. */
export function veils(source: string, writing: Writing): Veil[] {
  if (writing === 'text') return [];
  const taken: Veil[] = [];
  const take = (start: number, length: number, shown = ''): void => {
    if (length > 0 && !taken.some((veil) => start < veil.end && veil.start < start + length))
      taken.push({ start, end: start + length, shown });
  };
  for (const { index, 0: whole } of source.matchAll(comment)) take(index, whole.length);
  for (const { index, 0: whole } of source.matchAll(tag)) take(index, whole.length);
  for (const { index, 0: whole } of source.matchAll(entity)) take(index, whole.length, readEntity(whole));
  if (writing === 'markdown') veilMarkdown(source, take);
  return taken.sort((one, other) => one.start - other.start);
}

function veilMarkdown(source: string, take: (start: number, length: number, shown?: string) => void): void {
  for (const { index, 0: whole, 1: character = '' } of source.matchAll(escape)) take(index, whole.length, character);
  for (const { index, 0: whole } of source.matchAll(quoteMark)) take(index, whole.length, ' ');
  for (const { index, 0: whole, 1: words = '' } of source.matchAll(link)) {
    const open = whole.indexOf('[') + 1;
    take(index, open);
    take(index + open + words.length, whole.length - open - words.length);
  }
  for (const { index, 0: whole } of source.matchAll(footnote)) take(index, whole.length);
  for (const { index, 0: whole } of source.matchAll(emphasis)) take(index, whole.length);
}

function readEntity(whole: string): string {
  const name = whole.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return names[name] ?? whole;
  const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '�';
}
