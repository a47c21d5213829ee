import { defineRule } from '../../kit/index.js';
import {
  figuresBetween,
  lexiconByForm,
  isQuantified,
  isQuantity,
  sentenceRole,
  type Block,
  type LexiconMatch,
  type Sentence,
  type Tokens,
} from '../../language/index.js';
import { isCountable } from './countable.js';
import { extentWords, type ExtentForm } from './words.js';

export default defineRule({
  id: 'unquantified-extent',
  category: 'unquantified-claim',
  scope: 'block',
  severity: 'warning',
  summary: 'How many people, cases or visits something is true of is told in words only',
  why: 'A finding on some cases and one on nearly all of them call for different action, so the reader needs the number and what it is out of.',
  lexicon: lexiconByForm(extentWords),
  checkMatch: (match, block, context) => {
    if (block.kind === 'table-cell' || block.kind === 'caption' || block.kind === 'footnote') return;
    const sentence = block.sentenceAt(match.first);
    const role = sentenceRole(sentence);
    if (role !== 'claim' && role !== 'recommendation' && role !== 'courtesy') return;
    const form = match.entry.data as ExtentForm;
    if (role !== 'claim' && form !== 'share' && form !== 'size' && form !== 'many') return;
    if (!tellsExtent(block.tokens, sentence, match, form) || isSettled(block, sentence, match)) return;
    const words = block.text(match.first, match.last);
    const span = block.span(match.first, match.last);
    context.report({
      span,
      message: `\`${words}\` does not say how many of how many`,
      question: `\`${words}\`: how many of how many, at what date or over what period?`,
      fixes: [{ title: 'Insert `(‹n› of ‹N›)` to be filled in', edits: [{ start: span.end, end: span.end, text: ' (‹n› of ‹N›)' }] }],
    });
  },
});

/** A figure for that very thing, or one right behind, which the word only rounds (`some 350`). */
function isSettled(block: Block, sentence: Sentence, { first, last }: LexiconMatch): boolean {
  return (
    isQuantified(block, first, last) ||
    figuresBetween(sentence, first - 1, last + 1).some((figure) => (figure.first === last || figure.last === first) && isQuantity(figure))
  );
}

function tellsExtent(tokens: Tokens, sentence: Sentence, match: LexiconMatch, form: ExtentForm): boolean {
  const { first, last } = match;
  const before = first > sentence.first ? tokens.lower(first - 1) : '';
  const next = last < sentence.last ? tokens.lower(last) : '';
  switch (form) {
    case 'some':
      return isCountable(tokens, last, sentence.last) || isPronoun(tokens, last, sentence.last, before);
    case 'most':
      return isShareWord(tokens, sentence, last, before, next);
    case 'many':
    case 'few':
      return isMany(tokens, first, last, before, next);
    case 'share':
      return !/^(?:ethnic|ethnicity|groups?|communities|shareholders?|party|parties|administrations?|interests?|leaders?|languages?|votes?|verdicts?)$/.test(
        next,
      );
    case 'adverb':
      if (tokens.lower(first) === 'mostly') return /^(?:are|were)$/.test(before) && next !== 'due';
      return !(tokens.lower(first) === 'not' && before === 'if');
    case 'often':
      return tellsShare(tokens, sentence, first, last);
    case 'size':
    case 'phrase':
      if (beForms.has(tokens.lower(first)) && tokens.lower(last - 1) !== 'rare' && !isMeasuredThing(tokens, sentence, first)) return false;
      return !qualities.has(next) && !qualities.has(before) && !/^(?:diseases?|conditions?)$/.test(next);
  }
}

/** What is high or low without a number: `morale is high`, `a high standard`. */
const qualities = new Set(
  'quality standard standards regard priority priorities base risk profile expectations aspirations ambition ambitions morale esteem calibre concern'.split(
    ' ',
  ),
);

const beForms = new Set('is are was were remains remain'.split(' '));
const measuredThings = new Set(
  'number numbers rate rates proportion level levels turnover caseload caseloads workload workloads absence absences attendance vacancies volume volumes percentage sickness use usage demand take-up uptake figures referrals incidence prevalence occupancy completion gaps incidents delays'.split(
    ' ',
  ),
);

/** `agency usage is modest`, `the rate of return is low`: not `awareness is high`. */
function isMeasuredThing(tokens: Tokens, sentence: Sentence, index: number): boolean {
  for (let at = index - 1; at >= sentence.first && index - at <= 9; at--) if (measuredThings.has(tokens.lower(at))) return true;
  return false;
}

/** `and some lacked furniture`: stands for the things named before. */
function isPronoun(tokens: Tokens, last: number, to: number, before: string): boolean {
  return (
    /^(?:and|but|although|while|whereas|though)$/.test(before) &&
    last < to &&
    !isCountable(tokens, last, Math.min(last + 3, to), true) &&
    /ed$/.test(tokens.lower(last))
  );
}

/** `not enough carers`, `there are enough places`; not `well enough how plans…`. */
const beforeEnough = /^(?:not|now|are|were|have|has|had|recruit|attract|find|got|get)$/;

/** `many`, `too few`; not `as many`, `how few`, `many times`, `the last few weeks`. */
function isMany(tokens: Tokens, first: number, last: number, before: string, next: string): boolean {
  if (/^(?:times|years|months|weeks|days|hours|as|more|ways|aspects|areas|respects)$/.test(next)) return false;
  if (tokens.lower(first) === 'enough') return beforeEnough.test(before) && isCountable(tokens, last, tokens.count, true);
  const bare = last - first === 1;
  return !(bare && /^(?:as|how|the|these|those|last|past|next|more|no)$/.test(before)) && tokens.lower(first) !== 'how';
}

/** `most children`, `most of the plans`, `most were`; not `the most vulnerable`, `most appropriate`. */
function isShareWord(tokens: Tokens, sentence: Sentence, last: number, before: string, next: string): boolean {
  if (/^(?:the|their|its|our|his|her|at|those|who|are|is|a)$/.test(before) && next !== 'of') return false;
  if (/^(?:were|was|had|have|are|did)$/.test(next)) return true;
  if (next === 'of') return isCountable(tokens, last + 1, sentence.last, true);
  return isCountable(tokens, last, sentence.last, true);
}

/** `are often written up late`: a share of the plural things before it; not `reviews often`, a rate at which somebody acts. */
function tellsShare(tokens: Tokens, sentence: Sentence, first: number, last: number): boolean {
  const word = tokens.lower(first);
  const before = tokens.lower(first - 1);
  if (/^(?:more|less|most|least|so)$/.test(before)) return false;
  if (word === 'widely') return /^(?:understood|used|known|available|recognised|embedded|adopted|shared)$/.test(tokens.lower(last));
  if (word === 'mainly' || word === 'predominantly') return false;
  if (word === 'generally' || word === 'largely') return /^(?:are|were)$/.test(before);
  return first > sentence.first || /^(?:usually|often|generally|typically|sometimes)$/.test(word);
}
