import type { WordGroup } from '../vague-rule.js';
import { degreeAdjectives } from './adjectives.js';
import { degreeAdverbs } from './adverbs.js';
import { degreeShares } from './shares.js';

/** Adjectives that size a thing are asked about first; of adverbs and hedges the rule is less sure. */
export const degreeWords: readonly WordGroup[] = [
  ...degreeAdjectives,
  ...[...degreeAdverbs, ...degreeShares].map((group): WordGroup => ({ ...group, severity: () => 'info' })),
];

/** Longer phrases in which the words above are no degree, or are another rule's. */
export const notDegrees: readonly string[] = [
  'rather than',
  'or rather',
  'quite apart',
  'quite rightly|right',
  'quite a few|lot',
  'little or no',
  'little by little',
  'well under way',
  'well up to date',
  'well over and above',
  'a great|good deal of',
  'a lot of',
  'so far',
  'far too',
  'much more than',
  'far more than',
  'moderate|severe|low harm',
  'in part payment|exchange|time',
  'major|modest works|incident|incidents|trauma|injury|injuries|surgery|road|roads|repairs|adaptations',
  'acute|intense care|ward|wards|hospital|hospitals|trust|trusts|sector|services|setting|settings|medicine|beds',
  'with|without undue delay',
  'substantial and long-term',
];
