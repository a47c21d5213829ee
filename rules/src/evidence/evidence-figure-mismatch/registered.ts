import type { EvidenceItem } from '../../kit/index.js';
import type { WrittenFigure } from './written-figure.js';

/** How a figure of the prose compares with an item of the register. */
export interface Verdict {
  readonly agrees: boolean;
  /** The register's own figure: `71%`, `36 of 50`. */
  readonly registered: string;
  /** The register's numbers, in the order of those in the prose. */
  readonly numbers: readonly number[];
  /** Whether nothing but its size says that the two are figures of one thing. */
  readonly isGuess?: true;
}

/** The verdict, or undefined where the item has no figure of that kind: `12 children` says nothing about 71%. */
export function compare(written: WrittenFigure, item: EvidenceItem): Verdict | undefined {
  switch (written.kind) {
    case 'share':
      return compareShare(written, item);
    case 'ratio':
      return compareRatio(written, item);
    case 'money':
      return compareMoney(written, item);
    case 'time':
      return compareWithUnit(written, item);
    case 'count':
      return compareCount(written, item);
  }
}

function compareShare(written: WrittenFigure, { unit, value, numerator, denominator }: EvidenceItem): Verdict | undefined {
  const share = numerator === undefined || !denominator ? undefined : (100 * numerator) / denominator;
  if (value !== undefined && unit === '%') {
    const agrees = meets(written, value) || (share !== undefined && meets(written, share, 0));
    return { agrees, registered: `${sayNumber(value)}%`, numbers: [value] };
  }
  if (share === undefined) return undefined;
  return { agrees: meets(written, share, 0), registered: `${sayNumber(numerator ?? 0)} of ${sayNumber(denominator ?? 0)}`, numbers: [] };
}

function compareRatio(written: WrittenFigure, item: EvidenceItem): Verdict | undefined {
  const { value: part, base: whole = 0 } = written;
  const { unit, value, n, population, numerator, denominator } = item;
  if (numerator !== undefined && denominator !== undefined) {
    const agrees = part * denominator === numerator * whole;
    return { agrees, registered: `${sayNumber(numerator)} of ${sayNumber(denominator)}`, numbers: [numerator, denominator] };
  }
  if (whole === 0) return undefined;
  if (part === n && whole === Number(population)) return { agrees: true, registered: '', numbers: [] };
  if (value === undefined) return undefined;
  if (unit === '%') {
    const share = (100 * part) / whole;
    return { agrees: meets({ ...written, value: share, high: share, step: 0 }, value), registered: `${sayNumber(value)}%`, numbers: [] };
  }
  return value === part || value === whole ? { agrees: true, registered: '', numbers: [] } : undefined;
}

const currency = /^(?:[£$€]|gbp|pounds?|eur|euros?|usd)\s*(k|000s?|thousands?|m|millions?|bn|billions?)?$/;
const currencyMagnitudes: readonly (readonly [RegExp, number])[] = [
  [/^(?:k|000s?|thousands?)$/, 1e3],
  [/^(?:m|millions?)$/, 1e6],
  [/^(?:bn|billions?)$/, 1e9],
];

function compareMoney(written: WrittenFigure, item: EvidenceItem): Verdict | undefined {
  if (item.value === undefined) return undefined;
  if (item.unit === undefined) return guess(written, item.value, (value) => `£${sayNumber(value)}`);
  const match = currency.exec(item.unit.toLowerCase());
  if (!match) return undefined;
  const magnitude = currencyMagnitudes.find(([word]) => word.test(match[1] ?? ''))?.[1] ?? 1;
  const value = item.value * magnitude;
  const sign = /^[$€]/.exec(item.unit)?.[0] ?? '£';
  return { agrees: meets(written, value, magnitude * stepOf(item.value)), registered: `${sign}${sayNumber(value)}`, numbers: [value] };
}

function compareWithUnit(written: WrittenFigure, { value, unit }: EvidenceItem): Verdict | undefined {
  if (value === undefined || unit === undefined) return undefined;
  const noun = singular(
    unit
      .toLowerCase()
      .split(/[\s-]+/)
      .at(-1) ?? '',
  );
  if (!written.of.some((word) => singular(word) === noun)) return undefined;
  return { agrees: meets(written, value), registered: `${sayNumber(value)} ${unit}`, numbers: [value] };
}

function compareCount(written: WrittenFigure, item: EvidenceItem): Verdict | undefined {
  const { value, unit, n, numerator, denominator } = item;
  const named = compareWithUnit(written, item);
  if (named?.agrees) return named;
  if ([n, numerator, denominator].includes(written.value)) return { agrees: true, registered: '', numbers: [] };
  return named ?? (value !== undefined && unit === undefined ? guess(written, value, sayNumber) : undefined);
}

/** How many times as large a figure may be and still be taken for one of the same thing, where no unit tells. */
const sameSize = 10;

function guess(written: WrittenFigure, value: number, say: (value: number) => string): Verdict | undefined {
  const ratio = written.value / value;
  if (!(ratio <= sameSize && ratio >= 1 / sameSize)) return undefined;
  return { agrees: meets(written, value), registered: say(value), numbers: [value], isGuess: true };
}

/** Whether the figure, read as it is meant, is the registered one rounded, or the registered one is the figure rounded. */
function meets({ value, high, step, reading }: WrittenFigure, registered: number, registeredStep = stepOf(registered)): boolean {
  const rounding = Math.max(step, registeredStep) / 2 + 1e-9 * Math.abs(registered);
  const near = Math.max(rounding, nearStep(value));
  switch (reading) {
    case 'exact':
      return registered >= value - rounding && registered <= high + rounding;
    case 'about':
      return registered >= value - near && registered <= high + near;
    case 'nearly':
      return registered >= value - 2 * near && registered <= high + rounding;
    case 'barely':
      return registered >= value - rounding && registered <= high + 2 * near;
    case 'above':
      return registered >= value - rounding;
    case 'below':
      return registered <= high + rounding;
  }
}

/** How far `about 70` reaches: half of what its last digit that is not nought stands for, or of five, and no more than a tenth. */
function nearStep(value: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(Math.abs(value) || 1));
  const steps = [10, 5, 1].map((part) => (part * magnitude) / 10);
  const step = steps.find((each) => Math.abs(value / each - Math.round(value / each)) < 1e-9) ?? 0;
  return Math.min(step / 2, Math.abs(value) / 10);
}

/** What the last digit of a number stands for: 1 for 71, 0.1 for 71.4. */
function stepOf(value: number): number {
  return 10 ** -(/\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0);
}

/** A number with commas between its thousands; the platform's own way to write it takes a hundred times as long. */
export function sayNumber(value: number): string {
  const [whole = '', decimals] = String(Number(value.toFixed(6))).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

const irregular: Readonly<Record<string, string>> = { children: 'child', people: 'person', persons: 'person', men: 'man', women: 'woman' };

function singular(word: string): string {
  return irregular[word] ?? word.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');
}
