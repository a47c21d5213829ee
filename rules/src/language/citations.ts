import type { Block } from './block.js';
import type { Citation, CitedIds } from './citation.js';
import { readable, type Known } from './citations-ids.js';
import { numberAt, readList, trimmed } from './citations-list.js';
import { readNote } from './citations-notes.js';
import type { Span } from './span.js';

/** All citations of a block, in order. */
export function citationsOf(block: Block): readonly Citation[] {
  return block.once(findCitations);
}

/** Whether an offset stands in the brackets of a citation. The words of a link are prose, whatever it cites. */
export function isInCitation(block: Block, offset: number): boolean {
  const markers = block.once(markersOf);
  let low = 0;
  let high = markers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((markers[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return (markers[low]?.start ?? Infinity) <= offset;
}

function markersOf(block: Block): readonly Span[] {
  return citationsOf(block).flatMap(({ form, marker }) => (form === 'link' ? [] : [marker]));
}

/** What shares a marker. */
interface Marked {
  readonly marker: Span;
  readonly cited: readonly CitedIds[];
}

function findCitations(block: Block): readonly Citation[] {
  const known = readable(block.evidence);
  let found = inBrackets(block.prose, known);
  if (block.evidence) {
    found = joined(found, inHouseStyle(block.prose, block.evidence.pattern));
    if (block.kind === 'footnote') found = joined(found, atTheBeginning(block));
    if (known) found = joined(found, marked(block, known));
  }
  return found.flatMap(({ marker, cited }) => cited.map((one) => ({ ...one, marker })));
}

const opener = /[[{(]/g;
const closers: Readonly<Record<string, RegExp>> = { '[': /\[([^\][]*)\]/y, '{': /\{([^{}]*)\}/y, '(': /\(([^()]*)\)/y };
/** Most round brackets hold prose: one look tells. */
const namesEvidence = /\bev(?:idence)?\b/i;

/** Each kind of bracket is looked through to its next of the same kind only: the time stays in proportion to the prose. */
function inBrackets(prose: string, known: Known): Marked[] {
  const found: Marked[] = [];
  let behind = 0;
  for (const { index, 0: mark } of prose.matchAll(opener)) {
    if (index < behind) continue;
    if (mark === '(' && !namesEvidence.test(prose.slice(index + 1, index + 40))) continue;
    const closer = closers[mark];
    if (!closer) continue;
    closer.lastIndex = index;
    if (!closer.test(prose)) continue;
    const end = closer.lastIndex;
    const cited = readBrackets(prose, index + 1, end - 1, mark, known);
    if (cited.length === 0) continue;
    found.push({ marker: { start: index, end }, cited });
    behind = end;
  }
  return found;
}

const curlyId = /^([A-Z]{0,4}-?)(\d{1,4}(?:\.\d{1,3}){0,2})$/;

function readBrackets(prose: string, from: number, to: number, mark: string, known: Known): readonly CitedIds[] {
  if (mark !== '{') return readList(prose, from, to, { known, named: mark === '(' });
  const span = trimmed(prose, from, to);
  const written = span.end - span.start > 20 ? '' : prose.slice(span.start, span.end);
  const [, letters = '', digits] = curlyId.exec(written) ?? [];
  const isNumber = digits !== undefined && (known ? !known.item(written) : letters === '');
  return isNumber ? [numberAt(prose, span, known, digits)] : readList(prose, from, to, { known });
}

/** Citations in the project's own style. */
function inHouseStyle(prose: string, pattern: RegExp | undefined): Marked[] {
  if (!pattern) return [];
  const flags = `${pattern.flags.replace(/[dgy]/g, '')}dg`;
  const found: Marked[] = [];
  for (const match of prose.matchAll(new RegExp(pattern.source, flags))) {
    const [from, to] = match.indices?.groups?.['id'] ?? [0, 0];
    const span = trimmed(prose, from, to);
    if (span.end === span.start) continue;
    const written = prose.slice(span.start, span.end);
    const marker = { start: Math.min(match.index, span.start), end: Math.max(match.index + match[0].length, span.end) };
    found.push({ marker, cited: [{ ...span, form: 'id', written, ids: [written] }] });
  }
  return found;
}

/** What a footnote begins with, where no brackets stand around it. */
function atTheBeginning({ prose, evidence }: Block): Marked[] {
  return readNote(prose, evidence).map((one) => ({ marker: { start: one.start, end: one.end }, cited: [one] }));
}

/** Calls of footnotes that name evidence, and links to files that the register lists. */
function marked(block: Block, known: NonNullable<Known>): Marked[] {
  const found: Marked[] = [];
  for (const { kind, target, start, end } of block.marks) {
    if (kind === 'footnote-call') {
      const ids = readNote(known.note(target) ?? '', known).flatMap((one) => one.ids);
      if (ids.length > 0) found.push({ marker: { start, end }, cited: [{ start, end, form: 'footnote', written: target, ids }] });
    } else if (kind === 'link' && end > start) {
      const ids = idsOfLink(block.prose.slice(start, end), target, known);
      if (ids.length > 0) found.push({ marker: { start, end }, cited: [{ start, end, form: 'link', written: target, ids }] });
    }
  }
  return found;
}

/** The items of a file; of several in one file, the one that the link's text names, if it does. A link named by an id cites it, wherever it leads. */
function idsOfLink(text: string, target: string, known: NonNullable<Known>): readonly string[] {
  if (known.item(text)) return [text];
  return [...new Set(known.linked(target).map(({ id }) => id))];
}

/** Both in order; where they overlap, the first have it, unless the other one is the wider. */
function joined(first: readonly Marked[], other: readonly Marked[]): Marked[] {
  if (other.length === 0) return [...first];
  const all = [...first, ...other].sort((one, next) => one.marker.start - next.marker.start || next.marker.end - one.marker.end);
  const kept: Marked[] = [];
  const mine = new Set(first);
  for (const one of all) {
    const before = kept[kept.length - 1];
    if (!before || one.marker.start >= before.marker.end) kept.push(one);
    else if (isSame(one.marker, before.marker) && mine.has(one)) kept[kept.length - 1] = one;
  }
  return kept;
}

function isSame(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}
