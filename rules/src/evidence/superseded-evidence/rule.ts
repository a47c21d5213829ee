import { defineRule } from '../../kit/index.js';
import type { EvidenceItem, EvidenceView } from '../../language/index.js';
import { citedPlaces, citeInstead, itemsAt } from '../cited-places.js';
import { nameItems } from '../name-items.js';
import { shortened } from '../shortened.js';
import { isSuperseded, isWithdrawn } from '../status.js';

export default defineRule({
  id: 'superseded-evidence',
  category: 'evidence',
  scope: 'block',
  severity: 'warning',
  summary: 'A citation of evidence that something later took the place of',
  why: 'The finding rests on what was true before; the later evidence may say something else.',
  checkBlock: (block, { report }) => {
    const { evidence } = block;
    if (!evidence) return;
    for (const place of citedPlaces(block)) {
      const items = itemsAt(block, place, isSuperseded);
      const [item] = items;
      if (!item) continue;
      const latest = items.length === 1 ? lastSuccessor(item, evidence) : undefined;
      report({
        span: place.span,
        message: `${nameItems(items)} ${items.length > 1 ? 'are' : 'is'} superseded${items.length > 1 ? '' : by(item)}`,
        question:
          latest === undefined ? 'What has taken its place, and what does that say?' : `Does \`${latest}\` bear out the finding too?`,
        fixes: latest === undefined || !place.isSingle ? [] : [citeInstead(place.span, latest)],
      });
    }
  },
});

function by({ superseded_by = [] }: EvidenceItem): string {
  const [first, ...more] = superseded_by;
  if (first === undefined) return ', and the register does not say by what';
  return ` by \`${shortened(first, 24)}\`${more.length > 0 ? ` and ${more.length} more` : ''}`;
}

/** The end of the chain of successors; none where it forks, runs in a circle, leads to what is not there, or ends in what cannot be cited. */
function lastSuccessor(item: EvidenceItem, evidence: EvidenceView): string | undefined {
  const seen = new Set<string>();
  let here: EvidenceItem | undefined = item;
  while (here && isSuperseded(here)) {
    const [next, ...more]: readonly string[] = here.superseded_by ?? [];
    if (next === undefined || more.length > 0 || seen.has(here.id)) return undefined;
    seen.add(here.id);
    here = evidence.item(next);
  }
  return here && !isWithdrawn(here) ? here.id : undefined;
}
