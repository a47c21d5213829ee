import { figuresOf, isQuantity, type Figure } from '../language/index.js';
import type { Place } from '../wording/place.js';
import { figuresInClause, hasShareAfter } from '../wording/settled.js';

const shares: ReadonlySet<Figure['kind']> = new Set(['percentage', 'ratio', 'fraction']);

/**
 * Whether a share tells how many met a standard or were alike: in the words' own clause, or where the next sentence opens with one.
 * A bare count there (`Nineteen young people …`) is of something else.
 */
export function isToldShare(place: Place): boolean {
  if (!hasShareAfter(place)) return false;
  if (figuresInClause(place).some((figure) => isQuantity(figure) && figure.first >= place.last)) return true;
  const { next } = place.sentence;
  return next !== undefined && figuresOf(next).some(({ kind }) => shares.has(kind));
}
