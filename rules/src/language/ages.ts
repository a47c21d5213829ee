import { readTimeUnit } from './dates.js';
import { readNumber, startsWithDigit } from './numbers.js';
import type { Tokens } from './tokens.js';

/** `aged 14`, `aged 5 to 11`, `16-year-olds`, `16 and 17 year olds`, `under 18`, `65 and over`, `0-25`: the index after the age that begins at `index`. */
export function readAge(tokens: Tokens, index: number, to: number): number | undefined {
  const word = tokens.lower(index);
  let at = index;
  if (word === 'aged' || word === 'ages' || word === 'age') {
    at += tokens.lower(at + 1) === 'of' || tokens.lower(at + 1) === 'between' ? 2 : 1;
  } else if ((word === 'under' || word === 'over') && /^(?:5|11|16|18|19|21|25|65|five|eighteen)s?$/.test(tokens.lower(index + 1))) {
    return /^(?:%|per|of|cases|children|staff)$/.test(tokens.lower(index + 2)) || readTimeUnit(tokens, index + 2, to) !== undefined
      ? undefined
      : index + 2;
  } else if (!startsWithDigit(tokens, index)) {
    return /-year-olds?$/.test(word) ? index + 1 : undefined;
  }
  const led = at > index;
  const number = readNumber(tokens, at, to);
  if (!number || number.value > 120) return undefined;
  let last = number.last;
  if (tokens.lower(last) === '-' && /^(?:to|and)$/.test(tokens.lower(last + 1))) last++;
  if (/^(?:to|and|or|-|–)$/.test(tokens.lower(last))) {
    const second = readNumber(tokens, last + 1, to);
    // `aged 14 and 16-year-olds` names two groups.
    if (second && !(led && /^(?:-|year)/.test(tokens.lower(second.last)))) last = second.last;
  }
  if (led) return last;
  // `the 0-25 service`, `65 and over`.
  if (number.value === 0 && last > number.last) return last;
  if (
    last === number.last &&
    tokens.lower(last) === 'and' &&
    /^(?:over|under|above|below|older|younger)$/.test(tokens.lower(last + 1)) &&
    last + 1 < to
  )
    return last + 2;
  if (tokens.lower(last) === '-') last++;
  if (/^years?-olds?$/.test(tokens.lower(last))) return last + 1;
  if (/^years?$/.test(tokens.lower(last)) && /^(?:old|olds)$/.test(tokens.lower(last + 1))) return last + 2;
  if (/^years?$/.test(tokens.lower(last)) && tokens.lower(last + 1) === 'of' && tokens.lower(last + 2) === 'age') return last + 3;
  return undefined;
}
