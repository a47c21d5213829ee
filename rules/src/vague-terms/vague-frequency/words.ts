import { countedNoun } from '../nouns.js';
import type { Place } from '../place.js';
import { hasRate, hasShareAfter } from '../settled.js';
import type { Replacement, WordGroup } from '../vague-rule.js';

const open = 'how often';
const askInterval = 'How often: at what interval, and how many were held of how many due?';
const askShare = 'In how many of how many cases?';

function interval(place: Place): Replacement | undefined {
  // `are regularly reviewed` needs another order of words, `reviewed regularly` does not.
  return /^(?:[a-z]*ed|seen|held|met|meet|meets|done|kept)$/.test(place.before()) ? { text: 'every ‹interval›' } : undefined;
}

const inCases = (place: Place): Replacement | undefined =>
  /^(?:is|are|was|were|has|have|had|do|does|did|can|could)$/.test(place.before()) || place.opensSentence
    ? { text: place.opensSentence ? 'In ‹n› of ‹N› cases,' : 'in ‹n› of ‹N› cases' }
    : undefined;
const hasRateOrShare = (place: Place): boolean => hasRate(place) || hasShareAfter(place);
const isAsked = (place: Place): boolean => /^(?:how|as|so)$/.test(place.before());
/** `to frequent the park`, `those who frequent it`: the verb. */
const isVerb = (place: Place): boolean =>
  place.words === 'frequent' &&
  (/^(?:the|a|their|its|these)$/.test(place.after()) || (/^(?:to|who|they|that)$/.test(place.before()) && !countedNoun(place)));
/** `a bedtime routine`, `routine and order`: the noun. */
const isHabit = (place: Place): boolean =>
  place.words === 'routine' &&
  (!/^[a-z]/.test(place.after()) ||
    /^(?:and|or|for|of|is|was|in|that|with|to|at)$/.test(place.after()) ||
    /^(?:daily|bedtime|morning|family|night|school)$/.test(place.before()));
/** `routine appointments`: the ordinary kind, as against urgent or specialist ones. */
const isKind = (place: Place): boolean =>
  place.words === 'routine' &&
  /^(?:appointments?|requests?|screening|immunisations?|vaccinations?|maintenance|health|dental|medical|surgery|inspections?|enquir(?:y|ies)|casework|business|matters?|repairs?)$/.test(
    place.after(),
  );
/** `a rare disease`, `rare skills`: uncommon in the world, no rate of the service. */
const isUncommonKind = (place: Place): boolean =>
  place.words === 'rare' && /^(?:disease|diseases|condition|conditions|breed|breeds|species|opportunity)$/.test(place.after());

export const frequencyWords: readonly WordGroup[] = [
  {
    phrases: ['regularly', 'routinely', 'periodically', 'on a regular basis', 'on a routine basis', 'at regular intervals'],
    open,
    ask: askInterval,
    isSettled: hasRateOrShare,
    silent: [isAsked],
    replace: interval,
  },
  {
    phrases: ['regular', 'routine', 'periodic', 'frequent', 'infrequent', 'sporadic', 'intermittent'],
    open,
    ask: askInterval,
    isSettled: hasRateOrShare,
    silent: [isVerb, isHabit, isKind],
  },
  {
    phrases: [
      'not|never routinely|regularly|usually|generally|often|frequently',
      "isn't|aren't|wasn't|weren't|don't|doesn't|didn't routinely|regularly|usually|generally|often",
    ],
    open,
    ask: askShare,
  },
  {
    phrases: [
      'not always',
      'not yet always',
      'not * always',
      'not|never consistently always',
      "isn't|aren't|wasn't|weren't|don't|doesn't|didn't|can't always",
    ],
    open,
    ask: 'How many times was it done, and how many not?',
  },
  {
    phrases: [
      'often',
      'frequently',
      'usually',
      'sometimes',
      'generally',
      'typically',
      'normally',
      'ordinarily',
      'commonly',
      'occasionally',
      'habitually',
      'in general',
      'repeatedly',
    ],
    open,
    ask: askShare,
    silent: [isAsked],
    replace: inCases,
  },
  {
    phrases: [
      'all? too often|frequently',
      'too rarely|infrequently|seldom',
      'rarely',
      'rare',
      'seldom',
      'infrequently',
      'sporadically',
      'intermittently',
      'hardly|scarcely ever',
      'on|upon occasion',
      'on occasions',
      'on many|several|some|numerous occasions',
      'at times',
      'every few days|weeks|months|years',
      'regularly|often|frequently enough',
      'from time to time',
      'every so often',
      'every now and again|then',
      'now and again|then',
      'once in a while',
      'time and again',
      'time after time',
      'again and again',
      'more often than not',
      'most|much|some of the time',
      'not all the time',
      'as a rule',
      'as a matter of course|routine',
      'as often as possible|necessary|needed',
      'day in , day out',
    ],
    open,
    ask: askShare,
    silent: [isUncommonKind],
  },
  { phrases: ['tend|tends|tended to'], trim: [0, 1], open, ask: askShare },
  {
    phrases: ['more often|frequently', 'less often|frequently|regularly', 'more regularly', 'more and more often'],
    open,
    ask: 'How often now, and how often before?',
  },
  {
    phrases: ['whenever|wherever possible|necessary', 'whenever|wherever we|they|staff can'],
    open,
    ask: 'In how many of how many cases was it possible?',
    silent: [(place) => /^necessary$/.test(place.words.split(' ')[1] ?? '')],
  },
  {
    phrases: ['occasional', 'the odd', 'isolated', 'usual'],
    open,
    ask: 'How many times, over what period?',
    silent: [
      (place) => place.words === 'usual' && !/^(?:practice|approach|pattern|response)$/.test(place.after()),
      (place) => place.words === 'the odd' && /^(?:one|ones|thing|number|numbers)$/.test(place.after()),
      (place) => place.words === 'isolated' && !/^(?:cases?|instances?|incidents?|examples?|occasions?)$/.test(place.after()),
    ],
  },
];

/** Longer phrases in which the words above are no frequency. */
export const notFrequencies: readonly string[] = [
  'as usual',
  'at times of',
  'than usual|normal',
  'usual suspects',
  'in general terms',
  'generally speaking',
  'the general public',
  'regular customers',
  'regular job',
];
