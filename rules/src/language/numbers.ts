import { TokenKind, type Tokens } from './tokens.js';

/** A number read from the tokens; `last` is the index after its last token. */
export interface ReadNumber {
  readonly value: number;
  readonly last: number;
  /** True where it is written in digits. */
  readonly digits: boolean;
}

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const small = new Map<string, number>([
  ...units.map((word, value) => [word, value] as const),
  ...tens.map((word, index) => [word, 20 + 10 * index] as const),
  ['dozen', 12],
]);
const scales = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['k', 1_000],
  ['m', 1_000_000],
  ['bn', 1_000_000_000],
]);
const digitsWithScale = /^(\d[\d,]*(?:\.\d+)?)(k|m|bn|million|billion|thousand)?$/;

/** Plain words that may begin a number. */
export const numberStarters: ReadonlySet<string> = new Set(small.keys());

/** The number that one word names (`seven`, `forty-five`); undefined for any other word. */
export function numberWord(word: string): number | undefined {
  const plain = small.get(word);
  if (plain !== undefined) return plain;
  const hyphen = word.indexOf('-');
  if (hyphen < 0) return undefined;
  const ten = small.get(word.slice(0, hyphen));
  const unit = small.get(word.slice(hyphen + 1));
  return ten !== undefined && unit !== undefined && ten >= 20 && unit > 0 && unit < 10 ? ten + unit : undefined;
}

/** Whether the token starts with a digit. */
export function startsWithDigit(tokens: Tokens, index: number): boolean {
  if (tokens.kinds[index] === TokenKind.number) return true;
  const code = tokens.lower(index).charCodeAt(0);
  return code >= 48 && code <= 57;
}

/**
 * Reads the number that begins at `index`, in digits (`1,204`, `2.5 million`, `9m`) or words (`forty-five`, `two hundred and six`, `a dozen`).
 * @param to token index to stop before.
 */
export function readNumber(tokens: Tokens, index: number, to: number): ReadNumber | undefined {
  if (index >= to) return undefined;
  return startsWithDigit(tokens, index) ? readDigits(tokens, index, to) : readWords(tokens, index, to);
}

function readDigits(tokens: Tokens, index: number, to: number): ReadNumber | undefined {
  const parts = digitsWithScale.exec(tokens.lower(index));
  if (!parts?.[1]) return undefined;
  let value = Number(parts[1].replaceAll(',', ''));
  let last = index + 1;
  if (parts[2]) value *= scales.get(parts[2]) ?? 1;
  else if (last < to) {
    const scale = scales.get(tokens.lower(last));
    if (scale !== undefined && scale > 100) {
      value *= scale;
      last++;
    }
  }
  return { value, last, digits: true };
}

function readWords(tokens: Tokens, index: number, to: number): ReadNumber | undefined {
  let at = index;
  const word = tokens.lower(at);
  let value: number | undefined;
  if (word === 'a' && at + 1 < to && (tokens.lower(at + 1) === 'dozen' || tokens.lower(at + 1) === 'hundred')) {
    value = tokens.lower(at + 1) === 'dozen' ? 12 : 100;
    at++;
  } else value = numberWord(word);
  if (value === undefined) return undefined;
  at++;
  if (at < to && value >= 20 && value < 100 && value % 10 === 0) {
    const unit = small.get(tokens.lower(at));
    if (unit !== undefined && unit > 0 && unit < 10) {
      value += unit;
      at++;
    }
  }
  while (at < to) {
    const scale = scales.get(tokens.lower(at));
    if (scale === undefined || scale < 100 || tokens.lower(at).length < 3) break;
    value *= scale;
    at++;
    const rest = tokens.lower(at) === 'and' ? at + 1 : at;
    const more = rest < to && value >= 100 ? numberWord(tokens.lower(rest)) : undefined;
    if (more !== undefined && more < scale && rest > at) {
      value += more;
      at = rest + 1;
    }
  }
  return { value, last: at, digits: false };
}
