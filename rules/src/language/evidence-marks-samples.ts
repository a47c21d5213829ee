import type { Sentence } from './block.js';
import { figuresBetween } from './figures.js';
import type { Tokens } from './tokens.js';

const samplings = new Set(
  (
    'sample sampled samples dip-sample dip-sampled dip-sampling audit audits audited survey surveyed questionnaire reviewed examined tested checked inspected tracked ' +
    'interviewed spoken respondents responded responses scrutinised seen read measured checks check post-inspected re-performed'
  ).split(' '),
);
/** What those who look do: a sample only behind its size and with them as the subject (`three of the seven sites we visited`). */
const looking = new Set('visited met spoke listened saw observed selected picked'.split(' '));
const lookers =
  /^(?:we|i|she|he|they|inspectors?|auditors?|reviewers?|assessors?|investigators?|scrutineers?|researchers?|evaluators?|volunteers|representatives|visitors|panel|team|board)$/;
/** Counters, mechanical or not, whose count is dated. */
const counters = new Set(
  'device counter counters count meter meters camera cameras sensor sensors logger loggers cctv speedwatch'.split(' '),
);

/** Words that tell a sample only behind its size: `40 files seen`, not `the highest seen was 24`. */
const onlyAfter = new Set('seen read spoken respondents responses'.split(' '));

/** Words at which {@link readSample} has something to read. */
export const sampleWords: readonly string[] = [...samplings, ...looking, ...counters, 'looked', 'talked'];

/** Whether the word tells of a sample, not of a document. */
export function tellsSample(word: string): boolean {
  return samplings.has(word) || looking.has(word) || counters.has(word) || word === 'looked' || word === 'talked';
}

/**
 * Index of the token where a sample with its size, told at `index`, begins or ends: `12 of the 40 files sampled`, `a survey of 150 tenants`, `looked at 40 enquiries`, `the seven sites we visited`.
 * Not further than eight words apart.
 */
export function readSample(tokens: Tokens, index: number, sentence: Sentence): number | undefined {
  const word = tokens.lower(index);
  const isLook = looking.has(word) || word === 'looked' || word === 'talked';
  if (isLook) {
    const found = readLook(tokens, index, sentence);
    if (found !== undefined) return found;
  }
  if (counters.has(word)) return readCount(tokens, index, sentence);
  const looked = word === 'looked' && tokens.lower(index + 1) === 'at';
  if (!looked && !samplings.has(word)) return undefined;
  for (const figure of figuresBetween(sentence, index - 6, index + 5)) {
    if (looked && figure.kind === 'number' && figure.last <= index && tokens.lower(figure.last) === 'of') return figure.first;
    if (figure.kind !== 'ratio' && figure.kind !== 'count') continue;
    // `Of 60 transactions tested`, `Of the 14 drivers interviewed`
    const before = tokens.lower(figure.first - 1) === 'the' ? figure.first - 2 : figure.first - 1;
    if (figure.last <= index && index - figure.last <= 3 && tokens.lower(before) === 'of') return figure.first;
    if (tokens.lower(figure.last) === 'times') continue;
    if (
      figure.first > index &&
      figure.first - index <= 4 &&
      !onlyAfter.has(word) &&
      !hasStop(tokens, index, figure.first) &&
      !hasVerb(tokens, index, figure.first) &&
      !isLeftUndone(tokens, figure.last)
    )
      return figure.last;
    if (figure.last <= index && index - figure.last <= 5 && figure.kind === 'ratio' && !hasStop(tokens, figure.last, index))
      return figure.first;
  }
  return undefined;
}

/** `six of the eight staff we spoke with`, `we spoke to nine lifeguards`, `we selected 20 agreements` */
function readLook(tokens: Tokens, index: number, sentence: Sentence): number | undefined {
  const word = tokens.lower(index);
  if (!lookers.test(tokens.lower(index - 1)) && !(tokens.lower(index - 1) === 'also' && lookers.test(tokens.lower(index - 2))))
    return undefined;
  for (const figure of figuresBetween(sentence, index - 10, index + 4)) {
    if ((figure.kind !== 'ratio' && figure.kind !== 'count') || /^(?:times|occasions)$/.test(tokens.lower(figure.last))) continue;
    if (figure.last <= index && index - figure.last <= 9 && figure.kind === 'ratio' && !hasStop(tokens, figure.last, index))
      return figure.first;
    if (
      figure.first > index &&
      figure.first - index <= 3 &&
      figure.kind === 'count' &&
      (beforeSize.test(tokens.lower(figure.first - 1)) || (word === 'saw' && tellsPart(tokens, figure.last, sentence.last)))
    )
      return figure.last;
  }
  return undefined;
}

const beforeSize = /^(?:to|with|at|in|selected|picked|visited|observed|met|the)$/;

/** `saw 14 interviews; in 12 of them`: all that were seen, not only those `where the door was left open`. */
function tellsPart(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (tokens.lower(at) === 'of' && /^(?:them|these|those|which|whom)$/.test(tokens.lower(at + 1))) return true;
  return false;
}

/** `the speed device recorded 8,206 vehicles between 1 and 14 May`: a count with its dates. */
function readCount(tokens: Tokens, index: number, sentence: Sentence): number | undefined {
  const dated = figuresBetween(sentence, sentence.first, sentence.last).some(({ kind }) => kind === 'date' || kind === 'period');
  if (!dated) return undefined;
  for (let at = index + 1; at <= index + 9; at++) {
    if (!/^(?:recorded|counted|logged|registered|showed|measured)$/.test(tokens.lower(at))) continue;
    const [figure] = figuresBetween(sentence, at + 1, at + 5);
    return figure?.last;
  }
  return undefined;
}

/** `Checks varied across the four suites` counts no sample. */
function hasVerb(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++)
    if (/^(?:across|among|between|at|was|were|is|are|had|has|\w+ed)$/.test(tokens.lower(at))) return true;
  return false;
}

/** `Checks on 12 bridges had lapsed`: what was not looked at is no sample. */
function isLeftUndone(tokens: Tokens, from: number): boolean {
  for (let at = from; at < from + 5; at++)
    if (/^(?:was|were|is|are|had|has|have)$/.test(tokens.lower(at)))
      return undone.has(tokens.lower(tokens.lower(at + 1) === 'been' ? at + 2 : at + 1));
  return false;
}

const undone = new Set(
  'lapsed overdue late outstanding not missed delayed cancelled postponed planned due never incomplete under'.split(' '),
);

function hasStop(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/^[,;:]$/.test(tokens.lower(at))) return true;
  return false;
}
