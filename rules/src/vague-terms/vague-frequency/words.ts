import { both, either, endsClause, followedBy, not, precededBy, type Guard } from '../guards.js';
import { countedNoun } from '../nouns.js';
import type { Place } from '../place.js';
import { hasRate, hasShareAfter } from '../settled.js';
import type { Replacement, WordGroup } from '../vague-rule.js';

const open = 'how often';
const askInterval = 'How often: at what interval, and how many were held of how many due?';
const askShare = 'In how many of how many cases?';

const isn = "isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|can't";

/** An interval settles what is done regularly; it does not tell how often something is late. */
const hasRateOrShare: Guard = (place) => hasRate(place) || hasShareAfter(place);

/** `are reviewed regularly` takes the interval in its place, `are regularly reviewed` needs another order of words. */
function interval(place: Place): Replacement | undefined {
  return /^(?:[a-z]*ed|seen|held|met|meet|meets|done|kept)$/.test(place.before()) ? { text: 'every ‹interval›' } : undefined;
}

const auxiliary = precededBy('is are was were has have had do does did can could');

function inCases(place: Place): Replacement | undefined {
  if (place.opensSentence) return { text: 'In ‹n› of ‹N› cases,' };
  return auxiliary(place) ? { text: 'in ‹n› of ‹N› cases' } : undefined;
}

const isAsked = precededBy('how as so');

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

export const frequencyWords: readonly WordGroup[] = [
  {
    phrases: ['regularly|routinely|periodically', 'on a regular|routine basis', 'at regular intervals', 'with some? regularity'],
    open,
    ask: askInterval,
    isSettled: hasRateOrShare,
    silent: [isAsked],
    replace: interval,
  },
  { phrases: ['regular|periodic|infrequent|irregular|sporadic|intermittent'], open, ask: askInterval, isSettled: hasRateOrShare },
  { phrases: ['frequent'], open, ask: askInterval, isSettled: hasRateOrShare, silent: [isVisiting] },
  { phrases: ['routine'], open, ask: askInterval, isSettled: hasRateOrShare, silent: [isRoutineOrKind] },
  {
    phrases: ['not|never routinely|regularly|usually|generally|often|frequently', `${isn} routinely|regularly|usually|generally|often`],
    open,
    ask: askShare,
  },
  { phrases: ['not always', 'not yet|* always', `${isn} always`], open, ask: 'How many times was it done, and how many not?' },
  {
    phrases: [
      'often|frequently|usually|sometimes|generally|typically|normally|ordinarily|commonly|occasionally|habitually|repeatedly',
      'in general',
    ],
    open,
    ask: askShare,
    silent: [isAsked],
    replace: inCases,
  },
  {
    phrases: ['rare'],
    open,
    ask: askShare,
    silent: [followedBy('disease diseases condition conditions breed breeds species opportunity')],
  },
  {
    phrases: [
      'all? too often|frequently',
      'too rarely|infrequently|seldom',
      'regularly|often|frequently enough',
      'rarely|seldom|infrequently|irregularly|sporadically|intermittently',
      'hardly|scarcely|barely ever',
      'on|upon occasion|occasions',
      'on many|several|some|numerous|countless occasions',
      'on a number of occasions',
      'at times',
      'once or twice',
      'more than once',
      'every few days|weeks|months|years',
      'from time to time',
      'every so often',
      'every? now and again|then',
      'once in a while',
      'time and again',
      'time after time',
      'again and again',
      'more often than not',
      'most|much|some of the time',
      'not all the time',
      'most days|weeks|months',
      'as a rule',
      'as a matter of course|routine',
      'as often as possible|necessary|needed|required',
      'as and when required|needed|possible',
      'whenever|wherever possible',
      'whenever|wherever we|they|staff can',
      'where|when time permits|allows',
    ],
    open,
    ask: askShare,
  },
  { phrases: ['tend|tends|tended to'], trim: [0, 1], open, ask: askShare },
  { phrases: ['more often|frequently|regularly', 'less often|frequently|regularly'], open, ask: 'How often now, and how often before?' },
  { phrases: ['occasional'], open, ask: 'How many times, over what period?' },
  { phrases: ['the odd'], open, ask: 'How many times, over what period?', silent: [followedBy('one ones thing number numbers')] },
  {
    phrases: ['isolated case|cases|instance|instances|incident|incidents|example|examples|occasions'],
    trim: [0, 1],
    open,
    ask: 'How many times, over what period?',
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
  'than usual|normal',
  'at times of',
  'in general terms|fund|election|practice',
  'generally speaking',
  'the general public',
  'regular customers',
  'regular job',
];
