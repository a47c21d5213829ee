import { both, either, endsClause, followedBy, not, precededBy, type Guard } from '../guards.js';
import type { WordGroup } from '../vague-rule.js';

const open = 'how it varies';
const ask = 'Where is it good and where not, and in how many of how many cases?';
const askBetween = 'Consistent in what, between whom, and in how many of how many cases?';

/** `variable pay`, `a key variable in the model`: a price, or a quantity that is measured. */
const isMeasure: Guard = either(
  followedBy('rate rates pay cost costs fee fees'),
  both(precededBy('a the key each this dependent independent explanatory of'), followedBy('in was is that , . ;')),
);

/** After `mixed`, what is judged; before anything else (`mixed ability`, `mixed heritage`) it is a kind. */
const judged = followedBy(
  'picture result results success progress impact quality view views feedback response responses review reviews performance outcome outcomes',
  'message messages experience experiences effect effects bag fortunes and across but in with , . ;',
);

export const consistencyWords: readonly WordGroup[] = [
  {
    phrases: ['consistent|consistently', 'not yet? always? consistent|consistently', 'uniformly'],
    open: 'in how many cases or between whom',
    ask: askBetween,
    silent: [followedBy('with')],
  },
  {
    phrases: ['consistency'],
    open: 'in what or between whom',
    ask: askBetween,
    // `to improve the consistency of recording` names an aim, `a lack of consistency` judges.
    silent: [not(precededBy('lack of no little greater more limited insufficient some enough sufficient poor'))],
  },
  { phrases: ['variable|variably', 'too|highly|very variable'], open, ask, silent: [isMeasure] },
  { phrases: ['mixed'], open, ask, silent: [not(either(judged, endsClause))] },
  {
    phrases: ['varied'],
    open,
    ask,
    // `a varied diet`: rich in kinds.
    silent: [
      precededBy('a the and more rich wide with'),
      followedBy('range diet programme menu curriculum experiences activities needs and backgrounds ways opportunities'),
    ],
  },
  // `vary the time of day`: a change on purpose.
  { phrases: ['vary|varying'], open, ask, silent: [followedBy('the their its this an a order orders condition conditions')] },
  {
    phrases: ['variation|variations'],
    open,
    ask,
    silent: [followedBy('of to order orders'), precededBy('contract budget licence planning lease')],
  },
  {
    phrases: [
      'inconsistent|inconsistently|inconsistency|inconsistencies',
      'variability|varies',
      'differs|differ widely|greatly|considerably|markedly',
      'uneven|unevenly|unevenness',
      'patchy|patchily|patchwork|piecemeal|disjointed|haphazard|scattergun|erratic|erratically|spotty|bumpy|chequered|disparate',
      'fluctuates|fluctuating|fluctuated|fluctuations',
      'a mixed picture|bag',
      'hit and|or miss',
      'hit-and-miss|hit-or-miss|stop-start|up-and-down',
      'ups and downs',
      'in dribs and drabs',
      'in fits and starts',
      'all over the place|shop',
      'a? postcode lottery',
      'pick and mix',
      'ad hoc',
      'from good to poor',
    ],
    open,
    ask,
  },
  { phrases: ['up and down'], open, ask, silent: [followedBy('the stairs country')] },
];

/** Longer phrases in which the words above are no variation. */
export const notConsistency: readonly string[] = [
  'inconsistent|inconsistently with',
  'subject to variation',
  'consistent financial reporting',
  'ad hoc committee|panel|group',
];
