import { both, either, endsClause, followedBy, not, precededBy, precededWithin, type Guard } from '../../wording/guards.js';
import type { WordGroup } from '../vague-rule.js';
import { chanceWords, patchWords, swingWords } from './idioms.js';

const open = 'how it varies';
const ask = 'Where is it good and where not, and in how many of how many cases?';
const askBetween = 'Consistent in what, between whom, and in how many of how many cases?';

/** `variable pay`, `a key variable in the model`: a price, or a quantity that is measured. */
const isMeasure: Guard = either(
  followedBy('rate rates pay cost costs fee fees speed'),
  both(precededBy('a the key each this dependent independent explanatory of'), followedBy('in was is that , . ;')),
);

/** After `mixed`, what is judged; before anything else (`mixed ability`, `mixed heritage`) it is a kind. */
const judged = followedBy(
  'picture result results success progress impact quality view views feedback response responses review reviews performance outcome outcomes evidence reception reaction reactions',
  'message messages experience experiences effect effects bag fortunes feelings opinions opinion messages record story signals fortune blessing and across but in with , . ;',
);

/** Who or what may be of two minds. */
const opinions =
  'opinion opinions view views feeling feelings members councillors governors residents staff parents tenants families carers responses respondents partners board committee community village patients pupils';
const isOfOpinion = precededWithin(4, opinions);

/** `consistency in recording is lacking`. */
const isLacking: Guard = (place) => {
  for (let distance = 1; distance <= 8; distance++) if (/^(?:lacking|missing|absent|poor|weak)$/.test(place.after(distance))) return true;
  return false;
};

export const consistencyWords: readonly WordGroup[] = [
  {
    phrases: ['consistent|consistently', 'not yet? always? consistent|consistently', 'uniformly'],
    open: 'in how many cases or between whom',
    ask: askBetween,
    silent: [followedBy('with')],
  },
  {
    phrases: ['consistency'],
    open: 'in what or between whom',
    ask: askBetween,
    // `to improve the consistency of recording` names an aim, `a lack of consistency` judges.
    silent: [
      not(
        either(
          precededBy(
            'lack of no little greater more limited insufficient some enough sufficient poor ensure ensures ensuring ensured any much',
          ),
          isLacking,
        ),
      ),
    ],
  },
  {
    phrases: [
      'far from consistent|uniform|even|standard|universal',
      'not at all consistent|uniform|even',
      'less|least consistent|even',
      'not|hardly|scarcely uniform|even-handed',
    ],
    open: 'in how many cases or between whom',
    ask: askBetween,
    silent: [followedBy('with')],
  },
  // `reliably good`: how often is it not?
  {
    phrases: [
      'reliably|dependably|unfailingly good|better|high|higher|strong|effective|effectively|well|timely|safe|accurate|complete|recorded|met|delivered|on',
    ],
    trim: [0, 1],
    open: 'in how many cases or between whom',
    ask: askBetween,
  },
  { phrases: ['variable|variably', 'too|highly|very|quite|rather|more|extremely variable'], open, ask, silent: [isMeasure] },
  { phrases: ['mixed', 'very|rather|somewhat|decidedly mixed'], open, ask, silent: [not(either(judged, endsClause))] },
  {
    phrases: ['varied'],
    open,
    ask,
    // `a varied diet`: rich in kinds.
    silent: [
      precededBy('a the and more rich wide with'),
      followedBy('range diet programme menu curriculum experiences activities needs and backgrounds ways opportunities'),
    ],
  },
  // `vary the time of day`: a change on purpose.
  { phrases: ['vary|varying'], open, ask, silent: [followedBy('the their its this an a order orders condition conditions')] },
  {
    phrases: ['variation|variations'],
    open,
    ask,
    silent: [followedBy('of to order orders'), precededBy('contract budget licence planning lease')],
  },
  // `differing needs`: each has its own.
  {
    phrases: ['differing|divergent|contrasting'],
    open,
    ask,
    silent: [
      not(
        followedBy(
          'practice practices standards approaches approach interpretations interpretation thresholds quality views expectations experiences messages advice opinions accounts',
        ),
      ),
    ],
  },
  {
    phrases: ['differ|differs|differed between|across|widely|greatly|considerably|markedly|according|depending|significantly|sharply'],
    trim: [0, 1],
    open,
    ask,
  },
  // What there is between two, not `the difference between gross and net`.
  {
    phrases: [
      'marked|wide|stark|big|sharp|notable|striking|clear|large|real|regional|local|unexplained|unwarranted differences|disparities|contrasts|discrepancies between|across|in|from|among',
    ],
    trim: [0, 1],
    open,
    ask,
  },
  { phrases: ['there are|were|remain differences|contrasts between|across|in'], trim: [2, 1], open, ask },
  {
    phrases: ['divided|split|polarised'],
    open,
    ask: 'How many hold which view?',
    silent: [
      not(both(isOfOpinion, precededBy('is are was were remain remains remained been evenly deeply sharply'))),
      followedBy('into up by'),
    ],
  },
  {
    phrases: ['opinions|views differ|differed|diverge|diverged'],
    open,
    ask: 'How many hold which view?',
  },
  // Not the one that sells tickets or gives grants.
  {
    phrases: ['a? lottery'],
    open,
    ask,
    silent: [
      not(precededWithin(3, 'a something postcode remains remained of is as')),
      precededBy("national heritage health people's community society"),
      followedBy('fund funded funding grant grants ticket tickets licence money heritage community'),
    ],
  },
  {
    phrases: [
      'inconsistent|inconsistently|inconsistency|inconsistencies',
      'variability|varies',
      'unevenly|unevenness',
      'discrepancies|disparities between|across',
      'neither uniform|consistent|even|standard',
      'to varying|different|differing|uneven|unequal degrees|standards|extents',
      'with varying|mixed|variable|differing success|results|fortunes',
      'lack|lacks|lacked|lacking of? uniformity|standardisation',
      'no two * are|were|look|looked|alike the|alike',
      'rarely|seldom|never the same twice',
      'wildly|widely different|differing|varying|divergent',
      'anything but consistent|uniform|even|standard',
      'out of step|kilter|sync',
      'at variance',
      'diverge|diverges|diverged|diverging',
      'not|never reliably|dependably|evenly',
      'applied|used|interpreted|understood|recorded|handled differently',
      'ad hoc|ad-hoc',
      ...chanceWords,
      ...swingWords,
      ...patchWords,
    ],
    open,
    ask,
  },
  { phrases: ['on and off', 'off and on'], open, ask, silent: [followedBy('the site island premises campus buses trains with')] },
  // `uneven paving`, `a patchwork quilt`: things one can touch.
  {
    phrases: ['uneven'],
    open,
    ask,
    silent: [
      followedBy(
        'paving pavement pavements surface surfaces ground floor floors flooring path paths road roads slab slabs steps terrain field pitch footway number',
      ),
    ],
  },
  { phrases: ['ragged'], open, ask, silent: [precededBy('run ran')] },
  { phrases: ['patchwork'], open, ask, silent: [followedBy('quilt quilts blanket blankets cushion cushions')] },
  {
    phrases: ['in places'],
    open,
    ask,
    silent: [followedBy('of where like that such they which at with for to available on reserved set kept')],
  },
  { phrases: ['up and down'], open, ask, silent: [followedBy('the stairs country')] },
];

/** Longer phrases in which the words above are no variation. */
export const notConsistency: readonly string[] = [
  'inconsistent|inconsistently with',
  'subject to variation',
  'consistent financial reporting',
  'inconsistent experiences and outcomes',
  'rate variability',
  'ad hoc committee|panel|group',
  'volatile organic|substance|substances|oil|oils|organics',
  'volatile|unpredictable behaviour|relationship|relationships|home|households',
];
