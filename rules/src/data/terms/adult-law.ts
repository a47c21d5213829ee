import { namesEqualityAct } from './conditions.js';
import { terms, type TermOfArt } from './term.js';

/** Adult care, equality, employment and justice. */
export const adultLaw: readonly TermOfArt[] = [
  ...terms('adult-equality-employment', 'relayed', [
    'reasonable adjustments',
    'reasonable adjustment',
    'substantial disadvantage',
    'substantial and long-term adverse effect',
  ]),
  ...terms('adult-equality-employment', 'unverified', [
    'significant impact on well-being',
    'regular and substantial care',
    'some other substantial reason',
    'gross misconduct',
    'reasonable responses',
    'limited capability for work',
    'appropriate adult',
    'appropriate adults',
    'vulnerable witness',
    'serious further offence',
    'high risk of serious harm',
    'serious violence duty',
    'serious and organised crime',
    'reasonable force',
    'reasonable grounds',
    'beyond reasonable doubt',
    'major incident',
    'positive behaviour support',
    'vulnerable adult',
    'good cause',
    'balance of probabilities',
    'reasonable belief',
    'reasonable person',
    'reasonable excuse',
  ]),
  ...terms('adult-equality-employment', 'unverified', ['positive action'], { holds: namesEqualityAct }),
];
