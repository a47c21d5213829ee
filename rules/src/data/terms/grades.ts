import { namesProgressGrade } from './conditions.js';
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
    'generally satisfactory',
    'significant shortfalls',
    'some shortfalls',
    'strengths just outweigh weaknesses',
  ]),
  ...terms('grade-label', 'unverified', ['better than expected', 'worse than expected'], { holds: namesProgressGrade }),
];
