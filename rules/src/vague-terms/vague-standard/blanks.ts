/** Blanks for the standard, and for how many met it. */
import { endsClause } from '../../wording/guards.js';
import { countedNoun, isPlural } from '../../wording/nouns.js';
import type { Place } from '../../wording/place.js';
import { wordsToEnd } from '../../wording/phrase-end.js';
import type { Change } from '../change.js';

/** Behind these the words go on, so that a bracket would stand in the way. */
const goesOn = /^(?:of|in|on|to|from|with|by|for|the|an?|and|or|it|they)$/;

const met = '(‹n› of ‹N› met ‹standard›)';

/** `Plans are adequate (‹n› of ‹N› met ‹standard›)`, `not enough carers (‹n› against ‹n› needed)`. */
export function askStandard(place: Place): Change | undefined {
  const [tail = ''] = place.words.split(' ').reverse();
  if (goesOn.test(tail) || place.after() === 'of') return undefined;
  const noun = /^(?:enough|sufficient|insufficient)$/.test(place.words) ? countedNoun(place) : undefined;
  if (noun !== undefined) return { put: '(‹n› against ‹n› needed)', behind: noun.split(/\s+/).length };
  if (/^(?:could|should|might|would|ought)$/.test(tail))
    return endsClause(place) ? { put: met } : place.after() === 'be' ? { put: met, behind: 1 } : undefined;
  const behind = wordsToEnd(place);
  // `appropriate initial and timely responses`: the thing comes later.
  if (behind !== undefined && behind > 0 && /^(?:and|or|,)$/.test(place.after(behind + 1)) && !isPlural(place.after(behind)))
    return undefined;
  return behind === undefined ? undefined : { put: met, behind };
}
