/** Blanks for how often: an interval, a share of cases, a number of times. */
import { either, endsClause, followedBy, precededBy } from '../../wording/guards.js';
import { countedNoun } from '../../wording/nouns.js';
import { Place } from '../../wording/place.js';
import type { Change } from '../change.js';

const interval = 'every ‹interval›';
const cases = 'in ‹n› of ‹N› cases';
const times = '‹n› times between ‹date› and ‹date›';

const participle =
  /^(?:[a-z]+ed|seen|held|met|done|kept|made|sent|given|written|taken|told|left|read|shown|known|late|complete|incomplete|missing|clear|brief|absent|unclear|empty|blank)$/;
const be = precededBy('is are was were been being be');
const closes = either(endsClause, followedBy('and but when to by for with in at after on from as because'));

/** `are reviewed regularly` takes the interval in its place, `are regularly reviewed` behind its verb. */
export function everyInterval(place: Place): Change | undefined {
  if (/^(?:[a-z]*ed|seen|held|met|meet|meets|done|kept)$/.test(place.before())) return { text: interval };
  return behindVerb(place, interval);
}

/** `Often, plans are late` begins with the share of cases, `are often late` ends with it. */
export function inCases(place: Place): Change | undefined {
  if (place.opensSentence) return { text: `${cases}${place.after() === ',' ? '' : ','}` };
  return behindVerb(place, cases);
}

const negated =
  /^(?:not|never|isn't|aren't|wasn't|weren't)\b|\b(?:too often|too frequently|seldom|rarely|hardly ever|infrequently|sparingly)$/;
const repeated =
  /\btimes?$|\boccasions?$|^(?:yet again|time and|again and again|over and over|repeatedly|from time to time|now and|day after day|week in|day in|once in)/;

/** What reads right of words that their group has nothing for. */
export function askRate(place: Place): Change | undefined {
  const { words } = place;
  if (negated.test(words)) return behindVerb(place, cases);
  if (/^(?:regular|frequent|constant|repeated|continual|occasional|perpetual|endless)$/.test(words)) return countOf(place);
  if (repeated.test(words) && closes(place) && !place.opensSentence) return { text: times };
  return undefined;
}

/** `are often visited at school` becomes `are visited in ‹n› of ‹N› cases at school`. */
function behindVerb(place: Place, text: string): Change | undefined {
  const verb = place.after();
  if (!be(place) || !participle.test(verb) || !closes(after(place))) return undefined;
  return { text: `${place.block.text(place.last, place.last + 1)} ${text}`, more: 1 };
}

/** The same place with the next word. */
function after({ block, first, last }: Place): Place {
  return new Place(block, first, last + 1);
}

/** `Constant changes` are so many changes. */
function countOf(place: Place): Change | undefined {
  return countedNoun(place) === undefined || /^(?:is|was|has|an?)$/.test(place.before()) ? undefined : { text: '‹n›' };
}
