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

/** `in the main corridor`, `in the main report`: part of the name of a thing, and not what is so for the most part. */
export const isBeforeThing: Guard = (place) => {
  if (place.words !== 'in the main') return false;
  const next = place.after();
  if (mainThings.has(next)) return true;
  if (!/^[a-z]{3,}$/.test(next) || adverbial.has(place.before()) || notThings.has(next)) return false;
  return !/(?:ed|ly|ing|ive|ful|ous|ble|al|ent|ant|ate|[^s]s)$/.test(next) && (endsThing.has(place.after(2)) || marks.has(place.after(2)));
};

const mainThings = setOf([
  'hall room building office house street road reception body library entrance school text report corridor kitchen playground ward theatre foyer concourse yard prison site station square stadium pool gym ' +
    'lounge dining waiting car town shopping sports exhibition contract plan budget document log system register file folder drawer sewer line menu list index table fleet depot warehouse store cupboard safe stairwell lift',
]);
const adverbial = setOf([
  ', ; : – — ( is are was were be been being has have had and but that though although while yet remain remains seem seems',
]);
const notThings = setOf([
  'the they this that these those their its our his her she you not now well good poor kind safe clear sound strong weak high low quick slow late people staff children young parents made done kept held seen met left ' +
    'found felt said told given taken run come came went got from with for because since when where who which what there then true right fair',
]);
/** Behind the noun that ends the thing's name. */
const endsThing = setOf(['and or of on at in for with to by is was where which when from that']);

function setOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.join(' ').split(' '));
}
