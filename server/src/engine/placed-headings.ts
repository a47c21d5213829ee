import type { DocumentParts } from './document-rules.js';
import type { PlacedCitation, PlacedHeading } from './types.js';

/** The headings of a document, in order. */
export function placedHeadings({ linted, pages, starts }: DocumentParts): PlacedHeading[] {
  const placed: PlacedHeading[] = [];
  linted.forEach(({ reads }, page) => {
    reads.forEach(({ headings, blocks }, region) => {
      // Asked at each pause in the typing: most regions have none.
      if (headings.length === 0) return;
      const base = (starts[page] ?? 0) + (pages[page]?.starts[region] ?? 0);
      for (const { text, depth, block } of headings) {
        const at = blocks[block];
        if (at) placed.push({ text, depth, start: base + at.map.start(0), end: base + at.map.end(at.prose.length) });
      }
    });
  });
  return placed;
}

/** Words above the first heading, then those under each. */
export function sectionWords({ linted }: Pick<DocumentParts, 'linted'>): number[] {
  const words = [0];
  for (const page of linted) {
    for (const region of page.linted) {
      region.sectionWords.forEach((own, index) => {
        if (index === 0) words.push((words.pop() ?? 0) + own);
        else words.push(own);
      });
    }
  }
  return words;
}

/** The citations of a document, in order. */
export function documentCitations({ linted, pages, starts }: DocumentParts): PlacedCitation[] {
  return linted.flatMap((page, index) =>
    page.linted.flatMap(({ citations }, region) => {
      const base = (starts[index] ?? 0) + (pages[index]?.starts[region] ?? 0);
      return citations.map((citation) => moved(citation, base));
    }),
  );
}

function moved(citation: PlacedCitation, by: number): PlacedCitation {
  const { form, written, ids, ends, marker } = citation;
  const place = ({ start, end }: { readonly start: number; readonly end: number }): { start: number; end: number } => ({
    start: start + by,
    end: end + by,
  });
  return {
    form,
    written,
    ids,
    ...place(citation),
    marker: place(marker),
    ...(ends && { ends: [place(ends[0]), place(ends[1])] as const }),
  };
}
