import { countedNoun, isPlural } from '../nouns.js';
import type { Place } from '../place.js';
import { roundsFigure } from '../settled.js';
import type { Replacement, WordGroup } from '../vague-rule.js';

const open = 'how many';

function askHowMany(place: Place): string {
  const noun = countedNoun(place, place.after() === 'of' ? 1 : 0);
  return noun ? `How many of how many ${noun}?` : 'How many, out of how many?';
}

/** `some social workers` becomes `‹n› of ‹N› social workers`, `some of the plans` becomes `‹n› of the ‹N› plans`. */
function countOf(place: Place): Replacement | undefined {
  if (place.after() === 'of') {
    if (!countedNoun(place, /^(?:the|these|those|their|its|our)$/.test(place.after(2)) ? 2 : 1)) return undefined;
    if (place.after(2) === 'the') return { text: '‹n› of the ‹N›', more: 2 };
    return { text: /^(?:these|those|their|its|our)$/.test(place.after(2)) ? '‹n› of' : '‹n› of ‹N›', more: 1 };
  }
  return countedNoun(place) ? { text: '‹n› of ‹N›' } : undefined;
}

/** `the most vulnerable`, `those most at risk`, `what matters most`: a superlative, no share. */
function isSuperlative(place: Place): boolean {
  const before = place.before();
  const after = place.after();
  if (/^(?:the|a|an|its|their|his|her|our|your|my|those|who|which|that|at|far)$|'s?$/.test(before) && after !== 'of')
    return before !== 'that' || !isPlural(after);
  if (!/^[a-z]/.test(after)) return !/^\($/.test(after);
  if (
    /^(?:in|at|to|from|with|by|on|for|likely|importantly|notably|recent|recently|often|commonly|and|when|where|if|effectively|significantly|helpful|effective)$/.test(
      after,
    )
  )
    return true;
  if (/ly$/.test(after) && !/^(?:early|family|only|weekly|monthly|daily|elderly|disorderly)$/.test(after)) return true;
  // `is most effective`, `are most at risk`: an adjective after the verb; `are most children…?` does not occur in findings.
  return (
    /^(?:is|are|was|were|be|been|being|feel|feels|felt|need|needs|needed|perhaps|matters?|even)$/.test(before) &&
    !isPlural(after) &&
    after !== 'of'
  );
}

const isAsked = (place: Place): boolean => /^(?:how|as|so|not)$/.test(place.before()) && place.words === 'many';
const isIfNot = (place: Place): boolean => place.before() === 'if';
const isParty = (place: Place): boolean =>
  /^(?:group|groups|party|parties|vote|votes|verdict|decision|shareholder|shareholders|share|shareholding|owned|leader|view|language|languages|ethnic|heritage|communities|community|interest|interests|rule|opinion|backgrounds?|report)$/.test(
    place.after(),
  );
const isDefinite = (place: Place): boolean => /^(?:the|these|those|its|their)$/.test(place.before());
/** `certain that`, `to make certain`, `a certain way`: sure, or particular. */
const isSure = (place: Place): boolean =>
  !isPlural(place.after()) || /^(?:make|makes|making|made|be|is|are|was|were|for)$/.test(place.before());
const onlyBeforePlural = (place: Place): boolean => !countedNoun(place);
const sizes =
  'small|large|tiny|sizeable|sizable|significant|substantial|considerable|growing|increasing|high|low|good|great|huge|vast|limited|fair|very|reasonable|relatively|disproportionate|exceptionally';

export const quantityWords: readonly WordGroup[] = [
  {
    phrases: ['some', 'several', 'numerous', 'countless', 'various', 'quite? a? good|great many', 'many', 'very many', 'multiple'],
    open,
    ask: askHowMany,
    silent: [
      roundsFigure,
      isAsked,
      (place) => place.words === 'various' && isDefinite(place),
      (place) => place.words === 'multiple' && onlyBeforePlural(place),
    ],
    replace: countOf,
  },
  { phrases: ['most'], open, ask: askHowMany, silent: [roundsFigure, isSuperlative], replace: countOf },
  {
    phrases: ['a very? few', 'quite a few', 'very? few', 'a fair|good few', 'relatively few', 'too few', 'so few'],
    open,
    ask: askHowMany,
    silent: [(place) => /^(?:first|last|next|past)$/.test(place.before())],
    replace: countOf,
  },
  { phrases: ['too many', 'far too many', 'so many'], open, ask: askHowMany, replace: countOf },
  {
    phrases: ['not all', 'not every', 'not everyone', 'not everybody', 'not each'],
    open,
    ask: (place) => `How many ${place.words === 'not all' ? (countedNoun(place) ?? 'of how many') : 'of how many'}, and how many not?`,
    silent: [isIfNot],
  },
  {
    phrases: [
      'nearly|almost|virtually|practically all',
      'nearly|almost every',
      'nearly everyone',
      'almost everyone',
      'nearly|almost|virtually none',
      'hardly|scarcely any',
      'next to nothing',
      'next to none',
    ],
    open,
    ask: askHowMany,
    silent: [roundsFigure],
  },
  {
    phrases: [
      'a number of',
      'a * number of',
      `a|the very|relatively? ${sizes} number of`,
      `very|relatively|exceptionally? ${sizes} numbers of`,
    ],
    trim: [0, 1],
    open,
    ask: askHowMany,
    silent: [roundsFigure],
    replace: (place) => (countedNoun(place, 1) ? { text: '‹n› of ‹N›', more: 1 } : countOf(place)),
  },
  {
    phrases: [`a? very|relatively|too? ${sizes} number|numbers`],
    open,
    ask: 'How many, out of how many?',
    silent: [(place) => place.after() === 'of'],
  },
  {
    phrases: [
      `a|the? vast|great|large|overwhelming|clear|huge|small|significant|sizeable|substantial|very|slight? majority|minority`,
      'a|the very small|large minority|majority',
    ],
    open,
    ask: askHowMany,
    silent: [
      isParty,
      (place) => /^(?:simple|overall|global|two-thirds|ethnic|of)$/.test(place.before()) && !/^(?:a|the)/.test(place.words),
    ],
    replace: countOf,
  },
  {
    phrases: [
      `a|the? very? ${sizes} proportion|percentage|share|fraction`,
      'a proportion|fraction|percentage of',
      `a? very? ${sizes} volume|volumes|quantity|quantities|amount|amounts`,
    ],
    open: 'what share',
    ask: 'What share: how many of how many?',
  },
  {
    phrases: [
      'the bulk',
      "the lion's share",
      'the better part',
      'a handful',
      'a smattering',
      'a clutch',
      'a string',
      'a swathe',
      'swathes',
      'a scattering',
      'a couple',
      'a lot',
      'lots',
      'loads',
      'plenty',
      'a great|good deal',
      'dozens',
      'hundreds',
      'thousands',
      'scores',
      'tens',
      'a multitude',
      'a host',
      'a raft',
      'a wealth',
      'a plethora',
      'a steady? stream',
      'a flood',
      'a trickle',
      'a series',
      'a succession',
      'pockets',
      'heaps',
      'large parts',
      'a good|great part',
    ].map((phrase) => `${phrase} of`),
    trim: [0, 1],
    open,
    ask: askHowMany,
    silent: [
      (place) => /^(?:scores|tens|hundreds|thousands)$/.test(place.words) && !isPlural(place.after(2)),
      (place) => place.words === 'pockets' && /^(?:own|their|his|her)$/.test(place.before()),
    ],
    replace: countOf,
  },
  {
    phrases: [
      'a handful',
      'a lot more|fewer',
      'one or two',
      'two or three',
      'three or four',
      'a good many',
      'too much',
      'too little',
      'in droves',
      'thin on the ground',
      'few and far between',
      'in short supply',
    ],
    open: 'how many or how much',
    ask: 'How many, or how much, out of how many?',
    silent: [(place) => place.words === 'a handful' && place.after() === 'of'],
  },
  {
    phrases: [
      `a|an wide|broad|good|full|vast|diverse|extensive|impressive|limited|narrow|small? range|variety|array|spectrum|mixture|mix|set|suite|selection|choice of`,
      'a * range|variety|array|spectrum of',
      'wide|broad|good|diverse|extensive range|variety of',
    ],
    trim: [0, 1],
    open: 'how many or which',
    ask: 'Which ones, and how many?',
    silent: [
      roundsFigure,
      (place) => /(?:set|suite|selection|choice|mix|mixture)$/.test(place.words) && !/wide|broad|vast|diverse|extensive/.test(place.words),
      (place) => /^(?:age|price)/.test(place.before()),
    ],
  },
  {
    phrases: [
      `a? very|exceptionally|relatively|too|stubbornly|persistently? high|low|higher|lower|significant|increasing|growing|elevated level|levels|rate|rates|volume|volumes of`,
    ],
    trim: [0, 1],
    open: 'how many',
    ask: 'What number or rate, and over what period?',
  },
  {
    phrases: ['small|tiny|sizeable|growing group|cohort|minority|team|pool|sample'],
    trim: [0, 1],
    open,
    ask: 'How many?',
    silent: [(place) => /^(?:a|the)$/.test(place.before()) && /^(?:minority|team|sample)$/.test(place.after())],
  },
  { phrases: ['certain'], open: 'which or how many', ask: 'Which ones, and how many of how many?', silent: [isSure], replace: countOf },
  {
    phrases: ['modest', 'a modest number'],
    open: 'how much',
    ask: 'How many, or how much?',
    silent: [(place) => /^[a-z]+(?:ment|rise|fall|gain|gains|ion|ase)$/.test(place.after())],
  },
];

/** Longer phrases in which the words above are not a quantity, or are another rule's. */
export const notQuantities: readonly string[] = [
  'some time',
  'for some time',
  'some while',
  'some years|months|weeks|days ago|earlier',
  'to some extent|degree',
  'some extent|degree',
  'at some point|stage',
  'some day',
  'some way|ways off|from|towards',
  'some kind|sort|form of',
  'most of the time',
  'for the most part',
  'at the most',
  'the most',
  'most of all',
  'many years|months|weeks ago',
  'many|several|numerous times',
  'not all the time',
  'not at all',
  'in some respects|ways',
  'a few years|months|weeks|days ago',
  'last|past|next|first|every few',
  'the very few',
  'the majority view',
  'one or two days|weeks|months|years',
  'as many',
];
