/** Whether a word of comparison compares amounts, or only names a sort, a rank or a manner of speaking. */
import { TokenKind, type LexiconMatch, type Sentence, type Tokens } from '../../language/index.js';
import { namedByComparative, rankedFiguratively, sortsWithMore, type ComparisonForm } from './words.js';

/** Whether the words, read by their form, compare. */
export function compares(tokens: Tokens, sentence: Sentence, { first, last }: LexiconMatch, form: ComparisonForm): boolean {
  const next = last < sentence.last ? tokens.lower(last) : '';
  const before = first > sentence.first ? tokens.lower(first - 1) : '';
  switch (form) {
    case 'more':
      return isMoreOf(tokens, first, last, before, next);
    case 'comparative':
      return isComparative(tokens, sentence, first, last, before, next);
    case 'sort':
      return isComparedSort(tokens, sentence, first, before, next);
    case 'superlative':
      return last - first > 1
        ? tokens.lower(first) !== 'most' || /^(?:the|are|is|were|was)$/.test(before)
        : isRanked(tokens, sentence, first, before, next);
    case 'too':
      return isTooMuch(tokens, sentence, first, before, next);
    case 'phrase':
      return isComparingPhrase(tokens, first, last, before, next);
  }
}

/** What a `than` compares with when it isn't a number: `more than they should`, `less than expected`. */
const comparedWith =
  /^(?:they|it|we|he|she|usual|expected|ever|before|others|most|any|anyone|in|similar|those|elsewhere|should|necessary|planned|last|previously|hoped|needed|is|was|other|national|average|the|their|our|his|her|its|this|that|ideal|on|at|for)$/;

/** `more frequent`, `fewer children`, `more often`; not `more than 20`, `no more`, `more recent`, `more and more`. */
function isMoreOf(tokens: Tokens, first: number, last: number, before: string, next: string): boolean {
  if (tokens.kinds[last] !== TokenKind.word) return false;
  if (
    /^(?:no|any|once|or|what|the|need|needs|needed|require|nothing|even|little|something|much)$/.test(before) &&
    !/^(?:even|much)$/.test(before)
  )
    return false;
  // `asked for more detail` wishes.
  if (
    before === 'for' &&
    /^(?:ask|asks|asked|asking|call|calls|called|wish|wishes|request|requests|hope|hopes|look|looked)$/.test(tokens.lower(first - 2))
  )
    return false;
  if (next === 'than') return comparedWith.test(tokens.lower(last + 1)) && !/^(?:once|one|half|a|twice)$/.test(tokens.lower(last + 1));
  if (next === 'likely') return /^(?:to|than|that)$/.test(tokens.lower(last + 1)) && tokens.lower(last + 2) !== 'not';
  if (next === 'often') return tokens.lower(last + 1) !== 'than' || tokens.lower(last + 2) !== 'not';
  if (next === 'of') return tokens.lower(last + 1) === 'a' || /^(?:them|these|those|its|their|our)$/.test(tokens.lower(last + 1));
  if (tokens.lower(first) === 'less' && /^(?:confident|certain|sure|sanguine|optimistic)$/.test(next) && /^(?:are|am|is)$/.test(before))
    return false;
  if (tokens.lower(first) === 'less' && next === 'to') return true;
  if (sortsWithMore.has(next)) return tokens.lower(last + 1) === 'than';
  if (/^(?:and|or|the|about|is|was|are|were|needs?|could|can|has|like|where|when|if|for|at|on|in)$/.test(next)) return false;
  return !(before === 'and' && /^(?:more|less|fewer)$/.test(tokens.lower(last - 3)));
}

function isComparative(tokens: Tokens, sentence: Sentence, first: number, last: number, before: string, next: string): boolean {
  const word = tokens.lower(last - 1);
  if (namedByComparative.has(next)) return false;
  if (/^(?:no|any|or|the|such)$/.test(before) || next === 'rather') return false;
  if (word === 'better' && before === 'to') return false;
  if (word === 'better' && (/^(?:able|off|known|than|support|understand|together)$/.test(next) || before === 'had')) return next === 'than';
  if (word === 'earlier') return isSooner(tokens, sentence, first, before, next);
  if (word === 'longer' && tokens.lower(first - 2) === 'those' && before !== 'for') return false;
  if (word === 'longer' && (next === '-' || tokens.lower(last + 1) === 'term')) return false;
  if (word === 'sooner') return next !== 'rather' && before !== 'no';
  // `Stronger audits are…`, `Weaker plans lack…` name a sort of audit and plan.
  if (first === sentence.first && /^(?:stronger|weaker|poorer|better)$/.test(word)) return false;
  return !(word === 'lower' && next === '-') && last > first;
}

const wordsOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const beforeThen = wordsOf(
  'year years month months week weeks day days hour hours minute minutes term terms decade decades the this its their our these those his her',
);
/** What is named as of before: `the earlier draft` is caught by its article, `earlier work had shown` by its noun. */
const ofBefore = wordsOf(
  'this on at from is was were are had has have in version draft half part period work advice concern incident inspection report visit review paragraph year audit meeting finding guidance research practice',
);
/** Plurals that are brought forward, and not those of before: `earlier appointments`; `earlier actions`. */
const broughtForward = wordsOf(
  'appointments interventions referrals discharges starts assessments conversations diagnoses dates times slots decisions improvements opportunities warnings',
);
const happensNow = wordsOf(
  'comes come starts start begins begin arrives arrive intervenes intervene intervening acts act acting finishes finish leaves leave stepping steps much far even help',
);

/** What comes sooner than it did: `earlier identification`, `advice is sought earlier`; not `earlier actions`, `two weeks earlier`, `as was noted earlier`. */
function isSooner(tokens: Tokens, { first: from, last: to }: Sentence, first: number, before: string, next: string): boolean {
  if (beforeThen.has(before)) return false;
  if (next === 'than') return tokens.lower(first + 2) !== 'that';
  // `earlier and better intervention`.
  if (happensNow.has(before) || (next === 'and' && /^(?:more|better)$/.test(tokens.lower(first + 2)))) return true;
  if (first + 1 < to && /^[a-z]/.test(next) && !/^(?:and|but|so|by|to|with|because|when|where|for)$/.test(next))
    return !ofBefore.has(next) && (!/[^sui]s$/.test(next) || broughtForward.has(next));
  // `are now identified earlier`, `should have been held earlier`: the habit or the duty, where `was raised earlier` points back.
  for (let at = first - 2; at >= from && first - at <= 4; at--)
    if (/^(?:is|are|being|gets?|getting|should|could)$/.test(tokens.lower(at))) return /(?:ed|en|ght|ade|eld|[^t]un)$/.test(before);
  return false;
}

const linking =
  /^(?:is|are|was|were|be|been|being|become|becomes|became|becoming|feel|feels|felt|get|gets|got|getting|grown|growing|look|looks|seem|seems|remain|remains|it|them|things|makes)$/;
const strengthening =
  /^(?:much|far|even|still|bit|little|lot|deal|noticeably|considerably|significantly|markedly|slightly|somewhat|now|also|appreciably|generally|measurably|visibly|rather|any)$/;

/** `are safer`, `makes it harder`, `wider than`; not `the wider family`, `older children`, `closer working`, `as they get older`. */
function isComparedSort(tokens: Tokens, sentence: Sentence, first: number, before: string, next: string): boolean {
  const word = tokens.lower(first);
  if (next === 'than') return true;
  if (/^(?:older|younger|later|nearer|closer|newer)$/.test(word)) return false;
  let at = first - 1;
  while (at > sentence.first && strengthening.test(tokens.lower(at))) at--;
  if (at < first - 1 && /^(?:much|far|even|noticeably|considerably|significantly|markedly|slightly)$/.test(before)) return true;
  if (next === 'to' && /^(?:found|find|finds|finding)$/.test(tokens.lower(first - 2))) return true;
  return linking.test(tokens.lower(at));
}

/** `worst` and `largest` of many; not `best interests`, `best practice`, `at worst`. */
function isRanked(tokens: Tokens, sentence: Sentence, first: number, before: string, next: string): boolean {
  if (namedByComparative.has(next) || rankedFiguratively.has(next) || /^(?:at|as|how|do|their|its|our|his|her|next|is)$/.test(before))
    return false;
  const word = tokens.lower(first);
  if (word === 'strongest' || word === 'weakest')
    return before === 'the' && /^(?:part|parts|area|aspect|link|element|team|teams|of|in|service|subject)$/.test(next);
  if (word === 'best' || word === 'worst')
    return (
      before === 'the' &&
      (isEver(tokens, first) ||
        (next === 'in' && /^(?:the|any|all)$/.test(tokens.lower(first + 2))) ||
        (word === 'worst' && next === 'part'))
    );
  return first >= sentence.first && before === 'the' && next !== '';
}

/** `the best custody suite they had been in`, `the worst it has ever been`. */
function isEver(tokens: Tokens, first: number): boolean {
  for (let at = first + 1; at < first + 6; at++)
    if (
      tokens.lower(at) === 'ever' ||
      (/^(?:they|we|she|he|it|i)$/.test(tokens.lower(at)) && /^(?:had|have|has)$/.test(tokens.lower(at + 1)))
    )
      return true;
  return false;
}

/** What follows `too` where it means also, asks how many or how long, or is a manner of speaking. */
const notTooMuch = new Set(
  (
    'adult many much few little often frequently rarely seldom long soon early late the a an to in on at of for with and but or is are was were has have had can could will would may might must should ' +
    'they it we he she this that these those there their its our not do does did as so by from when where which who if because far infrequently regularly readily'
  ).split(' '),
);
const beforeTooMuch =
  /^(?:is|are|was|were|be|been|being|remain|remains|remained|become|becomes|became|seem|seems|seemed|look|looks|feel|feels|felt|appear|appears|appeared|far|much|often|sometimes|still|also|and|or|but|not|a|little|bit|slightly|currently|simply|just|perhaps|considered|found|deemed|an|progress|places|place|made|otherwise|frequently|generally|largely)$/;

/** `too high`, `too reliant on`; not `children too were`, `too many`, `too long`, `not too far`. */
function isTooMuch(tokens: Tokens, sentence: Sentence, first: number, before: string, next: string): boolean {
  const word = tokens.lower(first + 1);
  if (notTooMuch.has(word) || !/^[a-z][a-z-]+$/.test(word)) return false;
  if (before === 'not' || tokens.lower(first - 1) === "n't") return false;
  return first === sentence.first || before === ',' || beforeTooMuch.test(before) || next === 'and' || /ly$/.test(before);
}

function isComparingPhrase(tokens: Tokens, first: number, last: number, before: string, next: string): boolean {
  const word = tokens.lower(first);
  if (/^(?:above|below)$/.test(tokens.lower(last - 1)) && /^(?:all|and|\d.*)$/.test(next)) return false;
  if (
    /^behind$/.test(tokens.lower(last - 1)) &&
    /^(?:closed|bars|locked|the|this|these|it|them|him|her|schedule)$/.test(next) &&
    /^(?:still|already|some)$/.test(word)
  )
    return /^(?:the|schedule)$/.test(next);
  if (
    /^(?:is|are|was|were|remains?|remained|still)$/.test(word) &&
    tokens.lower(first + 1) === 'behind' &&
    /^(?:closed|bars|the|this|these|it|them|locked|a|an|his|her|him|us|me|doors?|schedule|each|every|many|much|and|but|in|with|by|\d.*)$/.test(
      tokens.lower(first + 2),
    )
  )
    return false;
  // A figure follows: `well below 80%`.
  if (/^[\d£]/.test(next)) return false;
  return !(
    word === 'not' &&
    /^(?:well|far|long|much|soon|quickly|possible)$/.test(tokens.lower(first + 2)) &&
    tokens.lower(last - 1) === 'as' &&
    /^(?:yet|a)$/.test(before)
  );
}
