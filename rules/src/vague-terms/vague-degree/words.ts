import { both, either, followedBy, not, precededBy, type Guard } from '../guards.js';
import { isPlural } from '../nouns.js';
import type { Place } from '../place.js';
import type { WordGroup } from '../vague-rule.js';

const open = 'how much';
const ask = 'How much: from what to what, or what share?';
const askShare = 'What share: in how many of how many cases?';

const joining =
  /^(?:and|or|in|of|to|the|for|with|but|that|by|on|at|from|as|is|are|was|were|has|have|had|it|this|which|who|when|where|across|between|within|during|over|into|since)$/;
/** Plural in form, and yet told by how much. */
const uncounted = /^(?:data|media)$/;

/**
 * `significant work`: how much work? `significant gaps`: how many gaps? `a significant rise`: how large a rise?
 * The noun is named only where its phrase ends with it: in `limited performance information` it is not the first word.
 */
function askOf(place: Place): string {
  const noun = place.after();
  const endsPhrase = !/^[a-z]/.test(place.after(2)) || joining.test(place.after(2));
  if (!endsPhrase || !/^[a-z]{3,}$/.test(noun) || joining.test(noun) || /(?:ly|ed|ing|ive|al|ous|able|ic)$/.test(noun)) return ask;
  if (isPlural(noun) && !uncounted.test(noun)) return `How many ${noun}, and measured how?`;
  if (!/^an?$/.test(place.before())) return `How much ${noun}, and measured how?`;
  const size = /^(?:delay|period|wait|time)$/.test(noun) ? 'long' : 'large';
  return `How ${size} ${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}, and measured how?`;
}

/** `a significant number`, `a substantial majority`: a quantity, which another rule asks for. */
const isQuantity = followedBy('number numbers majority minority proportion percentage share amount amounts volume volumes range');
/** `significant events` and `significant adults` in a child's life: those who matter, no size. */
const isOfLife = followedBy('event events adult adults person people other others relationship relationships birthdays dates');

const isCapitalised: Guard = ({ block, first, opensSentence }) => !opensSentence && /^[A-Z]/.test(block.text(first, first + 1));
/** `- Limited: significant gaps…`: a grade that is being defined. */
const isDefined: Guard = (place) => place.opensSentence && place.after() === ':';

const changes = followedBy(
  'improvement improvements increase increases decrease reduction reductions change changes difference differences decline rise fall',
  'contrast impact deterioration shift',
);
const comparatives = followedBy(
  'more less fewer better worse higher lower larger smaller greater improved reduced stronger weaker faster slower wider closer clearer earlier later',
  'quicker easier harder healthier tighter safer broader richer simpler needed longer shorter cheaper bigger',
);
/** What there can be little of; `the little ones`, `Little Ossing` are small. */
const ofMeasure = followedBy(
  'evidence impact progress difference improvement change effect understanding awareness confidence attention focus contact time support challenge oversight',
  'scrutiny use sense consideration information reflection recognition influence analysis opportunity capacity doubt interest feedback in or has is was to',
);

export const degreeWords: readonly WordGroup[] = [
  { phrases: ['significant'], open, ask: askOf, silent: [isQuantity, isOfLife, isDefined] },
  {
    phrases: [
      'substantial|considerable|minimal|slight|negligible|marginal|sizeable|sizable|appreciable|noticeable|huge|enormous|immense|massive|dramatic|drastic|extensive|excessive|widespread|scant',
    ],
    open,
    ask: askOf,
    silent: [isQuantity, isDefined],
  },
  {
    phrases: ['limited'],
    open,
    ask: askOf,
    // `limited to two visits`, `Oakfold Care Limited`: restricted, or a company.
    silent: [isQuantity, isDefined, isCapitalised, followedBy('to by company companies liability partnership')],
  },
  { phrases: ['marked|pronounced'], open, ask: askOf, silent: [not(changes)] },
  { phrases: ['moderate'], open, ask: askOf, silent: [isDefined, followedBy('learning assurance need needs risk harm')] },
  {
    phrases: [
      'significantly|substantially|considerably|minimally|slightly|markedly|greatly|appreciably|noticeably|dramatically|drastically|sharply|steadily',
      'marginally|modestly|materially|hugely|enormously|vastly|massively|exponentially|excessively',
    ],
    open,
    ask,
    silent: [precededBy('most')],
  },
  {
    phrases: [
      'largely|mostly|mainly|broadly|predominantly|overwhelmingly',
      'in part',
      'in large|good|great part|measure',
      'by and large',
      'on the whole',
      'for the most|greater part',
      'to a large|great|considerable|certain|limited|lesser|greater|significant extent|degree',
      'to any great extent',
      'to some extent|degree',
      'to varying degrees',
      'only partially|partly',
    ],
    open,
    ask: askShare,
  },
  {
    phrases: ['in the main'],
    open,
    ask: askShare,
    silent: [followedBy('hall room building office house street road reception body library entrance school text report')],
  },
  { phrases: ['partially|partly'], open, ask: askShare, silent: [followedBy('or because due')] },
  {
    phrases: [
      'somewhat|relatively|overly|unduly',
      'a fair|good bit',
      'a great|good deal',
      'a? certain|some? degree of',
      'a degree of',
      'to a degree',
      'an element of',
      'a bit',
      'a touch',
      'a long way from|off|short',
      'some way from|off|short',
    ],
    open,
    ask,
  },
  {
    phrases: ['a little'],
    open,
    ask,
    silent: [not(followedBy('more less better worse higher lower further late later slow over under too'))],
  },
  // `treated fairly`: with justice.
  {
    phrases: ['fairly'],
    open,
    ask,
    silent: [precededBy('treat treats treated act acted deal dealt play played shared distributed allocated applied and')],
  },
  {
    phrases: ['quite|rather'],
    open,
    ask,
    silent: [
      precededBy('not would or but'),
      (place) =>
        !/^(?:a|[a-z]+(?:ed|al|ous|ive|ful|able|ent|ic|y)|high|low|slow|weak|small|large|late|poor|thin|long|short|good)$/.test(
          place.after(),
        ),
    ],
  },
  {
    phrases: ['fully', 'not yet? fully', 'not * fully', "isn't|aren't|wasn't|weren't|don't|doesn't|didn't fully"],
    open: 'how far',
    ask: 'How far: what is done, and what is still missing?',
    // `fully costed`, `fully or partly`: done or not done.
    silent: [followedBy('or and funded costed qualified furnished staffed vaccinated licensed paid booked subscribed delegated')],
  },
  { phrases: ['increasingly|progressively', 'ever more', 'less and less', 'more and more'], open, ask: 'How much then, and how much now?' },
  { phrases: ['widely'], open, ask: 'By how many of how many?', silent: [followedBy('publicised available known')] },
  { phrases: ['heavily reliant|dependent|weighted|skewed'], trim: [0, 1], open, ask },
  {
    phrases: ['much|far', 'a lot'],
    open,
    ask: 'How much: from what to what?',
    silent: [not(comparatives), both(precededBy('how as so too very not thus'), (place) => place.words !== 'far')],
  },
  {
    phrases: ['well above|below|over|under|down|up|beyond|short|behind|ahead'],
    trim: [0, 1],
    open,
    ask: 'How much: from what to what?',
    silent: [precededBy('how as so too very not')],
  },
  { phrases: ['little', 'very little'], open, ask: askOf, silent: [either(not(ofMeasure), isCapitalised, precededBy('a the'))] },
];

/** Longer phrases in which the words above are no degree, or are another rule's. */
export const notDegrees: readonly string[] = [
  'rather than',
  'or rather',
  'quite apart',
  'quite rightly|right',
  'a bit of a',
  'little or no',
  'little by little',
  'well under way',
  'well up to date',
  'well over and above',
  'a great|good deal of',
  'a lot of',
  'so far',
  'far from',
  'far too',
  'much more than',
  'far more than',
  'moderate|severe|low harm',
];
