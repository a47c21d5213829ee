/** Whether a word of change asserts that something changed, or only names, wishes or describes. */
import type { LexiconMatch, Sentence, Tokens } from '../../language/index.js';
import { isPlural } from '../../wording/nouns.js';
import { isNamedChange } from './nouns.js';
import { amounts, hasAmount, isAccident, isOfBacklog, isOtherwise, isPassedOn, picksUp, raisesSomething, saysNo } from './senses.js';
import type { ChangeForm } from './words.js';

type Reader = (tokens: Tokens, sentence: Sentence, match: LexiconMatch) => boolean;

const readers: Readonly<Record<ChangeForm, Reader>> = {
  past: isPastChange,
  done: isDone,
  ing: isGoingOn,
  plain: isPresentChange,
  noun: isNamedChange,
  figurative: isNamedChange,
  either: (tokens, sentence, match) => isNamedChange(tokens, sentence, match) || isPresentChange(tokens, sentence, match),
  backlog: isOfBacklog,
  updown: isUpOrDown,
  phrase: isPhraseOfChange,
  progress: isProgress,
};

/** Whether the words, read by their form, assert a change. */
export function assertsChange(tokens: Tokens, sentence: Sentence, match: LexiconMatch, form: ChangeForm): boolean {
  return readers[form](tokens, sentence, match);
}

/** Skips back over adverbs to the word that tells how a participle is used. */
function wordBefore(tokens: Tokens, { first: from }: Sentence, first: number): string {
  let at = first - 1;
  while (at > from && (/ly$/.test(tokens.lower(at)) || adverbs.has(tokens.lower(at)))) at--;
  return at >= from ? tokens.lower(at) : '';
}

const adverbs = new Set(
  'also now still already yet not since never ever somewhat further even just then both again consistently well all but'.split(' '),
);

/** `has improved`, `reduced staff turnover`; not `declined the offer`, `reduced timetables`, `to be improved`. */
function isPastChange(tokens: Tokens, sentence: Sentence, match: LexiconMatch): boolean {
  const { first, last } = match;
  const word = tokens.lower(first);
  const next = tokens.lower(last);
  const before = tokens.lower(first - 1);
  if (/^(?:come|came|went|gone)$/.test(word))
    return (
      !/^(?:to|with|by|against|for)$/.test(next) &&
      !(next === 'a' && /^(?:grade|level|class|year|road|hill|ladder)$/.test(tokens.lower(last + 1)))
    );
  if (/^(?:picked|looked|calmed|settled|quietened)$/.test(word)) return picksUp(tokens, sentence, match);
  if (/^(?:risen|rose)$/.test(word) && next === 'to' && /^(?:the|this|these|an?)$/.test(tokens.lower(last + 1))) return false;
  if (/^(?:rose|rocket|fell)$/.test(word) && /^(?:the|an?|of|street|close)$/.test(before)) return false;
  if (isOtherwise(tokens, sentence, match) || isPassedOn(tokens, sentence, match)) return false;
  if (saysNo(tokens, first) || isAccident(tokens, sentence, match)) return false;
  if (last - first > 1) return true;
  const verb = wordBefore(tokens, sentence, first);
  // `are reduced through plans` tells what usually happens, `have been reduced` what did.
  if (verb === 'be' || /^(?:newly|any|being|is|are)$/.test(before)) return false;
  // What a plan or a service does not lead to has not changed.
  if (/^(?:support|promote|deliver|secure|ensure|achieve|towards|for|evidence)$/.test(before)) return false;
  return auxiliaries.test(verb) || !isDenied(tokens, sentence, first);
}

/** `does not lead to improved outcomes`. */
function isDenied(tokens: Tokens, { first: from }: Sentence, first: number): boolean {
  for (let at = first - 1; at >= from && first - at <= 8; at--) {
    if (/^(?:not|without|neither|nor|never|cannot)$/.test(tokens.lower(at))) return true;
    if (/^(?:[,;:]|but|has|have|had|was|were)$/.test(tokens.lower(at))) return false;
  }
  return false;
}

const auxiliaries = /^(?:has|have|had|been|were|was|and|'ve|'s|having)$/;

/** `visits have slowed`, `was cut`; not `raised concerns`, `restored buildings`. */
function isDone(tokens: Tokens, sentence: Sentence, match: LexiconMatch): boolean {
  const { first, last } = match;
  const word = tokens.lower(first);
  if (isOtherwise(tokens, sentence, match)) return false;
  const verb = wordBefore(tokens, sentence, first);
  if (/^rais/.test(word)) return raisesSomething(tokens, last);
  if (movesByItself.test(word)) {
    const before = tokens.lower(first - 1);
    if (amounts.has(before) || isPlural(before) || standsForAmount(before, tokens.lower(last))) return true;
  }
  if (!auxiliaries.test(verb) || (verb === 'and' && !/ed$/.test(tokens.lower(first - 2)))) return false;
  if (/^(?:lifted|cut|restored|recovered|sank|sunk|spread|jumped|leapt|slid|eased|matured)$/.test(word))
    return hasAmount(tokens, sentence, first, last);
  return true;
}

/** `though this slipped over the winter`; not `it slipped off the roof`. */
function standsForAmount(before: string, next: string): boolean {
  return (
    /^(?:this|these|which|that)$/.test(before) &&
    /^(?:over|in|during|again|[a.,;]|slightly|back|badly|since|last|further|after|when|as)$/.test(next)
  );
}

const movesByItself = /^(?:dipped|slipped|slid|sank|jumped|leapt|leaped|eased|slowed|stalled|faltered|accelerated|nosedived)$/;

const formsOfBe = new Set("is are was were been be being isn't aren't it's become becoming becomes became".split(' '));
/** What takes an amount that is said to be changing: `despite increasing demand`, `with growing confidence`. */
const beforeChangingThing = /^(?:an?|the|this|these|despite|amid|amidst|given|with|facing|faces|faced|by|against)$/;
const growingThing =
  /^(?:number|numbers|proportion|share|percentage|volume|volumes|demand|demands|pressure|pressures|need|complexity|confidence|reliance|dependence|use|costs?|workloads?|caseloads?|range|trend|picture|body|amount|sense|cohort|backlogs?|waits?|rates?|levels?|concerns?|awareness|interest|expectations?|population|gap|list)$/;

/** `is improving`, `an improving picture`, `progress in improving`; not `by improving`, `focused on reducing`. */
function isGoingOn(tokens: Tokens, sentence: Sentence, match: LexiconMatch): boolean {
  const { first, last } = match;
  const word = tokens.lower(first);
  const next = tokens.lower(last);
  if (first === sentence.first) return intransitive.test(word) && amounts.has(next);
  if (isOtherwise(tokens, sentence, match) || isPassedOn(tokens, sentence, match)) return false;
  if (/^(?:picking|looking|calming|settling|quietening)$/.test(word) && !picksUp(tokens, sentence, match)) return false;
  let at = first - 1;
  while (/ly$|^(?:also|now|still|already|yet|not|further)$/.test(tokens.lower(at)) && at > sentence.first) at--;
  const before = tokens.lower(at);
  if (formsOfBe.has(before))
    return (
      (tokens.lower(at - 1) !== 'to' ||
        /^(?:appears?|appeared|seems?|seemed|said|reported|thought|believed)$/.test(tokens.lower(at - 2))) &&
      !/^(?:raising|lifting|cutting|boosting|restoring|building)$/.test(word)
    );
  if (/^(?:raising|lifting|cutting|boosting|restoring|driving|bringing|pushing|forcing)$/.test(word)) return false;
  if (before === 'by') return growingThing.test(next) && next !== 'confidence';
  if (beforeChangingThing.test(before)) return isThingChanging(word, next);
  if (/^(?:of|and|accommodate|manage|meet|address)$/.test(before))
    return /^(?:number|numbers|demand|demands|volume|volumes|proportion|complexity|popularity|pressure|pressures)$/.test(next);
  if (/^(?:in|at|to)$/.test(before) && outcomeVerbs.test(tokens.lower(at - 1))) return true;
  if (/^(?:after|before|since|started|starting|began|begun|keeps?|kept)$/.test(before)) return !takesObject(next);
  if (before === ',')
    return (
      !takesObject(next) &&
      !/^(?:for|of|in|to|and|or|on|with)$/.test(tokens.lower(at - 1)) &&
      /^(?:though|although|while|but)$/.test(tokens.lower(at - 1))
    );
  return /^(?:though|although|while|increasingly)$/.test(before) && !takesObject(next);
}

const outcomeVerbs =
  /^(?:progress|effective|successful|success|successfully|impact|effect|resulted|resulting|results?|contribut(?:e|es|ed|ing)|succeeded|led|leading|instrumental)$/;

/** Of the verbs of change, those whose `-ing` describes what follows: `rising arrears`, not `a sliding sheet`. */
const describing =
  /^(?:improving|increasing|reducing|decreasing|strengthening|deteriorating|worsening|growing|rising|falling|shrinking|declining|dropping|climbing|soaring|dwindling|widening|narrowing|escalating|diminishing|mounting|lengthening|weakening|waning)$/;
/** Those that take no object: at the head of a sentence they can only describe. */
const intransitive = /^(?:rising|falling|growing|declining|dwindling|soaring|mounting|deteriorating|waning|diminishing)$/;

function isThingChanging(word: string, next: string): boolean {
  return describing.test(word) && !takesObject(next) && /^[a-z]/.test(next) && next !== 'of';
}

function takesObject(word: string): boolean {
  return /^(?:the|a|an|their|its|our|his|her|how|all|both|any)$/.test(word);
}

/** What a subject does of itself: `outcomes improve`, `waits lengthen`. */
const subjects = /^(?:which|that|interventions|who)$/;

/** `continues to improve`, `helped to further reduce`, `referrals tail off`, `outcomes improve`. */
function isPresentChange(tokens: Tokens, sentence: Sentence, match: LexiconMatch): boolean {
  const { first, last } = match;
  const before = tokens.lower(first - 1);
  if (isOtherwise(tokens, sentence, match) || isPassedOn(tokens, sentence, match)) return false;
  if (before === 'to' || (/ly$|^further$/.test(before) && tokens.lower(first - 2) === 'to')) return true;
  if (first === sentence.first) return false;
  if (last - first > 1)
    return picksUp(tokens, sentence, match) && (isPlural(before) || before === 'and' || tokens.lower(first).endsWith('s'));
  const word = tokens.lower(first);
  if (word.endsWith('s')) return takesObject(tokens.lower(last)) && !/^(?:the|an?|of|and|any|no|in|for)$/.test(before);
  return (
    isSubject(tokens, sentence, first) &&
    !/^(?:the|of|in|for)$/.test(tokens.lower(last)) &&
    !/^(?:helps|makes|lets|needs)$/.test(before) &&
    !isConditional(tokens, sentence, first)
  );
}

/** `outcomes improve`, `support that consistently improves`, `levels of support increase`. */
function isSubject(tokens: Tokens, sentence: Sentence, first: number): boolean {
  const before = wordBefore(tokens, sentence, first);
  return isPlural(before) || subjects.test(before) || (tokens.lower(first - 2) === 'of' && isPlural(tokens.lower(first - 3)));
}

function isConditional(tokens: Tokens, { first: from }: Sentence, first: number): boolean {
  for (let at = first - 1; at >= from && first - at <= 8; at--) {
    const word = tokens.lower(at);
    if (/^(?:as|when|if|where|unless|until|should|so|do|does|did|not|must|would)$/.test(word)) return true;
    if (/^[,;:]$/.test(word)) return false;
  }
  return false;
}

/** `sickness is down`, `income was up on last year`; not `is up to date`, `it was down to`, `are up and running`. */
function isUpOrDown(tokens: Tokens, sentence: Sentence, { first, last }: LexiconMatch): boolean {
  if (/^(?:it|he|she|they|i|we|you|that|this|what|time|lift|system|website|server|phones)$/.test(tokens.lower(first - 1))) return false;
  const next = last < sentence.last ? tokens.lower(last) : '';
  if (next === 'and' && /^(?:running|about|down|coming)$/.test(tokens.lower(last + 1))) return false;
  return (
    !/^[a-z]/.test(next) ||
    /^(?:on|from|since|again|slightly|a|and|but|this|compared|sharply|markedly|significantly|considerably|too|across|year|overall|in|over|as)$/.test(
      next,
    )
  );
}

const learners = /^(?:children|pupils|people|child|learners|students|they|who|siblings|boys|girls|adults|starters|leavers|he|she|year)$/;

/** A child's own progress at school or in care is no change in the service. */
function isProgressOfSomebody(tokens: Tokens, { first }: Sentence, index: number): boolean {
  for (let at = index - 1; at >= first && index - at <= 7; at--) {
    if (learners.test(tokens.lower(at))) return true;
    if (tokens.lower(at) === ';') return false;
  }
  return false;
}

function isProgress(tokens: Tokens, sentence: Sentence, match: LexiconMatch): boolean {
  const { first, last } = match;
  if (isProgressOfSomebody(tokens, sentence, first) || isConditional(tokens, sentence, first)) return false;
  const before = tokens.lower(first - 1);
  if (/^(?:any|not|no|insufficient|make|makes|can|their|his|her|whose)$/.test(before)) return false;
  const next = tokens.lower(last);
  if (/^(?:from|academically|at|educationally|socially)$/.test(next)) return false;
  return (
    tokens.lower(last - 1) !== 'progress' ||
    !/^(?:and|meetings?|reports?|review|reviews|summary|against|tracking|checks?|measures?|data)$/.test(next)
  );
}

function isPhraseOfChange(tokens: Tokens, sentence: Sentence, match: LexiconMatch): boolean {
  const { first, last } = match;
  const words = `${tokens.lower(first)} ${tokens.lower(last - 1)}`;
  if (words === 'increasingly increasingly') return isIncreasingly(tokens, sentence, first, last);
  if (/progress$/.test(words)) return isProgress(tokens, sentence, match);
  if (words.endsWith(' on') && tokens.lower(last - 2) === 'moved' && isPersonMoving(tokens, first, last)) return false;
  if (/(?: back| off)$/.test(words) && /^(?:on|the|its|their|his|her|a|an|to|from|into)$/.test(tokens.lower(last))) return false;
  if (/^turn/.test(words) && /^(?:up|out|away|in|to|over|down)$/.test(tokens.lower(first + 1))) return false;
  return !/^(?:any|not|no)$/.test(tokens.lower(first - 1));
}

/** `she had moved on`, `tenants have moved on to other landlords`: somebody left, and nothing is said of how things are. */
function isPersonMoving(tokens: Tokens, first: number, last: number): boolean {
  if (/^(?:to|from|into|with|site)$/.test(tokens.lower(last))) return true;
  return learners.test(tokens.lower(first - 1)) || movers.test(tokens.lower(first - 1)) || /^(?:since|also)$/.test(tokens.lower(first - 1));
}

const movers =
  /^(?:we|i|you|families|family|tenants?|residents?|patients?|carers?|staff|officers?|workers?|managers?|teachers?|headteacher|mother|father|parents?|adults?|men|women|man|woman|director|owner|council|panel|meeting|committee|members|discussion|\d.*)$/;

/** `feedback is increasingly favourable`: a state that has changed; not `is increasingly used`, `an increasingly complex task`. */
function isIncreasingly(tokens: Tokens, sentence: Sentence, first: number, last: number): boolean {
  const next = tokens.lower(last);
  return (
    /^(?:is|are|was|were|become|became|becoming|becomes|been|has|feel|felt)$/.test(tokens.lower(first - 1)) &&
    /^[a-z]{3,}$/.test(next) &&
    !/(?:ed|en|ing)$/.test(next) &&
    last < sentence.last
  );
}
