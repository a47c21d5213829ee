import type { Span } from 'retext-substantiate/kit';
import type { SourceMarks } from '../../engine/types.js';
import type { Mask } from './mask.js';
import { endOfPointers, onlyCites } from './only-cites.js';

/**
 * What goes of the footnotes: a note that only points at evidence, with its calls; of any other, the pointers it begins with.
 * @param mask in which the citations are blotted out.
 */
export function footnotesToGo({ notes, calls }: SourceMarks, { text }: Mask): Span[] {
  const spans: Span[] = [];
  const labels = new Set<string>();
  for (const { label, start, end } of notes) {
    const from = start + (/^\[\^[^\]]+\]:\s*/u.exec(text.slice(start, end))?.[0].length ?? 0);
    if (onlyCites(text, from, end)) {
      spans.push({ start, end });
      labels.add(label);
    } else {
      spans.push({ start: from, end: endOfPointers(text, from, end) });
    }
  }
  return [...spans, ...calls.filter(({ label }) => labels.has(label))];
}
