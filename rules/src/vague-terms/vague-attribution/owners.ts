/** Whether a view has an owner after all. */
import { precededBy, type Guard } from '../../wording/guards.js';
import type { Place } from '../../wording/place.js';
import { figuresInClause } from '../../wording/settled.js';
import type { Replacement } from '../change.js';

/** How far behind the phrase its owner may be named. */
const reachOfOwner = 6;

/** `by some that…`, `by others.`, `by people`: nobody in particular. */
function isNobody(place: Place, distance: number): boolean {
  const word = place.after(distance);
  if (/^(?:people|those)$/.test(word)) return true;
  // `from November onwards`, `by 2024`, `from the outset`: a time.
  if (
    /^(?:(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december|early|late|then)$/.test(word)
  )
    return true;
  if (word === 'the' && /^(?:outset|start|beginning|end)$/.test(place.after(distance + 1))) return true;
  return /^(?:some|many|most|several|others|all)$/.test(word) && /^(?:that|as|to|and|but|[.;:,])?$/.test(place.after(distance + 1));
}

/** `by the Director`, `from parents`: somebody is named within the next words. */
export function namesWho(place: Place): boolean {
  for (let distance = 1; distance <= reachOfOwner; distance++) {
    const word = place.after(distance);
    if (/^(?:by|from)$/.test(word)) return !isNobody(place, distance + 1);
    if (word === '' || /^(?:that|[.;:,])$/.test(word)) return false;
  }
  return false;
}

/** `Healthwatch reported that transport was raised`: whose words these are is said before. */
export function isReported(place: Place): boolean {
  for (let distance = 2; distance <= 14; distance++) {
    const word = place.before(distance);
    if (word === '') return false;
    if (
      /^(?:that|how)$/.test(word) &&
      /^(?:reported|said|told|stated|explained|noted|commented|advised|felt|added|confirmed|recalled|heard)$/.test(
        place.before(distance + 1),
      )
    )
      return true;
  }
  return false;
}

/** `Councillor Ash asked whether … It was confirmed that they were`: those who were asked, and nothing but what they were asked. */
export function isAnswer(place: Place): boolean {
  if (!place.words.endsWith(' confirmed') || !place.opensSentence) return false;
  const asked = place.sentence.previous;
  if (!asked) return false;
  const { tokens } = place.block;
  for (let at = asked.first; at < asked.last; at++)
    if (/^(?:asked|enquired|inquired|queried)$/.test(tokens.lower(at)) && !/^(?:is|are|was|were|be|been)$/.test(tokens.lower(at - 1)))
      return true;
  return false;
}

/** `Members were reminded that the training would begin on 20 January`, `that the return was due on 23 May`: a date is given out, and no view. */
export function isNotice(place: Place): boolean {
  if (place.after() !== 'that') return false;
  for (let distance = 2; distance <= 14; distance++) {
    const word = place.after(distance);
    if (word === '') return false;
    if (/^(?:would|will|due|deadline)$/.test(word))
      return figuresInClause(place).some(({ kind, first }) => kind === 'date' && first > place.last + distance - 1);
  }
  return false;
}

/** `it was suggested that` becomes `‹who› suggested that`. */
export function who(place: Place): Replacement | undefined {
  const [it, was, verb, ...more] = place.words.split(' ');
  return it === 'it' && was === 'was' && verb && more.length === 0 && place.after() === 'that' ? { text: `‹who› ${verb}` } : undefined;
}

/** `when there are concerns about a child`: a case that may arise. */
export const isSupposed = precededBy('when where if whenever wherever should whether any');

/** What is raised as a flag or a sum is, and not as a topic: `funds were raised`, `an alert was raised`. */
export const raisedThings =
  /^(?:alert|alerts|funds?|money|invoices?|orders?|awareness|standards?|expectations?|aspirations?|attainment|profile|threshold|bar|age|limit|rates?|alarm|tickets?|safeguarding|referrals?|donations|levels?|children|he|she|they|who|jobs?|\d.*|points)$/;

const counts = /^(?:no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d.*)$/;

/** `three complaints were made`, `no formal objections were received`: they are counted. */
export const isCounted: Guard = (place) => counts.test(place.before()) || counts.test(place.before(2));

/** `limited assurance was given`: the opinion of an audit. */
export const isOpinion = precededBy('limited reasonable substantial moderate adequate full partial minimal');
