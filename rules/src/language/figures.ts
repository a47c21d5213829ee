import { readAge } from './ages.js';
import type { Sentence } from './block.js';
import { isInCitation } from './citations.js';
import { readTime, readTimeUnit, timeStarters } from './dates.js';
import type { Figure } from './figure.js';
import { readFraction } from './fractions.js';
import { numberStarters, numberWord, readNumber, startsWithDigit, type ReadNumber } from './numbers.js';
import { readPlaceholder } from './placeholders.js';
import { isYearOfTitle, readReference, referenceStarters } from './references.js';
import { TokenKind, type Tokens } from './tokens.js';

/** All figures of a sentence, in order, none overlapping. */
export function figuresOf(sentence: Sentence): readonly Figure[] {
  return sentence.once(findFigures);
}

/** The figures that stand, at least in part, on tokens `from` up to, not including, `to`: found without a walk over all figures of a long sentence. */
export function figuresBetween(sentence: Sentence, from: number, to: number): readonly Figure[] {
  const figures = figuresOf(sentence);
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle]?.last ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < figures.length && (figures[end]?.first ?? to) < to) end++;
  return low === 0 && end === figures.length ? figures : figures.slice(low, end);
}

/** Most words begin no figure: one look-up tells, so that the readers are asked about few. */
const starters: ReadonlySet<string> = new Set([
  ...timeStarters,
  ...numberStarters,
  ...referenceStarters,
  ...'half aged ages age under over second third fourth fifth sixth seventh eighth ninth tenth'.split(' '),
]);
const afterArticle = new Set('third quarter fifth sixth tenth dozen hundred'.split(' '));

function mayBegin(tokens: Tokens, prose: string, index: number): boolean {
  if (tokens.kinds[index] !== TokenKind.word) return true;
  const start = tokens.starts[index] ?? 0;
  const end = tokens.ends[index] ?? 0;
  if (end - start === 1) return prose.charCodeAt(start) === 97 ? afterArticle.has(tokens.lower(index + 1)) : true;
  const word = tokens.lower(index);
  return starters.has(word) || isDigit(prose, start) || isDigit(prose, end - 1) || isDigit(prose, end - 2) || word.includes('-');
}

function isDigit(prose: string, at: number): boolean {
  const code = prose.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function findFigures(sentence: Sentence): readonly Figure[] {
  const { tokens, prose } = sentence.block;
  const figures: Figure[] = [];
  for (let index = sentence.first; index < sentence.last; index++) {
    const kind = tokens.kinds[index];
    const blank = kind === TokenKind.punctuation ? readPlaceholder(tokens, index, sentence.last) : undefined;
    if (blank) {
      figures.push(blank);
      index = blank.last - 1;
    }
    if (kind !== TokenKind.word && kind !== TokenKind.number && kind !== TokenKind.symbol) continue;
    if (!mayBegin(tokens, prose, index)) continue;
    const figure = readFigure(tokens, prose, index, sentence);
    if (!figure) continue;
    const { first, last } = figure;
    // `(Evidence 12)` counts nothing.
    figures.push(isInCitation(sentence.block, tokens.starts[first] ?? 0) ? { kind: 'reference', first, last } : figure);
    index = last - 1;
  }
  return figures;
}

function readFigure(tokens: Tokens, prose: string, index: number, { first: from, last: to }: Sentence): Figure | undefined {
  if (tokens.kinds[index] === TokenKind.symbol) return readMoney(tokens, index, to);
  const fraction = readFraction(tokens, index, to);
  if (fraction) return { kind: 'fraction', first: index, last: fraction.last, value: fraction.value };
  const age = readAge(tokens, index, to);
  if (age !== undefined) return { kind: 'age', first: index, last: age };
  const reference = readReference(tokens, prose, index, to);
  if (reference !== undefined) return { kind: 'reference', first: index, last: reference };
  const time = readTime(tokens, prose, index, to);
  if (time && isQuantityAfterAll(tokens, index, time.last, to)) return readQuantity(tokens, prose, index, from, to);
  if (time) return { kind: time.kind === 'date' && isYearOfTitle(tokens, index) ? 'reference' : time.kind, first: index, last: time.last };
  return readQuantity(tokens, prose, index, from, to);
}

/** `2000 children`, `1998 visits`: a bare number that could be a year but counts what follows. */
function isQuantityAfterAll(tokens: Tokens, index: number, last: number, to: number): boolean {
  if (last !== index + 1 || tokens.kinds[index] !== TokenKind.number || last >= to) return false;
  return /^(?:children|people|pupils|visits|cases|families|homes|households|staff|%)$/.test(tokens.lower(last));
}

function readMoney(tokens: Tokens, index: number, to: number): Figure | undefined {
  if (!/^[£$€]$/.test(tokens.lower(index)) || index + 1 >= to || !startsWithDigit(tokens, index + 1)) return undefined;
  const number = readNumber(tokens, index + 1, to);
  return number && { kind: 'money', first: index, last: number.last, value: number.value };
}

/** A number and what it counts: a share, a ratio, a duration, money or things. */
function readQuantity(tokens: Tokens, prose: string, index: number, from: number, to: number): Figure | undefined {
  const ordinal = readOrdinal(tokens, index);
  if (ordinal) return { kind: 'ordinal', first: index, last: index + 1 };
  const leading = readNumber(tokens, index, to);
  if (!leading || isPartOfPhrase(tokens, index, leading)) return undefined;
  if (isBracketedMark(tokens, index, leading.last)) return { kind: 'reference', first: index, last: leading.last };
  if (index === from && leading.digits && isListNumber(tokens, prose, index, to))
    return { kind: 'reference', first: index, last: leading.last };
  const { value } = leading;
  const last = rangeEnd(tokens, leading, to);
  const percent = percentEnd(tokens, last, to);
  if (percent !== undefined) {
    const points = /^points?$/.test(tokens.lower(percent)) && percent < to;
    return points
      ? { kind: 'percentage', first: index, last: percent + 1, value, points }
      : { kind: 'percentage', first: index, last: percent, value };
  }
  if (tokens.lower(last) === 'percentage' && /^points?$/.test(tokens.lower(last + 1))) {
    return { kind: 'percentage', first: index, last: last + 2, value, points: true };
  }
  const ratio = readBase(tokens, last, to, value);
  if (ratio)
    return {
      kind: ratio.share ? 'fraction' : 'ratio',
      first: index,
      last: ratio.last,
      value: ratio.share ? (100 * value) / ratio.base : value,
      base: ratio.base,
    };
  const unit = readTimeUnit(tokens, last, to);
  if (unit !== undefined) return { kind: 'duration', first: index, last: unit, value };
  if (/^(?:pounds|p|pence)$/.test(tokens.lower(last)) && last < to) return { kind: 'money', first: index, last: last + 1, value };
  return { kind: countsThings(tokens, last, to) ? 'count' : 'number', first: index, last, value };
}

function readOrdinal(tokens: Tokens, index: number): boolean {
  return /^(?:\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/.test(tokens.lower(index));
}

/** `one of the best`, `no one`, `one another`, `the one thing`, `one-to-one`: words, not figures. */
function isPartOfPhrase(tokens: Tokens, index: number, { value, last, digits }: ReadNumber): boolean {
  if (digits || value !== 1) return false;
  if (/^(?:no|any|every|each|some|this|that|which|another|the|only)$/.test(tokens.lower(index - 1))) return true;
  const next = tokens.lower(last);
  if (/^(?:another|or|way|day|time|thing|aspect|area|reason|example)$/.test(next)) return true;
  if (next !== 'of') return false;
  const after = /^(?:the|these|those|our|its|their)$/.test(tokens.lower(last + 1)) ? last + 2 : last + 1;
  return readNumber(tokens, after, tokens.count) === undefined;
}

function isBracketedMark(tokens: Tokens, index: number, last: number): boolean {
  return tokens.lower(index - 1) === '[' && tokens.lower(last) === ']';
}

/** `1.2 The service…`, `14. Leaders…`, `3) …` at the very start. */
function isListNumber(tokens: Tokens, prose: string, index: number, to: number): boolean {
  if (index + 1 >= to) return false;
  const code = prose.charCodeAt(tokens.starts[index + 1] ?? 0);
  if (code >= 65 && code <= 90 && /^\d{1,2}(?:\.\d{1,2})+$/.test(tokens.lower(index))) return true;
  return /^[.)]$/.test(tokens.lower(index + 1)) && tokens.starts[index + 1] === tokens.ends[index];
}

/** The end of `12 to 21`, `50-60`, `8–10`: a range counts as one figure. */
function rangeEnd(tokens: Tokens, number: ReadNumber, to: number): number {
  if (!/^(?:to|-|–|or)$/.test(tokens.lower(number.last))) return number.last;
  const second = readNumber(tokens, number.last + 1, to);
  if (!second || second.value < number.value || (second.value === 1 && !second.digits)) return number.last;
  return second.last;
}

function percentEnd(tokens: Tokens, at: number, to: number): number | undefined {
  if (at >= to) return undefined;
  const word = tokens.lower(at);
  if (word === '%' || word === 'percent') return at + 1;
  return word === 'per' && tokens.lower(at + 1) === 'cent' && at + 1 < to ? at + 2 : undefined;
}

interface Base {
  readonly base: number;
  readonly last: number;
  /** True for `one in five`: a share, not a count of a known base. */
  readonly share: boolean;
}

/** What `n` is out of: `of the 21`, `(of 21)`, `out of 8`, `in every 10`, `/ 21`. */
function readBase(tokens: Tokens, at: number, to: number, value: number): Base | undefined {
  if (at >= to) return undefined;
  const word = tokens.lower(at);
  let next = at + 1;
  let share = false;
  if (word === '(' && tokens.lower(at + 1) === 'of') {
    const bracketed = readBase(tokens, at + 1, to, value);
    return bracketed && tokens.lower(bracketed.last) === ')' ? { ...bracketed, last: bracketed.last + 1 } : undefined;
  }
  if (word === 'of' || (word === 'out' && tokens.lower(at + 1) === 'of')) {
    if (word === 'out') next++;
    if (tokens.lower(next) === 'every') {
      share = true;
      next++;
    }
    if (/^(?:the|these|those|all|our|its|their|a)$/.test(tokens.lower(next))) next++;
    if (tokens.lower(next) === 'total' && tokens.lower(next + 1) === 'of') next += 2;
  } else if (word === 'in') {
    share = true;
    if (tokens.lower(next) === 'every') next++;
  } else if (word !== '/') return undefined;
  const base = readNumber(tokens, next, to);
  if (!base || base.value < value || (share && base.value > 100)) return undefined;
  if (share && readTimeUnit(tokens, base.last, to) !== undefined) return undefined;
  return { base: base.value, last: base.last, share };
}

const functionWords = new Set(
  (
    'a an the and or but nor of to in on at by for from with as than then so if that this these those it its they their he she we our ' +
    'is are was were be been being has have had having do does did will would can could may might must should shall not no yet now still also ' +
    'which who whom whose when where while whereas because although though since until before after during between within under over about per cent'
  ).split(' '),
);

function countsThings(tokens: Tokens, at: number, to: number): boolean {
  return (
    at < to && tokens.kinds[at] === TokenKind.word && !functionWords.has(tokens.lower(at)) && numberWord(tokens.lower(at)) === undefined
  );
}
