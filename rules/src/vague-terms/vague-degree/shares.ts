/** Words for most or part of a thing, and hedges that take the edge off a judgement. */
import { both, either, followedBy, isBeforeThing, not, precededBy, precededWithin } from '../../wording/guards.js';
import type { Place } from '../../wording/place.js';
import type { WordGroup } from '../vague-rule.js';

const open = 'how much';
const ask = 'How much: from what to what, or what share?';
const askShare = 'What share: in how many of how many cases?';

/** What a thing may all but be: `all but disappeared`, `virtually complete`. `all but two`, `virtually all` are quantities. */
const isAllBut = followedBy(
  'disappeared vanished gone caught ceased stopped dried eliminated eradicated cleared closed collapsed complete completed finished empty full impossible non-existent nonexistent absent unchanged invisible over ' +
    'stalled exhausted ended halted abandoned inaccessible unknown unused identical certain inevitable',
);

/** `a little over an hour`, `a little under 30`: it rounds a figure. */
function roundsFigure(place: Place): boolean {
  return /^(?:over|under|more|less)$/.test(place.after()) && /^(?:than|an?|half|\d.*)$/.test(place.after(2));
}

export const degreeShares: readonly WordGroup[] = [
  {
    phrases: [
      'largely|mostly|mainly|broadly|predominantly|overwhelmingly|chiefly|principally',
      'in large|good|great|no small? part|measure',
      'by and large',
      'on the whole',
      'on balance',
      'all in all',
      'taken as a whole',
      'all things considered',
      'for the most|greater part',
      'to a? large|great|greater|considerable|certain|limited|lesser|significant|substantial|fair|good|varying|some|any|no great? extent|degree|degrees',
      'to any great extent',
      'up to a point',
      'only partially|partly',
      'almost|nearly|virtually|practically the whole|entire|entirety',
      'almost|nearly|virtually entirely|exclusively|wholly|completely|invariably|totally',
      'to all intents and? purposes?',
      'for all practical purposes',
      'more than a little',
      'not a little',
      'pretty much',
    ],
    open,
    ask: askShare,
  },
  // `wholly or in part`: as far as it goes, whichever it is.
  { phrases: ['in part'], open, ask: askShare, silent: [precededBy('or and')] },
  {
    phrases: ['primarily'],
    open,
    ask: askShare,
    silent: [precededBy('focused focuses focus intended designed responsible used aimed is are')],
  },
  { phrases: ['to an extent', 'to a degree'], open, ask: askShare, silent: [followedBy('that where which')] },
  { phrases: ['in parts', 'only in parts'], open, ask: askShare, silent: [followedBy('of')] },
  { phrases: ['all but', 'virtually|practically', 'nigh on', 'as good as'], open, ask: askShare, silent: [not(isAllBut)] },
  {
    phrases: ['in the main'],
    open,
    ask: askShare,
    silent: [isBeforeThing],
  },
  { phrases: ['partially|partly'], open, ask: askShare, silent: [followedBy('or because due sighted')] },
  {
    phrases: [
      'somewhat|relatively|comparatively|overly|unduly',
      'a fair|good bit',
      'a? certain|some? degree of',
      'a degree of',
      'some measure of',
      'a whiff|hint|trace of',
      'a modicum of',
      'a semblance of',
      'a fair degree|amount of',
      'a high|low|large|good|great|considerable|significant|reasonable|healthy|small degree|measure of',
      'an element of',
      'a bit|touch|tad|shade|smidgen',
      'a long|fair way from|off|short',
      'gone|go|goes|went a long|fair|great way to|towards',
      'some|part of? the? way to|towards|toward',
      'to breaking point',
      'only so far',
      'not a great|good deal',
      'little more|better than',
      'some way from|off|short|behind|ahead|below|above',
      'a long|fair|good way behind|ahead|below|above|off',
      'a long|fair way still? to go|travel',
      'some way still? to go|travel',
      'a far cry from',
      'nothing like as|enough',
      'not nearly|remotely',
      'by no means',
    ],
    open,
    ask,
    silent: [followedBy('all every everyone everybody each much complacent least')],
  },
  // `a good deal on the lease` is a bargain.
  { phrases: ['a great|good deal'], open, ask, silent: [followedBy('on for with from')] },
  { phrases: ['nowhere near'], open, ask, silent: [followedBy('what all every')] },
  { phrases: ['something of a|an'], trim: [0, 1], open, ask },
  {
    phrases: ['bit of a|an'],
    trim: [0, 1],
    open,
    ask,
    silent: [(place) => [2, 3].some((distance) => /^(?:lottery|curate's|deal)$/.test(place.after(distance)))],
  },
  {
    phrases: ['far from'],
    open,
    ask,
    silent: [not(followedBy('complete completed finished universal certain resolved embedded full over settled assured'))],
  },
  {
    phrases: ['a little'],
    open,
    ask,
    silent: [either(not(followedBy('more less better worse higher lower further late later slow over under too')), roundsFigure)],
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
      precededBy('not would or'),
      both(precededBy('but'), precededWithin(15, 'not no never neither cannot')),
      (place) =>
        !/^(?:a|an|[a-z]+-[a-z-]+|[a-z]+(?:ed|al|ous|ive|ful|able|ent|ant|ic|y|ing|less|ow|ish)|high|weak|small|large|late|poor|thin|long|short|good|hard|bleak|sparse|vague|loose|too)$/.test(
          place.after(),
        ),
    ],
  },
];
