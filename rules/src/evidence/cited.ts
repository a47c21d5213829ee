import type { EvidenceItem, Span } from '../kit/index.js';
import { citationsOf, type Block, type Sentence } from '../language/index.js';

/** One pair of brackets, footnote call or link, with the ids it cites; those that stand side by side count as one. */
export interface CitedHere {
  readonly span: Span;
  readonly ids: readonly string[];
}

/** What the sentence cites, in order: in its words, or right behind its full stop. */
export function citedIn(sentence: Sentence): readonly CitedHere[] {
  return sentence.once(findCited);
}

/** The items of the register among these ids. */
export function itemsOf({ evidence }: Block, ids: readonly string[]): readonly EvidenceItem[] {
  return ids.flatMap((id) => evidence?.item(id) ?? []);
}

function findCited(sentence: Sentence): readonly CitedHere[] {
  const { start, next, previous, block } = sentence;
  const markers = block.once(markersOf);
  const found: CitedHere[] = [];
  for (let at = firstFrom(markers, start), marker = markers[at]; marker; marker = markers[++at]) {
    if (marker.span.start > (next?.start ?? Infinity)) break;
    // Brackets that open a sentence stand behind the full stop of the one before; a call of no width there does not.
    const opens = marker.span.end > marker.span.start;
    if (marker.span.start === next?.start && !opens) break;
    if (marker.span.start === start && opens && previous) continue;
    found.push(marker);
  }
  return found;
}

function markersOf(block: Block): readonly CitedHere[] {
  const found: { span: Span; ids: string[] }[] = [];
  for (const { marker, ids } of citationsOf(block)) {
    const before = found[found.length - 1];
    if (before && /^[\s,;]*(?:(?:and|&)\s*)?$/.test(block.prose.slice(before.span.end, marker.start))) {
      before.ids.push(...ids);
      before.span = { start: before.span.start, end: Math.max(before.span.end, marker.end) };
    } else found.push({ span: marker, ids: [...ids] });
  }
  return found;
}

function firstFrom(markers: readonly CitedHere[], start: number): number {
  let low = 0;
  let high = markers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((markers[middle]?.span.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
