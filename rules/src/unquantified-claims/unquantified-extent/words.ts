import { fewWords, lotsAlone, lotsOf, manyWords, nearlyAllWords, notAllWords, plentyWords, someWords } from '../../wording/count-words.js';
import {
  foreverBeing,
  intervalWords,
  ordinaryWords,
  regularityWords,
  repeatedWords,
  seldomWords,
  shareAdverbs,
} from '../../wording/frequency-words.js';
import {
  amountWords,
  levels,
  levelsOf,
  numbers,
  numbersOf,
  shareWords,
  sharesOf,
  sizedCrowds,
  sizedGroups,
} from '../../wording/share-words.js';
import { highOrLow, measuredThings } from './measured-things.js';

/**
 * How a phrase tells an extent. Before countable things: `some`, `most`, `many`, `lot` (with the `of` that belongs to it). On its own: `share`, `amount`, `mostly`, `denied`.
 * By how often: `often` (of a share of cases, or of a rate), `always` an extent, `times` of mishaps but not of checks and visits. By the size of what is measured: `level`, `predicate`, `attribute`, `use`, `commonest`.
 */
export type ExtentForm =
  | 'some'
  | 'most'
  | 'many'
  | 'lot'
  | 'share'
  | 'amount'
  | 'mostly'
  | 'denied'
  | 'often'
  | 'always'
  | 'times'
  | 'level'
  | 'predicate'
  | 'attribute'
  | 'use'
  | 'commonest'
  | 'enough';

const be = 'is|are|was|were|be|been|being|remain|remains|remained|stay|stays|stayed|seem|seems|look|looks';
const strongly =
  'very|too|also|still|relatively|stubbornly|persistently|unacceptably|consistently|extremely|fairly|quite|particularly|exceptionally|reasonably|now|not|comparatively|unsustainably|equally|generally|pretty|worryingly';
const isn = "isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't";

export const extentWords: Readonly<Record<ExtentForm, readonly string[]>> = {
  some: someWords,
  most: ['most'],
  many: ['many', ...manyWords, ...fewWords, 'hundreds|thousands|dozens|scores', 'fewer and fewer'],
  lot: [...lotsOf, ...numbersOf],
  share: [
    ...shareWords,
    ...sharesOf,
    ...nearlyAllWords,
    ...numbers,
    ...sizedGroups,
    ...sizedCrowds,
    'pockets',
    'in most|many|some|several|few cases|instances|schools|teams',
    'on the high|low|large|small|heavy side',
    'high base',
    'at a? low|lowest ebb',
  ],
  amount: ['wafer|paper|razor thin', ...amountWords, ...lotsAlone.filter((phrase) => !phrase.startsWith('all sorts')), ...plentyWords],
  mostly: ['by and large', 'in the main', 'for the most part', 'on the whole'],
  denied: [
    ...notAllWords,
    'not|never|rarely yet? always|routinely|regularly|often|universally|usually|generally|frequently|uniformly|reliably',
    `${isn} yet? always|routinely|regularly|often|usually|universally|generally|frequently`,
    'not yet? * always|routinely',
    'not * as regularly|often|frequently as',
    'not * * as regularly|often|frequently as',
    'not as regularly|often|frequently as',
  ],
  often: ['frequently|largely|mostly|overwhelmingly|predominantly|mainly|widely', ...shareAdverbs],
  always: [
    ...seldomWords.filter((phrase) => !/now and/.test(phrase)),
    ...foreverBeing,
    'lost count of',
    'all? too often|frequently',
    'rare|infrequent|sporadic|widespread|commonplace|prevalent|uncommon|rife|endemic',
    'common practice|occurrence|complaint|mistake',
    'happens|happen|happened|occurs|occurred|occur a lot',
    'not unusual|unheard|unknown for|of|to',
    'as often as possible',
    'tend|tended to',
    'has|have|had a habit of',
    'regularly|routinely out|late|missing|absent|unavailable|short|overdue|below|above|falling|failing|missed|cancelled|breached|exceeded|incomplete|blank',
    'list|lists|queue|queues|waits is|are|was|were very|too|far? long',
    'repeated changes|moves|referrals|episodes|breakdowns|absences|cancellations|requests|complaints|delays',
    'frequent changes|moves|absences|breakdowns|turnover|gaps|cancellations|delays|errors',
    'constant|continual|perpetual|endless change|changes|turnover|churn|moves|interruptions|delays',
    ...intervalWords.filter((phrase) => phrase.startsWith('most')),
    ...ordinaryWords,
    ...regularityWords,
    'is|was|are|were|remain|remains still? common for|to|among|in|at|on|across|within|during|throughout|when|where',
    'isolated cases|instances|incidents|examples',
    'umpteen|countless|innumerable times',
    'on many|several|some|numerous|countless|multiple|various occasions',
    'on a number|handful|couple of occasions',
    'on far? too many occasions',
  ],
  times: [
    ...repeatedWords.filter((phrase) => phrase !== 'lost count of'),
    'at times',
    'on|upon occasion|occasions',
    'every so often',
    'on and off',
    'off and on',
    'now and again|then',
    'every? now and again|then',
    'from time to time',
    'the odd',
  ],
  level: [...levels, ...levelsOf, 'a|an unsustainable|unmanageable|manageable|sustainable level|levels|rate|volume of?'],
  predicate: [`${be} ${strongly}? ${highOrLow}`, `${be} * high|low`, 'running|runs|ran|run very|too|so? high|low'],
  attribute: [
    `${strongly}? ${highOrLow} ${measuredThings}`,
    `${highOrLow} vacancy|staff|response|sickness|absence|attendance rate|rates|turnover|level|levels`,
  ],
  use: [
    'very|extremely|quite|reasonably? well|poorly|sparsely|thinly|lightly|heavily|badly attended|subscribed|patronised|populated',
    'very|extremely|quite|reasonably? well|lightly|heavily used',
    'well-attended|poorly-attended|well-used',
    'under-used|underused|under-subscribed|undersubscribed|oversubscribed|over-subscribed',
  ],
  commonest: [
    'commonest',
    'most common|frequent|prevalent reason|cause|form|type|theme|complaint|issue|factor|source|problem|query|request|concern|finding|error|subject',
  ],
  enough: ['enough'],
};
