import type { Format, NumberedParagraph, PlacedHeading, Snapshot } from '../../engine/types.js';

/** A heading or numbered paragraph with the stretch that belongs to it, in offsets. */
export interface Section {
  readonly name: string;
  /** `paragraph` where it is a numbered one. */
  readonly kind: 'heading' | 'paragraph';
  /** Where its heading stands, or the paragraph begins. */
  readonly start: number;
  /** Where the heading ends, or the paragraph itself. */
  readonly headEnd: number;
  /** Where the next one of its rank begins, or one above it, blanks before that left out. */
  readonly end: number;
  readonly children: Section[];
}

/** As much of a paragraph is told beside its number, in UTF-16 units. */
const mostWords = 50;

/** The sections of a report, nested: headings by their depth, and below them the paragraphs that have a number. */
export function sectionsOf(
  { headings, numberedParagraphs }: Pick<Snapshot, 'headings' | 'numberedParagraphs'>,
  format: Format,
  text: string,
): Section[] {
  const all = [
    ...headings().map((heading) => ({ ...ofHeading(heading, text), depth: depthOf(heading, format) })),
    ...numberedParagraphs().map((paragraph) => ({ ...ofParagraph(paragraph), depth: Infinity })),
  ].sort((one, other) => one.start - other.start);
  const top: Section[] = [];
  const open: { readonly depth: number; readonly section: Open }[] = [];
  const close = (depth: number, at: number): void => {
    for (let last = open.at(-1); last && last.depth >= depth; last = open.at(-1)) {
      last.section.end = endBefore(text, at, last.section.headEnd);
      open.pop();
    }
  };
  for (const { depth, ...head } of all) {
    close(depth, head.start);
    const section: Open = { ...head, end: head.headEnd, children: [] };
    (open.at(-1)?.section.children ?? top).push(section);
    open.push({ depth, section });
  }
  close(-1, text.length);
  return top;
}

/** A section whose end is not known yet. */
interface Open extends Section {
  end: number;
}

type Head = Omit<Section, 'end' | 'children'>;

function ofHeading({ text, start, end }: PlacedHeading, report: string): Head {
  return { name: oneLine(text) || 'Heading without words', kind: 'heading', start: startOfLine(report, start), headEnd: end };
}

function ofParagraph({ number, text, start, end }: NumberedParagraph): Head {
  const words = oneLine(text);
  const shown = words.length > mostWords ? `${words.slice(0, mostWords).replace(/\s\S*$/u, '')}…` : words;
  return { name: `${number} ${shown}`, kind: 'paragraph', start, headEnd: end };
}

/** Plain text has no levels of headings: a number tells, as in `2.1 Leadership` below `2 Findings`. */
function depthOf({ text, depth }: PlacedHeading, format: Format): number {
  const number = format === 'text' ? /^\d{1,3}(?:\.\d{1,3})*(?=[.)]?\s)/u.exec(text)?.[0] : undefined;
  return number === undefined ? depth : number.split('.').length;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A heading's marks stand before its words. */
function startOfLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !/[\r\n]/u.test(text[at - 1] ?? '')) at--;
  return at;
}

function endBefore(text: string, offset: number, least: number): number {
  let end = offset;
  while (end > least && /\s/u.test(text[end - 1] ?? '')) end--;
  return end;
}
