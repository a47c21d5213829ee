/** Words for how soon or how slowly something is done. */
import { both, either, endsClause, followedBy, not, precededBy } from '../guards.js';
import type { WordGroup } from '../vague-rule.js';
import { behindVerb, isPrompting, within } from './contexts.js';
import { askAgainstLimit, askLimit } from './limit.js';

export const paceWords: readonly WordGroup[] = [
  {
    phrases: [
      'in|within a very? timely|prompt|swift|reasonable way|manner|fashion|time|timeframe|timescale',
      'on a timely basis',
      'in a timely and * manner|way',
    ],
    open: 'how soon',
    ask: askLimit,
    replace: within,
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
      'at short notice',
    ],
    open: 'how soon',
    ask: askLimit,
    silent: [precededBy('as how very once')],
    replace: behindVerb(within),
  },
  { phrases: ['without delay'], open: 'how soon', ask: askLimit, replace: behindVerb(within) },
  {
    phrases: [
      'slow|slowly',
      'very|too|painfully|rather|quite|unacceptably|unduly slow|slowly',
      'slower than it|they should|ought be?',
      'not quick|quickly|swift|swiftly enough',
    ],
    open: 'how long it took',
    ask: askAgainstLimit('How long did it take'),
    silent: [both(precededBy('to not'), not(followedBy('to'))), followedBy('cooker learner learners down')],
  },
  {
    phrases: ['more speedily', 'sooner', 'swifter', 'prompter', 'speedier', 'not soon|fast enough'],
    open: 'how soon',
    ask: askLimit,
    silent: [precededBy('no'), followedBy('or rather')],
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
