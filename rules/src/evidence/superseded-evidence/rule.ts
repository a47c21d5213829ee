import { defineRule } from '../../kit/index.js';
import { isSuperseded, isWithdrawn, type EvidenceItem, type EvidenceView } from '../../language/index.js';
import { citedPlaces, citeOther, itemsAt } from '../cited-places.js';
import { nameItems } from '../name-items.js';
import { shortened } from '../shortened.js';
import { CitedLists } from './cited-lists.js';

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
    const places = citedPlaces(block);
    const lists = new CitedLists(block, places);
    places.forEach((place, index) => {
      const items = itemsAt(block, place, isSuperseded);
      const [item] = items;
      if (!item) return;
      const end = items.length === 1 ? endOfChain(item, evidence) : nowhere;
      const { latest } = end;
      const other = place.isId ? [citeOther(place.span, shortened(item.id))] : [];
      report({
        span: place.span,
        message: `${nameItems(items)} ${items.length > 1 ? 'are' : 'is'} superseded${items.length > 1 ? '' : by(item)}`,
        question: questionOf(end),
        about: { items: [...items.map(({ id }) => id), ...(latest === undefined ? [] : [latest])] },
        fixes: latest === undefined ? other : lists.citeLatest(index, item, latest),
      });
    });
  },
});

function by({ superseded_by = [] }: EvidenceItem): string {
  const [first, ...more] = superseded_by;
  if (first === undefined) return ', and the register does not say by what';
  return ` by \`${shortened(first, 24)}\`${more.length > 0 ? ` and ${more.length} more` : ''}`;
}

/** Where successors lead: to a last one, that can be cited, or to the id at which they go wrong. */
interface ChainEnd {
  readonly latest?: string;
  /** Has been in the chain already. */
  readonly circle?: string;
  /** Is in no register. */
  readonly lost?: string;
}

const nowhere: ChainEnd = {};

function questionOf({ latest, circle, lost }: ChainEnd): string {
  if (latest !== undefined) return `Does \`${shortened(latest)}\` bear out the finding too?`;
  if (circle !== undefined) return `The register has \`${shortened(circle)}\` superseded in a circle: which item holds now?`;
  if (lost !== undefined) return `\`${shortened(lost)}\` is not in the register: what has taken its place, and what does that say?`;
  return 'What has taken its place, and what does that say?';
}

/** Follows the successors one by one; to nowhere where they fork, or end in what is withdrawn. */
function endOfChain(item: EvidenceItem, evidence: EvidenceView): ChainEnd {
  const seen = new Set<string>();
  let here = item;
  while (isSuperseded(here)) {
    const [next, ...more]: readonly string[] = here.superseded_by ?? [];
    if (next === undefined || more.length > 0) return nowhere;
    if (seen.has(here.id)) return { circle: here.id };
    seen.add(here.id);
    const successor = evidence.item(next);
    if (!successor) return { lost: next };
    here = successor;
  }
  return isWithdrawn(here) ? nowhere : { latest: here.id };
}
