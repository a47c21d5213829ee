import { defineRule } from '../../kit/index.js';
import type { CutOff, EvidenceItem } from '../../language/index.js';
import { isAfter, sayDate } from '../../language/index.js';
import { aboutItems, citedPlaces, citeOther, itemsAt } from '../cited-places.js';
import { shortened } from '../shortened.js';

export default defineRule({
  id: 'late-evidence',
  category: 'evidence',
  scope: 'block',
  severity: 'warning',
  summary: 'A citation of evidence that is later than the report',
  why: 'Nobody can have looked at it for the finding: either a date is wrong, or the finding was written first and its evidence sought afterwards.',
  checkBlock: (block, { report }) => {
    for (const place of citedPlaces(block)) {
      const cutOff = block.evidence?.cutOff();
      if (!cutOff) return;
      const [item] = itemsAt(block, place, ({ date }) => date !== undefined && isAfter(date, cutOff.date));
      if (item)
        report({
          span: place.span,
          message: messageOn(item, cutOff),
          question: 'Which date is wrong, or what was looked at instead?',
          about: aboutItems([item]),
          fixes: place.isId ? [citeOther(place.span, shortened(item.id))] : [],
        });
    }
  },
});

function messageOn({ id, date = '' }: EvidenceItem, { date: limit, field }: CutOff): string {
  const what = field === 'date' ? `the report’s ${sayDate(limit)}` : `the inspection ended, ${sayDate(limit)}`;
  return `\`${shortened(id, 20)}\` is dated ${sayDate(date)}, after ${what}`;
}
