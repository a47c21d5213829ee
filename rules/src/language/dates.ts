import { numberWord, startsWithDigit } from './numbers.js';
import { TokenKind, type Tokens } from './tokens.js';

/** A date or a period read from the tokens; `last` is the index after its last token. */
export interface ReadTime {
  readonly kind: 'date' | 'period' | 'duration';
  readonly last: number;
  /** How many units of time a duration has. */
  readonly value?: number;
}

const months = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
const seasons = new Set('spring summer autumn winter'.split(' '));
const timeUnits = new Set(
  'minute minutes hour hours day days night nights week weeks fortnight month months quarter quarters term terms year years decade decades'.split(
    ' ',
  ),
);
const adjectivesOfUnits = new Set('working calendar school academic financial full consecutive clear business'.split(' '));
const beforePeriods = new Set('last past previous preceding latest final recent current this next coming following'.split(' '));
const dayJoints = new Set(['and', 'to', '-', '–', '&', ',']);
const wordYear = /^(?:19|20)\d\d$/;
const dayWithEnding = /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;

/** Words that may begin what {@link readTime} reads. */
export const timeStarters: ReadonlySet<string> = new Set([
  ...months,
  ...seasons,
  ...beforePeriods,
  'q1',
  'q2',
  'q3',
  'q4',
  'quarter',
  'year',
  'period',
  'months',
]);

/** Reads a date or a period that begins at `index`: `31 March 2024`, `July 2018`, `2023-24`, `25/08/2016`, `the last eight months`, `Q3`. */
export function readTime(tokens: Tokens, prose: string, index: number, to: number): ReadTime | undefined {
  if (startsWithDigit(tokens, index)) return readDigitDate(tokens, prose, index, to);
  const word = tokens.lower(index);
  if (isMonth(tokens, prose, index)) return readMonth(tokens, prose, index, to);
  if (seasons.has(word)) return readSeason(tokens, index, to);
  if (beforePeriods.has(word)) return readPeriod(tokens, index, to);
  if (/^q[1-4]$/.test(word) || (word === 'quarter' && /^(?:[1-4]|one|two|three|four)$/.test(tokens.lower(index + 1)))) {
    const last = word === 'quarter' ? index + 2 : index + 1;
    return { kind: 'period', last: yearAfter(tokens, last, to) };
  }
  if (
    (word === 'year' || word === 'period' || word === 'quarter' || word === 'months') &&
    /^(?:ending|ended|to)$/.test(tokens.lower(index + 1))
  ) {
    const end = index + 2 < to ? readTime(tokens, prose, index + 2, to) : undefined;
    if (end?.kind === 'date') return { kind: 'period', last: end.last };
    if (tokens.lower(index + 2) === 'date') return { kind: 'period', last: index + 3 };
  }
  return undefined;
}

/** Reads what follows a number at `at` if the two make a duration: `20 weeks`, `15 working days`, `six-month`. */
export function readTimeUnit(tokens: Tokens, at: number, to: number): number | undefined {
  let index = at;
  if (index < to && tokens.lower(index) === '-') index++;
  if (index < to && adjectivesOfUnits.has(tokens.lower(index))) index++;
  if (index >= to) return undefined;
  const word = tokens.lower(index);
  return timeUnits.has(word) || word === "years'" || word === "months'" ? index + 1 : undefined;
}

function isMonth(tokens: Tokens, prose: string, index: number): boolean {
  if (!months.has(tokens.lower(index))) return false;
  const first = prose.charCodeAt(tokens.starts[index] ?? 0);
  return first >= 65 && first <= 90;
}

function isYear(tokens: Tokens, index: number, to: number): boolean {
  return index < to && tokens.kinds[index] === TokenKind.number && wordYear.test(tokens.lower(index));
}

function yearAfter(tokens: Tokens, index: number, to: number): number {
  const at = index < to && (tokens.lower(index) === ',' || tokens.lower(index) === 'of') ? index + 1 : index;
  if (!isYear(tokens, at, to)) return index;
  return yearRangeEnd(tokens, at, to) ?? at + 1;
}

/** `2023-24`, `2023–2024`, `2023/24`, `2023 to 2024`. */
function yearRangeEnd(tokens: Tokens, index: number, to: number): number | undefined {
  if (index + 2 >= to) return undefined;
  const joint = tokens.lower(index + 1);
  if (joint !== '-' && joint !== '–' && joint !== '/' && joint !== 'to') return undefined;
  const end = tokens.lower(index + 2);
  return wordYear.test(end) || (joint !== 'to' && /^\d\d$/.test(end)) ? index + 3 : undefined;
}

/** `2024-05-03`. */
function isIsoDate(tokens: Tokens, index: number, to: number): boolean {
  if (index + 4 >= to) return false;
  const [month, day] = [tokens.lower(index + 2), tokens.lower(index + 4)];
  return tokens.lower(index + 1) === '-' && tokens.lower(index + 3) === '-' && /^(?:0\d|1[0-2])$/.test(month) && /^[0-3]\d$/.test(day);
}

function readDigitDate(tokens: Tokens, prose: string, index: number, to: number): ReadTime | undefined {
  const word = tokens.lower(index);
  if (/^\d{1,2}\.\d{1,2}\.(?:\d\d|(?:19|20)\d\d)$/.test(word)) return { kind: 'date', last: index + 1 };
  if (isYear(tokens, index, to)) {
    if (isIsoDate(tokens, index, to)) return { kind: 'date', last: index + 5 };
    const end = yearRangeEnd(tokens, index, to);
    return end === undefined ? { kind: 'date', last: index + 1 } : { kind: 'period', last: end };
  }
  if (!dayWithEnding.test(word)) return undefined;
  const slash = tokens.lower(index + 1);
  if (
    index + 4 < to &&
    (slash === '/' || slash === '-') &&
    tokens.lower(index + 3) === slash &&
    /^\d{2,4}$/.test(tokens.lower(index + 4))
  ) {
    return { kind: 'date', last: index + 5 };
  }
  // `11 and 12 July`, `3 to 7 June`, `3–7 June`, `11, 12 and 13 July`: a few days before the month.
  let at = index + 1;
  for (let more = 0; more < 3; more++) {
    if (at + 1 < to && dayJoints.has(tokens.lower(at)) && dayWithEnding.test(tokens.lower(at + 1))) at += 2;
    else break;
  }
  if (at < to && tokens.lower(at) === 'of') at++;
  if (at < to && isMonth(tokens, prose, at)) return { kind: 'date', last: yearAfter(tokens, at + 1, to) };
  return undefined;
}

function readMonth(tokens: Tokens, prose: string, index: number, to: number): ReadTime | undefined {
  let last = index + 1;
  if (last < to && dayWithEnding.test(tokens.lower(last))) last++;
  last = yearAfter(tokens, last, to);
  if (last === index + 1 && tokens.lower(index) === 'may' && !followsPreposition(tokens, index)) return undefined;
  const joint = tokens.lower(last);
  if (last + 1 < to && (joint === 'to' || joint === '-' || joint === '–' || joint === 'and') && isMonth(tokens, prose, last + 1)) {
    return { kind: 'period', last: yearAfter(tokens, last + 2, to) };
  }
  return { kind: 'date', last };
}

function followsPreposition(tokens: Tokens, index: number): boolean {
  return /^(?:in|since|by|until|from|to|of|during|before|after|last|this|early|late|mid|between)$/.test(tokens.lower(index - 1));
}

function readSeason(tokens: Tokens, index: number, to: number): ReadTime | undefined {
  const after = tokens.lower(index + 1) === 'term' ? index + 2 : index + 1;
  const last = yearAfter(tokens, after, to);
  return last > index + 1 ? { kind: 'period', last } : undefined;
}

function readPeriod(tokens: Tokens, index: number, to: number): ReadTime | undefined {
  let at = index + 1;
  if (at < to && (startsWithDigit(tokens, at) || numberWord(tokens.lower(at)) !== undefined)) at++;
  const last = readTimeUnit(tokens, at, to);
  return last === undefined ? undefined : { kind: 'period', last };
}
