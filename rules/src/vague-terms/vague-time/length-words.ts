/** Words for how long something lasts. */
import { both, endsClause, followedBy, not, precededBy, precededWithin } from '../../wording/guards.js';
import type { WordGroup } from '../vague-rule.js';
import { hasDate, precededByNumber } from './contexts.js';
import { askAgainstLimit } from './limit.js';

const askLength = 'How long: how many days, weeks or months?';

export const lengthWords: readonly WordGroup[] = [
  {
    phrases: [
      'for? far|much? too long',
      'for so long',
      'longer than it|they|is|are|we should|necessary|needed|anyone be?',
      'rather|much|far|somewhat|considerably|significantly|slightly|even longer than necessary|needed|expected|planned|usual|hoped|anticipated|intended|ideal|envisaged|foreseen|forecast|promised|desirable|acceptable|reasonable|normal|it|we|they',
      'longer than necessary|needed|expected|planned|usual|hoped|anticipated|intended|ideal|envisaged|foreseen|forecast|promised|desirable|acceptable|reasonable|normal',
      'longer than i|we|they|he|she|it|people|anyone|anybody|staff|families|patients wished|wanted|want|would|like|liked|should|had|need|needed|expected|hoped|ought',
      'for? longer than anyone|any|i|we|they|most of? us|them|people? can remember|recall',
      'later than is|was|it|they|we|planned|expected|hoped|intended|necessary|scheduled|ideal should|ideal|ought|acceptable|desirable|was|needed',
      'later than planned|expected|hoped|intended|scheduled|ideal',
      'for as long as anyone|any|i|we|they can remember',
      'far|much longer',
      'for? a very? long time',
      'for some time|while',
      'for? a good|fair|long|little|short while',
      'for? a good long while',
      'for? quite a|some while|time',
      'for? some while',
      'a while',
      'an age|eternity|lifetime|aeon',
      'for ever and a day',
      'with no end in sight',
      'hour|day|week|month|year upon hour|day|week|month|year',
      'an|of excessive|inordinate|unreasonable|undue|unconscionable amount|length of? time',
      'an? excessive|inordinate|undue|unconscionable|ridiculous|silly|unreasonable|unacceptable time',
      'interminable|interminably|never-ending|long-winded|drawn-out|years-long|months-long',
      'a matter of days|hours|weeks|minutes|months',
      'takes|take|took|taking|waits|wait|waited|waiting forever',
      'the|a best|better|good part of a|an|the day|hour|week|month|year|morning|decade|term|shift|afternoon',
      'half the day|night|week|morning|year',
      'for ages|yonks',
      "for? donkey's years",
      'for many|some|several|a|countless few? years|months|weeks|days|hours',
      'for much of',
      'some time',
      'for a|some considerable|significant|long|short|extended|prolonged time|period|periods',
      'for long|significant|considerable|extended|prolonged periods',
      'a short|long time|while|period',
      'take|takes|took|taking|taken time',
      'take|takes|took|taken|taking far? too long',
      'for|taken|waited|waiting ages',
      'for hours|days|weeks|months|years on end',
    ],
    open: 'how long',
    ask: askLength,
    silent: [both((place) => / time$/.test(place.words), followedBy('off out'))],
    replace: (place) => (place.words.startsWith('for ') && endsClause(place) ? { text: 'for ‹length of time›' } : undefined),
  },
  {
    phrases: [
      'spend|spends|spent|spending|wait|waits|waited|waiting|lose|lost hours|days|weeks|months|years',
      'take|takes|took|taken hours|days|weeks|months|years',
    ],
    trim: [1, 0],
    open: 'how long',
    ask: askLength,
  },
  {
    phrases: [
      'months|weeks|years|hours|days went|go|goes|dragged|drag by',
      'months|weeks|years pass|passed|elapsed|elapse',
      'months|weeks|years|hours|days can|may|often|sometimes go|pass|elapse by',
    ],
    trim: [0, Infinity],
    open: 'how long',
    ask: askLength,
    silent: [precededByNumber],
  },
  {
    phrases: [
      'unacceptably|unduly|excessively|inordinately|extremely|painfully|ridiculously|unreasonably|unnecessarily|overly long|lengthy',
      'unacceptable|unreasonable|inordinate|undue|unnecessarily|long|lengthy|short|brief|overlong wait|waits|period|periods|time|times|interval|intervals|gap|gaps|stay|stays|queue|queues',
      'considerable|inordinate|unreasonable|unacceptable|sensible|reasonable|realistic|acceptable|fair length|amount|period of time',
      'sensible|realistic|acceptable timescale|timeframe|timescales|timeframes',
    ],
    open: 'how long',
    ask: askLength,
    silent: [followedBy('break breaks home homes unit units')],
  },
  {
    phrases: ['keep|keeps|kept|keeping visits|meetings|calls|reviews|waits|stays|it short|brief'],
    trim: [2, 0],
    open: 'how long',
    ask: askLength,
    silent: [followedBy('of for to-do staffed')],
  },
  // `waits for a first appointment are short`.
  {
    phrases: ['short|long|brief'],
    open: 'how long',
    ask: askLength,
    silent: [
      not(precededBy('is are was were be remain remains remained been too very often quite fairly relatively')),
      not(
        precededWithin(
          8,
          'wait waits waiting visit visits stay stays placements delay delays queue queues meetings meeting appointments appointment sessions calls interviews conversations turnaround',
        ),
      ),
      precededWithin(3, 'list lists'),
      followedBy('of to-do staffed awaited overdue delayed term - enough before after ago since'),
    ],
  },
  // `are taking longer`; longer than a figure or another is a comparison.
  {
    phrases: ['take|takes|took|taking|taken|wait|waits|waited|waiting longer'],
    trim: [1, 0],
    open: 'how long',
    ask: askLength,
    silent: [not(followedBy('to'))],
  },
  {
    phrases: ['temporary relief|respite|improvement|improvements|fix|fixes|reprieve|blip'],
    trim: [0, 1],
    open: 'how long',
    ask: askLength,
  },
  {
    phrases: [
      'short-lived|long-awaited|long-delayed|long-overdue|indefinitely|indefinite|open-ended',
      'long overdue|awaited|delayed',
      'weeks|months|years overdue|late',
    ],
    open: 'how long',
    ask: askLength,
    silent: [precededByNumber],
  },
  { phrases: ['wait|waits|waited ages'], trim: [1, 0], open: 'how long', ask: askLength },
  { phrases: ['for weeks|months|years|decades'], open: 'how long', ask: askLength, silent: [(place) => /^\d/.test(place.after())] },
  { phrases: ['long-standing|longstanding|long-running|prolonged|protracted'], open: 'how long', ask: askLength, isSettled: hasDate },
  { phrases: ['lengthy'], open: 'how long', ask: askLength, silent: [followedBy('document report list questionnaire')] },
  {
    phrases: ['over time', 'over the years', 'gradually', 'with time', 'in the longer? term', 'in the short|medium term'],
    open: 'over what period',
    ask: 'Over what period: from when to when?',
    isSettled: hasDate,
  },
  {
    phrases: ['drift', 'drift and delay', 'drifted|drifting|drifts'],
    silent: [precededBy('a')],
    open: 'how long',
    ask: askAgainstLimit('How long, in how many cases'),
  },
];
