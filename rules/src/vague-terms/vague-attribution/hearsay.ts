/** What is heard, felt by groups without a number, and held to be so by repute. */
import { followedBy, not, opensClause, precededBy } from '../../wording/guards.js';
import type { WordGroup } from '../vague-rule.js';
import { isSupposed, namesWho } from './owners.js';

const open = 'by whom';
const ask = 'Who said so, when, and how many of how many?';

export const hearsayWords: readonly WordGroup[] = [
  {
    phrases: [
      'we|i|one hear|hears|gather|understand that|of',
      'we|i keep|kept hearing',
      'we|i|they get|got|had the impression|sense|feeling',
      'we|i have|had heard that',
      'you|one hear|hears|heard',
      'so we|i are|am|hear|were told|informed',
      'so it seems|seemed|appears',
      'or so it|we|they',
      'studies|research|polls|experience show|shows|suggest|suggests|indicates|tells',
      'independent checks|tests|surveys|reports|studies|experts|sources',
    ],
    open: 'who says so',
    ask,
    silent: [precededBy('if what that')],
  },
  {
    phrases: [
      'stakeholders|consultees|contributors|interviewees|participants|attendees|locals|neighbours|onlookers|colleagues felt|feel|thought|think|believed|believe|reported|complained|grumbled|questioned|welcomed|doubted|perceived|perceive|wondered',
    ],
    open: 'how many of them',
    ask: 'Which of them: how many of how many, and when?',
    silent: [not(opensClause)],
  },
  // `placed in accommodation described as grim`, `she described it as`.
  {
    phrases: ['described as'],
    open: 'who says so',
    ask,
    silent: [
      namesWho,
      isSupposed,
      precededBy('had has have been be is are was were and they he she we i who which one parents staff inspectors'),
    ],
  },
  {
    phrases: [
      'well|much|widely|universally|greatly|highly|deeply liked|loved|admired|valued|missed|prized|respected|disliked|resented|rated|praised|trusted',
    ],
    open,
    ask,
    // `children feel well liked`; a `much valued club` may be valued by its own members.
    silent: [namesWho, not(precededBy('is are was were been remains remain be being')), followedBy('by among amongst with')],
  },
  {
    phrases: [
      'a|its|their|the growing|poor|good|strong|formidable|enviable|bad|proud|well-earned|fearsome reputation',
      'by repute|reputation',
      'raised|raises eyebrows|hackles',
      'go|goes|going|gone|went down well|badly|like',
      'much maligned|vaunted|trumpeted|discussed',
      'the talk of',
      'has|have|had its|their|his|her critics|detractors|supporters|admirers|champions|doubters|sceptics',
      'much-maligned|much-vaunted|much-trumpeted|much-criticised|much-praised|much-loved|well-liked|well-regarded|well-respected',
      'tongues wagging|wagged',
    ],
    open: 'who says so',
    ask,
    silent: [namesWho, isSupposed],
  },
];
