import type { Span } from './span.js';

/** How an item is cited: by its id, by its number alone (`Evidence 12`), by a range of ids, by a footnote that names it, by a link to its file. */
export type CitationForm = 'id' | 'number' | 'range' | 'footnote' | 'link';

/** A citation of evidence, in UTF-16 offsets of the block's prose. One for each id, number or range in a pair of brackets. */
export interface Citation extends Span {
  readonly form: CitationForm;
  /** The id, number, range, label or address, as written. */
  readonly written: string;
  /** All of what a publication would leave out: `[E3; E7]` with its brackets. */
  readonly marker: Span;
  /** Ids of the items that are meant, known to the register or not; empty where a number is that of no item, or of several. */
  readonly ids: readonly string[];
  /** The two ends of a range. */
  readonly ends?: readonly [Span, Span];
}

/** A citation of which only what stands in the brackets is known. */
export type CitedIds = Omit<Citation, 'marker'>;
