/** Blanks for how often something is the same, or from what to what it varies. */
import type { Place } from '../../wording/place.js';
import { wordsToEnd } from '../../wording/phrase-end.js';
import type { Change } from '../change.js';

const same =
  /consisten|reliab|uniform|evenly|unvarying|invariab|dependab|steadil|across the board|the same|^(?:good )?in (?:places|parts)$/;
/** Behind these the words go on, so that a bracket would stand in the way. */
const goesOn = /^(?:between|of|in|on|to|from|with|by|for|who|which|the|an?|whether|where|how|upon|among|amongst|it|its|and)$/;

/** `Practice is consistent (in ‹n› of ‹N› cases)`, `support is patchy (from ‹lowest› to ‹highest›)`. */
export function askSpread(place: Place): Change | undefined {
  const [tail = ''] = place.words.split(' ').reverse();
  const behind = wordsToEnd(place);
  // What is held against `but` stands in another clause for whoever reads on.
  if (goesOn.test(tail) || behind === undefined || / but /.test(place.words)) return undefined;
  if (/^(?:divided|split)$/.test(place.words)) return { put: '(‹n› for, ‹n› against)', behind };
  return { put: same.test(place.words) ? '(in ‹n› of ‹N› cases)' : '(from ‹lowest› to ‹highest›)', behind };
}
