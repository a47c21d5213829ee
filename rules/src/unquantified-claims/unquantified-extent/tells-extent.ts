/** Whether the words around make a word or phrase tell an extent. */
import { opensClause } from '../../wording/guards.js';
import { isOfTime } from '../../wording/nouns.js';
import type { Place } from '../../wording/place.js';
import { isNoShare } from '../../wording/share-words.js';
import { isCountable, isOfMatters, isShareOfMass } from './countable.js';
import { isOfMeasured, isOfQuality } from './measured-things.js';
import type { ExtentForm } from './words.js';

/** Whether the phrase, where it stands, says of how many something is true. */
export function tellsExtent(place: Place, form: ExtentForm): boolean {
  const { first, last, sentence } = place;
  const { tokens } = place.block;
  switch (form) {
    case 'some':
      return (
        isCountable(tokens, last, sentence.last) ||
        isPronoun(place) ||
        (/^(?:,|and|but|although|while|that|however)?$/.test(place.before()) && isShareOfMass(tokens, last, sentence.last))
      );
    case 'most':
      return isMost(place);
    case 'many':
      return isMany(place);
    case 'lot':
      return isLot(place);
    case 'amount':
      return !isUncountable(place) && !(/too (?:much|little)$/.test(place.words) && !opensClause(place));
    case 'mostly':
      return isOfMany(place);
    case 'share':
      return !(/(?:part|much)$/.test(place.words) && isOfTime(place)) && !isNoShare(place) && !isUncountable(place);
    case 'denied':
      return place.before() !== 'if';
    case 'often':
      return !(place.words === 'as a rule' && place.after() === 'of') && tellsShare(place);
    case 'always':
      return !(place.words === 'widespread' && (/^(?:no|or)$/.test(place.before()) || place.after().startsWith('improvement')));
    case 'times':
      return !(place.words === 'the odd' && /^(?:ones?|things?|numbers?)$/.test(place.after())) && !isOfActivity(place);
    case 'level':
      return !isOfQuality(tokens, sentence, first, last);
    case 'predicate':
      return isOfMeasured(tokens, sentence, first - 1) && !isOfQuality(tokens, sentence, first - 1, last);
    case 'attribute':
      return place.before() !== 'no';
    case 'use':
      return isOfAudience(place);
    case 'commonest':
      return true;
    case 'enough':
      return beforeEnough.test(place.before()) && isCountable(tokens, last, sentence.last, true);
  }
}

/** `and some lacked furniture`, `it was thought by some`: stands for things or people named before. */
function isPronoun(place: Place): boolean {
  const { last, sentence } = place;
  const { tokens } = place.block;
  const next = place.after();
  if (place.before() === 'by' && !/^[a-z]/.test(next)) return true;
  if (place.before() === 'by' && /^(?:that|who|as|to)$/.test(next)) return true;
  if (place.words !== 'some' && !/^[a-z]/.test(next)) return true;
  return (
    /^(?:and|but|although|while|whereas|though|,)$/.test(place.before()) &&
    last < sentence.last &&
    !isCountable(tokens, last, Math.min(last + 3, sentence.last), true) &&
    next.endsWith('ed')
  );
}

/** `not enough carers`, `there are enough places`; not `well enough how plans…`. */
const beforeEnough = /^(?:not|now|are|were|have|has|had|recruit|attract|find|got|get|with)$/;

/** `many`, `too few`; not `as many`, `how few`, `many times`, `the last few weeks`; nor `many benefits`, which name matters. */
function isMany(place: Place): boolean {
  if (/^(?:times|years|months|weeks|days|hours|as|more|ways|aspects|areas|respects)$/.test(place.after())) return false;
  if (place.words === 'any number of') return !isOfMatters(place.block.tokens, place.last, place.sentence.last);
  if (/^(?:hundreds|thousands|dozens|scores)$/.test(place.words)) return place.after() === 'of';
  if (!/^(?:many|few|numerous|countless)$/.test(place.words)) return true;
  if (/^(?:as|how|the|these|those|last|past|next|more|no|every)$/.test(place.before())) return false;
  return place.words === 'many' || !isOfMatters(place.block.tokens, place.last, place.sentence.last);
}

/** `most children`, `most of the plans`, `most were`; not `the most vulnerable`, `most appropriate`. */
function isMost(place: Place): boolean {
  const next = place.after();
  if (/^(?:the|their|its|our|his|her|at|those|who|are|is|a|be|was|were)$/.test(place.before()) && next !== 'of') return false;
  return isCountable(place.block.tokens, place.last, place.sentence.last, true);
}

/** `ample evidence`, `a good deal of thought`, `scarce resources`: an amount that nobody would count. */
function isUncountable(place: Place): boolean {
  const noun = place.after() === 'of' ? (/^(?:the|their|this|its)$/.test(place.after(2)) ? 3 : 2) : 1;
  return /^(?:evidence|resources|thought|opportunity|time|scope|room|warning|notice|progress|credit|blame|data|notes|information|change)$/.test(
    place.after(noun),
  );
}

/** `Residents were by and large happy`, not `feedback is on the whole helpful`: no verb in the singular near by. */
function isOfMany({ block: { tokens }, sentence, first, last }: Place): boolean {
  let isOne = false;
  for (let at = Math.max(sentence.first, first - 8); at < Math.min(sentence.last, last + 8); at++) {
    if (/^(?:are|were|have|do)$/.test(tokens.lower(at))) return true;
    isOne ||= /^(?:is|was|has|does)$/.test(tokens.lower(at));
  }
  return !isOne;
}

/** `a number of plans`, `a host of letters`; not `a number of weaknesses`, `a wealth of help`, and of `a growing number` the rule for changes asks. */
function isLot(place: Place): boolean {
  const { last, sentence, words } = place;
  const { tokens } = place.block;
  if (words === 'pockets') return true;
  if (!/numbers?$/.test(words)) return isCountable(tokens, last, sentence.last) && !isUncountable(place);
  return !changing.test(words) && !isOfMatters(tokens, last, sentence.last);
}

const changing = /\b(?:grow|increas|reduc|decreas|declin|dwindl|diminish|ris|mount|higher|lower|greater|larger|smaller)/;

const activity =
  /^(?:review|visit|see|updat|monitor|refresh|enough|go|audit|check|held|hold|meet|met|contact|discuss|consider|invit|consult|attend|speak|spoke|talk|communicat|report|rais|mention|refer|liais|work|test|train|engage|use)/;

/** Whether the words tell how often somebody checks, visits or says something, and not of how many cases something is true. */
function isOfActivity({ block: { tokens }, sentence, first, last }: Place): boolean {
  for (let at = Math.max(sentence.first, first - 6); at < Math.min(sentence.last, last + 6); at++)
    if (activity.test(tokens.lower(at)) || /^(?:tell|told|look|calls?$|assured?|touch|struggled?|striv)/.test(tokens.lower(at)))
      return true;
  return false;
}

/** `are often written up late`: a share of the plural things before it; not `reviews frequently`, a rate at which somebody acts. */
function tellsShare(place: Place): boolean {
  const word = place.words;
  const before = place.before();
  const next = place.after();
  if (/^(?:more|less|most|least|so|how|as)$/.test(before)) return false;
  switch (word) {
    case 'widely':
      return /^(?:understood|known|available|recognised|embedded|adopted|shared)$/.test(next);
    case 'frequently':
      return /^[a-z]/.test(next) && !activity.test(next) && !/^(?:by|to|and|with|in|on|at|as|for|than)$/.test(next);
    case 'generally':
      return /^(?:are|were|been)$/.test(before) && /(?:ed|held|made|done|kept|given|seen|sent|met)$/.test(next);
    case 'in general':
      return false;
    case 'largely':
    case 'mostly':
    case 'mainly':
    case 'predominantly':
    case 'overwhelmingly':
      return isOfPlural(place, before) && !/^(?:due|because|responsible|through|from|as)$/.test(next);
    default:
      return true;
  }
}

/** `are largely complete`, `have largely been`, `is now largely in line`; `Mostly, these are…`. */
function isOfPlural(place: Place, before: string): boolean {
  if (place.words === 'overwhelmingly') return true;
  if (place.words === 'mostly') return before !== 'is';
  if (place.after() === 'of') return isCountable(place.block.tokens, place.last, place.sentence.last);
  return /^(?:are|were|have|been)$/.test(before) || (before === 'now' && /^(?:is|are|was|were)$/.test(place.before(2)));
}

/** `the sessions were well attended`, `the path is well used`; not meetings well attended by partners, nor what is put to good use. */
function isOfAudience(place: Place): boolean {
  if (/^(?:by|to|in|for|as)$/.test(place.after())) return false;
  for (let distance = 1; distance <= 8; distance++)
    if (/^(?:meetings?|groups?|conferences?|reviews?|discussions?|panels?|boards?|consistently|workshops?)$/.test(place.before(distance)))
      return false;
  return !/-/.test(place.words) || place.words.startsWith('under') || place.words.startsWith('over');
}
