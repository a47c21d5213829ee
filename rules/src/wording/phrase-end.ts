/** Where a phrase ends, told by the small words and marks that come behind it. */
import type { Place } from './place.js';

/** Marks and words with which something new begins: prepositions, conjunctions, auxiliaries, determiners, pronouns. */
const beginsAnew =
  /^(?:[^\p{L}\p{N}].*|and|or|but|nor|yet|so|than|that|which|who|whom|whose|where|when|while|whilst|whereas|although|though|because|since|if|unless|until|as|in|on|at|of|to|for|from|by|with|without|within|into|onto|over|under|above|below|between|among|amongst|across|through|throughout|during|before|after|behind|around|about|against|towards?|upon|per|via|despite|following|is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|not|never|now|also|still|again|already|there|here|the|an?|this|these|those|its?|their|his|her|our|your|my|what|how|however|therefore|once|then|both|each|every|all|some|most|many|they|he|she|we|you|i)?$/u;

/** Whether nothing that belongs to the phrase follows it. */
export function endsPhrase(place: Place, distance = 1): boolean {
  return beginsAnew.test(place.after(distance));
}

/**
 * How many words that follow belong to the phrase: 1 for `staff` in `reduced staff by`, 0 where it ends.
 * @param most beyond so many nobody can tell without a parser.
 * @returns undefined where more follow.
 */
export function wordsToEnd(place: Place, most = 2): number | undefined {
  for (let words = 0; words <= most; words++) if (endsPhrase(place, words + 1)) return words;
  return undefined;
}
