import {
  asNeeded,
  foreverBeing,
  intervalWords,
  ordinaryWords,
  regularityWords,
  repeatedWords,
  seldomWords,
  shareAdverbs,
  timesWords,
} from '../../wording/frequency-words.js';
import { both, either, endsClause, followedBy, not, precededBy, precededWithin, type Guard } from '../../wording/guards.js';
import { countedNoun } from '../../wording/nouns.js';
import { figuresInClause, hasRate, hasShareAfter } from '../../wording/settled.js';
import { everyInterval, inCases } from './blanks.js';
import type { WordGroup } from '../vague-rule.js';

const open = 'how often';
const askInterval = 'How often: at what interval, and how many were held of how many due?';
const askShare = 'In how many of how many cases?';
const askTimes = 'How many times, over what period?';

const isn = "isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|can't";

/** An interval settles what is done regularly; it does not tell how often something is late. */
const hasRateOrShare: Guard = (place) => hasRate(place) || hasShareAfter(place);

const auxiliary = precededBy('is are was were has have had does do did can could');

const isAsked = precededBy('how as so');
const isCompared = precededBy('more less most least');

/** `to frequent the park`, `those who frequent it`: the verb. */
const isVisiting = either(
  followedBy('the a their its these'),
  both(precededBy('to who they that'), (place) => !countedNoun(place)),
);

/** `a bedtime routine`, `routine and order`: the noun. `routine appointments`: the ordinary kind, as against urgent or specialist ones. */
const isRoutineOrKind = either(
  endsClause,
  precededBy('daily bedtime morning family night school'),
  followedBy('and or for of is was in that with to at'),
  followedBy(
    'appointment appointments request requests screening immunisations vaccinations maintenance health dental medical surgery repairs',
  ),
  followedBy('inspection inspections enquiry enquiries casework business matter matters'),
);

/** `was repeated`, `she repeated that`: no `repeated changes`. */
const isVerb: Guard = (place) =>
  !countedNoun(place) || /^(?:is|are|was|were|be|been|being|he|she|it|they|we|not|to|has|have|had)$/.test(place.before());

/** `regular carers` are the usual ones and not those that come often; `an irregular verb` is of a kind. */
const isNamedByRegularity = followedBy(
  'hexagon verb verbs shape shapes heartbeat pulse migration migrants item carer carers staff driver drivers customers user users teacher teachers worker workers team attender attenders visitor visitors volunteer volunteers reader readers member members gp job and-substantial',
);

/** `37 of the 1,902 households had reported one more than once`: how often sorts those that are counted. */
const isCountedByTimes: Guard = (place) =>
  /^(?:more than once|once or twice|at least once)$/.test(place.words) &&
  figuresInClause(place).some(({ kind, last }) => kind === 'ratio' && last <= place.first);

const isCommonGround = followedBy('to ground sense assessment assessments');

export const frequencyWords: readonly WordGroup[] = [
  {
    phrases: [
      'regularly|routinely|periodically',
      'on a|an regular|routine|periodic basis',
      'at regular intervals',
      'with some? regularity',
    ],
    open,
    ask: askInterval,
    isSettled: hasRateOrShare,
    silent: [isAsked],
    replace: everyInterval,
  },
  // What comes now and then is not due at any interval.
  {
    phrases: ['on a|an frequent|occasional|infrequent|irregular|sporadic|intermittent basis', 'infrequent|irregular|sporadic|intermittent'],
    open,
    ask: askTimes,
    isSettled: hasRateOrShare,
    silent: [isAsked, isNamedByRegularity],
  },
  {
    phrases: ['regular|periodic'],
    open,
    ask: askInterval,
    isSettled: hasRateOrShare,
    silent: [isNamedByRegularity],
  },
  { phrases: ['frequent'], open, ask: askTimes, isSettled: hasRateOrShare, silent: [isVisiting, precededBy('more less')] },
  { phrases: ['routine'], open, ask: askInterval, isSettled: hasRateOrShare, silent: [isRoutineOrKind] },
  {
    phrases: ['not|never routinely|regularly|usually|generally|often|frequently', `${isn} routinely|regularly|usually|generally|often`],
    open,
    ask: askShare,
  },
  { phrases: ['not always', 'not yet|* always', `${isn} always`], open, ask: 'How many times was it done, and how many not?' },
  { phrases: ['frequently', ...shareAdverbs], open, ask: askShare, silent: [isAsked, isCompared], replace: inCases },
  { phrases: ['in general'], open, ask: askShare, silent: [(place) => !place.opensSentence && !auxiliary(place)], replace: inCases },
  {
    phrases: ['as often|frequently|regularly as'],
    open,
    ask: askInterval,
    isSettled: hasRateOrShare,
    silent: [followedBy('every once twice not daily weekly monthly')],
  },
  {
    phrases: ['rare'],
    open,
    ask: askShare,
    silent: [followedBy('disease diseases condition conditions breed breeds species opportunity')],
  },
  { phrases: ['all? too often|frequently', 'regularly|often|frequently enough', ...seldomWords, ...asNeeded], open, ask: askShare },
  { phrases: [...repeatedWords, ...timesWords], open, ask: askTimes, silent: [isCountedByTimes] },
  {
    phrases: intervalWords,
    open,
    ask: (place) => (/^(?:from|every so|off|on|at intervals)/.test(place.words) ? askTimes : askInterval),
    isSettled: hasRateOrShare,
    silent: [followedBy('of prescribe specify determine direct')],
  },
  {
    phrases: ['constantly|continually|perpetually'],
    open,
    ask: askShare,
    silent: [
      followedBy(
        'striving strive improving improve developing develop challenge challenging reviewing review evolving looking checking monitored',
      ),
    ],
  },
  { phrases: ordinaryWords, open, ask: askShare },
  { phrases: foreverBeing, trim: [0, 1], open, ask: askShare },
  { phrases: ['repeated'], open, ask: askTimes, silent: [isVerb] },
  {
    phrases: [
      'constant|continual|perpetual|incessant|endless change|changes|changeover|turnover|churn|moves|movement|interruptions|interruption|delays|battle|complaint|complaints|problem|stream|flow|cycle|reorganisation|shortages|absences|cancellations',
    ],
    trim: [0, 1],
    open,
    ask: askTimes,
  },
  {
    phrases: [
      'recurrent|recurring|perennial|repeat theme|themes|problem|problems|issue|issues|concern|concerns|complaint|complaints|feature|features|weakness|weaknesses|failing|failings|difficulty|difficulties|shortfalls|breakdowns',
    ],
    trim: [0, 1],
    open,
    ask: askTimes,
  },
  {
    phrases: [
      'common practice|occurrence|occurrences|complaint|complaints|theme|themes|feature|features|problem|problems|experience|concern|concerns|mistake|mistakes|failing|failings',
    ],
    trim: [0, 1],
    open,
    ask: askShare,
    silent: [precededBy('the most more in of')],
  },
  {
    phrases: [
      'is|are|was|were|remain|remains|become|becomes|became common|commonplace|uncommon',
      'still|increasingly common|commonplace|uncommon',
    ],
    trim: [1, 0],
    open,
    ask: askShare,
    silent: [isCommonGround],
  },
  {
    phrases: ['very|quite|fairly|too|relatively|not common|commonplace|uncommon'],
    open,
    ask: askShare,
    silent: [isCommonGround],
  },
  { phrases: ['not unusual|unknown|unheard'], open, ask: askShare, silent: [not(followedBy('for of to that')), precededBy('if')] },
  {
    phrases: regularityWords,
    trim: [1, 0],
    open,
    ask: askInterval,
  },
  {
    phrases: ['happens|happen|happened|occurs|occur|occurred|comes|moves|moved|changes|changed a lot'],
    trim: [1, 0],
    open,
    ask: askTimes,
  },
  {
    phrases: ['far|much more|less than'],
    trim: [0, 1],
    open,
    ask: 'How often now, and how often before?',
    silent: [not(precededBy('happen happens happened occur occurs occurred'))],
  },
  { phrases: ['when you|they|we|she|he can|could'], open, ask: askInterval, silent: [not(endsClause)] },
  { phrases: ['where|when they happen|occur|exist|arise'], open, ask: askShare, silent: [not(both(precededBy(','), followedBy(',')))] },
  { phrases: ['tend|tends|tended to|towards|toward', 'has|have|had a habit of'], trim: [0, 1], open, ask: askShare },
  {
    phrases: [
      'more than it|they|this|we should|ought|need|would|might',
      'more than anyone|we|they|people would like|want|wanted|realise',
      'less than it|they|this|we should|ought|used',
    ],
    open,
    ask: askShare,
    silent: [not(precededWithin(2, 'happen happens happened occur occurs occurred arises happening this'))],
  },
  {
    phrases: ['persistently'],
    open,
    ask: askTimes,
    silent: [not(either(endsClause, precededBy('concerns it this them these issue issues'))), followedBy('absent high low')],
  },
  {
    phrases: ['more often|frequently|regularly', 'less often|frequently|regularly'],
    open,
    ask: 'How often now, and how often before?',
    isSettled: hasRateOrShare,
  },
  { phrases: ['occasional'], open, ask: askTimes },
  { phrases: ['the odd'], open, ask: askTimes, silent: [followedBy('one ones thing number numbers')] },
  {
    phrases: ['isolated case|cases|instance|instances|incident|incidents|example|examples|occasions'],
    trim: [0, 1],
    open,
    ask: askTimes,
  },
  {
    phrases: ['usual practice|approach|pattern|response'],
    trim: [0, 1],
    open,
    ask: askShare,
    silent: [not(precededBy('the their our its a'))],
  },
];

/** Longer phrases in which the words above are no frequency. */
export const notFrequencies: readonly string[] = [
  'as usual',
  'ordinarily available',
  'than usual|normal',
  'at times of',
  'as a rule of',
  'in general terms|fund|election|practice',
  'generally speaking',
  'the general public',
  'regular customers',
  'regular job',
];
