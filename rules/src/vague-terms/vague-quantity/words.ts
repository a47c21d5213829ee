import { both, either, followedBy, not, precededBy } from '../guards.js';
import { countedNoun, isPlural } from '../nouns.js';
import type { Place } from '../place.js';
import { roundsFigure } from '../settled.js';
import type { Replacement, WordGroup } from '../vague-rule.js';

const open = 'how many';

const sizes =
  'small|large|tiny|sizeable|sizable|significant|substantial|considerable|growing|increasing|high|low|good|great|huge|vast|limited|fair|reasonable|disproportionate';
const strongly = 'very|relatively|exceptionally|stubbornly|persistently|unusually|increasingly|disproportionately|too';

/** What happens and is noticed: there is a number of it, and no total to set it against. */
const withoutTotal =
  /(?:years|months|weeks|days|hours|times|occasions|instances|examples|changes|moves|improvements|delays|challenges|difficulties|steps|ways|reasons|issues|concerns|factors|barriers|gaps|weaknesses|strengths|deficits|shortfalls|problems|opportunities|signs|pressures|benefits|lessons|attempts)$/;
const asksForShare = /\b(?:most|all|majority|minority|bulk|proportion)\b/;

/** Whether a number alone answers: `several months`, `multiple changes`; but `most months`. */
function isCountAlone(place: Place, noun: string): boolean {
  return withoutTotal.test(noun) && !asksForShare.test(place.words);
}

/** The question for things that are counted: `How many of how many plans?`, `How many months?` */
function ask(place: Place): string {
  const noun = countedNoun(place, place.after() === 'of' ? 1 : 0);
  if (!noun) return 'How many, out of how many?';
  return isCountAlone(place, noun) ? `How many ${noun}?` : `How many of how many ${noun}?`;
}

const determiner = /^(?:the|these|those|their|its|our|his|her|your|my)$/;

/**
 * `some social workers` becomes `‹n› of ‹N› social workers`, `some of the plans` becomes `‹n› of the ‹N› plans`, `several months` becomes `‹n› months`;
 * nothing where no plural follows.
 */
function count(place: Place): Replacement | undefined {
  const noun = countedNoun(place, place.after() === 'of' ? 1 : 0);
  if (noun && isCountAlone(place, noun)) return place.after() === 'of' ? { text: '‹n›', more: 1 } : { text: '‹n›' };
  if (place.after() !== 'of') return noun ? { text: '‹n› of ‹N›' } : undefined;
  const isOfKnown = determiner.test(place.after(2));
  if (!countedNoun(place, isOfKnown ? 2 : 1)) return undefined;
  if (place.after(2) === 'the') return { text: '‹n› of the ‹N›', more: 2 };
  return { text: isOfKnown ? '‹n› of' : '‹n› of ‹N›', more: 1 };
}

/** `most` before these is a superlative or stands alone: `most likely`, `most at risk`, `most and best`. */
const superlative = followedBy(
  'in at to from with by on for likely importantly notably recent recently often commonly and or when where if effectively significantly helpful effective',
);
const notAdverbs = /^(?:early|family|only|weekly|monthly|daily|elderly|disorderly|supply|reply)$/;

/** `the most vulnerable`, `those most at risk`, `what matters most`, `is most effective`: a superlative, no share. */
const isSuperlative = either(
  (place) => place.after() !== 'of' && /(?:^|[a-z])['’]s?$/.test(place.before()),
  both(precededBy('the a an its their his her our your my those who which at far'), not(followedBy('of'))),
  both(precededBy('that'), (place) => !isPlural(place.after())),
  (place) => !/^[a-z(]/.test(place.after()),
  superlative,
  (place) => place.after().endsWith('ly') && !notAdverbs.test(place.after()),
  both(
    precededBy('is are was were be been being feel feels felt need needs needed perhaps matter matters even'),
    (place) => place.after() !== 'of' && !isPlural(place.after()),
  ),
);

const isAsked = precededBy('how as so not');
const isPolitical = followedBy(
  'administration administrations leader leaders languages group groups party parties vote votes verdict decision shareholder shareholders share shareholding owned leader view language languages ethnic',
  'heritage community communities interest interests rule opinion background backgrounds report',
);

export const quantityWords: readonly WordGroup[] = [
  {
    phrases: [
      'some|several|numerous|countless',
      'quite? a? good|great many',
      'more than a few',
      'not a few',
      'a fair few',
      'quite a few',
      'any number of',
    ],
    open,
    ask,
    silent: [roundsFigure],
    replace: count,
  },
  { phrases: ['many', 'very many'], open, ask, silent: [roundsFigure, isAsked], replace: count },
  { phrases: ['various'], open, ask, silent: [precededBy('the these those its their')], replace: count },
  { phrases: ['multiple'], open, ask, silent: [(place) => !countedNoun(place)], replace: count },
  { phrases: ['most'], open, ask, silent: [roundsFigure, isSuperlative], replace: count },
  {
    phrases: [
      'a very? few',
      'very? few',
      'a good few',
      'relatively|comparatively few',
      'too|so few',
      'precious few',
      'few if any',
      'few , if any ,',
    ],
    open,
    ask,
    silent: [precededBy('first last next past every')],
    replace: count,
  },
  { phrases: ['far? too many', 'so many', 'not many'], open, ask, replace: count },
  {
    phrases: ['not all', 'not every', 'not everyone|everybody', 'not each'],
    open,
    ask: (place) => `How many ${place.words === 'not all' ? (countedNoun(place) ?? 'of how many') : 'of how many'}, and how many not?`,
    silent: [precededBy('if')],
  },
  {
    phrases: [
      'nearly|almost|virtually|practically all|every|everyone|everybody|none|everything',
      'hardly|scarcely|barely any|anyone|anybody',
      'next to nothing|none|no',
    ],
    open,
    ask,
    silent: [roundsFigure],
  },
  {
    phrases: ['a number of', 'a * number of', `a|the ${strongly} ${sizes} number of`, `${strongly}? ${sizes} numbers of`],
    trim: [0, 1],
    open,
    ask,
    silent: [roundsFigure],
    replace: count,
  },
  {
    phrases: [`a? ${strongly}? ${sizes} number|numbers`, 'in numbers'],
    open,
    ask: 'How many, out of how many?',
    silent: [followedBy('of')],
  },
  {
    phrases: [
      'a|the? vast|great|large|overwhelming|clear|huge|small|tiny|significant|sizeable|substantial|very|slight? majority|minority|bulk',
      'a|the very small|large minority|majority',
      "the lion's share",
      'the better|greater|best part',
      'a? large|good|sizeable|growing|small section|sections|swathe|swathes|chunk|chunks|portion|portions',
    ],
    open,
    ask,
    silent: [isPolitical, both(precededBy('simple overall global two-thirds ethnic of'), (place) => !/^(?:a|the) /.test(place.words))],
    replace: count,
  },
  {
    phrases: [`a|the? ${strongly}? ${sizes} proportion|percentage|share|fraction`, 'a proportion|fraction|percentage of'],
    open: 'what share',
    ask: 'What share: how many of how many?',
  },
  {
    phrases: [`a? ${strongly}? ${sizes} volume|volumes|quantity|quantities|amount|amounts`],
    open: 'how much',
    ask: 'How much, out of how much?',
  },
  {
    phrases: [
      'a handful|smattering|sprinkling|clutch|string|swathe|scattering|couple|lot|multitude|host|raft|wealth|plethora|series|succession|stream|trickle|flood of',
      'a steady stream|trickle|flow of',
      'a great|good deal of',
      'lots|loads|plenty|heaps|dozens|hundreds|thousands|swathes|pockets of',
      'scores|tens of',
      'large parts of',
      'a good|great part of',
      'a growing|large|substantial body of',
    ],
    trim: [0, 1],
    open,
    ask,
    silent: [
      both(
        (place) => /^(?:scores|tens)$/.test(place.words),
        (place) => !isPlural(place.after(2)),
      ),
    ],
    replace: count,
  },
  { phrases: ['there are|were|remain still? pockets'], trim: [2, 0], open, ask: 'How many pockets, and where?' },
  {
    phrases: [
      'a handful',
      'one or two',
      'two or three',
      'three or four',
      'too much',
      'too little',
      'in droves',
      'thin on the ground',
      'in short supply',
      'few and far between',
      'sparse|scarce|plentiful',
    ],
    open: 'how many or how much',
    ask: 'How many, or how much, out of how many?',
  },
  {
    phrases: [
      'a|an wide|broad|good|full|vast|diverse|extensive|impressive|limited|narrow|small? range|variety|array|spectrum of',
      'a|an wide|broad|vast|diverse|extensive mixture|mix|set|suite|selection|choice of',
      'a * range|variety|array|spectrum of',
      'wide|broad|good|diverse|extensive range|variety of',
    ],
    trim: [0, 1],
    open: 'how many or which',
    ask: 'Which ones, and how many?',
    silent: [roundsFigure, precededBy('age price')],
  },
  {
    phrases: [`a? ${strongly}? high|low|higher|lower|significant|increasing|growing|elevated level|levels|rate|rates|volume|volumes of`],
    trim: [0, 1],
    open: 'how many',
    ask: 'What number or rate, and over what period?',
  },
  { phrases: ['small|tiny|sizeable|growing group|cohort|minority|team|pool|sample'], trim: [0, 1], open, ask: 'How many?' },
  {
    phrases: ['certain'],
    open: 'which or how many',
    ask: 'Which ones, and how many of how many?',
    // `make certain`, `a certain way`: sure, or particular.
    silent: [(place) => !isPlural(place.after()), precededBy('make makes making made be is are was were for')],
    replace: count,
  },
  { phrases: ['modest'], open: 'how much', ask: 'How many, or how much?' },
];

/** Longer phrases in which the words above are not a quantity, or are another rule's. */
export const notQuantities: readonly string[] = [
  'for? some time|while',
  'some|many|several years|months|weeks|days|time ago|earlier',
  'a few|couple years|months|weeks|days ago',
  'to? some extent|degree',
  'at some point|stage',
  'some way|ways off|from|towards|short',
  'some kind|sort|form of',
  'with some regularity',
  'at some length',
  'in some respects|ways',
  'some|most|much of the time',
  'for the most part',
  'at the most',
  'the most',
  'most of all',
  'most days|weeks|months',
  'many|several|numerous times',
  'on many|several|some|numerous occasions',
  'on a number of occasions',
  'not all the time',
  'not at all',
  'last|past|next|first|every few',
  'as many',
  'one or two days|weeks|months|years',
];
