import { isPlural } from '../nouns.js';
import { figuresInClause, hasTime } from '../settled.js';
import type { Place } from '../place.js';
import type { WordGroup } from '../vague-rule.js';

const askLimit = 'Within how many days, and in how many of how many cases?';
const askWhen = 'When: which month or date?';
const askLength = 'How long: how many days, weeks or months?';

/** A date or a period close by. */
const hasDate = (place: Place): boolean => hasTime(place, ['date', 'period', 'duration']);
const within = () => ({ text: 'within ‹time limit›' });
/** After a verb the adverb may be replaced (`is reviewed promptly`), before one it may not (`promptly reviewed`). */
const withinAfterVerb = (place: Place) =>
  /^(?:[,.;)]|and|but|when|to|by|for|with|in|at|after)?$/.test(place.after()) ? within() : undefined;

/** `to prompt discussion`, `workers prompt referrers to say`: the verb. */
const isVerb = (place: Place): boolean =>
  (place.words === 'prompt' &&
    ((isPlural(place.before()) && place.sentence.tag(place.first) === 'VERB') ||
      (isPlural(place.after()) && place.after(2) === 'to') ||
      /^(?:to|that|which|can|will|may|did|should|would|and|not)$/.test(place.before()) ||
      /^(?:a|an|the|further|card|cards|sheet|questions|list|payment)$/.test(place.after()))) ||
  (place.words === 'slow' && /^(?:to|not)$/.test(place.before()) && place.after() !== 'to' && place.before(2) !== 'too');
/** `rapid review`, `swift bricks`, `quick wins`, `quick reference`: names and kinds. */
const isKind = (place: Place): boolean =>
  /^(?:reviews?|response|reference|fix|win|wins|read|guide|bricks?|test|tests|succession)$/.test(place.after()) &&
  /^(?:rapid|quick|swift)$/.test(place.words) &&
  !(place.words !== 'rapid' && /^(?:response|reviews?)$/.test(place.after()));
/** `early years`, `early January`, `early 2024`, `early adulthood`, `early help`: a stage, a service, a date. */
const isStage = (place: Place): boolean =>
  /^(?:years?|help|permanence|intervention|interventions|adulthood|childhood|life|teens|twenties|learning|language|literacy|reading|career|day|adopters?|retirement|release|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|morning|evening|afternoon|hours|support|offer|warning|trauma|development|starts?|starters?|days|action|\d+|and)$/.test(
    place.after(),
  ) || /^(?:as|too|how|bed|very|from)$/.test(place.before());
/** `earlier this year`, `earlier inspection`, `noted earlier`: before in the text or another event. */
const isBefore = (place: Place): boolean =>
  /^(?:in|this|that|report|inspection|inspections|audit|visit|review|reviews|work|version|years?|than|[.,;)]|comments?|decisions?)?$/.test(
    place.after(),
  ) || /^(?:\d+|year|years|months?|weeks?|days?|the|no)$/.test(place.before());
const isMostRecent = (place: Place): boolean => /^(?:most|until)$/.test(place.before()) && place.words === 'recent';
/** No figure hangs on it: the word tells no more than the present tense. */
const isBare = (place: Place): boolean =>
  place.words === 'current'
    ? !/^(?:average|number|numbers|rate|rates|caseloads?|vacanc(?:y|ies)|total|backlog|figure|figures)$/.test(place.after())
    : !figuresInClause(place).some(({ kind }) => kind === 'percentage' || kind === 'ratio' || kind === 'count' || kind === 'number') &&
      !/^(?:relying|relies|high|low)$/.test(place.after());
const isOnceReady = (place: Place): boolean => /^(?:as|how|once|very)$/.test(place.before());
/** `long waits`, but not `long-term`, `all day long`. */
const isPolicyWord = (place: Place): boolean => place.words === 'lengthy' && /^(?:document|report|list|questionnaire)$/.test(place.after());
const isJustNow = (place: Place): boolean =>
  !/^(?:been|begun|started|commenced|joined|left|moved|completed|finished|launched|opened|taken|become|come|had|gone|introduced)$/.test(
    place.after(),
  );

export const timeWords: readonly WordGroup[] = [
  {
    phrases: ['in|within a very? timely|prompt|swift way|manner|fashion|basis', 'on a timely basis', 'in a timely and * manner|way'],
    open: 'how soon',
    ask: askLimit,
    replace: within,
  },
  {
    phrases: ['timely', 'timely enough', 'untimely', 'more timely', 'prompt', 'swift', 'rapid', 'speedy', 'quick'],
    open: 'how soon',
    ask: askLimit,
    silent: [isVerb, isKind],
  },
  {
    phrases: [
      'promptly',
      'swiftly',
      'quickly',
      'rapidly',
      'speedily',
      'expeditiously',
      'without undue|unnecessary|unreasonable|significant? delay',
      'quickly|swiftly|promptly|soon enough',
      'more quickly|swiftly|promptly',
      'at pace',
      'at speed',
      'in short order',
      'in good time',
      'in no time',
      'at short notice',
    ],
    open: 'how soon',
    ask: askLimit,
    silent: [isOnceReady],
    replace: withinAfterVerb,
  },
  {
    phrases: [
      'as soon|quickly|swiftly|promptly|early as possible',
      'as soon as they|you|we|it|staff can|is|are',
      'as a matter of urgency|priority',
      'urgently',
      'sooner rather than later',
      'soon',
      'shortly',
      'in the near|foreseeable future',
      'in due course',
      'in the coming|next few? weeks|months|years',
      'over the coming weeks|months|years|period',
      'in the fullness of time',
      'eventually',
      'before long',
      'in time',
    ],
    open: 'by when',
    ask: 'By which date?',
    isSettled: hasDate,
    silent: [
      (place) => place.words === 'soon' && /^(?:as|how|too|so)$/.test(place.before()),
      (place) => place.words === 'soon' && place.after() === 'as',
      (place) => place.words === 'in time',
    ],
    replace: (place) => (/^(?:[.,;)]|and)?$/.test(place.after()) ? { text: 'by ‹date›' } : undefined),
  },
  {
    phrases: [
      'recent',
      'recently',
      'lately',
      'of late',
      'in recent weeks|months|years|times',
      'until recently',
      'more recent|recently',
      'a few|couple years|months|weeks|days ago',
      'some years|months|weeks|days|time ago',
      'many|several years|months|weeks ago',
      'just',
      'not long ago',
      'a while ago',
      'over|in|for|during the last|past few weeks|months|years',
      'over|in recent years|months',
    ],
    open: 'when',
    ask: askWhen,
    isSettled: hasDate,
    silent: [isMostRecent, (place) => place.words === 'just' && (!/^(?:has|have|had)$/.test(place.before()) || isJustNow(place))],
    replace: (place) => (place.words === 'recently' && /^[.,;)]?$/.test(place.after()) ? { text: 'in ‹month and year›' } : undefined),
  },
  {
    phrases: [
      'at an early|earlier stage|point|opportunity',
      'at the earliest|first possible? opportunity|stage|point|time',
      'at an early age',
      'early on',
      'earliest point|opportunity|stage',
      'early enough',
      'early',
      'earlier',
      'at a late stage',
      'late in the day|process',
    ],
    open: 'how early',
    ask: 'How early: within how many days of what?',
    silent: [
      (place) => place.words === 'early' && isStage(place),
      (place) => place.words === 'earlier' && isBefore(place),
      (place) => place.words === 'at an early age',
    ],
  },
  {
    phrases: [
      'for? far|much? too long',
      'for so long',
      'longer than it|they|is|are should|necessary|needed|anyone be?',
      'longer than necessary|needed|expected|planned|usual',
      'far|much longer',
      'for? a very? long time',
      'for some time|while',
      'for a while',
      'for much of',
      'some time',
      'for a|some considerable|significant|long|short|extended|prolonged time|period|periods',
      'for long|significant|considerable|extended|prolonged periods',
      'a short|long time|while|period',
      'ages',
      'for ages|years|months|weeks|decades',
      'take|takes|took|taking|taken time',
      'takes|took|taken|taking a|too long time?',
    ],
    open: 'how long',
    ask: askLength,
    silent: [
      (place) => place.words === 'ages' && !/^(?:wait|waits|waited|waiting|take|takes|took|taking|for|been)$/.test(place.before()),
      (place) =>
        /^(?:take|takes|took|taking|taken) time$/.test(place.words) && /^(?:off|out|to)$/.test(place.after()) && place.after() !== 'to',
      (place) => /^for (?:years|months|weeks|decades)$/.test(place.words) && /^\d/.test(place.after()),
    ],
    replace: (place) => (/^for/.test(place.words) && /^[.,;)]?$/.test(place.after()) ? { text: 'for ‹length of time›' } : undefined),
  },
  {
    phrases: [
      'long-standing',
      'longstanding',
      'long-running',
      'lengthy',
      'prolonged',
      'protracted',
      'long-term issue|issues|problem|problems',
    ],
    open: 'how long',
    ask: askLength,
    silent: [isPolicyWord],
  },
  {
    phrases: ['over time', 'over the years', 'gradually', 'with time', 'in the longer? term', 'in the short|medium term'],
    open: 'over what period',
    ask: 'Over what period: from when to when?',
    isSettled: hasDate,
  },
  {
    phrases: ['at some point|stage', 'at various|different points|times', 'at one point|time|stage', 'at the time'],
    open: 'when',
    ask: askWhen,
    isSettled: hasDate,
    silent: [(place) => place.words === 'at the time'],
  },
  { phrases: ['without delay'], open: 'how soon', ask: askLimit, replace: withinAfterVerb },
  {
    phrases: ['drift', 'drift and delay', 'drifted', 'drifting', 'drifts'],
    open: 'how long',
    ask: 'How long, against which time limit, and in how many cases?',
  },
  {
    phrases: ['slow', 'slowly', 'very slow', 'sluggish', 'too slow|slowly', 'not quick|quickly|swift|swiftly enough'],
    open: 'how long it took',
    ask: 'How long did it take, against which time limit?',
    silent: [isVerb, (place) => place.words === 'slow' && /^(?:cooker|learner|learners|down)$/.test(place.after())],
  },
  {
    phrases: ['currently', 'current', 'at present', 'at the moment', 'presently', 'to date'],
    open: 'at what date',
    ask: 'At what date?',
    isSettled: hasDate,
    silent: [isBare],
  },
];

/** Longer phrases in which the words above leave no time open. */
export const notTimes: readonly string[] = [
  'most recent|recently',
  'as soon as reasonably? practicable',
  'no sooner',
  'soon after',
  'quick to',
  'rapid review',
  'rapid response meeting|team',
  'just under|over|as',
  'in time for',
  'all ages',
  'of all ages',
  'different ages',
  'timely manner of',
  'over time and',
  'at the current time',
  'no longer',
  'early retirement',
  'shortly after|before',
  'shortly after',
  'prompt payment',
  'slow down',
  'some time in|on',
  'overtime',
];
