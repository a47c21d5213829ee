import { numberWord } from './numbers.js';
import type { Tokens } from './tokens.js';

/** A fraction in words; its value in per cent. */
export interface ReadFraction {
  readonly value: number;
  readonly last: number;
}

const parts = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['tenth', 10],
  ['tenths', 10],
]);
/** What `half` is followed by where it names a time or a thing: `half a day`, `half-term`, `half days`. */
const afterNamedHalf = new Set('day days term terms hour hours year years yearly marathon price board an past full empty'.split(' '));
const beforeNamedPart = new Set('first second third last this each every other next final previous per latter former'.split(' '));

/**
 * Reads a fraction that begins at `index`: `half`, `a third`, `two-thirds`, `three quarters`. Ordinals (`the third visit`), times
 * (`half a day`, `the last quarter`) and thresholds (`a two-thirds majority`) are none.
 */
export function readFraction(tokens: Tokens, index: number, to: number): ReadFraction | undefined {
  const word = tokens.lower(index);
  if (word === 'half') return readHalf(tokens, index, to);
  if (word === 'one' && index + 1 < to && tokens.lower(index + 1) === 'half') return readHalf(tokens, index + 1, to);
  const hyphen = word.indexOf('-');
  if (hyphen > 0) {
    const part = parts.get(word.slice(hyphen + 1));
    const count = numberWord(word.slice(0, hyphen));
    if (/^majorit(?:y|ies)$/.test(tokens.lower(index + 1))) return undefined;
    return part && count ? { value: (100 * count) / part, last: index + 1 } : undefined;
  }
  if (index + 1 >= to) return undefined;
  const part = parts.get(tokens.lower(index + 1));
  if (!part || part === 2) return undefined;
  const count = word === 'a' ? 1 : numberWord(word);
  if (!count || count >= part || /^majorit(?:y|ies)$/.test(tokens.lower(index + 2))) return undefined;
  if (count === 1 && (!standsAsShare(tokens, index + 2, to) || isNextInLine(tokens, index))) return undefined;
  return { value: (100 * count) / part, last: index + 2 };
}

function readHalf(tokens: Tokens, index: number, to: number): ReadFraction | undefined {
  if (beforeNamedPart.has(tokens.lower(index - 1)) || tokens.lower(index + 1) === '-') return undefined;
  const next = tokens.lower(index + 1) === 'a' ? tokens.lower(index + 2) : tokens.lower(index + 1);
  if (index + 1 < to && (afterNamedHalf.has(next) || tokens.lower(index + 1) === 'a')) return undefined;
  if (/^(?:and|-)$/.test(tokens.lower(index - 2)) && tokens.lower(index - 1) === 'a') return undefined;
  return { value: 50, last: index + 1 };
}

const shareFollows = new Set(
  'of were was are is had have has did do received said reported felt in with by from and or to between over more less'.split(' '),
);

/** `a third of`, `one quarter were`: not `a third visit`. */
function standsAsShare(tokens: Tokens, index: number, to: number): boolean {
  if (index >= to) return true;
  const next = tokens.lower(index);
  return shareFollows.has(next) || !/^[a-z]/.test(next);
}

/** `two men were arrested and a third was hurt`: the one after those counted. */
function isNextInLine(tokens: Tokens, index: number): boolean {
  if (tokens.lower(index) !== 'a' || tokens.lower(index + 1) !== 'third') return false;
  if (!/^(?:and|but|while|,)$/.test(tokens.lower(index - 1)) || !/^(?:was|is|has|had)$/.test(tokens.lower(index + 2))) return false;
  for (let at = index - 2; at >= 0 && index - at <= reachOfPair; at--) if (tokens.lower(at) === 'two') return true;
  return false;
}

/** Further back than this `two` begins another statement. */
const reachOfPair = 12;
