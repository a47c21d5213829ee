/** Contexts in which a word of time leaves nothing open, and replacements of such words. */
import { either, endsClause, followedBy, precededBy, type Guard } from '../../wording/guards.js';
import { isPlural } from '../../wording/nouns.js';
import type { Place } from '../../wording/place.js';
import { figuresInClause, hasTime } from '../../wording/settled.js';
import type { Offer, Replacement } from '../change.js';

/** A date or a period close by. */
export const hasDate: Guard = (place) => hasTime(place, ['date', 'period', 'duration']);

/** A replacement that reads right only where the adverb stands behind its verb: `is reviewed promptly`, not `promptly reviewed`. */
export function behindVerb(change: Replacement | Offer): Offer {
  const closes = either(endsClause, followedBy('and but when to by for with in at after'));
  // `much more quickly`, `too early to tell`: a limit would not stand there.
  const isPartOfMore = either(precededBy('much far very so quite even'), (place) => /^too/.test(place.words) && place.after() === 'to');
  return (place) => (closes(place) && !isPartOfMore(place) ? (typeof change === 'function' ? change(place) : change) : undefined);
}

/** `to prompt discussion`, `workers prompt referrers to say`, `posters prompt action`: the verb. */
export function isPrompting(place: Place): boolean {
  if (precededBy('to that which can will may did should would and not')(place) || followedBy('a an the further card cards')(place))
    return true;
  if (isPlural(place.after()) && place.after(2) === 'to') return true;
  return isPlural(place.before()) && place.sentence.tag(place.first) === 'VERB';
}

/** `early years`, `early January`, `early 2024`, `early adulthood`, `early warning`: a stage, a service, a date. */
export const isStage = either(
  followedBy(
    'year years help permanence intervention interventions adulthood childhood life teens twenties learning language literacy reading career',
    'part bird shift shifts doors attachment attachments experiences day days adopter adopters retirement release warning support offer trauma development start starts starter starters action and',
    'january february march april may june july august september october november december spring summer autumn winter morning evening afternoon hours',
  ),
  precededBy('as too how bed very from'),
  (place) => /^\d/.test(place.after()),
  // `early signs of improvement`, but `the early signs are good`.
  (place) => /^(?:signs|indications|indicators)$/.test(place.after()) && place.after(2) === 'of',
);

/** `earlier this year`, `two weeks earlier`, `the earlier inspection`: before in the text, or an event that is known. */
export const isBefore = either(
  endsClause,
  followedBy(
    'in this that than were was is are had has have report draft version decision advice concern incident finding meeting phase report inspection inspections audit visit review reviews work version year years comments decisions',
  ),
  precededBy('year years month months week weeks day days the no'),
  // `earlier actions`, `earlier concerns`: those of before.
  (place) =>
    isPlural(place.after()) &&
    !/^(?:appointments|interventions|referrals|discharges|starts|assessments|conversations|diagnoses)$/.test(place.after()),
);

/** No figure hangs on it: the word tells no more than the present tense. */
export const hasNoFigure: Guard = (place) =>
  !figuresInClause(place).some(({ kind }) => kind === 'percentage' || kind === 'ratio' || kind === 'count' || kind === 'number');

export const justDone = followedBy(
  'been begun started commenced joined left moved completed finished launched opened taken become come had gone introduced',
);

/** `starts promptly at 9.10`: the time of day is told. */
export const isAtClockTime: Guard = (place) => place.after() === 'at' && /^(?:\d|noon|midday|midnight)/.test(place.after(2));

/** `are only just starting to check`. */
export const isStarting = followedBy('starting beginning coming getting recovering emerging becoming learning being');

/** A figure follows at once, or after a word that rounds it: `is now nine weeks`, `now around 74%`. */
export const isBeforeFigure: Guard = (place) => {
  const next = /^(?:about|around|over|under|nearly|almost|roughly|approximately|just|only|at)$/.test(place.after())
    ? place.last + 1
    : place.last;
  return figuresInClause(place).some(
    ({ first, kind }) =>
      first === next && (kind === 'percentage' || kind === 'ratio' || kind === 'count' || kind === 'number' || kind === 'duration'),
  );
};

export const precededByNumber: Guard = (place) =>
  figuresInClause(place).some(({ first, last }) => first < place.first && last >= place.first);

/** `two months ago`, `a few years ago`: how many is told, or asked for by a longer phrase. */
export const precededByAmount: Guard = precededBy(
  'one two three four five six seven eight nine ten eleven twelve several few many some couple of dozen hundred twenty thirty forty fifty these those those recent later previous',
);

/** `of late gritting`: late is an adjective. */
export const followedByNoun: Guard = (place) =>
  /^[a-z]/.test(place.after()) &&
  !/^(?:and|but|has|have|had|is|are|was|were|in|at|with|the|it|they|he|she|we|that|to|when|as|been)$/.test(place.after());
