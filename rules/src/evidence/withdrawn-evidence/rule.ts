import { defineRule } from '../../kit/index.js';
import { isWithdrawn } from '../../language/index.js';
import { aboutItems, citedPlaces, citeOther, itemsAt } from '../cited-places.js';
import { nameItems } from '../name-items.js';
import { shortened } from '../shortened.js';

export default defineRule({
  id: 'withdrawn-evidence',
  category: 'evidence',
  scope: 'block',
  severity: 'error',
  summary: 'A citation of evidence that was withdrawn',
  why: 'Whoever gave the evidence no longer stands by it, so the finding cannot rest on it.',
  checkBlock: (block, { report }) => {
    for (const place of citedPlaces(block)) {
      const items = itemsAt(block, place, isWithdrawn);
      if (items.length === 0) continue;
      const message = `${nameItems(items)} ${items.length > 1 ? 'were' : 'was'} withdrawn`;
      const fixes = place.isId ? [citeOther(place.span, shortened(items[0]?.id ?? ''))] : [];
      report({ span: place.span, message, question: 'What else does the finding rest on?', about: aboutItems(items), fixes });
    }
  },
});
