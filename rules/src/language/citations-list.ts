import type { CitedIds } from './citation.js';
import { isId, isIdLike, isKnown, isPostcode, type Known } from './citations-ids.js';
import type { Span } from './span.js';

/** How a list of ids is read. */
interface Reading {
  readonly known: Known;
  /** Whether the list must begin with a word such as `Evidence`, as it must in round brackets. */
  readonly named?: boolean;
}

const separator = /[;,]|\s(?:and|&)(?=\s)/g;
const opening = /^(?:see(?:\s+also)?|from|source:|sources:|cf\.?)\s+/i;
const evidenceWord = /^(?:evidence|ev\b\.?)(?:\s+(?:items?|nos?\b\.?|numbers?|refs?\b\.?))?[\s:]*(?=[\dA-Z])/i;
const number = /^\d{1,4}(?:\.\d{1,3}){0,2}$/;
const year = /^(?:19|20)\d\d$/;
/** Behind an id that nobody knows, only what names a place in a document keeps it a citation. */
const locator =
  /^(?:(?:pp?|ss?|q|ch|no)\.?\s?\d|[§(\d]|(?:pages?|paras?|paragraphs?|rows?|sheets?|tabs?|sections?|lines?|cells?|columns?|tables?|figures?|fig|slides?|annex|appendix|items?|questions?|chapters?|parts?|minutes?|notes?)\b)/i;
const road = /^(?:roads?|motorway|bypass|junctions?|roundabout|corridor|carriageway)\b/i;
/** Behind this many characters stands neither an id nor an end of a range. */
const longestPart = 120;

/**
 * Reads a list such as `E3; E7`, `E-012, p4`, `E3–E5`, `Evidence 12 and 14`. What is neither an id nor a number tells the place in a document.
 * @returns none where the list does not begin with an id.
 */
export function readList(prose: string, from: number, to: number, { known, named = false }: Reading): CitedIds[] {
  const whole = trimmed(prose, from, to);
  if (!named && isKnown(text(prose, whole), known)) return [idAt(prose, whole)];
  const found: CitedIds[] = [];
  let isNamed = false;
  for (const part of partsOf(prose, whole)) {
    const { start, isEvidence } = behindWords(prose, part, found.length === 0);
    isNamed ||= isEvidence;
    if (named && !isNamed) return [];
    const cited = readPart(prose, { start, end: part.end }, { known, isFirst: found.length === 0, isNamed });
    if (cited) found.push(cited);
    else if (found.length === 0) return [];
  }
  return found;
}

/** The parts of a list as they come, so that what does not begin like one is left at once. */
function* partsOf(prose: string, { start, end }: Span): Generator<Span> {
  const content = prose.slice(start, end);
  let from = 0;
  for (const { index, 0: divider } of content.matchAll(separator)) {
    yield trimmed(prose, start + from, start + index);
    from = index + divider.length;
  }
  yield trimmed(prose, start + from, end);
}

function behindWords(prose: string, { start, end }: Span, isFirst: boolean): { start: number; isEvidence: boolean } {
  const words = prose.slice(start, Math.min(end, start + 80));
  const opened = isFirst ? (opening.exec(words)?.[0].length ?? 0) : 0;
  const name = evidenceWord.exec(words.slice(opened))?.[0] ?? '';
  return { start: start + opened + name.length, isEvidence: name !== '' };
}

interface PartReading {
  readonly known: Known;
  readonly isFirst: boolean;
  /** Whether numbers alone mean evidence, since a word such as `Evidence` stands before them. */
  readonly isNamed: boolean;
}

function readPart(prose: string, span: Span, { known, isFirst, isNamed }: PartReading): CitedIds | undefined {
  const written = text(prose, span);
  if (isKnown(written, known)) return idAt(prose, span);
  if (isPostcode(written)) return undefined;
  const range = readRange(prose, span, known, isNamed);
  if (range) return range;
  if (isIdLike(written, known, isFirst)) return idAt(prose, span);
  if (isNamed && number.test(written) && (isFirst || !year.test(written))) return numberAt(prose, span, known);
  return readHead(prose, span, { known, isFirst, isNamed });
}

/** `EV-012 p4`, `Evidence 12: para 4`, `SURVEY 2024 sheet 2`: an id or number and, behind a blank, colon or dash, its place. */
function readHead(prose: string, { start, end }: Span, { known, isFirst, isNamed }: PartReading): CitedIds | undefined {
  const words = prose.slice(start, Math.min(end, start + longestPart));
  let found: Span | undefined;
  for (const { index, 0: divider } of words.matchAll(/[\s:–-]+/g)) {
    const written = words.slice(0, index);
    const rest = words.slice(index + divider.length);
    if (road.test(rest)) continue;
    const head = { start, end: start + index };
    if (isKnown(written, known) || (isIdLike(written, known, isFirst) && (!known || locator.test(rest)))) found = head;
    else if (isNamed && number.test(written) && locator.test(rest) && !/^\d/.test(rest)) return numberAt(prose, head, known);
  }
  return found && idAt(prose, found);
}

/** `E3-E5`, `EV-012–EV-015`, `E3 to E5`: divided where both sides are ids, those of the register first. */
function readRange(prose: string, { start, end }: Span, known: Known, isNamed: boolean): CitedIds | undefined {
  if (end - start > longestPart) return undefined;
  const written = prose.slice(start, end);
  const ways = [...written.matchAll(/\s*[-–]\s*|\s+to\s+/g)]
    .map(({ index, 0: middle }): [Span, Span] => [
      { start, end: start + index },
      { start: start + index + middle.length, end },
    ])
    .filter(([one, other]) => one.end > one.start && other.end > other.start);
  const bothAre = (is: (words: string) => boolean): [Span, Span] | undefined =>
    ways.find(([one, other]) => is(text(prose, one)) && is(text(prose, other)));
  const ends = bothAre((words) => isKnown(words, known)) ?? bothAre((words) => isId(words, known));
  if (ends)
    return rangeOf(
      prose,
      ends,
      ends.map((one) => text(prose, one)),
      known,
    );
  const numbers = isNamed ? bothAre((words) => number.test(words)) : undefined;
  if (!numbers) return undefined;
  const ids = numbers.map((one) => onlyNumbered(text(prose, one), known));
  return rangeOf(prose, numbers, ids.flat(), known);
}

function rangeOf(prose: string, ends: [Span, Span], ids: readonly string[], known: Known): CitedIds {
  const [first, last = first] = ids;
  const span = { start: ends[0].start, end: ends[1].end };
  const between = known && first !== undefined && last !== undefined ? inOrder(first, last, known) : [];
  return { ...span, form: 'range', written: text(prose, span), ids: [...new Set([...ids.slice(0, 1), ...between, ...ids.slice(1)])], ends };
}

function inOrder(first: string, last: string, known: NonNullable<Known>): readonly string[] {
  const between = known.between(first, last);
  return between.length > 0 ? between : known.between(last, first);
}

/** The id at a span. */
export function idAt(prose: string, span: Span): CitedIds {
  const written = text(prose, span);
  return { ...span, form: 'id', written, ids: [written] };
}

/** The number at a span, with the one id that has it. */
export function numberAt(prose: string, span: Span, known: Known, digits = text(prose, span)): CitedIds {
  return { ...span, form: 'number', written: text(prose, span), ids: onlyNumbered(digits, known) };
}

function onlyNumbered(digits: string, known: Known): readonly string[] {
  const ids = known?.numbered(digits) ?? [];
  return ids.length === 1 ? ids : [];
}

/** A span without the blanks at its ends. */
export function trimmed(prose: string, start: number, end: number): Span {
  while (start < end && /\s/.test(prose[start] ?? '')) start++;
  while (end > start && /\s/.test(prose[end - 1] ?? '')) end--;
  return { start, end };
}

function text(prose: string, { start, end }: Span): string {
  return prose.slice(start, end);
}
