import type { Block, Figure, Sentence } from '../../language/index.js';

/** What a figure measures; only figures of one kind can be told to differ. */
export type MeasureKind = 'share' | 'ratio' | 'money' | 'time' | 'count';

/** How a figure is meant: `74%`, `about 70%`, `nearly 75%`, `just over 70%`, `over 70%`, `up to 75%`. */
export type Reading = 'exact' | 'about' | 'nearly' | 'barely' | 'above' | 'below';

/** A figure of the prose as it is held against the register. */
export interface WrittenFigure {
  readonly figure: Figure;
  readonly kind: MeasureKind;
  readonly value: number;
  /** The other end of a range, else the value. */
  readonly high: number;
  /** The second of `n of N`. */
  readonly base?: number;
  /** What the last digit that is written stands for: 1 for `74%`, 100,000 for `£1.2m`. */
  readonly step: number;
  readonly reading: Reading;
  /** The words that follow, in lower case, among which stands what is counted or the unit of time. */
  readonly of: readonly string[];
  /** Whether the digits could be replaced by others: no words, no magnitude, no range. */
  readonly isPlain: boolean;
}

const kinds: Partial<Record<Figure['kind'], MeasureKind>> = {
  percentage: 'share',
  ratio: 'ratio',
  money: 'money',
  duration: 'time',
  count: 'count',
  number: 'count',
};

const plain: Readonly<Record<MeasureKind, RegExp>> = {
  share: /^\d[\d,.]*\s?(?:%|per\s?cent)$/,
  ratio: /^\d[\d,]*\s(?:out\s)?of\s(?:(?:the|all|these|those|our|its|their)\s)?\d[\d,]*$/,
  money: /^[£$€]\d[\d,.]*$/,
  time: /^\d[\d,.]*\s[a-z ]+$/,
  count: /^\d[\d,.]*$/,
};

/** Reads a figure as something that a register can have; undefined for dates, ages, labels, percentage points and fractions in words. */
export function readWritten({ block, last: end }: Sentence, figure: Figure): WrittenFigure | undefined {
  const kind = kinds[figure.kind];
  if (kind === undefined || figure.value === undefined || figure.points || block.tokens.lower(figure.first - 1) === 'between')
    return undefined;
  const { base } = figure;
  const low = between(block, figure);
  const value = low ?? figure.value;
  const text = block.text(figure.first, figure.last).toLowerCase();
  const { decimals, magnitude, high } = readDigits(kind, text, figure.value);
  return {
    figure,
    kind,
    value,
    high,
    ...(base === undefined ? {} : { base }),
    step: magnitude / 10 ** decimals,
    reading: readingOf(block, figure),
    of: kind === 'time' ? [block.tokens.lower(figure.last - 1)] : wordsAfter(block, figure.last, end),
    isPlain: low === undefined && plain[kind].test(text),
  };
}

/** The lower end of `between 70 and 75%`, `between 70% and 75%`, told with the upper one. */
function between({ tokens }: Block, { first }: Figure): number | undefined {
  if (tokens.lower(first - 1) !== 'and') return undefined;
  const at = [first - 3, first - 4].find((before) => tokens.lower(before) === 'between');
  const low = at === undefined ? Number.NaN : Number(tokens.lower(at + 1));
  return Number.isNaN(low) ? undefined : low;
}

const magnitudes: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };
const firstNumber = /\d[\d,]*(?:\.(\d+))?(?:(k|m|bn)\b|\s?(thousand|million|billion)\b)?/;
const secondNumber = /^(?:\s?%)?\s?(?:to|or|[-–])\s?[£$€]?(\d[\d,]*(?:\.\d+)?)/;

interface Digits {
  readonly decimals: number;
  readonly magnitude: number;
  readonly high: number;
}

/** How exactly a figure is written, and the end of a range such as `60-70%`. */
function readDigits(kind: MeasureKind, text: string, value: number): Digits {
  const match = firstNumber.exec(text);
  if (!match) return { decimals: 0, magnitude: 1, high: value };
  const magnitude = magnitudes[match[2] ?? match[3] ?? ''] ?? 1;
  const end = kind === 'ratio' ? undefined : secondNumber.exec(text.slice(match.index + match[0].length))?.[1];
  const high = end === undefined ? value : Number(end.replaceAll(',', '')) * magnitude;
  return { decimals: match[1]?.length ?? 0, magnitude, high: Math.max(high, value) };
}

const readings: readonly (readonly [RegExp, Reading])[] = [
  [/(?:^| )(?:about|around|approximately|roughly|some|circa|c|~|approx|approx \.)$/, 'about'],
  [/(?:^| )(?:nearly|almost|(?:just|slightly|a little) (?:under|below)|close to)$/, 'nearly'],
  [/(?:^| )(?:just|slightly|a little|marginally) (?:over|above|more than)$/, 'barely'],
  [/(?:^| )(?:over|above|more than|at least|exceeding|exceeds|exceeded|upwards of|as many as|no fewer than|no less than)$/, 'above'],
  [/(?:^| )(?:under|below|less than|fewer than|up to|at most|within|no more than|at or below)$/, 'below'],
];

/** From the words right before the figure. */
function readingOf({ tokens }: Block, { first }: Figure): Reading {
  const before = [3, 2, 1].map((distance) => tokens.lower(first - distance)).join(' ');
  return readings.find(([words]) => words.test(before))?.[1] ?? 'exact';
}

/** How many words behind a count may still name what is counted: `12 looked-after children`, `12 of our newly qualified social workers`. */
const reachOfNoun = 5;

function wordsAfter({ tokens }: Block, from: number, to: number): readonly string[] {
  const words: string[] = [];
  for (let at = from; at < Math.min(to, from + reachOfNoun); at++) {
    const word = tokens.lower(at);
    if (!/^\p{L}/u.test(word) || /^(?:and|or|but|is|are|was|were|had|has|have|that|which|who)$/.test(word)) break;
    words.push(word);
  }
  return words;
}
