import { defineRule } from '../../kit/index.js';
import type { EvidenceItem } from '../../language/index.js';
import { aboutItems, citedPlaces, itemsAt } from '../cited-places.js';
import { nameItems } from '../name-items.js';

export default defineRule({
  id: 'unsized-sample',
  category: 'evidence',
  scope: 'block',
  severity: 'info',
  summary: 'A citation of a sample of which the register gives no size',
  why: 'Three files and three hundred bear out a finding differently, and a reader cannot tell which it was.',
  checkBlock: (block, { report }) => {
    for (const place of citedPlaces(block)) {
      const items = itemsAt(block, place, isUnsizedSample);
      if (items.length === 0) continue;
      const message = `The register gives no \`n\` for ${nameItems(items)}`;
      report({ span: place.span, message, question: 'How many were looked at, of how many?', about: aboutItems(items) });
    }
  },
});

/** `Case file audit` and `staff survey` are of these types too, an `audit tool` is not. */
const sampleTypes = /(?:^|\s)(?:case[\s-]?files?|audits?|surveys?)$/i;

function isUnsizedSample({ n, sampling, population, type = '' }: EvidenceItem): boolean {
  return n === undefined && (sampling !== undefined || population !== undefined || sampleTypes.test(type.trim()));
}
