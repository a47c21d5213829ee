import type { Sentence } from './block.js';
import type { Figure } from './figure.js';
import { figuresBetween } from './figures.js';
import type { Tokens } from './tokens.js';

/** What somebody does who looks closely, as a noun: with how many were looked at and what was found, it is a sample. */
const examinations = new Set(
  (
    'test tests testing dip-test sample sampling dip-sample dip-sampling audit audits check checks spot-check spot-checks scrutiny examination review reviews ' +
    'analysis study evaluation observation observations dive deep-dive walkthrough walk-through walkabout shopping exercise survey poll reading'
  ).split(' '),
);
const finders = new Set(
  'found find finds showed show shows identified identifies revealed reveals established confirmed noted indicated recorded highlighted concluded uncovered'.split(
    ' ',
  ),
);
/** What was watched or tried, one by one, by somebody who came to see. */
const occasions = new Set('observations walks walkabouts walkarounds drop-ins'.split(' '));
/** The same, but only where the word before says that it was a trial: `mystery calls`, `test purchases`. */
const trials = new Set('calls purchases shops visits shoppers walks'.split(' '));
const beforeTrials = new Set('mystery test unannounced learning safety quality covert trial'.split(' '));
/** Counts and examinations that everybody knows by the date before them: `the June 2024 screening check`. */
const rounds = new Set('check screening count exercise test tests poll snapshot round stocktake'.split(' '));

/** Words at which {@link readResult} has something to read. */
export const resultWords: readonly string[] = [...examinations, ...occasions, ...trials, ...rounds];
const words: ReadonlySet<string> = new Set(resultWords);

/** Whether the word begins or ends what {@link readResult} reads. */
export function tellsResultOfSample(word: string): boolean {
  return words.has(word);
}

/**
 * Index of the token where a sample, told with its size and what it showed, begins or ends: `testing of 60 payments found`, `a review by the council of 16 fires showed`,
 * `our dip sample in May found … in 22 of 27`, `14 of the 20 learning walks`, `the June 2024 screening check`.
 */
export function readResult(tokens: Tokens, index: number, sentence: Sentence): number | undefined {
  const word = tokens.lower(index);
  if (!words.has(word)) return undefined;
  if (occasions.has(word) || (trials.has(word) && beforeTrials.has(tokens.lower(index - 1)))) {
    const share = shareBefore(tokens, index, sentence);
    if (share !== undefined) return share;
  }
  if (rounds.has(word)) {
    const date = figuresBetween(sentence, index - 5, index).find((figure) => opensName(tokens, figure, index));
    if (date) return date.first;
  }
  return examinations.has(word) ? readExamination(tokens, index, sentence) : undefined;
}

/** `46 of 48 observations`, `14 of the 20 learning walks` */
function shareBefore(tokens: Tokens, index: number, sentence: Sentence): number | undefined {
  for (const { kind, first, last } of figuresBetween(sentence, index - 6, index))
    if (kind === 'ratio' && last <= index && index - last <= 2 && !hasBreak(tokens, last, index)) return first;
  return undefined;
}

/** `the June 2024 …`: a date that is part of a name, and tells not only when something was so. */
function opensName(tokens: Tokens, { kind, first, last }: Figure, index: number): boolean {
  if ((kind !== 'date' && kind !== 'period') || last > index || !/^(?:the|our|its|this|their)$/.test(tokens.lower(first - 1))) return false;
  return /^(?:19|20)\d\d$/.test(tokens.lower(last - 1)) && !hasBreak(tokens, last, index);
}

function readExamination(tokens: Tokens, index: number, sentence: Sentence): number | undefined {
  const found = finderAfter(tokens, index, sentence.last);
  if (found === undefined) return undefined;
  for (const { kind, first, last } of figuresBetween(sentence, index + 1, found)) {
    const before = /^(?:the|our|all|these)$/.test(tokens.lower(first - 1)) ? tokens.lower(first - 2) : tokens.lower(first - 1);
    if ((kind === 'count' || kind === 'ratio') && (before === 'of' || before === 'into')) return last;
    if (kind === 'date') return last;
  }
  return figuresBetween(sentence, found, sentence.last).find(({ kind }) => kind === 'ratio')?.last;
}

/** What found, where it is the verb of the examination: `A review by the fire service of 16 fires between 2019 and 2023 found`. */
function finderAfter(tokens: Tokens, index: number, to: number): number | undefined {
  for (let at = index + 1; at < Math.min(to, index + reachOfVerb); at++) {
    const word = tokens.lower(at);
    if (finders.has(word)) return at;
    if (word !== 'had' && word !== 'has' && isBreak(word)) return undefined;
  }
  return undefined;
}

/** Further off than this from its noun, a verb has another subject. */
const reachOfVerb = 22;

function hasBreak(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isBreak(tokens.lower(at))) return true;
  return false;
}

const breaks = new Set(', ; : . was were is are had has have will should must that which who but resulting leading being'.split(' '));

function isBreak(word: string): boolean {
  return breaks.has(word);
}
