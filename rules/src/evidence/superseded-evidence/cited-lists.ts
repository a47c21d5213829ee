import type { ProseFix, Span } from '../../kit/index.js';
import { isAfter, type Block, type EvidenceItem } from '../../language/index.js';
import { citeInstead, type CitedPlace } from '../cited-places.js';
import { shortened } from '../shortened.js';

/** What parts two ids of a list, and nothing else. */
const parting = /^\s*(?:[;,&]|(?:,\s*)?and)\s*$/;

/** The lists of ids that a block cites, as they will be once each superseded item has given way to its successor. */
export class CitedLists {
  readonly #block: Block;
  readonly #places: readonly CitedPlace[];
  /** Ids of each pair of brackets: those that stay, and successors that have been put there. */
  readonly #ids = new Map<Span, Set<string>>();

  constructor(block: Block, places: readonly CitedPlace[]) {
    this.#block = block;
    this.#places = places;
  }

  /**
   * The change that cites what has taken the place of an item. It says no more than the register does; where the successor
   * is cited beside it already, the item goes.
   */
  citeLatest(index: number, { id }: EvidenceItem, latest: string): readonly ProseFix[] {
    const place = this.#places[index];
    if (!place?.isSingle) return [];
    const cited = this.#idsIn(place.marker);
    const isCited = this.#places.some(({ marker, ids }) => marker === place.marker && ids.includes(latest));
    const gone = cited.has(latest) ? this.#withoutPlace(index, place) : undefined;
    cited.add(latest);
    if (gone) {
      const reason = isCited ? `\`${shortened(latest)}\` is cited beside it` : `another beside it leads to \`${shortened(latest)}\` too`;
      return [{ title: `Take out \`${shortened(id)}\`: ${reason}`, edits: [{ ...gone, text: '' }], safe: true }];
    }
    const fix = citeInstead(place.span, latest);
    return [this.#isLate(latest) ? fix : { ...fix, safe: true }];
  }

  #idsIn(marker: Span): Set<string> {
    const known = this.#ids.get(marker) ?? new Set(this.#places.flatMap((place) => (place.marker === marker ? place.ids : [])));
    this.#ids.set(marker, known);
    return known;
  }

  /** The id with what parts it from its neighbour; undefined where something else stands between, as `p. 4` does. */
  #withoutPlace(index: number, { span, marker }: CitedPlace): Span | undefined {
    const { prose } = this.#block;
    const [before, next] = [this.#places[index - 1], this.#places[index + 1]];
    if (next?.marker === marker && parting.test(prose.slice(span.end, next.span.start))) return { start: span.start, end: next.span.start };
    if (before?.marker === marker && parting.test(prose.slice(before.span.end, span.start)))
      return { start: before.span.end, end: span.end };
    return undefined;
  }

  /** Evidence that is later than the report is another fault: nobody should make it unseen. */
  #isLate(latest: string): boolean {
    const { evidence } = this.#block;
    const date = evidence?.item(latest)?.date;
    const cutOff = date === undefined ? undefined : evidence?.cutOff();
    return date !== undefined && cutOff !== undefined && isAfter(date, cutOff.date);
  }
}
