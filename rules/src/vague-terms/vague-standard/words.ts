import { isClaim } from '../../language/index.js';
import type { Place } from '../place.js';
import type { WordGroup } from '../vague-rule.js';

const open = 'by which standard';
const askStandard = 'Which standard was it measured against, and how many of how many met it?';

/** `judged inadequate`, `an adequate rating`, `inadequate: 3`: the grade. */
const isGrade = (place: Place): boolean =>
  /^(?:adequate|inadequate|satisfactory)$/.test(place.words) &&
  (/^(?:judged|rated|graded|judgement|rating|grade|overall|to|[:'"‘“])$/.test(place.before()) ||
    /^(?:judged|rated|graded)$/.test(place.before(2)) ||
    (place.before() === 'of' && /^(?:judgement|judgment|rating|grade)$/.test(place.before(2))) ||
    (place.before() === 'be' && place.before(2) === 'to') ||
    /^(?:judged|rated|graded)$/.test(place.before(3)) ||
    /^(?:judgement|judgements|judgment|rating|ratings|grade|grades|authority|authorities|overall|providers?|schools?|services?|local|or|to)$/.test(
      place.after(),
    ) ||
    /^(?:judgement|judgements|judgment|rating|ratings|grade|grades)$/.test(place.after(2)));
/** `must, where appropriate`: the condition of a duty or a plan, on which no finding rests. */
const isCondition = (place: Place): boolean =>
  /^(?:where|when|if|as|whenever|wherever)$/.test(place.before(/^(?:not|is|it|possible|or)$/.test(place.before()) ? 2 : 1)) &&
  (isDuty(place) || !isClaim(place.sentence));

function isDuty({ block, sentence }: Place): boolean {
  for (let index = sentence.first; index < sentence.last; index++)
    if (/^(?:must|shall|should)$/.test(block.tokens.lower(index))) return true;
  return false;
}

/** `the most appropriate services`, `to appropriate funds`. */
const isVerb = (place: Place): boolean =>
  place.words === 'appropriate' && place.before() === 'to' && /^(?:the|funds|money)$/.test(place.after());
/** `suitable accommodation`, `suitable for wheelchairs`: the law's word, or a plain property. */
const isProperty = (place: Place): boolean =>
  /^suitabl[ey]$/.test(place.words) && /^(?:accommodation|education|home|qualified)$/.test(place.after());
/** `reasonable adjustments`, `reasonable steps` in a duty; `not reasonable to expect`. */
const isLegal = (place: Place): boolean =>
  place.words === 'reasonable' && /^(?:adjustments?|steps|notice|excuse|grounds|belief|cause|force|rate|rates|and|to)$/.test(place.after());
/** `Reasonable: there is…`: a grade that is being defined. */
const isDefined = (place: Place): boolean => place.opensSentence && place.after() === ':';
/** `soon enough`, `long enough` (time), `fair enough`, `oddly enough`, `enough is enough`, `more than enough`. */
const isOtherEnough = (place: Place): boolean =>
  /^(?:regularly|frequently|soon|quickly|early|swiftly|promptly|timely|fast|quick|long|often|fair|oddly|interestingly|curiously|is|sure|lucky|than)$/.test(
    place.before(),
  );
/** `a sufficient number`: a quantity. */
const isFormal = (place: Place): boolean =>
  /^(?:condition|conditions)$/.test(place.after()) || /^(?:self|necessary|not-)$/.test(place.before());

export const standardWords: readonly WordGroup[] = [
  {
    phrases: [
      'appropriate',
      'appropriately',
      'most appropriate',
      'proportionate',
      'proportionately',
      'sufficient',
      'sufficiently',
      'insufficient',
      'insufficiently',
      'adequate',
      'adequately',
      'inadequate',
      'inadequately',
      'satisfactory',
      'satisfactorily',
      'suitable',
      'suitably',
      'acceptable',
      'acceptably',
      'unacceptable',
      'reasonable',
      'commensurate',
      'fit for purpose',
      'not fit for purpose',
      'up to standard|scratch|par',
      'of a? sufficient|acceptable|appropriate|adequate|reasonable quality|standard',
    ],
    open,
    ask: askStandard,
    silent: [isGrade, isCondition, isVerb, isProperty, isLegal, isFormal, isDefined],
  },
  {
    phrases: [
      'good|strong|thorough|robust|clear|rigorous|well|high|detailed|deep|ambitious|challenging|effective|specific|comprehensive|tight|close|big|large|safe|far enough',
    ],
    open: 'enough for what',
    ask: 'Enough for what: which standard was missed, and by how much?',
  },
  {
    phrases: ['enough'],
    open: 'enough for what',
    ask: 'Enough for what: how many or how much is needed, and how much is there?',
    silent: [isOtherEnough],
  },
  {
    phrases: [
      'right help at the right time',
      'right support|services|help|care|children|people at the right time',
      'at the right time|point|moment|level|pace',
      'the right level|levels',
      'right people|person|skills|balance|place at?',
      'at a time that is right',
      'the right time',
      'time that is right',
      'where it|they|we needs|need|should|ought|wants|want to? be',
      'up to speed',
      'in the right place',
    ],
    open: 'right by which standard',
    ask: 'Right by which measure, and in how many of how many cases?',
    silent: [(place) => /^right (?:people|person|skills|balance|place)/.test(place.words) && place.before() !== 'the'],
  },
  {
    phrases: [
      'meets|meet|met|below|above|exceed|exceeds|in line with expectations',
      'to the required|expected|necessary standard|level',
      'the required|expected|necessary standard|level',
    ],
    open: 'which standard',
    ask: askStandard,
    silent: [(place) => /expected standard/.test(place.words)],
  },
];

/** Longer phrases in which the words above rest on no standard, or are another rule's. */
export const notStandards: readonly string[] = [
  'enough is enough',
  'more than enough',
  'age appropriate',
  'suitably qualified',
  'a reasonable adjustment',
  'inadequate|adequate judgement|rating|grade',
];
