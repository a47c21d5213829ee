import { ratesFoodHygiene, scoresQualityStatements } from './conditions.js';
import { terms, type TermOfArt } from './term.js';

/** Labels on published rating scales. */
export const grades: readonly TermOfArt[] = [
  ...terms('grade-label', 'verified', [
    'very good',
    'major improvement necessary',
    'improvement necessary',
    'urgent improvement necessary',
    'good standard',
    'exceptional standard',
    'well-led',
    'strengths just outweigh weaknesses',
  ]),
  ...terms('grade-label', 'verified', ['generally satisfactory'], { holds: ratesFoodHygiene }),
  ...terms('grade-label', 'verified', ['significant shortfalls', 'some shortfalls'], { holds: scoresQualityStatements }),
];
