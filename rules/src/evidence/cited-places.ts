import type { About, ProseFix, Span } from '../kit/index.js';
import { citationsOf, type Block, type EvidenceItem } from '../language/index.js';

/** Where ids are cited in the words of a block. */
export interface CitedPlace {
  /** The id, the number, the range, the words of a link. */
  readonly span: Span;
  readonly ids: readonly string[];
  /** Whether another id in the place of these words would cite another item and change nothing else. */
  readonly isSingle: boolean;
  /** Whether it is named by an id, and not by its number, a range or a link. */
  readonly isId: boolean;
  /** The brackets it stands in; two places with the same stand in one list. */
  readonly marker: Span;
}

/** What a block cites, in order, except by its calls of footnotes: what a note cites stands in the note. None where no register could be read. */
export function citedPlaces(block: Block): readonly CitedPlace[] {
  return block.evidence?.hasItems ? block.once(findPlaces) : [];
}

/** The items at a place for which something holds. */
export function itemsAt({ evidence }: Block, { ids }: CitedPlace, holds: (item: EvidenceItem) => boolean): readonly EvidenceItem[] {
  return ids.flatMap((id) => evidence?.item(id) ?? []).filter(holds);
}

/** That a finding is about these items. */
export function aboutItems(items: readonly EvidenceItem[]): About {
  return { items: items.map(({ id }) => id) };
}

/** A fix that puts an id in the place of another. */
export function citeInstead(span: Span, id: string): ProseFix {
  return { title: `Cite \`${id}\` instead`, edits: [{ ...span, text: id }] };
}

/** A fix that leaves a blank for other evidence in the place of an id. */
export function citeOther(span: Span, written: string): ProseFix {
  return { title: `Replace \`${written}\` by \`‹evidence id›\` to be filled in`, edits: [{ ...span, text: '‹evidence id›' }] };
}

function findPlaces(block: Block): readonly CitedPlace[] {
  return citationsOf(block).flatMap(({ form, start, end, ids, marker }) =>
    form === 'footnote' ? [] : [{ span: { start, end }, ids, isSingle: form === 'id' || form === 'number', isId: form === 'id', marker }],
  );
}
