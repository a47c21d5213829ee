import type { Place } from '../place.js';
import type { WordGroup } from '../vague-rule.js';

const open = 'how it varies';
const askBetween = 'Consistent in what, between whom, and in how many of how many cases?';
const askSpread = 'Where is it good and where not, and in how many of how many cases?';

const isAgreement = (place: Place): boolean => place.after() === 'with';
/** `a key variable`, `variables such as age`, `variable rate`: a measure or a price. */
const isMeasure = (place: Place): boolean =>
  place.words === 'variable' &&
  (/^(?:a|the|key|each|this|dependent|independent|explanatory|of)$/.test(place.before())
    ? !/^[a-z]+$/.test(place.after()) || /^(?:in|was|is|that)$/.test(place.after())
    : /^(?:rate|rates|pay|cost|costs|fee|fees)$/.test(place.after()));
/** `mixed ability`, `a mixed group of boys and girls`: a kind. */
const isKind = (place: Place): boolean =>
  place.words === 'mixed' &&
  !/^(?:picture|results?|success|progress|impact|quality|views?|feedback|response|responses|reviews?|performance|outcomes?|messages?|economy|experience|experiences|effect|bag|fortunes|and|across|but|in|with)$/.test(
    place.after(),
  ) &&
  /^[a-z]/.test(place.after());
/** `varied diet`, `a varied programme`: rich in kinds. */
const isRich = (place: Place): boolean =>
  place.words === 'varied' &&
  (/^(?:a|the|and|more|rich|wide|with)$/.test(place.before()) ||
    /^(?:range|diet|programme|menu|curriculum|experiences|activities|needs|and|backgrounds|ways|opportunities)$/.test(place.after()));
/** `vary the time of day`, `to vary the order`: to change on purpose. */
const isChange = (place: Place): boolean =>
  /^var(?:y|ied|ying)$/.test(place.words) && /^(?:the|their|its|this|an|a|orders?|conditions?)$/.test(place.after());
/** `a legal variation`, `variation of the contract`. */
const isAmendment = (place: Place): boolean =>
  /^variations?$/.test(place.words) &&
  (/^(?:of|to)$/.test(place.after()) || /^(?:contract|order|budget|licence|planning|deed)$/.test(place.before()));
/** `to improve the consistency of`, `consistency of placement`: the thing asked for or measured. */
const isNamed = (place: Place): boolean =>
  place.words === 'consistency' && !/^(?:lack|of|no|little|greater|more|limited|insufficient|some|enough|sufficient)$/.test(place.before());
const isQuarter = (place: Place): boolean => place.words === 'up and down' && /^(?:the|stairs|country)$/.test(place.after());

export const consistencyWords: readonly WordGroup[] = [
  {
    phrases: ['consistent', 'consistently', 'not yet? consistent|consistently', 'uniformly'],
    open: 'in how many cases or between whom',
    ask: askBetween,
    silent: [isAgreement],
  },
  { phrases: ['consistency'], open: 'in what or between whom', ask: askBetween, silent: [isNamed] },
  {
    phrases: [
      'inconsistent',
      'inconsistently',
      'inconsistency',
      'inconsistencies',
      'variable',
      'variably',
      'variability',
      'varies',
      'vary',
      'varied',
      'varying',
      'variation',
      'variations',
      'uneven',
      'unevenly',
      'unevenness',
      'patchy',
      'patchily',
      'patchwork',
      'piecemeal',
      'erratic',
      'erratically',
      'haphazard',
      'spotty',
      'mixed',
      'a mixed picture|bag',
      'hit and|or miss',
      'hit-and-miss',
      'hit-or-miss',
      'up and down',
      'ups and downs',
      'bumpy',
      'in dribs and drabs',
      'postcode lottery',
      'a lottery',
      'pick and mix',
      'scattergun',
      'stop-start',
      'chequered',
      'in fits and starts',
      'disparate',
      'ad hoc',
      'disjointed',
      'differs|differ widely|greatly|considerably|markedly',
      'from good to poor',
      'too variable',
    ],
    open,
    ask: askSpread,
    silent: [isMeasure, isKind, isRich, isChange, isAmendment, isQuarter],
  },
];

/** Longer phrases in which the words above are no variation, or the figure says it. */
export const notConsistency: readonly string[] = [
  'inconsistent|inconsistently with',
  'subject to variation',
  'consistent financial reporting',
  'mixed-sex',
  'ad hoc committee|panel',
];
