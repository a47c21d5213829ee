/** Words for how soon or how slowly something is done. */
import { sentenceRole } from '../../language/index.js';
import { both, either, endsClause, followedBy, not, precededBy, precededWithin } from '../../wording/guards.js';
import type { WordGroup } from '../vague-rule.js';
import { behindVerb, isAtClockTime, isPrompting } from './contexts.js';
import { askAgainstLimit, askLimit, withinLimit } from './limit.js';

export const paceWords: readonly WordGroup[] = [
  {
    phrases: [
      'in|within a very? timely|prompt|swift|reasonable way|manner|fashion|time|timeframe|timescale',
      'on a timely basis',
      'in a timely and * manner|way',
    ],
    open: 'how soon',
    ask: askLimit,
    replace: withinLimit,
  },
  { phrases: ['timely', 'timely enough', 'untimely', 'more timely', 'speedy'], open: 'how soon', ask: askLimit },
  { phrases: ['prompt'], open: 'how soon', ask: askLimit, silent: [isPrompting] },
  {
    phrases: ['swift', 'quick'],
    open: 'how soon',
    ask: askLimit,
    silent: [
      followedBy(
        'reference fix win wins read guide brick bricks succession thinking thinker box boxes bird birds step check checks look quiz',
      ),
    ],
  },
  { phrases: ['rapid'], open: 'how soon', ask: askLimit, silent: [followedBy('review reviews response test tests rehousing transit')] },
  {
    phrases: [
      'promptly|swiftly|quickly|rapidly|speedily|expeditiously',
      'quickly|swiftly|promptly|soon|fast enough',
      'more quickly|swiftly|promptly',
      'without undue|unnecessary|unreasonable|significant? delay',
      'at pace|speed',
      "at a snail's|glacial|leisurely|brisk|breakneck|good|reasonable pace|speed",
      'at the pace|speed needed|required|expected|necessary|anticipated',
      'with all|due|some|great|little|more|real urgency|haste|speed|dispatch|alacrity',
      'with urgency|haste|speed|dispatch|alacrity|expedition',
      'with a sense of urgency',
      'at the last minute',
      'at the eleventh hour',
      'in record|double-quick|next to no|quick time',
      'in quick|double-quick order|time',
      'in|within a sensible|realistic|acceptable timescale|timeframe|time|period',
      'like lightning',
      'hastily|hurriedly|belatedly|tardily|speedily|unhurriedly',
      'in short order',
      'in good|no time',
      'at|with very? short|little|scant|no|reasonable|minimal|adequate|insufficient|ample|plenty|limited of? notice',
      'in better|reasonable|decent|plenty|ample|double of? time',
      'with time|hours|days|minutes to spare',
      'in a jiffy|trice|flash|heartbeat|hurry|rush',
      'in the blink of an eye',
      'in the nick of time',
      'at the last moment|gasp',
      'at a rate of knots',
      'at great|lightning|full|top|some speed|pace',
      'at a steady|slow|fast|quick|gentle|measured|reasonable|good|decent|crawling|faster|slower|quicker pace|rate',
      'at a crawl',
      'in a short|relatively|very? short? space of time',
      'in a very|relatively|remarkably|comparatively? short time|period|while',
      'apace',
      'like clockwork',
      'post-haste|forthwith|pronto|double-quick|quick-fire|sluggishly|ponderously|laboriously|slow-burning|slow-burn',
      'quick|quickly|slow|slowly off the mark',
      'slow out of the blocks',
      'slow|sluggish|faltering|stuttering|shaky|late start',
      'quick|quicker|slow|slower|swift|prompt on the uptake',
      'at your|their|our|his|her earliest convenience',
      'with no time to lose',
      'without any|further|much|more|due|additional|long|needless|excessive|appreciable delay',
      'without delays',
      'with minimal|little|limited|considerable|some|much|significant delay',
      'too early|late',
    ],
    open: 'how soon',
    ask: askLimit,
    silent: [precededBy('as how very once'), isAtClockTime],
    replace: behindVerb(withinLimit),
  },
  { phrases: ['without delay'], open: 'how soon', ask: askLimit, replace: behindVerb(withinLimit) },
  {
    phrases: [
      'slow|slowly',
      'very|too|painfully|rather|quite|unacceptably|unduly slow|slowly',
      'slower than it|they should|ought be?',
      'not quick|quickly|swift|swiftly enough',
    ],
    open: 'how long it took',
    ask: askAgainstLimit('How long did it take'),
    silent: [both(precededBy('to not'), not(followedBy('to'))), followedBy('cooker cookers learner learners down')],
  },
  {
    phrases: ['more speedily', 'sooner', 'swifter', 'prompter', 'speedier', 'quicker', 'sooner or later', 'not soon|fast enough'],
    open: 'how soon',
    ask: askLimit,
    silent: [precededBy('no the'), followedBy('or rather route routes way ways lane')],
  },
  // `getting help faster`; a rate that grows faster than another is a comparison.
  {
    phrases: ['faster'],
    open: 'how soon',
    ask: askLimit,
    silent: [
      not(endsClause),
      precededWithin(
        6,
        'decline declined declining fall falls fell falling fallen grow grows grew growing grown rise rises rose rising risen drive drives drove driven run ran ride',
      ),
      precededBy('how no any even far'),
    ],
  },
  // As an order (`report it straight away`) it leaves little open.
  {
    phrases: ['straight|right away', 'straightaway'],
    open: 'how soon',
    ask: askLimit,
    silent: [(place) => sentenceRole(place.sentence) !== 'claim', (place) => /^right/.test(place.words) && !endsClause(place)],
  },
  {
    phrases: ['fast'],
    open: 'how soon',
    ask: askLimit,
    // `deals with it fast`, `fast at clearing`; not `fast food`, `a fast track`, `hold fast`, `how fast`.
    silent: [
      not(either(endsClause, followedBy('at in enough and but when by'))),
      precededBy('how as so very hold holds held stuck stand stands stood hard and thick break breaks broke the a'),
    ],
  },
  {
    phrases: ['belated|tardy|leisurely|glacial|last-minute|eleventh-hour|hasty|hurried|sluggish|slow-moving|long-drawn-out'],
    open: 'how soon',
    ask: askLimit,
  },
  {
    phrases: ['dragging|drags|dragged on', 'dragging|dragged|drags its|their|his|her feet|heels', 'drawn out'],
    open: 'how long it took',
    ask: askAgainstLimit('How long did it take'),
  },
];
