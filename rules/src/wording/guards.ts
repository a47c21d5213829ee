/** Tests on the words around a phrase, and ways to put them together. Words are listed in lower case, separated by blanks. */
import type { Place } from './place.js';

/** A test on the words around a phrase. */
export type Guard = (place: Place) => boolean;

/** The next word (or mark) is one of these. */
export function followedBy(...words: readonly string[]): Guard {
  const listed = setOf(words);
  return (place) => listed.has(place.after());
}

/** The word (or mark) before is one of these. */
export function precededBy(...words: readonly string[]): Guard {
  const listed = setOf(words);
  return (place) => listed.has(place.before());
}

/** One of these stands within so many words before. */
export function precededWithin(distance: number, ...words: readonly string[]): Guard {
  const listed = setOf(words);
  return (place) => {
    for (let step = 1; step <= distance; step++) if (listed.has(place.before(step))) return true;
    return false;
  };
}

/** The test fails. */
export function not(guard: Guard): Guard {
  return (place) => !guard(place);
}

/** Both tests hold. */
export function both(one: Guard, other: Guard): Guard {
  return (place) => one(place) && other(place);
}

/** One of the tests holds. */
export function either(...guards: readonly Guard[]): Guard {
  return (place) => guards.some((guard) => guard(place));
}

const marks = new Set(['', ',', '.', ';', ':', ')', '?', '!', '–', '—']);

/** A mark follows, or the sentence ends. */
export const endsClause: Guard = (place) => marks.has(place.after());

/** Where a clause may begin: nothing before, a mark, or `and`, `that`, `but`, `because`. */
export const opensClause: Guard = (place) => marks.has(place.before()) || /^(?:and|that|but|because)$/.test(place.before());

function setOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.join(' ').split(' '));
}
