import { declaresEvidenceScale } from './conditions.js';
import { terms, type TermOfArt } from './term.js';

/** Statistics and scales of evidence or confidence. */
export const statistics: readonly TermOfArt[] = [
  ...terms('statistics', 'ordinary', [
    'statistically significant',
    'significant figures',
    'clinically significant',
    'significant other',
    'robust standard errors',
    'random sample',
    'normal distribution',
    'regular expression',
    'least likely',
    'confidence interval',
    'frequency table',
    'consistent estimator',
    'frequent itemset',
    'significant digits',
    'significance level',
    'coefficient of variation',
    'dependent variable',
    'independent variable',
    'explanatory variable',
    'most similar group',
    'most similar force',
    'lower quartile',
    'upper and lower quartiles',
    'higher is better',
    'lower is better',
    'mixed methods',
    'mixed-methods',
  ]),
  ...terms('statistics', 'unverified', ['robust evidence', 'limited evidence'], { holds: declaresEvidenceScale }),
  ...terms('statistics', 'verified', ['high confidence', 'low confidence']),
  ...terms('statistics', 'unverified', ['rare disease', 'more likely than not']),
];
