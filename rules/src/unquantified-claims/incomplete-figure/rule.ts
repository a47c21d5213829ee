import { defineRule, type Report } from '../../kit/index.js';
import { figuresOf, sentenceRole, type Block, type Figure, type Sentence } from '../../language/index.js';
import { isPlural } from '../../wording/nouns.js';
import { hasBase, isNamedFigure } from './base.js';
import { averageOf, hasSpread } from './average.js';
import { hasDate, isChangeOfCounts, isPerformance } from './dated.js';
import { sampleWords, unsizedSample } from './sample.js';

export default defineRule({
  id: 'incomplete-figure',
  category: 'unquantified-claim',
  scope: 'block',
  severity: 'warning',
  summary:
    'A figure cannot be checked: a percentage or fraction without its base, an average without number or spread, a performance figure without a date',
  why: 'Seventy-four per cent may be three of four or 289 of 391, and an average of 17 may hide 12 and 30: the figure alone tells neither.',
  lexicon: sampleWords,
  checkMatch: (match, block, context) => {
    if (block.kind !== 'paragraph' && block.kind !== 'list-item') return;
    const span = unsizedSample(block, match);
    if (!span) return;
    const words = block.prose.slice(span.start, span.end);
    context.report({
      span,
      message: `\`${words}\` does not say how many there were`,
      question: 'How many were looked at, out of how many, and how were they chosen?',
      fixes: [{ title: 'Insert `(‹n› of ‹N›)` to be filled in', edits: [{ start: span.end, end: span.end, text: ' (‹n› of ‹N›)' }] }],
    });
  },
  checkBlock: (block, context) => {
    if (block.kind !== 'paragraph' && block.kind !== 'list-item') return;
    for (const sentence of block.sentences) {
      if (figuresOf(sentence).length === 0) continue;
      const role = sentenceRole(sentence);
      if (role === 'recommendation' || role === 'definition' || role === 'question') continue;
      for (const figure of figuresOf(sentence)) {
        // A plan's percentages are its aims; an average beside them is what there is now.
        if (role === 'plan' && figure.kind === 'percentage') continue;
        const report = reportOn(block, sentence, figure);
        if (report) context.report(report);
      }
    }
  },
});

function reportOn(block: Block, sentence: Sentence, figure: Figure): Report | undefined {
  const words = block.text(figure.first, figure.last);
  const span = block.span(figure.first, figure.last);
  const dated = hasDate(sentence);
  const when = dated ? '' : ', and at what date';
  if ((figure.kind === 'percentage' && figure.points !== true) || figure.kind === 'fraction') {
    if (hasBase(sentence, figure) || isNamedFigure(sentence, figure) || isRounded(sentence, figure)) return undefined;
    return {
      span,
      message: `\`${words}\` does not say of how many`,
      question: `${capitalised(words)} of how many ${nounOf(block, sentence, figure)}${when}?`,
      fixes: [{ title: 'Insert `(‹n› of ‹N›)` to be filled in', edits: [{ start: span.end, end: span.end, text: ' (‹n› of ‹N›)' }] }],
    };
  }
  if (averageOf(sentence, figure)) {
    if (hasSpread(sentence)) return undefined;
    return {
      span,
      message: `The average \`${words}\` comes without number or spread`,
      question: `An average of how many, from what lowest to what highest value${when}?`,
      fixes: [
        {
          title: 'Insert `(‹n› cases, range ‹n› to ‹n›)` to be filled in',
          edits: [{ start: span.end, end: span.end, text: ' (‹n› cases, range ‹n› to ‹n›)' }],
        },
      ],
    };
  }
  if (!dated && (isPerformance(sentence, figure) || isChangeOfCounts(sentence, figure))) {
    return {
      span,
      message: `\`${words}\` has no date or period`,
      question: `${capitalised(words)} at what date, or over what period?`,
      fixes: [{ title: 'Insert `(at ‹date›)` to be filled in', edits: [{ start: span.end, end: span.end, text: ' (at ‹date›)' }] }],
    };
  }
  return undefined;
}

/** `over half (57%)`: the percentage in the bracket is asked about, not the words that only round it. */
function isRounded(sentence: Sentence, { kind, last }: Figure): boolean {
  if (kind !== 'fraction' || sentence.block.tokens.lower(last) !== '(') return false;
  return figuresOf(sentence).some((other) => other.first === last + 1 && other.kind === 'percentage');
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `children` in `74% of children looked after`, `case files` in `a third of all case files`; `in all` where no plural follows `of`. */
function nounOf({ tokens, prose }: Block, sentence: Sentence, figure: Figure): string {
  let at = figure.last;
  if (tokens.lower(at) !== 'of') return 'in all';
  at++;
  while (/^(?:the|all|our|its|their|these|those|local|authority's)$/.test(tokens.lower(at)) && at < sentence.last) at++;
  let end = at;
  for (let index = at; index < sentence.last && index - at < 3; index++) {
    const word = tokens.lower(index);
    if (!/^[a-z][a-z'-]*$/.test(word) || stops.has(word)) break;
    if (isPlural(word)) end = index + 1;
  }
  return end > at ? prose.slice(tokens.starts[at], tokens.ends[end - 1]) : 'in all';
}

const stops = new Set(
  'and or but who that which in on at by for from with are were is was had have has now to of aged as when where than received live said felt did do made were being'.split(
    ' ',
  ),
);
