import { defineRule } from '../../kit/index.js';
import {
  TokenKind,
  figuresBetween,
  lexiconByForm,
  isQuantity,
  type Block,
  type LexiconMatch,
  type Sentence,
  type Tokens,
} from '../../language/index.js';
import { isHypothetical, tellsFindings } from '../asserted.js';
import { isMeasured } from '../measured.js';
import { comparisonWords, namedByComparative, rankedFiguratively, sortsWithMore, type ComparisonForm } from './words.js';

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
    if (!compares(block.tokens, sentence, match, form)) return;
    const last = form === 'more' && block.tokens.kinds[match.last] === TokenKind.word ? match.last + 1 : match.last;
    if ((form !== 'too' && isHypothetical(sentence, match.first)) || isSettled(block, sentence, match)) return;
    const words = block.text(match.first, last);
    context.report({
      span: block.span(match.first, last),
      message: `\`${words}\` is a comparison without its figures`,
      question:
        form === 'too'
          ? `\`${words}\`: what is the figure, and what should it be?`
          : `\`${words}\` than what, and what are the two figures and their dates?`,
      fixes: [
        {
          title: 'Insert `(‹n› against ‹n›, at ‹date›)` to be filled in',
          edits: [
            { start: block.span(match.first, last).end, end: block.span(match.first, last).end, text: ' (‹n› against ‹n›, at ‹date›)' },
          ],
        },
      ],
    });
  },
});

/** Figures on both sides, or one right behind `than`; or one right before, as in `11,400 more courses`. */
function isSettled(block: Block, sentence: Sentence, { first, last }: LexiconMatch): boolean {
  if (
    figuresBetween(sentence, first - 1, first).some((figure) => figure.last === first && (isQuantity(figure) || figure.kind === 'ordinal'))
  )
    return true;
  return isMeasured(block, first, last);
}

function compares(tokens: Tokens, sentence: Sentence, { first, last }: LexiconMatch, form: ComparisonForm): boolean {
  const next = last < sentence.last ? tokens.lower(last) : '';
  const before = first > sentence.first ? tokens.lower(first - 1) : '';
  switch (form) {
    case 'more':
      return isMoreOf(tokens, last, before, next);
    case 'comparative':
      return isComparative(tokens, sentence, first, last, before, next);
    case 'superlative':
      return last - first > 1 || isRanked(tokens, sentence, first, before, next);
    case 'too':
    case 'phrase':
      return before !== 'not' || form === 'phrase';
  }
}

/** `more frequent`, `fewer children`; not `more than 20`, `no more`, `more recent`, `more and more`. */
function isMoreOf(tokens: Tokens, last: number, before: string, next: string): boolean {
  if (sortsWithMore.has(next) || next === 'likely' || tokens.kinds[last] !== TokenKind.word) return false;
  if (/^(?:and|or|the|of|about|often|is|was|are|were|needs?|could|can|has)$/.test(next)) return false;
  if (before === 'and' && /^(?:more|less|fewer)$/.test(tokens.lower(last - 3))) return false;
  return !/^(?:no|any|once|or|what|the|need|needs|needed|require|nothing)$/.test(before);
}

function isComparative(tokens: Tokens, sentence: Sentence, first: number, last: number, before: string, next: string): boolean {
  const word = tokens.lower(last - 1);
  if (namedByComparative.has(next)) return false;
  if (/^(?:no|any|or|the|such)$/.test(before) || next === 'rather') return false;
  if (word === 'better' && (/^(?:able|off|known|than|support|understand|together)$/.test(next) || before === 'had')) return next === 'than';
  if (word === 'earlier')
    return (
      !/^(?:years?|months?|weeks?|days?|much)$/.test(before) &&
      !/^(?:this|in|on|than|inspections?|reports?|visits?|reviews?|paragraphs?|,|\.|years?)$/.test(next)
    );
  if (word === 'longer' && next === '-') return false;
  // `Stronger audits are…`, `Weaker plans lack…` name a sort of audit and plan.
  if (first === sentence.first && /^(?:stronger|weaker|poorer|better|larger|smaller|higher|lower)$/.test(word)) return false;
  return !(word === 'lower' && next === '-') && last > first;
}

/** `worst` and `largest` of many; not `best interests`, `best practice`, `at worst`. */
function isRanked(tokens: Tokens, sentence: Sentence, first: number, before: string, next: string): boolean {
  if (namedByComparative.has(next) || rankedFiguratively.has(next) || /^(?:at|as|how|do|their|its|our|his|her|next|is)$/.test(before))
    return false;
  const word = tokens.lower(first);
  if (word === 'best' || word === 'worst' || word === 'strongest' || word === 'weakest') return false;
  return first >= sentence.first && before === 'the' && next !== '';
}
