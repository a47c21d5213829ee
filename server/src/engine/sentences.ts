/** Sentences in the form in which two versions of a document are compared: whatever an author moves or wraps otherwise stays equal. */
import type { Span } from 'retext-substantiate/kit';
import { splitSentences, tokenize } from 'retext-substantiate/language';
import type { DocumentParts } from './document-rules.js';
import type { ReadBlock, ReadReference, ReadRegion } from './read/types.js';
import type { Finding } from './types.js';

/** A sentence, or what else a finding may stand in, and how it is compared. */
interface Passage extends Span {
  readonly key: string;
}

/** The passages of a document in its coordinates, each kind in the order of the text. */
interface Passages {
  readonly sentences: readonly Passage[];
  /** Suppression comments: they come and go while the sentence about them stays as it is. */
  readonly comments: readonly Passage[];
  /** Lines of the source, for what stands in no prose at all, such as a picture. */
  readonly lines: readonly Passage[];
}

/** `2.1` and `(a)` before a paragraph: one put in above renumbers all that follow. What goes on small is a figure: `5.5 per cent`. */
const paragraphNumber = /^\(?(?:[a-z]|[ivx]{1,5})[.)]\s+|^(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]|\d{1,3}(?:\.\d{1,3})+)\s+(?=[^\s\p{Ll}])/u;

/** Tells a comment and a line from a sentence of the same words. */
const [commentMark, lineMark] = ['\u0001', '\u0002'];

/**
 * Everything in a document that a finding may stand in. Equal passages are numbered in their order, so that of three where there were two,
 * the third is new.
 */
export function documentSentences(parts: DocumentParts): string[] {
  const { sentences, comments, lines } = passagesOf(parts);
  return [...sentences, ...comments, ...lines].map(({ key }) => key);
}

/** Whether a passage is a sentence, and no comment or line: lines become others where a text is wrapped otherwise. */
export function isSentence(passage: string): boolean {
  return !passage.startsWith(commentMark) && !passage.startsWith(lineMark);
}

/** For each finding the passages, as {@link documentSentences} names them, that it stands in or covers: at least one. */
export function findingSentences(parts: DocumentParts, findings: readonly Finding[]): string[][] {
  const { sentences, comments, lines } = passagesOf(parts);
  return findings.map((finding) => {
    const around = finding.category === 'engine' ? touched(comments, finding) : [];
    if (around.length > 0) return around;
    const own = touched(sentences, finding);
    return own.length > 0 ? own : touched(lines, finding);
  });
}

function passagesOf(parts: DocumentParts): Passages {
  const sentences: Passage[] = [];
  const comments: Passage[] = [];
  const { pages, starts, linted } = parts;
  linted.forEach(({ reads }, page) => {
    reads.forEach((read, region) => {
      const base = (starts[page] ?? 0) + (pages[page]?.starts[region] ?? 0);
      const source = pages[page]?.regions[region]?.text ?? '';
      for (const block of read.blocks) sentences.push(...sentencesOf(block, read, base));
      for (const { span } of read.directives) {
        const key = `${commentMark}${normalised(source.slice(span.start, span.end))}`;
        comments.push({ start: span.start + base, end: span.end + base, key });
      }
    });
  });
  const byStart = (one: Passage, other: Passage): number => one.start - other.start;
  return { sentences: numbered(sentences.sort(byStart)), comments: numbered(comments.sort(byStart)), lines: numbered(linesOf(parts)) };
}

/** A sentence is its prose and what its links lead to: one that leads elsewhere makes it another. */
function sentencesOf({ prose, map }: ReadBlock, { references }: ReadRegion, base: number): Passage[] {
  const tokens = tokenize(prose);
  return splitSentences(prose, tokens).flatMap(({ first, last }, index) => {
    const from = tokens.starts[first] ?? 0;
    const to = tokens.ends[last - 1] ?? from;
    const [start, end] = [map.start(from), map.end(to)];
    const written = prose.slice(from, to);
    const text = normalised(index === 0 ? written.replace(paragraphNumber, '') : written);
    const key = [text, ...targetsIn(references, start, end)].join(' → ');
    return text === '' ? [] : [{ start: start + base, end: end + base, key }];
  });
}

function targetsIn(references: readonly ReadReference[], start: number, end: number): string[] {
  return references.filter(({ span }) => span.start < end && start < span.end).map(({ target }) => target);
}

function linesOf({ pages, starts }: DocumentParts): Passage[] {
  const lines: Passage[] = [];
  const text = pages.map((page) => page.regions.map((region) => region.text).join('')).join('');
  let start = starts[0] ?? 0;
  for (const line of text.split(/\r\n|\n|\r/u)) {
    lines.push({ start, end: start + line.length, key: `${lineMark}${normalised(line)}` });
    start += line.length;
    start += text.startsWith('\r\n', start) ? 2 : 1;
  }
  return lines;
}

function normalised(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function numbered(passages: readonly Passage[]): Passage[] {
  const seen = new Map<string, number>();
  return passages.map((passage) => {
    const count = (seen.get(passage.key) ?? 0) + 1;
    seen.set(passage.key, count);
    return count === 1 ? passage : { ...passage, key: `${passage.key}\u0000${String(count)}` };
  });
}

/** Passages that share a character with a span, or hold it where it is empty. */
function touched(passages: readonly Passage[], { start, end }: Span): string[] {
  const found: string[] = [];
  // Passages are in order and lie apart, so the first that ends behind the start is found by halves.
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.end ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < passages.length; index++) {
    const passage = passages[index] as Passage;
    if (passage.start > end) break;
    const isEmpty = start === end || passage.start === passage.end;
    if (isEmpty || (passage.start < end && start < passage.end)) found.push(passage.key);
  }
  return found;
}
