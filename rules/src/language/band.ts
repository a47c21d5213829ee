/** Bands of percentages that words for a share stand for: `75% to 90%`, `more than 90%`. */

/** One end of a band, in per cent. */
export interface Bound {
  readonly at: number;
  readonly inclusive: boolean;
}

/** The share that a word stands for, in per cent. */
export interface Band {
  readonly low: Bound;
  readonly high: Bound;
}

/** Whether a share lies in the band, either as it is or rounded to a whole per cent as reports print it: 74.4% is in `50% to 74%`. */
export function isInBand(percent: number, band: Band): boolean {
  return holds(percent, band) || (percent >= 1 && holds(Math.round(percent), band));
}

function holds(percent: number, { low, high }: Band): boolean {
  const isAbove = percent > low.at || (low.inclusive && percent === low.at);
  return isAbove && (percent < high.at || (high.inclusive && percent === high.at));
}

/** The band in plain words: `75% to 90%`, `more than 90%`, `up to 15%`; `no figure given` for none. */
export function sayBand(band: Band | undefined): string {
  if (!band) return 'no figure given';
  const { low, high } = band;
  const [from, to] = [`${String(low.at)}%`, `${String(high.at)}%`];
  if (low.at === high.at) return from;
  if (high.at === 100 && low.at > 0)
    return low.inclusive ? (high.inclusive ? `${from} or more` : `${from} to less than 100%`) : `more than ${from}`;
  if (low.at === 0) return high.inclusive ? `up to ${to}` : `less than ${to}`;
  if (low.inclusive) return high.inclusive ? `${from} to ${to}` : `${from} to less than ${to}`;
  return high.inclusive ? `more than ${from}, up to ${to}` : `more than ${from}, less than ${to}`;
}

const sign = String.raw`(?:%|per\s?cent(?:age)?\b)`;
const number = String.raw`(\d{1,3}(?:\.\d+)?)\s*(${sign})?`;
const lowOpen = String.raw`more\s+than|greater\s+than|higher\s+than|over|above|exceeding|in\s+excess\s+of|upwards\s+of|>`;
const lowClosed = String.raw`at\s+least|no\s+(?:less|fewer)\s+than|not\s+less\s+than|a\s+minimum\s+of|minimum|from|≥|>=`;
const highOpen = String.raw`(?:less|fewer|lower)\s+than|under|below|<`;
const highClosed = String.raw`up\s+to|at\s+most|no\s+more\s+than|not\s+more\s+than|a\s+maximum\s+of|maximum|to|≤|<=`;
const lowAfter = String.raw`\+|(?:or|and)\s+(?:more|over|above|higher|upwards)`;
const highAfter = String.raw`(?:or|and)\s+(?:less|fewer|under|below|lower)`;

const whole = (pattern: string): RegExp => new RegExp(String.raw`^(?:${pattern})$`, 'i');
const fromTo = whole(String.raw`(?:between|from)?\s*${number}\s*(?:-|–|—|to|and|up\s+to)\s*${number}(?:\s+inclusive)?`);
const oneSided = whole(String.raw`(?:(${lowOpen})|(${lowClosed})|(${highOpen})|(${highClosed}))\s*${number}`);
const oneSidedAfter = whole(String.raw`${number}\s*(?:(${lowAfter})|(${highAfter}))`);
const twoSided = whole(String.raw`(.+?)\s*(?:,?\s*(?:and|but)|,)\s+(.+)`);
const exact = whole(String.raw`(?:exactly\s+)?${number}`);

/**
 * Reads a band that is written out: `75% to 90%`, `75–90%`, `more than 90%`, `up to 15 per cent`, `50% or more`, `over 75% but less than 90%`.
 * @param needsSign whether it must say that its numbers are percentages, as prose must and a config need not.
 * @returns undefined where the text is anything else, or the ends are the wrong way round or beyond 100.
 */
export function readBand(text: string, needsSign = true): Band | undefined {
  const written = text.trim();
  if (written.length > 80) return undefined;
  const found = readRange(written) ?? readSide(written) ?? readTwoSides(written);
  if (!found || (needsSign && !found.signed)) return undefined;
  const { low, high } = found;
  const isOrdered = low.at < high.at || (low.at === high.at && low.inclusive && high.inclusive);
  return isOrdered && high.at <= 100 ? { low, high } : undefined;
}

interface ReadBand extends Band {
  readonly signed: boolean;
}

const none: Bound = { at: 0, inclusive: true };
const all: Bound = { at: 100, inclusive: true };

function readRange(text: string): ReadBand | undefined {
  const range = fromTo.exec(text);
  if (range) {
    const [, from, fromSign, to, toSign] = range;
    return {
      low: { at: Number(from), inclusive: true },
      high: { at: Number(to), inclusive: true },
      signed: (fromSign ?? toSign) !== undefined,
    };
  }
  const [, at, given] = exact.exec(text) ?? [];
  if (at === undefined) return undefined;
  const bound = { at: Number(at), inclusive: true };
  return { low: bound, high: bound, signed: given !== undefined };
}

function readSide(text: string): ReadBand | undefined {
  const [, openLow, closedLow, openHigh, closedHigh, at, given] = oneSided.exec(text) ?? [];
  if (at !== undefined) {
    const bound: Bound = { at: Number(at), inclusive: openLow === undefined && openHigh === undefined };
    const isLow = (openLow ?? closedLow) !== undefined;
    if (isLow || (openHigh ?? closedHigh) !== undefined)
      return { low: isLow ? bound : none, high: isLow ? all : bound, signed: given !== undefined };
  }
  const [, number, sign, low] = oneSidedAfter.exec(text) ?? [];
  if (number === undefined) return undefined;
  const bound: Bound = { at: Number(number), inclusive: true };
  return { low: low === undefined ? none : bound, high: low === undefined ? bound : all, signed: sign !== undefined };
}

/** `over 75% but less than 90%`, `more than 50%, up to 74%`: one side gives the low end, the other the high one. */
function readTwoSides(text: string): ReadBand | undefined {
  const [, first = '', second = ''] = twoSided.exec(text) ?? [];
  const [one, other] = [readSide(first), readSide(second)];
  if (!one || !other) return undefined;
  const [lower, upper] = one.low === none ? [other, one] : [one, other];
  if (lower.high !== all || upper.low !== none) return undefined;
  return { low: lower.low, high: upper.high, signed: one.signed || other.signed };
}
