import { both, either, endsClause, followedBy, not, precededBy, type Guard } from '../guards.js';
import { isPlural } from '../nouns.js';
import type { Place } from '../place.js';
import { figuresInClause, hasTime } from '../settled.js';
import type { Replacement, WordGroup } from '../vague-rule.js';
import { askAgainstLimit, askLimit, limitBlank } from './limit.js';

const askWhen = 'When: which month or date?';
const askLength = 'How long: how many days, weeks or months?';

/** A date or a period close by. */
const hasDate: Guard = (place) => hasTime(place, ['date', 'period', 'duration']);

/** A replacement that reads right only where the adverb stands behind its verb: `is reviewed promptly`, not `promptly reviewed`. */
function behindVerb(text: string | ((place: Place) => Replacement)): (place: Place) => Replacement | undefined {
  const closes = either(endsClause, followedBy('and but when to by for with in at after'));
  return (place) => (closes(place) ? (typeof text === 'string' ? { text } : text(place)) : undefined);
}

const within = (place: Place): Replacement => ({ text: `within ${limitBlank(place)}` });

/** `to prompt discussion`, `workers prompt referrers to say`, `posters prompt action`: the verb. */
function isPrompting(place: Place): boolean {
  if (precededBy('to that which can will may did should would and not')(place) || followedBy('a an the further card cards')(place))
    return true;
  if (isPlural(place.after()) && place.after(2) === 'to') return true;
  return isPlural(place.before()) && place.sentence.tag(place.first) === 'VERB';
}

/** `early years`, `early January`, `early 2024`, `early adulthood`, `early warning`: a stage, a service, a date. */
const isStage = either(
  followedBy(
    'year years help permanence intervention interventions adulthood childhood life teens twenties learning language literacy reading career',
    'day days adopter adopters retirement release warning support offer trauma development start starts starter starters action and',
    'january february march april may june july august september october november december spring summer autumn winter morning evening afternoon hours',
  ),
  precededBy('as too how bed very from'),
  (place) => /^\d/.test(place.after()),
);

/** `earlier this year`, `two weeks earlier`, `the earlier inspection`: before in the text, or an event that is known. */
const isBefore = either(
  endsClause,
  followedBy('in this that than report inspection inspections audit visit review reviews work version year years comments decisions'),
  precededBy('year years month months week weeks day days the no'),
);

/** No figure hangs on it: the word tells no more than the present tense. */
const hasNoFigure: Guard = (place) =>
  !figuresInClause(place).some(({ kind }) => kind === 'percentage' || kind === 'ratio' || kind === 'count' || kind === 'number');

const justDone = followedBy(
  'been begun started commenced joined left moved completed finished launched opened taken become come had gone introduced',
);

export const timeWords: readonly WordGroup[] = [
  {
    phrases: [
      'in|within a very? timely|prompt|swift|reasonable way|manner|fashion|time|timeframe|timescale',
      'on a timely basis',
      'in a timely and * manner|way',
    ],
    open: 'how soon',
    ask: askLimit,
    replace: within,
  },
  { phrases: ['timely', 'timely enough', 'untimely', 'more timely', 'speedy'], open: 'how soon', ask: askLimit },
  { phrases: ['prompt'], open: 'how soon', ask: askLimit, silent: [isPrompting] },
  {
    phrases: ['swift', 'quick'],
    open: 'how soon',
    ask: askLimit,
    silent: [followedBy('reference fix win wins read guide brick bricks succession to')],
  },
  { phrases: ['rapid'], open: 'how soon', ask: askLimit, silent: [followedBy('review reviews response test tests')] },
  {
    phrases: [
      'promptly|swiftly|quickly|rapidly|speedily|expeditiously',
      'quickly|swiftly|promptly|soon|fast enough',
      'more quickly|swiftly|promptly',
      'without undue|unnecessary|unreasonable|significant? delay',
      'at pace|speed',
      'in short order',
      'in good|no time',
      'at short notice',
    ],
    open: 'how soon',
    ask: askLimit,
    silent: [precededBy('as how very once')],
    replace: behindVerb(within),
  },
  {
    phrases: [
      'as soon|quickly|swiftly|promptly|early|fast as possible',
      'as soon as they|you|we|it|staff can|is|are',
      'as a matter of urgency|priority',
      'urgently',
      'sooner rather than later',
      'shortly',
      'in the near|foreseeable future',
      'in due course',
      'in the coming|next few? weeks|months|years',
      'in the weeks|months|years ahead',
      'over the coming weeks|months|years|period',
      'in the fullness of time',
      'further? down the line',
      'eventually',
      'before long',
    ],
    open: 'by when',
    ask: 'By which date?',
    isSettled: hasDate,
    replace: behindVerb('by ‹date›'),
  },
  {
    phrases: ['soon'],
    open: 'by when',
    ask: 'By which date?',
    isSettled: hasDate,
    silent: [precededBy('as how too so'), followedBy('as')],
    replace: behindVerb('by ‹date›'),
  },
  {
    phrases: ['recently'],
    open: 'when',
    ask: askWhen,
    isSettled: hasDate,
    replace: (place) => (endsClause(place) ? { text: 'in ‹month and year›' } : undefined),
  },
  {
    phrases: [
      'recent',
      'more recent|recently',
      'until recently',
      'lately|latterly',
      'of late',
      'the other day',
      'in|over recent weeks|months|years|times',
      'over|in|for|during the last|past few weeks|months|years',
      'a few|couple days|weeks|months|years ago',
      'some|many|several days|weeks|months|years|time ago',
      'not long ago',
      'a while ago',
    ],
    open: 'when',
    ask: askWhen,
    isSettled: hasDate,
  },
  { phrases: ['has|have|had just'], trim: [1, 0], open: 'when', ask: askWhen, isSettled: hasDate, silent: [not(justDone)] },
  {
    phrases: [
      'at an early|earlier|late stage|point|opportunity',
      'at the earliest|first possible? opportunity|stage|point|time',
      'earliest point|opportunity|stage',
      'early on|enough',
      'late in the day|process',
    ],
    open: 'how early',
    ask: 'How early: within how many days of what?',
  },
  { phrases: ['early'], open: 'how early', ask: 'How early: within how many days of what?', silent: [isStage] },
  { phrases: ['earlier'], open: 'how early', ask: 'How early: within how many days of what?', silent: [isBefore] },
  {
    phrases: [
      'for? far|much? too long',
      'for so long',
      'longer than it|they|is|are|we should|necessary|needed|anyone be?',
      'longer than necessary|needed|expected|planned|usual',
      'far|much longer',
      'for? a very? long time',
      'for some time|while',
      'for a good? while',
      'for much of',
      'some time',
      'for a|some considerable|significant|long|short|extended|prolonged time|period|periods',
      'for long|significant|considerable|extended|prolonged periods',
      'a short|long time|while|period',
      'take|takes|took|taking|taken time',
      'take|takes|took|taken|taking far? too long',
      'for|taken|waited|waiting ages',
      'for hours|days|weeks|months|years on end',
    ],
    open: 'how long',
    ask: askLength,
    silent: [both((place) => / time$/.test(place.words), followedBy('off out'))],
    replace: (place) => (place.words.startsWith('for ') && endsClause(place) ? { text: 'for ‹length of time›' } : undefined),
  },
  { phrases: ['wait|waits|waited ages'], trim: [1, 0], open: 'how long', ask: askLength },
  { phrases: ['for weeks|months|years|decades'], open: 'how long', ask: askLength, silent: [(place) => /^\d/.test(place.after())] },
  { phrases: ['long-standing|longstanding|long-running|prolonged|protracted'], open: 'how long', ask: askLength },
  { phrases: ['lengthy'], open: 'how long', ask: askLength, silent: [followedBy('document report list questionnaire')] },
  {
    phrases: ['over time', 'over the years', 'gradually', 'with time', 'in the longer? term', 'in the short|medium term'],
    open: 'over what period',
    ask: 'Over what period: from when to when?',
    isSettled: hasDate,
  },
  {
    phrases: ['at some|one point|stage', 'at various|different points|times', 'at one time'],
    open: 'when',
    ask: askWhen,
    isSettled: hasDate,
  },
  { phrases: ['without delay'], open: 'how soon', ask: askLimit, replace: behindVerb(within) },
  {
    phrases: ['drift', 'drift and delay', 'drifted|drifting|drifts'],
    open: 'how long',
    ask: askAgainstLimit('How long, in how many cases'),
  },
  {
    phrases: ['slow|slowly', 'very|too slow|slowly', 'sluggish', 'not quick|quickly|swift|swiftly enough'],
    open: 'how long it took',
    ask: askAgainstLimit('How long did it take'),
    silent: [both(precededBy('to not'), not(followedBy('to'))), followedBy('cooker learner learners down')],
  },
  {
    phrases: ['currently', 'at present', 'at the moment', 'presently', 'to date'],
    open: 'at what date',
    ask: 'At what date?',
    isSettled: hasDate,
    silent: [both(hasNoFigure, not(followedBy('relying relies high low')))],
  },
  {
    phrases: ['current'],
    open: 'at what date',
    ask: 'At what date?',
    isSettled: hasDate,
    silent: [not(followedBy('average number numbers rate rates caseload caseloads vacancy vacancies total backlog figure figures'))],
  },
];

/** Longer phrases in which the words above leave no time open. */
export const notTimes: readonly string[] = [
  'most recent|recently',
  'as soon as reasonably? practicable',
  'no sooner',
  'soon|shortly after|before',
  'at an early age',
  'some time in|on',
  'prompt payment',
  'just under|over|as',
];
