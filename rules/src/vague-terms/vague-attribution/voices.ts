/** People, others and meetings that spoke, felt or were told, without their number or name. */
import { not, opensClause, precededBy, type Guard } from '../../wording/guards.js';
import type { WordGroup } from '../vague-rule.js';
import { bodies, passives } from './holders.js';
import { isNotice, isReported, isSupposed, namesWho } from './owners.js';

const ask = 'Who told them?';

/** `some plans were vague, others were good`: others of the things that were told of. */
const isOfThings: Guard = (place) =>
  /^(?:were|are|had|did)$/.test(place.after()) &&
  !/^(?:not|less|more|unsure|sure|happy|unhappy|worried|concerned|critical|positive|content|sceptical|pleased|angry|doubtful|keen|against|unconvinced|frustrated|anxious|dissatisfied|satisfied)$/.test(
    place.after(2),
  );

/** `told us`, `tell our inspectors`, `told the inspector`. */
const isToldToInspectors: Guard = ({ block: { tokens }, first }) =>
  /^(?:told|tell)$/.test(tokens.lower(first + 1)) &&
  /^(?:us|inspectors?|assessors?|auditors?|reviewers?)$/.test(
    tokens.lower(first + (/^(?:the|our)$/.test(tokens.lower(first + 2)) ? 3 : 2)),
  );

export const voiceWords: readonly WordGroup[] = [
  {
    phrases: [
      'people feel|felt|say|said|speak|spoke|think|thought|believe|believed|tell|told|describe|described|complain|complained|report|reported|commented|mentioned|praised|welcomed|appreciated|valued|liked|wanted|want',
      'people are|were often|very|increasingly|generally|mostly|broadly|less|more|largely? worried|concerned|happy|unhappy|pleased|anxious|frustrated|positive|confident|satisfied|dissatisfied|fed|sceptical|angry|content|complimentary',
    ],
    trim: [0, Infinity],
    open: 'which people',
    ask: 'Which people: how many of how many, and when?',
    // `young people said`, `people with disabilities feel` name whose voice it is.
    // `People told us`: those who were asked, as such reports say throughout.
    silent: [not(opensClause), isToldToInspectors],
  },
  {
    phrases: [
      'others were|are|said|felt|say|feel|thought|reported|told|disagreed|believed|described|had|found|complained|questioned|wanted|argued|expressed|commented|suggested|preferred|took|did|spoke|worried|doubted',
    ],
    trim: [0, 1],
    open: 'which others',
    ask: 'Which others: how many of how many?',
    silent: [precededBy('these the each two three of for with all and'), isOfThings],
  },
  {
    phrases: [...passives.map((was) => `inspectors|auditors|reviewers|visitors|we|i ${was} told|informed|advised|assured that`)],
    trim: [1, 1],
    open: 'by whom',
    ask,
    silent: [isSupposed, isReported],
  },
  {
    phrases: [
      ...passives.map((was) => `${bodies} party|group|body? ${was} also|then|further? reminded|told|informed|advised|assured|reassured`),
      `${bodies} party|group|body? was|were made|given|kept aware|assurance|assurances|reassurance|informed`,
    ],
    trim: [1, 0],
    open: 'by whom',
    ask,
    silent: [namesWho, isSupposed, isReported, isNotice],
  },
];
