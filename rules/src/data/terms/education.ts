import { terms, type TermOfArt } from './term.js';

/** Schools, early years and their inspection. */
export const education: readonly TermOfArt[] = [
  ...terms('education', 'relayed', [
    'severe absence',
    'severely absent',
    'expected standard',
    'strong standard',
    'needs attention',
    'urgent improvement',
  ]),
  ...terms('education', 'verified', [
    'persistently absent',
    'special measures',
    'requires significant improvement',
    'serious weaknesses',
    'short inspection',
    'focused visit',
    'area for priority action',
    'areas for priority action',
  ]),
  ...terms('education', 'measured', ['good level of development', 'widespread or serious failures', 'requires improvement to be good']),
  ...terms('education', 'unverified', [
    'early learning goal',
    'high needs block',
    'high needs funding',
    'significant improvement notice',
    'fair access protocol',
    'low-level concern',
    'low-level concerns',
    'greater depth',
    'higher standard',
    'significant change to an academy',
    'small school',
    'more able',
    'higher level teaching assistant',
    'widening participation',
    'lower school',
    'fair access',
    'small schools',
  ]),
  ...terms('education', 'unverified', ['Progress 8'], { cased: true }),
];
