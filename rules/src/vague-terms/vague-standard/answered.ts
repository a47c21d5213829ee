/** Contexts in which a word for a standard names a grade, restates a duty or sets a condition, and no finding rests on it. */
import { sentenceRole, type Sentence } from '../../language/index.js';
import { either, endsClause, followedBy, precededBy, precededWithin, type Guard } from '../../wording/guards.js';
import type { Place } from '../../wording/place.js';
import { figuresInClause } from '../../wording/settled.js';

/** `judged inadequate`, `an adequate rating`, `care leavers: inadequate`. */
const isNamedGrade = either(
  precededWithin(3, 'judged rated graded judgement judgment rating branded'),
  precededBy('grade overall to : \' " ‘ “'),
  (place) => place.before() === 'be' && place.before(2) === 'to',
  followedBy(
    'judgement judgements judgment rating ratings grade grades authority authorities overall provider providers school schools service services local or to',
  ),
  (place) => [2, 3].some((distance) => /^(?:judgement|judgment|rating|grade)s?$/.test(place.after(distance))),
);

/** `two inadequate plans`, `seven of the 18 were inadequate`: what an audit graded. */
const isCounted: Guard = (place) =>
  figuresInClause(place).some(({ kind, first }) => (kind === 'ratio' || kind === 'percentage' || kind === 'count') && first < place.last);

/** What inspectors give a grade to. */
const graded = /^(?:experiences|effectiveness|leadership|impact|arrangements)$/;

/** `The experiences and progress of care leavers are inadequate.` */
const isJudgement: Guard = (place) => {
  const { block, sentence } = place;
  if (place.words !== 'inadequate' || !/^(?:is|are|was|were|remain|remains)$/.test(place.before()) || !endsClause(place)) return false;
  for (let index = sentence.first; index < sentence.first + 5; index++) {
    const next = block.tokens.lower(index + 1);
    if (graded.test(block.tokens.lower(index)) && /^(?:and|of|in|for|is|are|was|to)$/.test(next)) return true;
  }
  return false;
};

export const isGrade = either(isNamedGrade, isCounted, isJudgement);

/** `must, where appropriate`: the condition of a duty or a plan. */
function isCondition(place: Place): boolean {
  const conjunction = place.before(/^(?:not|is|it|possible|or)$/.test(place.before()) ? 2 : 1);
  if (!/^(?:where|when|if|as|whenever|wherever)$/.test(conjunction)) return false;
  // `which the council regards as tolerable` is no condition.
  if (conjunction === 'as' && /^(?:regards?|regarded|sees?|seen|viewed|judged|described|deemed|accepted)$/.test(place.before(2)))
    return false;
  return place.sentence.once(holdsDuty) || sentenceRole(place.sentence) !== 'claim';
}

function holdsDuty({ block, first, last }: Sentence): boolean {
  for (let index = first; index < last; index++) if (/^(?:must|shall|should)$/.test(block.tokens.lower(index))) return true;
  return false;
}

/** `The Act requires it to keep under review whether provision is sufficient`: a duty as it stands in law. */
function isLaw({ sentence }: Place): boolean {
  return sentence.once(restsOnLaw);
}

function restsOnLaw({ block: { tokens }, first, last }: Sentence): boolean {
  let law = false;
  let duty = false;
  for (let index = first; index < last; index++) {
    const word = tokens.lower(index);
    if (/^(?:act|statutory|regulation|regulations|law|legislation)$/.test(word)) law = true;
    else if (/^(?:requires|must|shall|test)$/.test(word) || (word === 'regard' && tokens.lower(index - 1) === 'have')) duty = true;
  }
  return law && duty;
}

/** `Reasonable: there is…`: a grade that is being defined. */
const isDefined: Guard = (place) => place.opensSentence && place.after() === ':';

export const isAnswered: readonly Guard[] = [isCondition, isDefined, isLaw];
