import type { TextPosition, TextRange } from 'substantiate/protocol';

/** A text as an editor keeps it; a line is without its break. */
export interface Lines {
  readonly count: number;
  line(index: number): string;
}

/** As many lines and characters above and below the cursor are looked at for a sentence's ends. */
const mostLines = 50;
const mostCharacters = 5000;

/** A line that belongs to no paragraph above it: an item of a list, a heading, a quotation, a row of a table, a fence, a numbered paragraph. */
const opener = /^\s*(?:[-*+•]\s|\d{1,3}[.)]\s|\d+(?:\.\d+)+[.)]?\s|#{1,6}\s|>|\||`{3}|~{3}|\[[^\]]+\]:)/u;
const heading = /^\s*#{1,6}\s/u;
const blank = /^\s*$/u;
/** A citation behind a full stop: to the segmenter the beginning of another sentence, to a reader the end of this one. */
const citation = /(?<=[.!?…])\s?\[[^\]]{0,80}\]?/gu;
/** A sentence that is over, with the blanks behind it. */
const finished = /[.!?…]["'”’)\]*_]*(?<blanks>\s*)$/u;

/** Made when somebody writes: it takes longer than the rest of the extension needs to start. */
let segmenter: Intl.Segmenter | undefined;

/**
 * The sentence that a place is in or at the end of; undefined in an empty line, or behind a sentence that is over.
 * Blanks at the end belong to a sentence that goes on, so that a space before the next word is still in it.
 */
export function sentenceAt(text: Lines, { line, character }: TextPosition): TextRange | undefined {
  if (line >= text.count || blank.test(text.line(line))) return undefined;
  let first = line;
  while (first > 0 && line - first < mostLines && !opener.test(text.line(first)) && !isEnd(text.line(first - 1))) first -= 1;
  let last = line;
  const isAlone = heading.test(text.line(line));
  while (!isAlone && last + 1 < text.count && last - line < mostLines && !isBeginning(text.line(last + 1))) last += 1;

  const lines = Array.from({ length: last - first + 1 }, (_, index) => text.line(first + index));
  // A break within a paragraph is a blank to a reader, and the end of a sentence to the segmenter.
  const paragraph = lines.join(' ');
  const at = lines.slice(0, line - first).reduce((sum, { length }) => sum + length + 1, 0) + character;
  const from = Math.max(0, at - mostCharacters);
  const near = paragraph.slice(from, at + mostCharacters).replaceAll(citation, ({ length }) => ')'.repeat(length));

  // At the border of two, the place is at the end of the one if that goes on, and at the beginning of the other.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  const sentences = segmenter.segment(near);
  const before = sentences.containing(Math.max(0, at - from - 1));
  const behind = sentences.containing(at - from);
  const found = [before, behind].find((segment) => {
    if (!segment) return false;
    return at - from <= segment.index + lengthOf(segment.segment) && at - from >= segment.index;
  });
  if (!found) return undefined;
  const start = from + found.index;
  return { start: placeOf(start, lines, first), end: placeOf(start + lengthOf(found.segment), lines, first) };
}

function isBeginning(line: string): boolean {
  return blank.test(line) || opener.test(line);
}

function isEnd(line: string): boolean {
  return blank.test(line) || heading.test(line);
}

function lengthOf(sentence: string): number {
  return sentence.length - (finished.exec(sentence)?.groups?.['blanks']?.length ?? 0);
}

function placeOf(offset: number, lines: readonly string[], first: number): TextPosition {
  let [line, character] = [0, offset];
  while (line + 1 < lines.length && character > (lines[line]?.length ?? 0)) {
    character -= (lines[line]?.length ?? 0) + 1;
    line += 1;
  }
  return { line: first + line, character };
}
