/** Adverbs for the size of a change or a distance: `considerably`, `heavily reliant`, `well above`. */
import { followedBy, not, precededBy, type Guard } from '../../wording/guards.js';
import type { WordGroup } from '../vague-rule.js';

const open = 'how much';
const ask = 'How much: from what to what, or what share?';

const negations = "not|never|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't";

/** Beside these a strong word only warms up praise: `hugely appreciative`. */
const attitudes = followedBy(
  'appreciative grateful thankful proud positive supportive impressed complimentary enthusiastic loyal encouraging kind brave caring patient inspiring excited pleased disappointed',
);
const comparatives =
  'more|less|fewer|better|worse|higher|lower|larger|smaller|greater|above|below|over|under|beyond|within|ahead|behind|short|exceed|exceeds|exceeded|exceeding|outstrip|outstrips|outstripped|outpace|outpaces|outpaced|outnumber|outnumbers|outweigh|outweighs|outperform|outperforms';
/** Participles of loss and limit, which leave open how far it goes. */
const limits =
  'limited|restricted|reduced|affected|hampered|hindered|constrained|curtailed|disrupted|stretched|delayed|depleted|impacted|damaged|undermined|compromised|understaffed|lacking|hit|changed|altered|' +
  'weakened|eroded|impaired|overcrowded|overstretched|short|strained|underfunded|underestimated|diminished|overspent|behind|overdue|impeded';

/** `sharply focused`: keen, no rate of change. */
const isKeen: Guard = followedBy('focused focussed focus defined attuned aware observed');

/** An adjective or participle follows; `hardly surprising` is an idiom. */
const isReached: Guard = (place) =>
  /^[a-z]{3,}(?:ed|en|ible|able|ent|ant|ate|ful|ous|ing|ive|al)$/.test(place.after()) &&
  !/^(?:surprising|surprised|been|often|even)$/.test(place.after());

/** `much more settled`; `much healthier` and `far longer` are comparisons, `much more than a meal` tells nothing. */
const isBefore: Guard = (place) => {
  const word = place.after();
  return (word === 'more' || word === 'less') && /(?:ed|ing|ive|ful|ble|ent|ant|al|ous|ic|ly|ate|some|erse|ure)$/.test(place.after(2));
};

export const degreeAdverbs: readonly WordGroup[] = [
  {
    phrases: [
      'significantly|substantially|considerably|extensively|minimally|slightly|markedly|greatly|appreciably|noticeably|perceptibly|discernibly|dramatically|drastically|steeply|steadily',
      'marginally|modestly|fractionally|moderately|mildly|materially|exponentially|excessively|inordinately|immeasurably',
      'out of all proportion',
    ],
    open,
    ask,
    silent: [precededBy('most more less as so too how')],
  },
  { phrases: ['changed|changes|improved|moved|altered|shifted|differs|helped very? little'], trim: [1, 0], open, ask },
  // `has improved a lot`, `had not changed much`; `a lot better` is a comparison.
  {
    phrases: [
      'improved|changed|helped|grown|learned|learnt|matured|struggled|benefited|deteriorated a lot',
      'improved|changed|helped|learned|learnt|struggled|benefited a great deal',
    ],
    trim: [1, 0],
    open,
    ask,
    silent: [followedBy('of more better')],
  },
  {
    phrases: [
      "not|hasn't|haven't|hadn't|didn't changed|change|improved|improve|altered|moved|move|shifted|helped|help|progressed much",
      "not|hasn't|haven't|hadn't * on|forward much",
    ],
    open,
    ask,
    silent: [followedBy('needed of')],
  },
  {
    phrases: ['little used|known|understood|changed|altered|noticed|improved|valued'],
    trim: [0, 1],
    open,
    ask,
    silent: [precededBy('a so')],
  },
  { phrases: ['sharply'], open, ask, silent: [isKeen] },
  { phrases: ['hugely|enormously|immensely|tremendously|vastly|massively|phenomenally'], open, ask, silent: [attitudes] },
  {
    phrases: ['heavily'],
    open,
    ask,
    silent: [
      followedBy('publicised promoted advertised armed pregnant wooded trafficked built influenced'),
      precededBy('breathing weigh weighed more less as so too'),
    ],
  },
  { phrases: [`severely|seriously|acutely|profoundly|radically|badly|critically|fundamentally|hard ${limits}`], trim: [0, 1], open, ask },
  { phrases: ['well in excess of'], trim: [0, 1], open, ask: 'How much: from what to what?' },
  {
    phrases: [
      'highly|strongly|overly|unduly|overwhelmingly reliant|dependent',
      'strongly|overwhelmingly|firmly in favour',
      'strongly|overwhelmingly|firmly against|opposed',
    ],
    trim: [0, 1],
    open,
    ask,
  },
  {
    phrases: [`comfortably|notably|distinctly|decidedly|measurably|demonstrably|visibly|vastly ${comparatives}`],
    trim: [0, 1],
    open,
    ask: 'How much: from what to what?',
  },
  {
    phrases: [
      'narrowly missed|met|exceeded|failed',
      'hardly|barely|scarcely changed|altered|moved|shifted|begun|met|meets|covers|seen|known|kept|told|used|made|felt',
    ],
    trim: [0, 1],
    open,
    ask,
  },
  { phrases: ['hardly|barely|scarcely at all'], trim: [0, 2], open, ask },
  // `barely visible`, `scarcely reflected`; `barely a murmur`, `hardly any` are quantities.
  { phrases: ['barely|scarcely|hardly'], open, ask, silent: [not(isReached)] },
  {
    phrases: [
      'well|far|way above|below|over|under|down|up|beyond|short|behind|ahead|adrift|exceeds|exceed|exceeded|outweighs|outweigh|outweighed|outstrips|outstripped|outstripping',
      'well within|outside the|its|their|his|her? target|targets|budget|limits|timescales|timescale|national|statutory|tolerance',
    ],
    trim: [0, 1],
    open,
    ask: 'How much: from what to what?',
    silent: [precededBy('how as so too very not this that the a an same another any one only')],
  },
  {
    phrases: [
      'a world of difference|good',
      'all the difference',
      'by far',
      'far and away',
      'by a long|wide|considerable|narrow|comfortable|clear|significant|fair|some way|margin|distance|chalk|mile|stretch',
      'by some way|margin|distance|measure',
      'by leaps and bounds',
      'by a whisker',
      "by a hair's breadth",
      'in? leaps and bounds',
      'light years from|ahead|away|behind',
      'worlds|poles|miles apart',
      'no end',
      'beyond all? recognition',
    ],
    open,
    ask,
    silent: [precededBy('had with without')],
  },
  {
    phrases: ['increasingly|progressively', 'ever more', 'less and less', 'more and more', 'inexorably'],
    open,
    ask: 'How much then, and how much now?',
  },
  {
    phrases: ['widely'],
    open,
    ask: 'By how many of how many?',
    silent: [followedBy('publicised available known'), precededBy('more as so too how')],
  },
  // `not always` is another rule's.
  {
    phrases: ['not * fully'],
    trim: [2, 0],
    open: 'how far',
    ask: 'How far: what is done, and what is still missing?',
  },
  {
    phrases: ['much|far', 'a lot'],
    open,
    ask: 'How much: from what to what?',
    silent: [not(isBefore), precededBy('how as so too very not by')],
  },
  {
    phrases: ['fully'],
    open: 'how far',
    ask: 'How far: what is done, and what is still missing?',
    // `fully costed`, `fully or partly`: done or not done.
    silent: [
      followedBy(
        'or and funded costed qualified furnished staffed vaccinated licensed paid booked subscribed delegated accessible refurbished equipped automated electric charged insured trained',
      ),
    ],
  },
  {
    phrases: [
      'not yet? fully',
      `${negations} fully`,
      `${negations} yet|always|been|be? entirely|wholly|completely|altogether|totally|universally|quite`,
      'less than fully|wholly|entirely|complete',
      'not in full',
    ],
    open: 'how far',
    ask: 'How far: what is done, and what is still missing?',
    silent: [followedBy('apart so as the time -')],
  },
];
