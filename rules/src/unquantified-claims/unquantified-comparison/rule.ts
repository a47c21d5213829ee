import { defineRule } from '../../kit/index.js';
import {
  TokenKind,
  figuresBetween,
  lexiconByForm,
  isQuantity,
  type Block,
  type Figure,
  type LexiconMatch,
  type Sentence,
  type Tokens,
} from '../../language/index.js';
import { isHypothetical, isOnCondition, tellsFindings } from '../asserted.js';
import { Place } from '../../wording/place.js';
import { isPlural } from '../../wording/nouns.js';
import { endsPhrase, wordsToEnd } from '../../wording/phrase-end.js';
import { isMeasured } from '../measured.js';
import { compares } from './reading.js';
import { comparisonWords, type ComparisonForm } from './words.js';

export default defineRule({
  id: 'unquantified-comparison',
  category: 'unquantified-claim',
  scope: 'block',
  severity: 'warning',
  summary: 'Two things are compared without the figures for both',
  why: 'A comparison can only be checked when it says what is compared with what, at which date, and what both figures are.',
  lexicon: lexiconByForm(comparisonWords),
  checkMatch: (match, block, context) => {
    if (block.kind === 'table-cell' || block.kind === 'caption' || block.kind === 'footnote') return;
    const sentence = block.sentenceAt(match.first);
    if (!tellsFindings(sentence)) return;
    const form = match.entry.data as ComparisonForm;
    if (isName(block, sentence, match.first) || !compares(block.tokens, sentence, match, form)) return;
    const last = endOf(block, sentence, match, form);
    if (
      (form !== 'too' && (isHypothetical(sentence, match.first) || isOnCondition(sentence, match.first))) ||
      isSettled(block, sentence, match, form)
    )
      return;
    // `is behind plan`: the verb only tells that it compares.
    const first = last - match.first > 1 && /^(?:is|are|was|were)$/.test(block.tokens.lower(match.first)) ? match.first + 1 : match.first;
    const words = block.text(first, last);
    const span = block.span(first, last);
    const { end } = block.span(first, last + wordsBehind(new Place(block, first, last), form));
    context.report({
      span,
      message: `\`${words}\` is a comparison without its figures`,
      question: question(words, form),
      fixes: [
        {
          title: 'Insert `(‹n› against ‹n›, at ‹date›)` to be filled in',
          edits: [{ start: end, end, text: ' (‹n› against ‹n›, at ‹date›)' }],
        },
      ],
    });
  },
});

const linking = /^(?:of|as|with|than|to|by|from|in|the|an?)$/;
const determiner = /^(?:the|an?|its|their|our|other|similar|this|that|these|those|all|any|most)$/;

/** How many of the words that follow the blanks stand behind: what it is compared with, or the thing that is so. */
function wordsBehind(place: Place, form: ComparisonForm): number {
  const tail = place.block.tokens.lower(place.last - 1);
  // `fewer children` names the thing already, `more regular` does not.
  if (form === 'more' && isPlural(tail)) return 0;
  if (/^(?:that|those)$/.test(tail) && place.after() === 'of')
    return 1 + wordsBehind(new Place(place.block, place.first, place.last + 1), form);
  if (!linking.test(tail)) return wordsToEnd(place) ?? 0;
  // `not as busy as it was`.
  if (/^(?:it|they|we|he|she|you|i)$/.test(place.after())) {
    if (place.after(3) === 'be') return 3;
    return endsPhrase(place, 3) ? 2 : 0;
  }
  const skipped = determiner.test(place.after()) ? 1 : 0;
  const rest = wordsToEnd(new Place(place.block, place.first, place.last + skipped), 3) ?? 0;
  return rest === 0 ? 0 : skipped + rest;
}

function question(words: string, form: ComparisonForm): string {
  switch (form) {
    case 'too':
      return `\`${words}\`: what is the figure, and what should it be?`;
    case 'superlative':
      return `\`${words}\`: what is the figure, and what are those it is compared with?`;
    case 'phrase':
      return `\`${words}\`: what are the two figures and their dates?`;
    default:
      return `\`${words}\` than what, and what are the two figures and their dates?`;
  }
}

const yardstickAdjective = /^(?:national|statistical|regional|similar|comparable|neighbouring|england|english|the)$/;
const yardstick =
  /^(?:national|statistical|regional|england|english|neighbours?|neighbouring|averages?|figures?|rates?|authorities|councils|levels?|means?|medians?)$/;

/** Past the word that `more` needs, and past the whole name of a yardstick: `above the national average`. */
function endOf({ tokens }: Block, sentence: Sentence, { last }: LexiconMatch, form: ComparisonForm): number {
  if (form === 'more') return tokens.kinds[last] === TokenKind.word ? last + 1 : last;
  if (form !== 'phrase') return last;
  let end = last;
  while (end < sentence.last && yardstickAdjective.test(tokens.lower(end - 1)) && yardstick.test(tokens.lower(end))) end++;
  return end;
}

/**
 * Figures on both sides, or one right behind `than`; or one right before, as in `11,400 more courses`; of a superlative, the figure that it is: `the lowest score was 49`.
 */
function isSettled(block: Block, sentence: Sentence, { first, last }: LexiconMatch, form: ComparisonForm): boolean {
  if (
    figuresBetween(sentence, first - 1, first).some((figure) => figure.last === first && (isQuantity(figure) || figure.kind === 'ordinal'))
  )
    return true;
  if (form === 'superlative' && figuresBetween(sentence, last, sentence.last).some((figure) => isItsFigure(block.tokens, figure)))
    return true;
  // `half a grade above target`, `two points below the national figure`.
  if (form === 'phrase' && figuresBetween(sentence, first - 4, first).some((figure) => isQuantity(figure) && figure.value !== 1))
    return true;
  return !isAgainstOpen(block, sentence, first, last) && isMeasured(block, first, last);
}

/** `14%, worse than the target`: one of the two figures is there, and the one it is compared with is not. */
function isAgainstOpen({ tokens }: Block, sentence: Sentence, first: number, last: number): boolean {
  if (tokens.lower(first - 1) !== ',' || tokens.lower(last) !== 'than' || /^(?:any|all|other|most|half|that)$/.test(tokens.lower(last + 1)))
    return false;
  return !figuresBetween(sentence, last, sentence.last).some(isQuantity);
}

/** `the lowest score was 49`, `the most common was noise (37 of 113)`. */
function isItsFigure(tokens: Tokens, figure: Figure): boolean {
  if (figure.kind === 'ratio' || figure.kind === 'percentage') return true;
  return isQuantity(figure) && /^(?:was|were|is|are|at|[(,])$/.test(tokens.lower(figure.first - 1));
}

/** `Lower Ford`, `the Best Value review`: a capital in the middle of a sentence. */
function isName({ tokens, prose }: Block, { first: from }: Sentence, index: number): boolean {
  const initial = prose[tokens.starts[index] ?? 0] ?? '';
  const next = prose[tokens.starts[index + 1] ?? 0] ?? '';
  // `Greater Sandling has four libraries.`
  if (initial !== initial.toLowerCase() && next !== next.toLowerCase() && /^(?:greater|lower|higher)$/.test(tokens.lower(index)))
    return true;
  return index > from && initial !== initial.toLowerCase() && tokens.kinds[index - 1] === TokenKind.word;
}
