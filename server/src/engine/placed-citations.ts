import type { Span } from 'retext-substantiate/kit';
import { citationsOf, type Block, type Citation } from 'retext-substantiate/language';
import type { OffsetMap } from './offset-map.js';
import type { ReadReference } from './read/types.js';
import type { PlacedCitation } from './types.js';

/** The citations of a block in the coordinates of its region. */
export function placedCitations(block: Block, map: OffsetMap, references: readonly ReadReference[]): PlacedCitation[] {
  const citations = citationsOf(block);
  if (citations.length === 0) return [];
  const calls = new Map<string, number>();
  return citations.map((citation): PlacedCitation => {
    const { form, written, ids, ends } = citation;
    const place = (span: Span): Span => ({ start: map.start(span.start), end: map.end(span.end) });
    const common = { form, written, ids, ...(ends && { ends: [place(ends[0]), place(ends[1])] as const }) };
    const span = place(citation);
    const mark = markOf(citation, span, references, calls);
    if (form === 'footnote') return { ...common, ...(mark ?? span), marker: mark ?? span };
    return { ...common, ...span, marker: mark ?? place(citation.marker) };
  });
}

/** The source of a link or footnote call, of which the prose holds the text only, or nothing at all. */
function markOf(
  { form, written }: Citation,
  span: Span,
  references: readonly ReadReference[],
  calls: Map<string, number>,
): Span | undefined {
  if (form === 'link')
    return references.find(({ kind, span: { start, end } }) => kind === 'link' && start <= span.start && span.end <= end)?.span;
  if (form !== 'footnote') return undefined;
  // A call leaves nothing in the prose that its place could be told by: the calls of one label are counted off.
  const from = calls.get(written) ?? span.start - written.length - 3;
  const call = references.find(
    ({ kind, target, span: { start } }) => kind === 'footnote-call' && target === written && start >= from,
  )?.span;
  if (call) calls.set(written, call.end);
  return call;
}
