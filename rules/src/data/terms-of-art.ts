import { adultLaw } from './terms/adult-law.js';
import { childrensLaw } from './terms/children-law.js';
import { council } from './terms/council.js';
import { education } from './terms/education.js';
import { grades } from './terms/grades.js';
import { idioms } from './terms/idioms.js';
import { practice } from './terms/practice.js';
import { statistics } from './terms/statistics.js';
import type { TermOfArt } from './terms/term.js';

export type { TermOfArt } from './terms/term.js';

/** All phrases in which a trigger word stays silent. */
export const termsOfArt: readonly TermOfArt[] = [
  ...childrensLaw,
  ...practice,
  ...education,
  ...adultLaw,
  ...council,
  ...grades,
  ...statistics,
  ...idioms,
];
