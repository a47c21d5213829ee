import type { EvidenceItem } from '../../language/evidence-item.js';
import type { CutOff, EvidenceView } from '../../language/evidence-view.js';
import { EvidenceBook, type BookOptions } from '../evidence-book.js';

/** The evidence of a report in a test; what the engine asks of a host has this shape too. */
export interface ExampleEvidence {
  readonly book: EvidenceBook;
  readonly pathOf: (target: string) => string;
  readonly cutOff: (frontMatter: string) => CutOff | undefined;
}

/** Makes the evidence of a report from a register's items: a link leads to the item of just that location. */
export function exampleEvidence(items: readonly EvidenceItem[], options: BookOptions = {}): ExampleEvidence {
  const entries = items.map((item) => ({ item, ...(item.location === undefined ? {} : { path: item.location }) }));
  return { book: new EvidenceBook(entries, options), pathOf: (target) => target, cutOff: readCutOff };
}

/** What a block of such a report sees. */
export function exampleView(
  { book, cutOff }: ExampleEvidence,
  notes: ReadonlyMap<string, string> = new Map(),
  frontMatter = '',
): EvidenceView {
  return {
    item: (id) => book.item(id),
    numbered: (number) => book.numbered(number),
    between: (from, to) => book.between(from, to),
    isLikeId: (word) => book.isLikeId(word),
    nearest: (id) => book.nearest(id),
    linked: (target) => book.located(target),
    sensitiveTitles: (prose) => book.titles.find(prose),
    note: (label) => notes.get(label),
    cutOff: () => cutOff(frontMatter),
    pattern: book.pattern,
    hasItems: book.items.length > 0,
  };
}

const frontMatterBlock = /^---\n[\s\S]*?\n---\n/;

/** Takes a text's front matter, with its fences, from what it stands before. */
export function splitFrontMatter(text: string): { readonly frontMatter: string; readonly body: string } {
  const frontMatter = frontMatterBlock.exec(text)?.[0] ?? '';
  return { frontMatter, body: text.slice(frontMatter.length) };
}

/** Reads `date: 2026-03-31` and `inspection_to: …`, the earlier of the two: ISO dates only. */
function readCutOff(frontMatter: string): CutOff | undefined {
  const found = (['date', 'inspection_to'] as const).flatMap((field): CutOff[] => {
    const date = new RegExp(`^${field}: *([\\d-]+)`, 'm').exec(frontMatter)?.[1];
    return date === undefined ? [] : [{ date, field }];
  });
  return found.sort((one, other) => (one.date < other.date ? -1 : 1))[0];
}
