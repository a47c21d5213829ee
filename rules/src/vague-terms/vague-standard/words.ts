import { both, either, endsClause, followedBy, not, precededBy, precededWithin, type Guard } from '../../wording/guards.js';
import type { WordGroup } from '../vague-rule.js';
import { isAnswered, isGrade } from './answered.js';

const open = 'by which standard';
const ask = 'Which standard was it measured against, and how many of how many met it?';
const askRight = 'Right by which measure, and in how many of how many cases?';

/** `where accommodation is unsuitable`: the term of law. */
const isOfAccommodation: Guard = (place) => place.before(2) === 'accommodation';

/** `falls short of the 5% target`, `of the standard in CD 123`: it says of what. */
const namesNumber: Guard = (place) => {
  for (let distance = 2; distance <= 10; distance++) if (/^\d/.test(place.after(distance))) return true;
  return false;
};

export const standardWords: readonly WordGroup[] = [
  { phrases: ['adequate|inadequate|satisfactory|unsatisfactory'], open, ask, silent: [...isAnswered, isGrade] },
  {
    phrases: ['appropriate', 'most appropriate'],
    open,
    ask,
    silent: [...isAnswered, both(precededBy('to'), followedBy('the funds money'))],
  },
  {
    phrases: ['inappropriate'],
    open,
    ask,
    // What is not done to a child, in whatever measure.
    silent: [
      ...isAnswered,
      followedBy(
        'behaviour behaviours sexual sexualised sexually content images image language touching relationship relationships comments contact material messages or',
      ),
    ],
  },
  {
    phrases: ['suitable|suitably|unsuitable|unsuitably'],
    open,
    ask,
    silent: [...isAnswered, followedBy('accommodation education home qualified or'), isOfAccommodation],
  },
  {
    phrases: ['reasonable'],
    open,
    ask,
    silent: [...isAnswered, followedBy('adjustment adjustments steps notice excuse grounds belief cause force rate rates and to ,')],
  },
  // `reasonably comprehensive`: it takes the edge off a judgement; `reasonably practicable` is law.
  {
    phrases: ['reasonably'],
    open,
    ask,
    silent: [
      ...isAnswered,
      followedBy(
        'practicable practical believe believes believed suspect suspected anticipate anticipates expect expects expected require required be been could can in foreseeable able possible',
      ),
    ],
  },
  // `unacceptable delays`: a strong word for bad ones.
  {
    phrases: ['unacceptable'],
    open,
    ask,
    silent: [...isAnswered, not(precededBy('is are was were be been remain remains remained deemed considered'))],
  },
  // `the accounts were in order`; `in order to` gives an aim.
  {
    phrases: ['in order', 'in fair condition|order|shape|repair', 'of fair quality|standard'],
    open,
    ask,
    silent: [
      both(followedBy('to that of for with from by'), not(endsClause)),
      not(either(endsClause, followedBy('and but though although'))),
    ],
  },
  { phrases: ['as it|they should', 'how|way it|they|we|things should|ought to? be'], open, ask, silent: [not(endsClause)] },
  { phrases: ['sufficient'], open, ask, silent: [...isAnswered, followedBy('condition conditions'), precededBy('necessary self')] },
  {
    phrases: [
      'appropriately|inappropriately|sufficiently|insufficiently|adequately|inadequately|satisfactorily|unsatisfactorily|acceptably|proportionately|disproportionately|unreasonably',
      'insufficient|proportionate|disproportionate|acceptable|unreasonable|commensurate|tolerable|tolerably|passable|passably|respectable|respectably|so-so|substandard|sub-standard|sub-par|subpar',
      'not? fit for purpose',
      'not? up to standard|scratch|par|snuff|muster',
      'up to the mark|job|task',
      'below|under par',
      'below standard',
      'not? pass|passes|passed muster',
      'cut|cuts the mustard',
      'the bare minimum',
      "not|never|isn't|aren't|wasn't|weren't|hasn't|haven't being|been|always? properly",
      'adequacy of',
      'make|makes|made the grade',
      'of a? sufficient|acceptable|appropriate|adequate|reasonable|decent|tolerable quality|standard',
    ],
    open,
    ask,
    silent: isAnswered,
  },
  // `doubt hangs over its suitability`; to check suitability is a task.
  {
    phrases: ['suitability|appropriateness|sufficiency'],
    open,
    ask,
    silent: [
      ...isAnswered,
      not(
        precededWithin(6, 'doubt doubts doubted doubtful questioned questionable concern concerns misgivings reservations worried unsure'),
      ),
    ],
  },
  // `no proper search`; `a fit and proper person` is law.
  {
    phrases: ['proper'],
    open,
    ask,
    silent: [...isAnswered, not(precededWithin(4, 'no not never without lack nor')), precededBy('and'), followedBy('person persons')],
  },
  // `a decent grounding`, `at sensible intervals`; `a decent home` is defined, and people may be sensible.
  { phrases: ['decent'], open, ask, silent: [...isAnswered, followedBy('home homes people person man woman family and .')] },
  {
    phrases: ['sensible'],
    open,
    ask,
    silent: [
      ...isAnswered,
      not(
        followedBy(
          'interval intervals timescale timescales timeframe time period level levels limit limits number numbers amount distance balance size rate pace range proportion standard standards length',
        ),
      ),
    ],
  },
  {
    phrases: [
      'good|strong|thorough|robust|clear|rigorous|well|high|detailed|deep|ambitious|challenging|effective|specific|comprehensive|tight|close|big|large|far enough',
    ],
    open: 'for what',
    ask: 'Enough for what: which standard was missed, and by how much?',
  },
  {
    phrases: ['enough'],
    open: 'for what',
    ask: 'Enough for what: how many or how much is needed, and how much is there?',
    // Of time and frequency other rules ask; `fair enough`, `sure enough` are idioms; who feels safe enough to speak judges it for himself.
    silent: [
      precededBy(
        'regularly frequently soon quickly early swiftly promptly timely fast quick long often fair oddly interestingly curiously is sure lucky fortunate than brave kind confident comfortable old young funnily strangely',
      ),
      followedBy('improvement improvements'),
      both(precededBy('safe'), either(followedBy('to'), precededWithin(3, 'feel feels felt'))),
    ],
  },
  {
    phrases: [
      'right help|support|services|care|children|people|placement|intervention|information at the right time|place|level|moment|point',
      'at the right time|times|point|moment|level|pace|stage',
      'the right level|levels|time|amount|quality|standard',
      'at a time that is right',
      'time that is right',
      'where it|they|we needs|need|needed|should|ought|wants|want|wanted to? be',
      'as|what|than it|they should|ought to? be',
      'where it|they|we had? hoped|hope|expected|planned|intended to be',
      'up to speed',
      'in the right place',
    ],
    open,
    ask: askRight,
  },
  { phrases: ['is|are|was|were|seems|seemed about|broadly right'], trim: [1, 0], open, ask: askRight, silent: [not(endsClause)] },
  {
    phrases: ['as * as it|they|we|he|she should|could|might|ought', 'as best|well they|it|we can|could'],
    open,
    ask,
    // `as well as they might need`: besides; `as often as they might if…`: supposed.
    silent: [both((place) => place.words.endsWith('might'), not(followedBy('be have')))],
  },
  {
    phrases: [
      'the right people|person|skills|balance|mix|place|support|help|services|staff|information|expertise|conditions|resources|home|placement|match|family|provision|accommodation|approach|calibre|equipment|tools|setting',
    ],
    trim: [1, 0],
    open,
    ask: askRight,
  },
  {
    phrases: [
      'below|beneath what is|was expected|required|needed|acceptable',
      'meets|meet|met|below|above|exceed|exceeds|exceeded|beyond expectations',
      'in line with expectations',
      'as expected',
      'less than ideal|satisfactory|adequate|acceptable|perfect|optimal|thorough|rigorous|convincing',
      'far from adequate|satisfactory|ideal|perfect|acceptable|sufficient|optimal',
      'leave|leaves|left much|something|plenty to be desired',
      'leave|leaves|left a lot|bit|little to be desired',
      'leave|leaves|left a great|good deal to be desired',
      'room for improvement',
      'to? the required|necessary|desired|requisite standard|level|quality',
      'below|beneath what we|one|i|residents|inspectors would|might|should|could expect|like|want',
      'at|to the pace|rate|level|standard|speed|quality needed|required|expected|necessary|wanted|hoped',
      'found wanting',
      'not|never quite? what it|they should|ought|could|might to? be',
      'not|hardly at|of the? standard|level|quality we|i|you|one|residents|it|they',
      'short of the mark|standard|expectations',
      'wide of the mark',
      'off the pace',
      'after a fashion',
      'as far as it goes',
      'nothing to write home about',
      'run-of-the-mill|middling|middle-of-the-road|fair-to-middling|bog-standard|second-rate|third-rate|below-par|under-par|half-decent',
      'below|beneath|above|beyond the norm|ordinary',
      'not cutting|making the mustard|grade',
      'as good as it|they should|could|might|ought to? be',
      'does|do|did not? the job',
    ],
    open: 'which standard',
    ask,
    silent: [followedBy('of for in by from to')],
  },
  {
    phrases: ['fall|falls|fell|fallen|falling well|far|some|a? little? way? short'],
    open: 'which standard',
    ask,
    silent: [either(not(followedBy('of . , ;')), namesNumber, (place) => /^(?:that|those)$/.test(place.after(2)))],
  },
];

/** Longer phrases in which the words above rest on no standard, or are another rule's. */
export const notStandards: readonly string[] = [
  'enough is enough',
  'acceptable behaviour',
  'more than enough',
  'age appropriate',
  'suitably qualified',
  'well enough alone',
  'risk sensible',
];
