import { Block, figuresOf, type Figure, type Sentence } from 'retext-substantiate/language';
import type { DocumentParts } from './document-rules.js';
import type { ReadBlock } from './read/types.js';
import type { PlacedShare } from './types.js';

/** Shares of each block, in offsets of its prose: a block stays the same object as long as its text does. */
const known = new WeakMap<ReadBlock, readonly PlacedShare[]>();
const none: readonly PlacedShare[] = [];
/** What every `n of N` holds: most blocks are told by it alone. */
const mayHoldShare = /\b(?:of|in)\b|\//iu;
/** `7/12` is a date, a mark or a floor as often as it is a share. */
const smallestSlashed = 13;

/** What the document gives as `n of N` in a stretch, in order; only the pages that the stretch touches are looked at. */
export function sharesBetween({ pages, starts, linted }: DocumentParts, from: number, to: number): PlacedShare[] {
  const shares: PlacedShare[] = [];
  pages.forEach((page, index) => {
    const base = starts[index] ?? 0;
    if (base > to || base + page.length < from) return;
    linted[index]?.reads.forEach(({ blocks }, region) => {
      const at = base + (page.starts[region] ?? 0);
      if (at > to || at + (page.regions[region]?.text.length ?? 0) < from) return;
      for (const block of blocks) {
        for (const { start, end, ...share } of sharesOf(block)) {
          const placed = { ...share, start: at + block.map.start(start), end: at + block.map.end(end) };
          if (placed.start <= to && placed.end >= from) shares.push(placed);
        }
      }
    });
  });
  return shares;
}

function sharesOf(block: ReadBlock): readonly PlacedShare[] {
  let own = known.get(block);
  if (!own) known.set(block, (own = mayHoldShare.test(block.prose) ? findShares(block) : none));
  return own;
}

function findShares({ kind, prose, marks, quoted }: ReadBlock): readonly PlacedShare[] {
  const block = new Block({ kind, prose, marks, context: { section: 'finding', quoted } });
  return block.sentences.flatMap((sentence) => figuresOf(sentence).flatMap((figure) => shareOf(figure, sentence)));
}

function shareOf({ kind, first, last, value = 0, base }: Figure, sentence: Sentence): PlacedShare[] {
  if (base === undefined || base === 0 || (kind !== 'ratio' && kind !== 'fraction')) return [];
  const { block } = sentence;
  const text = block.text(first, last);
  if (text.includes('/') && base < smallestSlashed) return [];
  // Of `one in five` the figure holds the share, of `one of five` the number.
  const part = kind === 'ratio' ? value : Math.round((value * base) / 100);
  const isSaid = figuresOf(sentence).some((other) => other.kind === 'percentage' && saysShare(other, part, base));
  return [{ ...block.span(first, last), part, base, isSaid }];
}

/** Whether a percentage is that of a share, in whatever way it was rounded. */
function saysShare({ value = NaN, points }: Figure, part: number, base: number): boolean {
  return points !== true && Math.abs(value - (100 * part) / base) < 1;
}
