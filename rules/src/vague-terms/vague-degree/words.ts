import type { Place } from '../place.js';
import type { WordGroup } from '../vague-rule.js';

const open = 'how much';
const askMuch = 'How much: from what to what, or what share?';
const askOf = (place: Place): string => {
  const after = place.after();
  return /^[a-z]{3,}$/.test(after) && !/^(?:and|or|in|of|to|the|for|with|but|that|by|on|at|from)$/.test(after) && !/ly$/.test(place.words)
    ? `How much ${after}, and measured how?`
    : askMuch;
};

/** `a significant number`, `a substantial majority`: a quantity, and another rule's. */
const isQuantity = (place: Place): boolean =>
  /^(?:number|numbers|majority|minority|proportion|percentage|share|amount|amounts|volume|volumes|range)$/.test(place.after());
/** `limited to two visits`, `Smith Limited`: restricted, or a company. */
const isRestricted = (place: Place): boolean =>
  place.words === 'limited' && (/^(?:to|by|company|companies|liability|partnership)$/.test(place.after()) || isCapitalised(place));
const isCapitalised = ({ block, first, opensSentence }: Place): boolean => !opensSentence && /^[A-Z]/.test(block.text(first, first + 1));
/** `fully costed`, `fully or partly`, `a fully qualified nurse`, `full-time`: done or not done. */
const isStatus = (place: Place): boolean =>
  /^(?:or|and|funded|costed|qualified|furnished|staffed|vaccinated|licensed|paid|booked|subscribed|delegated)$/.test(place.after());
/** `wide` of what everybody knows: `widely published`. */
const isFairness = (place: Place): boolean =>
  /^(?:treat|treats|treated|act|acted|deal|dealt|play|played|shared|distributed|allocated|applied|and)$/.test(place.before());
const comparatives =
  /^(?:more|less|fewer|better|worse|higher|lower|larger|smaller|greater|improved|reduced|stronger|weaker|faster|slower|wider|closer|clearer|earlier|later|quicker|easier|harder|healthier|tighter|safer|broader|richer|simpler|needed)$/;
const notComparative = (place: Place): boolean => !comparatives.test(place.after()) && !/^[a-z]{3,}(?:ier|ger)$/.test(place.after());
/** `little evidence`, not `the little ones`, `little girl`, `Little Ossing`. */
const isSmall = (place: Place): boolean =>
  !/^(?:evidence|impact|progress|difference|improvement|change|effect|understanding|awareness|confidence|attention|focus|contact|time|support|challenge|oversight|scrutiny|use|sense|consideration|information|reflection|recognition|influence|in|or|has|is|was)$/.test(
    place.after(),
  ) ||
  place.before() === 'a' ||
  isCapitalised(place);

export const degreeWords: readonly WordGroup[] = [
  {
    phrases: [
      'significant',
      'substantial',
      'considerable',
      'limited',
      'minimal',
      'slight',
      'marked',
      'negligible',
      'marginal',
      'moderate',
      'sizeable',
      'sizable',
      'appreciable',
      'noticeable',
      'huge',
      'enormous',
      'immense',
      'massive',
      'dramatic',
      'drastic',
      'extensive',
    ],
    open,
    ask: askOf,
    silent: [
      isQuantity,
      isRestricted,
      (place) =>
        place.words === 'marked' &&
        !/^(?:improvement|increase|decrease|reduction|change|difference|decline|rise|fall|contrast|impact|deterioration)s?$/.test(
          place.after(),
        ),
      (place) => place.words === 'moderate' && /^(?:learning|assurance|needs?|risk|harm)$/.test(place.after()),
    ],
  },
  {
    phrases: [
      'significantly',
      'substantially',
      'considerably',
      'minimally',
      'slightly',
      'markedly',
      'greatly',
      'appreciably',
      'noticeably',
      'dramatically',
      'drastically',
      'sharply',
      'steadily',
      'marginally',
      'modestly',
      'materially',
      'hugely',
      'enormously',
      'vastly',
      'massively',
      'exponentially',
    ],
    open,
    ask: askMuch,
    silent: [(place) => place.before() === 'most'],
  },
  {
    phrases: [
      'largely',
      'mostly',
      'mainly',
      'broadly',
      'predominantly',
      'overwhelmingly',
      'partially',
      'partly',
      'in part',
      'in large part|measure',
      'in the main',
      'by and large',
      'on the whole',
      'for the most part',
      'to a large|great|considerable extent|degree',
      'to a certain|limited|lesser|greater extent|degree',
      'to some extent|degree',
      'to varying degrees',
      'only partially|partly',
      'for the greater part',
    ],
    open,
    ask: 'What share: in how many of how many cases?',
    silent: [(place) => /^(?:partly|partially)$/.test(place.words) && /^(?:or|because|due)$/.test(place.after())],
  },
  {
    phrases: [
      'somewhat',
      'relatively',
      'fairly',
      'quite',
      'rather',
      'a bit',
      'a little',
      'a fair bit',
      'a good bit',
      'a great deal',
      'a good deal',
      'a degree of',
      'a certain degree of',
      'some degree of',
      'to a degree',
      'overly',
      'unduly',
    ],
    open,
    ask: askMuch,
    silent: [
      (place) => place.words === 'fairly' && isFairness(place),
      (place) =>
        /^(?:quite|rather)$/.test(place.words) &&
        (!/^(?:a|[a-z]+(?:ed|al|ous|ive|ful|able|ent|ic|y)|high|low|slow|weak|small|large|late|poor|thin|long|short|good)$/.test(
          place.after(),
        ) ||
          /^(?:not|would|or|but)$/.test(place.before())),
      (place) => place.words === 'quite' && place.after() === 'rightly',
      (place) =>
        /^a little$/.test(place.words) &&
        !/^(?:more|less|better|worse|higher|lower|further|late|later|slow|over|under|too)$/.test(place.after()),
    ],
  },
  {
    phrases: ['not yet? fully', 'not * fully', "isn't|aren't|wasn't|weren't|don't|doesn't|didn't fully", 'fully'],
    open: 'how far',
    ask: 'How far: what is done, and what is still missing?',
    silent: [isStatus],
  },
  {
    phrases: ['increasingly', 'progressively', 'ever more', 'less and less', 'more and more'],
    open,
    ask: 'How much then, and how much now?',
  },
  {
    phrases: ['widely', 'heavily', 'universally'],
    open,
    ask: 'By how many of how many?',
    silent: [
      (place) => place.words !== 'widely' && !/^(?:reliant|dependent|weighted|skewed)$/.test(place.after()),
      (place) => /^(?:publicised|available|known)$/.test(place.after()),
    ],
  },
  {
    phrases: ['much', 'far', 'well', 'a lot'],
    open,
    ask: 'How much: from what to what?',
    silent: [
      (place) => place.words !== 'well' && notComparative(place),
      (place) => place.words === 'well' && !/^(?:above|below|over|under|down|up|beyond|short|behind|ahead)$/.test(place.after()),
      (place) => /^(?:how|as|so|too|very|not|thus)$/.test(place.before()) && place.words !== 'far',
    ],
  },
  { phrases: ['little', 'very little'], open, ask: askOf, silent: [isSmall] },
];

/** Longer phrases in which the words above are no degree. */
export const notDegrees: readonly string[] = [
  'rather than',
  'or rather',
  'quite apart',
  'a bit of a',
  'moderate|severe|low harm',
  'not quite',
  'quite rightly|right',
  'little or no',
  'little by little',
  'well over time',
  'well under way',
  'well up to date',
  'well over and above',
  'a lot of',
  'much more than',
  'limited to',
  'no significant',
  'far from',
  'so far',
  'far more than',
  'far too',
];
