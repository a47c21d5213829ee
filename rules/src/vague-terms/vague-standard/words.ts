import { isClaim, type Sentence } from '../../language/index.js';
import { either, followedBy, precededBy, precededWithin, type Guard } from '../guards.js';
import type { Place } from '../place.js';
import type { WordGroup } from '../vague-rule.js';

const open = 'by which standard';
const ask = 'Which standard was it measured against, and how many of how many met it?';

/** `judged inadequate`, `an adequate rating`, `care leavers: inadequate`: the grade. */
const isGrade = either(
  precededWithin(3, 'judged rated graded judgement judgment rating'),
  precededBy('grade overall to : \' " ‘ “'),
  (place) => place.before() === 'be' && place.before(2) === 'to',
  followedBy(
    'judgement judgements judgment rating ratings grade grades authority authorities overall provider providers school schools service services local or to',
  ),
  (place) => /^(?:judgement|judgment|rating|grade)s?$/.test(place.after(2)),
);

/** `must, where appropriate`: the condition of a duty or a plan, on which no finding rests. */
function isCondition(place: Place): boolean {
  const conjunction = place.before(/^(?:not|is|it|possible|or)$/.test(place.before()) ? 2 : 1);
  if (!/^(?:where|when|if|as|whenever|wherever)$/.test(conjunction)) return false;
  return place.sentence.once(holdsDuty) || !isClaim(place.sentence);
}

function holdsDuty({ block, first, last }: Sentence): boolean {
  for (let index = first; index < last; index++) if (/^(?:must|shall|should)$/.test(block.tokens.lower(index))) return true;
  return false;
}

/** `Reasonable: there is…`: a grade that is being defined. */
const isDefined: Guard = (place) => place.opensSentence && place.after() === ':';

const isAnswered = [isCondition, isDefined];

export const standardWords: readonly WordGroup[] = [
  { phrases: ['adequate|inadequate|satisfactory'], open, ask, silent: [...isAnswered, isGrade] },
  {
    phrases: ['appropriate', 'most appropriate'],
    open,
    ask,
    silent: [...isAnswered, (place) => place.before() === 'to' && followedBy('the funds money')(place)],
  },
  { phrases: ['suitable|suitably'], open, ask, silent: [...isAnswered, followedBy('accommodation education home qualified')] },
  {
    phrases: ['reasonable'],
    open,
    ask,
    silent: [...isAnswered, followedBy('adjustment adjustments steps notice excuse grounds belief cause force rate rates and to ,')],
  },
  { phrases: ['sufficient'], open, ask, silent: [...isAnswered, followedBy('condition conditions'), precededBy('necessary self')] },
  {
    phrases: [
      'appropriately|sufficiently|insufficiently|adequately|inadequately|satisfactorily|acceptably|proportionately|disproportionately|unreasonably',
      'insufficient|proportionate|disproportionate|acceptable|unacceptable|unreasonable|commensurate',
      'not? fit for purpose',
      'not? up to standard|scratch|par',
      'up to the mark',
      'of a? sufficient|acceptable|appropriate|adequate|reasonable quality|standard',
    ],
    open,
    ask,
    silent: isAnswered,
  },
  {
    phrases: [
      'good|strong|thorough|robust|clear|rigorous|well|high|detailed|deep|ambitious|challenging|effective|specific|comprehensive|tight|close|big|large|safe|far enough',
    ],
    open: 'for what',
    ask: 'Enough for what: which standard was missed, and by how much?',
  },
  {
    phrases: ['enough'],
    open: 'for what',
    ask: 'Enough for what: how many or how much is needed, and how much is there?',
    // Of time and frequency other rules ask; `fair enough`, `sure enough` are idioms.
    silent: [
      precededBy(
        'regularly frequently soon quickly early swiftly promptly timely fast quick long often fair oddly interestingly curiously is sure lucky than',
      ),
    ],
  },
  {
    phrases: [
      'right help|support|services|care|children|people at the right time',
      'at the right time|point|moment|level|pace',
      'the right level|levels|time',
      'at a time that is right',
      'time that is right',
      'where it|they|we needs|need|should|ought|wants|want to? be',
      'as|what it|they should be',
      'up to speed',
      'in the right place',
    ],
    open,
    ask: 'Right by which measure, and in how many of how many cases?',
  },
  {
    phrases: ['the right people|person|skills|balance|mix|place|support|help|services'],
    trim: [1, 0],
    open,
    ask: 'Right by which measure, and in how many of how many cases?',
  },
  {
    phrases: [
      'meets|meet|met|below|above|exceed|exceeds|exceeded expectations',
      'in line with expectations',
      'as expected',
      'to? the required|necessary standard|level',
    ],
    open: 'which standard',
    ask,
    silent: [followedBy('of for in by from')],
  },
];

/** Longer phrases in which the words above rest on no standard, or are another rule's. */
export const notStandards: readonly string[] = [
  'enough is enough',
  'more than enough',
  'age appropriate',
  'suitably qualified',
  'well enough alone',
  'of a? reasonable standard of health',
];
