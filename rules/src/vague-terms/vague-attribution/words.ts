import { not, opensClause, precededBy } from '../guards.js';
import type { Place } from '../place.js';
import type { Replacement, WordGroup } from '../vague-rule.js';

const open = 'by whom';
const ask = 'Who said so, when, and how many of how many?';

const said =
  'felt|suggested|acknowledged|believed|said|thought|recognised|recognized|reported|claimed|considered|understood|argued|explained|highlighted|' +
  'emphasised|emphasized|accepted|stated|alleged|commented|observed|hoped|feared|assumed|anticipated|mentioned|stressed|questioned|queried';
const passive = 'is|are|was|were|has|have|had been?';

/** How far behind the phrase its owner may be named. */
const reachOfOwner = 6;

/** `by the Director`, `from parents`: somebody is named within the next words. */
function namesWho(place: Place): boolean {
  for (let distance = 1; distance <= reachOfOwner; distance++) {
    const word = place.after(distance);
    if (/^(?:by|from|among|amongst)$/.test(word)) return true;
    if (word === '' || /^(?:that|[.;:,])$/.test(word)) return false;
  }
  return false;
}

/** `it was suggested that` becomes `‹who› suggested that`. */
function who(place: Place): Replacement | undefined {
  const [it, was, verb, ...more] = place.words.split(' ');
  return it === 'it' && was === 'was' && verb && more.length === 0 && place.after() === 'that' ? { text: `‹who› ${verb}` } : undefined;
}

/** `when there are concerns about a child`: a case that may arise. */
const isSupposed = precededBy('when where if whenever wherever should');

export const attributionWords: readonly WordGroup[] = [
  {
    phrases: [`it is|was|has|had been? also|further|generally|widely|commonly? ${said}`],
    open,
    ask,
    silent: [namesWho, isSupposed],
    replace: who,
  },
  {
    phrases: [
      `concern|concerns|doubts|questions|fears|worries|issues|objections ${passive} also? raised|expressed|voiced`,
      'concern|concerns|doubts remain|remained|persist|persisted',
      'there is|was|are|were|remain|remains some|also|widespread|growing? concern|concerns|doubts|worries|fears|unease|frustration|scepticism',
      'there is|was a|some general|widespread|growing|common|strong? view|feeling|sense|perception|belief|consensus|suggestion|impression',
      'there is|was broad|general|widespread|strong? support|appetite|enthusiasm|agreement for|that|about',
    ],
    open: 'whose they are',
    ask: 'Who raised it, when, and how many of them?',
    silent: [namesWho, isSupposed],
  },
  {
    phrases: [
      `${passive} widely|generally|commonly ${said}|seen|regarded|viewed|perceived|welcomed`,
      `is|are|was|were felt|believed|thought|understood|perceived|reported|rumoured|alleged|claimed|said to`,
      'is|are|was|were well|highly|widely|warmly regarded|thought|respected|received',
      `widely|generally|commonly believed|felt|thought|regarded|perceived|accepted|acknowledged|welcomed`,
      'well|highly regarded',
      'well thought of',
      'was|were felt',
      'was|were described',
      'was|were|been praised|criticised|commended',
      'it is well? known that',
      'common knowledge',
    ],
    open,
    ask,
    silent: [namesWho],
  },
  {
    phrases: [
      'anecdotally',
      'anecdotal',
      'reportedly',
      'allegedly',
      'apparently',
      'supposedly',
      'purportedly',
      'by all accounts',
      'rumour|word has it',
      'the word is',
      'the general view|feeling',
      'the consensus|feeling|view was|is',
      'experts|critics|observers|commentators say|said|believe|feel|argue|suggest',
      'some|many|most say|argue|believe|think|feel|felt|said|argued|believed',
    ],
    open: 'who says so',
    ask,
    silent: [namesWho],
  },
  {
    phrases: [
      'people feel|felt|say|said|speak|spoke|think|thought|believe|believed|tell|told|describe|described',
      'people are|were often|very|increasingly? worried|concerned|happy|unhappy|pleased|anxious|frustrated|positive|confident',
    ],
    trim: [0, Infinity],
    open: 'which people',
    ask: 'Which people: how many of how many, and when?',
    // `young people said`, `people with disabilities feel` name whose voice it is.
    silent: [not(opensClause)],
  },
  {
    phrases: ['others were|are|said|felt|say|feel|thought|reported|told|disagreed|believed|described|had|found'],
    trim: [0, 1],
    open: 'which others',
    ask: 'Which others: how many of how many?',
    silent: [precededBy('these the each two three of for with all and')],
  },
  {
    phrases: ['members|councillors|governors|trustees|attendees was|were also? reminded|told|informed|advised|assured'],
    open,
    ask: 'Who told them?',
    silent: [namesWho],
  },
];

/** Longer phrases in which somebody is named, or a meeting decides. */
export const notAttributions: readonly string[] = [
  'is|are|was|were reported to be missing',
  'is|are|was|were reported to the|a|our|each|every',
  'it was agreed|resolved|noted|proposed|moved',
  'well received by',
  'is|are|was|were generally accepted accounting|auditing',
];
