import { splitSentences, tokenize } from 'retext-substantiate/language';
import type { FileReport, ReportedFinding } from '../report.js';
import { blockAround, type Stretch } from './block.js';
import { veils, writingOf, type Veil, type Writing } from './markup.js';

/** Some words of a passage. */
export interface Piece {
  /** On one line; nothing in it moves a cursor or turns the direction of writing. */
  readonly text: string;
  /** The finding, by its number in the report, whose words these are. */
  readonly finding?: number;
}

/** A sentence of a report, and what is asked about it. */
export interface Passage {
  /** Numbers of the findings that begin in it. */
  readonly findings: readonly number[];
  /** Its words in order; none where there is no text to quote, as of a workbook. */
  readonly pieces: readonly Piece[];
}

/** Most UTF-16 units of a sentence that are quoted, as far as what is asked about leaves a choice. */
const most = 480;
/** What of a longer one stands on either side of the words in question. */
const around = 200;

/** The sentences of a report that something is asked about, in order, each with the words in question set off from the rest. */
export function passagesOf({ path, kind, text, findings }: Pick<FileReport, 'path' | 'kind' | 'text' | 'findings'>): Passage[] {
  const find = sentenceFinder(text, writingOf(path));
  const passages: Passage[] = [];
  for (let first = 0; first < findings.length;) {
    const finding = findings[first] as ReportedFinding;
    if (kind === 'register' || text === '' || finding.cell) {
      passages.push({ findings: [first], pieces: finding.text === '' ? [] : [{ text: readable(finding.text).trim(), finding: first }] });
      first++;
      continue;
    }
    const sentence = find(finding.start);
    let last = first + 1;
    while (last < findings.length && isWithin((findings[last] as ReportedFinding).start, sentence)) last++;
    const numbers = Array.from({ length: last - first }, (_, index) => first + index);
    passages.push({ findings: numbers, pieces: piecesOf(sentence, numbers, findings, text) });
    first = last;
  }
  return passages;
}

interface Sentence extends Stretch {
  readonly block: Stretch;
  /** The markup of its block, in offsets of the text. */
  readonly veils: readonly Veil[];
}

function isWithin(offset: number, { start, end }: Stretch): boolean {
  return offset >= start && offset < end;
}

/** Finds the sentence at a place. Places are asked for in order, so that one paragraph is cut up once. */
function sentenceFinder(text: string, writing: Writing): (offset: number) => Sentence {
  let sentences: Sentence[] = [];
  return (offset) => {
    const known = sentences.find((sentence) => isWithin(offset, sentence));
    if (known) return known;
    const block = blockAround(text, offset, writing);
    const source = text.slice(block.start, block.end);
    const hidden = veils(source, writing).map(({ start, end, shown }) => ({ start: start + block.start, end: end + block.start, shown }));
    const cut = splitSentences(source, tokenize(source));
    sentences = cut.map(({ start, end }) => ({ start: start + block.start, end: end + block.start, block, veils: hidden }));
    return (
      sentences.find((sentence) => isWithin(offset, sentence)) ?? { ...block, end: Math.max(block.end, offset + 1), block, veils: hidden }
    );
  };
}

function piecesOf(sentence: Sentence, numbers: readonly number[], findings: readonly ReportedFinding[], text: string): Piece[] {
  const marks = numbers
    .map((number) => ({ number, finding: findings[number] as ReportedFinding }))
    .filter(({ finding }) => finding.extent === 'words')
    .map(({ number, finding: { start, end } }) => ({ number, start, end: Math.min(end, sentence.end) }));
  const { start, end } = shownOf(sentence, marks[0], text);
  const pieces: Piece[] = [];
  let at = start;
  for (const mark of marks) {
    if (mark.start < at || mark.end > end || mark.end <= mark.start) continue;
    pieces.push(
      { text: words(at, mark.start, sentence, text) },
      { text: words(mark.start, mark.end, sentence, text), finding: mark.number },
    );
    at = mark.end;
  }
  pieces.push({ text: words(at, end, sentence, text) });
  const goesOn = end < sentence.end || numbers.some((number) => (findings[number] as ReportedFinding).end > sentence.end);
  return tidy([...(start > sentence.start ? [{ text: '…' }] : []), ...pieces, ...(goesOn ? [{ text: ' …' }] : [])]);
}

/** What of a sentence is quoted: all, or of a very long one what is around the first words in question. */
function shownOf({ start, end }: Stretch, first: Stretch | undefined, text: string): Stretch {
  if (end - start <= most) return { start, end };
  const near = first ?? { start, end: start };
  const from = near.start - start <= around ? start : toBlank(text, near.start - around, near.start, 1);
  const rough = Math.max(from + most, near.end + around);
  return { start: from, end: rough >= end ? end : toBlank(text, rough, near.end, -1) };
}

/** The nearest blank on the way from one place to another; the place itself where there is none, but never inside a character. */
function toBlank(text: string, from: number, to: number, step: 1 | -1): number {
  for (let at = from; at !== to; at += step) if (/\s/u.test(text[at] ?? ' ')) return step === 1 ? at + 1 : at;
  return /[\uDC00-\uDFFF]/u.test(text.charAt(from)) ? from + step : from;
}

/** The words between two places, without markup. */
function words(from: number, to: number, { veils: hidden }: Sentence, text: string): string {
  let shown = '';
  let at = from;
  for (const veil of hidden) {
    if (veil.end <= at || veil.start >= to) continue;
    shown += text.slice(at, Math.max(at, veil.start)) + (veil.start >= from ? veil.shown : '');
    at = Math.min(veil.end, to);
  }
  return readable(shown + text.slice(at, to));
}

/** Blanks and line ends as one blank; what could move a cursor or turn the writing about as `�`. */
function readable(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\p{Surrogate}\u202A-\u202E\u2066-\u2069]/gu, '�');
}

/** No blank at either end or twice in a row, and no empty piece. */
function tidy(pieces: readonly Piece[]): Piece[] {
  const tidied: Piece[] = [];
  let endsInBlank = true;
  for (const piece of pieces) {
    const text: string = endsInBlank ? piece.text.trimStart() : piece.text;
    if (text === '') continue;
    endsInBlank = text.endsWith(' ');
    tidied.push({ ...piece, text });
  }
  const last = tidied.pop();
  return last ? [...tidied, { ...last, text: last.text.trimEnd() }].filter(({ text }) => text !== '') : [];
}
