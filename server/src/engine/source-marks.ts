import type { Span } from 'retext-substantiate/kit';
import type { DocumentParts } from './document-rules.js';
import type { LabelledSpan, SourceMarks } from './types.js';

/** The marks of a document's source that are no prose, in the document's coordinates. */
export function sourceMarks({ linted, pages, starts }: DocumentParts): SourceMarks {
  const suppressions: Span[] = [];
  const notes: LabelledSpan[] = [];
  const calls: LabelledSpan[] = [];
  const links: Span[] = [];
  const unread: Span[] = [];
  linted.forEach(({ reads }, page) =>
    reads.forEach(({ directives, references, footnotes, footnoteSpans, tooComplex }, region) => {
      const base = (starts[page] ?? 0) + (pages[page]?.starts[region] ?? 0);
      const placed = ({ start, end }: Span): Span => ({ start: start + base, end: end + base });
      for (const { span } of directives) suppressions.push(placed(span));
      for (const { kind, target, span } of references) {
        if (kind === 'link') links.push(placed(span));
        else if (kind === 'footnote-call') calls.push({ label: target, ...placed(span) });
      }
      footnotes.forEach((label, index) => {
        const span = footnoteSpans[index];
        if (span) notes.push({ label, ...placed(span) });
      });
      if (tooComplex) unread.push(placed(tooComplex));
    }),
  );
  return { suppressions, notes, calls, links, unread };
}
