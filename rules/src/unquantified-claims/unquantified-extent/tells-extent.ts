/** Whether the words around make a word or phrase tell an extent. */
import { isBeforeThing, opensClause } from '../../wording/guards.js';
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
      if (isOfOthers(place)) return false;
      return (
        isCountable(tokens, last, sentence.last) ||
        isPronoun(place) ||
        (/^(?:,|and|but|although|while|that|however)?$/.test(place.before()) && isShareOfMass(tokens, last, sentence.last))
      );
    case 'most':
      return !isOfOthers(place) && isMost(place);
    case 'many':
      return !isOfOthers(place) && isMany(place);
    case 'lot':
      return !isOfOthers(place) && isLot(place);
    case 'amount':
      return !place.words.includes('sheer') && !isUncountable(place) && !(/too (?:much|little)$/.test(place.words) && !opensClause(place));
    case 'mostly':
      return !isBeforeThing(place) && isOfMany(place);
    case 'share':
      return !(/(?:part|much)$/.test(place.words) && isOfTime(place)) && !isNoShare(place) && !isUncountable(place);
    case 'denied':
      return place.before() !== 'if';
    case 'often':
      return !(place.words === 'as a rule' && place.after() === 'of') && tellsShare(place);
    case 'always':
      return !(place.words === 'widespread' && (/^(?:no|or)$/.test(place.before()) || place.after().startsWith('improvement')));
    case 'times':
      if (place.words === 'the odd') return oddOnes.test(place.after());
      return !isTimeOf(place) && isOfMishaps(place);
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
      return isSaidToBeEnough(place) && isCountable(tokens, last, sentence.last, true);
  }
}

const peers = /^(?:authorities|areas|services|trusts|providers|councils|boroughs|counties|forces|regions|countries|cities|inspectorates)$/;
const voices =
  /^(?:spoke|felt|feel|expressed|asked|said|raised|questioned|suggested|commented|thought|welcomed|noted|wondered|commended|thanked|requested|sought|stressed|observed|remarked)$/;

/** `many neighbouring authorities`, `several members of the panel spoke`: other bodies, or those who sit at the table, and nothing of the service. */
function isOfOthers(place: Place): boolean {
  const at = place.after() === 'of' ? (/^(?:the|our|its|their)$/.test(place.after(2)) ? 3 : 2) : 1;
  const word = place.after(at);
  if (/^(?:neighbouring|comparable|similar|other|english|welsh|scottish|london)$/.test(word)) return peers.test(place.after(at + 1));
  if (!/^(?:members|councillors|attendees|committee|panel)$/.test(word)) return false;
  if (/^(?:by|among|amongst)$/.test(place.before())) return true;
  for (let distance = at + 1; distance <= at + 5; distance++) if (voices.test(place.after(distance))) return true;
  return false;
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

/** `not enough carers`, `there are now enough places`; not `well enough how plans…`, nor `to ensure there are enough`, which only names an aim. */
function isSaidToBeEnough(place: Place): boolean {
  if (/^(?:are|were|now)$/.test(place.before())) return !isAim(place);
  if (place.before() === 'not') return true;
  return /^(?:have|has|had|recruit|attract|find|got|get|with)$/.test(place.before()) && isDeniedBefore(place);
}

function isAim(place: Place): boolean {
  for (let distance = 2; distance <= 6; distance++)
    if (/^(?:ensure|ensures|ensuring|ensured|whether|if|check|until)$/.test(place.before(distance))) return true;
  return false;
}

/** `did not have enough`, `struggled to find enough`. */
function isDeniedBefore(place: Place): boolean {
  for (let distance = 2; distance <= 5; distance++)
    if (
      /^(?:not|never|cannot|without|rarely|seldom|unable|inability|hard|difficult|difficulty|struggl(?:e|es|ed|ing)|fail(?:s|ed|ure)?|.*n't)$/.test(
        place.before(distance),
      )
    )
      return true;
  return false;
}

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

const mishap =
  /^(?:not|no|nor|nobody|nothing|never|without|miss(?:ed|es|ing)?|late|later|lost|lose|loses|forgot|forgotten|forgets?|stolen|dropped|damaged|rejected|repeated|wrong|wrongly|fail(?:s|ed|ing|ures?)?|cancel(?:led|s)?|short|shortages?|unanswered|unattended|unsigned|unlocked|unfilled|uncovered|blank|overdue|absent|broken|breaks?|broke|ignored|overlooked|neglected|leak(?:s|ed|ing)?|flood(?:s|ed)?|returned|recur(?:s|red)?|refused|turned|illegible|incomplete|closed|delayed|breached|overspent|overcrowded|unavailable|denied|disrupted|interrupted|cut|crash(?:ed|es)?|lack(?:s|ed|ing)?|too|poor|inappropriate(?:ly)?|breakdowns?|frozen|stuck|complained|said|.*n't)$/;

/** Of which there is a number in all. */
const oddOnes =
  /^(?:cases?|files?|plans?|services?|teams?|schools?|members?|residents?|pupils?|child|parents?|patients?|tenants?|reports?|records?|letters?|invoices?|visits?|forms?|entry|child's|home|site|ward|officer|worker|complaint|call|lesson|contract)$/;

/** Whether what comes now and then is a mishap or a complaint (`calls went unanswered time and again`), which has a share; `classes are put on from time to time` has only a rate. */
function isOfMishaps(place: Place): boolean {
  // `At times, callers were cut off`: the comma belongs to the words.
  const from = place.opensSentence && place.after() === ',' ? 1 : 0;
  return meetsMishap((step) => place.before(step), 8) || meetsMishap((step) => place.after(step + from), 6);
}

/** `at times of crisis`, `on occasions when`: which times is told; `who repeatedly go missing` tells which people. */
function isTimeOf(place: Place): boolean {
  if (/^(?:at times|on occasions?)$/.test(place.words)) return /^(?:of|when|where)$/.test(place.after());
  return place.words === 'repeatedly' && [place.after(), place.after(2), place.before(), place.before(2)].includes('missing');
}

/** Looks from the words outwards, no further than their clause. */
function meetsMishap(wordAt: (step: number) => string, reach: number): boolean {
  for (let step = 1; step <= reach; step++) {
    const word = wordAt(step);
    if (/^(?:[,;:()–—]|but|although|though)?$/.test(word)) return false;
    if (mishap.test(word)) return true;
  }
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
      // `usually every six weeks` tells the rate; `, sometimes by text` tells in what way.
      return !isRateWord.test(next) && !(before === ',' && /^(?:by|via)$/.test(next));
  }
}

const isRateWord = /^(?:every|each|once|twice|daily|weekly|fortnightly|monthly|quarterly|termly|yearly|annually)$/;

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
