import { both, either, followedBy, not, precededBy, precededWithin, type Guard } from '../../wording/guards.js';
import { fewWords, lotsAlone, lotsOf, manyWords, nearlyAllWords, notAllWords, plentyWords, someWords } from '../../wording/count-words.js';
import { countedNoun, isOfTime, isPlural } from '../../wording/nouns.js';
import type { Place } from '../../wording/place.js';
import { isItemised, roundsFigure } from '../../wording/settled.js';
import {
  amountWords,
  isNoShare,
  levels,
  levelsOf,
  numbers,
  numbersOf,
  shareWords,
  sharesOf,
  sizedCrowds,
  sizedGroups,
} from '../../wording/share-words.js';
import type { Replacement } from '../change.js';
import type { WordGroup } from '../vague-rule.js';

const open = 'how many';

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
  const replacement = counted(place);
  // `There is a number of`: a plural would not agree with its verb.
  if (!replacement || /^(?:is|was|has|isn't|wasn't)$/.test(place.before())) return undefined;
  return /^(?:the|an?)$/.test(place.before()) ? { ...replacement, back: 1 } : replacement;
}

/** Verbs behind a word that stands for the things themselves: `some have left`. */
const plainVerbs = followedBy('have had were are did do could told said felt did remain wanted complained asked');

function counted(place: Place): Replacement | undefined {
  const noun = countedNoun(place, place.after() === 'of' ? 1 : 0);
  if (noun && isCountAlone(place, noun)) return place.after() === 'of' ? { text: '‹n›', more: 1 } : { text: '‹n›' };
  if (place.after() !== 'of') return noun || plainVerbs(place) ? { text: '‹n› of ‹N›' } : undefined;
  const isOfKnown = determiner.test(place.after(2));
  if (!countedNoun(place, isOfKnown ? 2 : 1)) return undefined;
  if (place.after(2) === 'the') return { text: '‹n› of the ‹N›', more: 2 };
  return { text: isOfKnown ? '‹n› of' : '‹n› of ‹N›', more: 1 };
}

/** `most` before these is a superlative or stands alone: `most likely`, `most at risk`, `most and best`. */
const superlative = followedBy(
  'in at to from with by on for likely importantly notably recent recently often commonly and or when where if effectively significantly helpful effective',
);
/** What follows `most` where it is the whole subject. */
const isSubjectEnd = /^(?:of|had|have|were|are|did|do|could|would|said|felt|now|still|also)$/;
const notAdverbs = /^(?:early|family|only|weekly|monthly|daily|elderly|disorderly|supply|reply)$/;

/** `the most vulnerable`, `those most at risk`, `what matters most`, `is most effective`: a superlative, no share. */
const isSuperlative = either(
  (place) => place.after() !== 'of' && /(?:^|[a-z])['’]s?$/.test(place.before()),
  both(precededBy('the a an its their his her our your my those who which at far'), not(followedBy('of'))),
  // `things that most concern them`; but `that most had caseloads they could manage`, `that most of those …`.
  both(precededBy('that'), (place) => !isPlural(place.after()) && !isSubjectEnd.test(place.after())),
  (place) => !/^[a-z(]/.test(place.after()),
  superlative,
  (place) => place.after().endsWith('ly') && !notAdverbs.test(place.after()),
  both(
    precededBy('is are was were be been being feel feels felt need needs needed perhaps matter matters even'),
    (place) => place.after() !== 'of' && !isPlural(place.after()),
  ),
);

const isAsked = precededBy('how as so not');

/** `a price range of`: from what to what. */
const isScale: Guard = (place) => /\b(?:age|price|temperature|frequency|mid|salary|pay|normal)\b/.test(place.words);

/** `a high level of support`, `high levels of professional challenge`: how good or strong it is, not how many there are of it. */
const qualityFollows: Guard = (place) => {
  for (let distance = 2; distance <= 4; distance++) if (qualities.has(place.after(distance))) return true;
  return false;
};
const qualities = new Set(
  (
    'support challenge skill skills ambition expectation expectations commitment trust morale motivation engagement confidence quality understanding awareness scrutiny oversight ' +
    'expertise independence responsibility detail knowledge professionalism competence experience communication consistency accuracy assurance security service respect ability maturity ' +
    'accountability integrity consultation intervention training concern practice'
  ).split(' '),
);

/** `the group's majority fell`, `the bulk store`, `a fraction and a decimal`: the thing of that name. */
const isBelongings: Guard = (place) =>
  (/^(?:majority|minority)$/.test(place.words) && /['’]s?$/.test(place.before())) ||
  (place.words === 'the bulk' && !/^(?:of|are|is|were|was|have|had|has|come|came|go|went|live|do|did|[,.;)])$/.test(place.after())) ||
  (place.words === 'a fraction' && place.after() === 'and');

export const quantityWords: readonly WordGroup[] = [
  { phrases: someWords, open, ask, silent: [roundsFigure], replace: count },
  { phrases: ['many'], open, ask, silent: [roundsFigure, isAsked], replace: count },
  { phrases: manyWords, open, ask, replace: count },
  { phrases: ['various|assorted'], open, ask, silent: [precededBy('the these those its their')], replace: count },
  { phrases: ['multiple'], open, ask, silent: [(place) => !countedNoun(place)], replace: count },
  { phrases: ['most'], open, ask, silent: [roundsFigure, isSuperlative], replace: count },
  { phrases: fewWords, open, ask, silent: [precededBy('first last next past every these those the')], replace: count },
  {
    phrases: notAllWords,
    open,
    ask: (place) => `How many ${place.words === 'not all' ? (countedNoun(place) ?? 'of how many') : 'of how many'}, and how many not?`,
    silent: [precededBy('if')],
    replace: count,
  },
  {
    phrases: nearlyAllWords,
    open,
    ask,
    silent: [roundsFigure, followedBy('quarter third half fifth tenth dozen hundred month year')],
    replace: count,
  },
  { phrases: numbersOf, trim: [0, 1], open, ask, silent: [roundsFigure], replace: count },
  {
    phrases: [
      'a number said|say|told|felt|feel|had|have|were|are|did|do|could|spoke|raised|wanted|asked|complained|remain|remained|still|also',
    ],
    trim: [0, 1],
    open,
    ask: 'How many, out of how many?',
    silent: [precededBy('such')],
  },
  { phrases: numbers, open, ask: 'How many, out of how many?', silent: [followedBy('of')] },
  {
    phrases: shareWords,
    open: 'what share',
    ask,
    silent: [
      isNoShare,
      isBelongings,
      both(precededBy('simple overall global two-thirds ethnic of'), (place) => !/^(?:a|the) /.test(place.words)),
    ],
    replace: count,
  },
  { phrases: sharesOf, trim: [0, 1], open: 'what share', ask: 'What share: how many of how many?', silent: [isOfTime, roundsFigure] },
  { phrases: amountWords, open: 'how much', ask: 'How much, out of how much?' },
  {
    phrases: lotsOf,
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
  { phrases: ['a cluster of complaints|incidents|cases|deaths|falls|errors|breaches|referrals|allegations'], trim: [0, 2], open, ask },
  { phrases: ['there are|were|remain|remained pockets'], trim: [2, 0], open, ask: 'How many pockets, and where?' },
  { phrases: [...lotsAlone, ...plentyWords], open: 'how many or how much', ask: 'How many, or how much, out of how many?' },
  {
    phrases: [
      'a|an wide|broad|good|full|vast|diverse|extensive|impressive|limited|narrow|small|rich|whole|huge|large|great|comprehensive? range|variety|array|spectrum|assortment|gamut of',
      'a|an wide|broad|vast|diverse|extensive|rich mixture|mix|set|suite|selection|choice|menu|programme of',
      'a|an * range|variety|array|spectrum of',
      'wide|broad|good|diverse|extensive|comprehensive range|variety|array of',
    ],
    trim: [0, 1],
    open: 'how many or which',
    ask: 'Which ones, and how many?',
    silent: [roundsFigure, precededBy('age price'), isScale],
  },
  { phrases: levels, open: 'how many', ask: 'What number or rate, and over what period?', silent: [followedBy('of')] },
  { phrases: levelsOf, trim: [0, 1], open: 'how many', ask: 'What number or rate, and over what period?', silent: [qualityFollows] },
  {
    phrases: ['on the high|low|large|small|heavy side', 'high base'],
    open,
    ask: 'What number or rate, and over what period?',
    trim: [0, 0],
  },
  { phrases: sizedGroups, trim: [0, 1], open, ask: 'How many?' },
  { phrases: sizedCrowds, open, ask: 'How many?' },
  {
    phrases: ['certain'],
    open: 'which or how many',
    ask: 'Which ones, and how many of how many?',
    // `make certain`, `a certain way`: sure, or particular.
    silent: [(place) => !isPlural(place.after()), precededBy('make makes making made be is are was were for')],
    replace: count,
  },
  { phrases: ['modest'], open: 'how much', ask: 'How many, or how much?', silent: [isItemised] },
  // `cover at weekends is thin`: how much of it is there?
  {
    phrases: ['is|are|was|were|remain|remains|looks|looked|too|very|rather|still|been thin'],
    trim: [1, 0],
    open: 'how much',
    ask: 'How many, or how much?',
    silent: [
      not(
        precededWithin(
          7,
          'cover coverage staffing market markets evidence attendance attendances provision resources turnout supply applicants numbers ranks support rota rotas',
        ),
      ),
    ],
  },
  { phrases: ['spread|spreads|stretched too|very? thin|thinly'], open: 'how much', ask: 'How many, or how much?' },
  {
    phrases: ['much work|remains', 'much still? remains|needs'],
    trim: [0, 1],
    open: 'how much',
    ask: 'What is left, and how much of it?',
    silent: [precededBy('how as so too very this')],
  },
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
  'some thought|consideration',
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
  'quite? a few times',
  'on many|several|some|numerous occasions',
  'on a number of occasions',
  'not all the time',
  'not at all',
  'last|past|next|first|every few',
  'as many',
  'one or two days|weeks|months|years',
  // Changes, asked after by the rule for changes.
  'a|an growing|increasing|increased|rising|mounting|reducing|decreasing|declining|dwindling|diminishing|higher|lower|greater|larger|smaller number|proportion|amount|volume of?',
  'a maximum|minimum|set|fixed|agreed|finite|different|prime|total|equal|similar|record|telephone|phone number of?',
];
