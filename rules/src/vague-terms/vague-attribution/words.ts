import type { Place } from '../place.js';
import type { Replacement, WordGroup } from '../vague-rule.js';

const open = 'who says so';
const askWho = 'Who said so, when, and how many of how many?';
const saying =
  'felt|suggested|acknowledged|believed|said|thought|recognised|recognized|reported|claimed|considered|understood|argued|explained|highlighted|emphasised|emphasized|accepted|stated|alleged|commented|observed|hoped|feared|assumed|anticipated|mentioned|stressed|pointed';

/** `by the Director`, `by inspectors`: somebody is named within the next words. */
function namesWho(place: Place): boolean {
  for (let distance = 1; distance <= 6; distance++) {
    const word = place.after(distance);
    if (/^(?:by|from|among|amongst)$/.test(word)) return true;
    if (/^(?:that|[.;:,])?$/.test(word)) return false;
  }
  return false;
}

/** `it was suggested that` becomes `‹who› suggested that`. */
function who(place: Place): Replacement | undefined {
  const words = place.words.split(' ');
  return words[0] === 'it' && words.length === 3 && words[1] === 'was' && place.after() === 'that'
    ? { text: `‹who› ${words[2] ?? ''}` }
    : undefined;
}

/** `when there are concerns about a child`: a case that may arise. */
const isSupposed = (place: Place): boolean => /^(?:when|where|if|whenever|wherever|should)$/.test(place.before());
/** `people were often worried`, `people say`: a voice without a name; `people with disabilities`, `young people said` name theirs. */
const isNamed = (place: Place): boolean => !/^(?:and|that|but|because|[,;:.])?$/.test(place.before());
const isPartOfThese = (place: Place): boolean => /^(?:these|the|each|two|three|of|for|with|all|and)$/.test(place.before());

export const attributionWords: readonly WordGroup[] = [
  {
    phrases: [`it was|is|has|had been? also|further|generally|widely|commonly? ${saying}`, `it is|was widely|generally|commonly ${saying}`],
    open,
    ask: askWho,
    silent: [namesWho],
    replace: who,
  },
  {
    phrases: [
      'concern|concerns|doubts|questions|fears|worries|issues|objections was|were|are|is|has|have|had been? also? raised|expressed|voiced',
      'concerns|concern|doubts remain|persist',
      'there was|were|is|are|remain|remains some|also|widespread|growing? concern|concerns|doubts|worries|fears|a',
      'there is|was a|some general|widespread|growing|common|strong? view|feeling|sense|perception|belief|consensus|suggestion|impression',
    ],
    open: 'who',
    ask: 'Who raised it, when, and how many of them?',
    silent: [namesWho, isSupposed, (place) => /\ba$/.test(place.words)],
  },
  {
    phrases: [
      `is|are|was|were|has|have been? widely|generally|commonly ${saying}|seen|regarded|viewed|perceived|known|welcomed`,
      `is|are|was|were felt|believed|thought|understood|perceived|reported|rumoured|alleged|claimed|said to`,
      'is|are|was|were well|highly|widely|warmly regarded|thought|respected|received',
    ],
    open,
    ask: askWho,
    silent: [namesWho],
  },
  {
    phrases: [
      'widely|generally|commonly believed|felt|thought|regarded|perceived|accepted|acknowledged',
      'well|highly regarded',
      'well thought of',
    ],
    open,
    ask: askWho,
    silent: [namesWho],
  },
  { phrases: ['were|was felt', 'were|was described as', 'was described'], open, ask: askWho, silent: [namesWho] },
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
      'rumour has it',
      'word has it',
      'the word is',
      'the general view|feeling',
      'the consensus was|is',
      'the feeling|view was|is',
      'feedback is|was|has|suggests|indicates been?',
      'experts|critics|observers|commentators say|said|believe|feel|argue|suggest',
    ],
    open,
    ask: askWho,
    silent: [namesWho, (place) => /^feedback/.test(place.words)],
  },
  {
    phrases: [
      'people feel|felt|say|said|speak|spoke|think|thought|believe|believed|tell|told|describe|described',
      'people are|were often|very|increasingly? worried|concerned|happy|unhappy|pleased|anxious|frustrated|positive|confident',
    ],
    trim: [0, Infinity],
    open: 'which people',
    ask: 'Which people: how many of how many, and when?',
    silent: [isNamed],
  },
  {
    phrases: ['others were|are|said|felt|say|feel|thought|reported|told|disagreed|believed|described|had|found'],
    trim: [0, 1],
    open: 'which others',
    ask: 'Which others: how many of how many?',
    silent: [isPartOfThese],
  },
  { phrases: ['some|many|most say|argue|believe|think|feel|felt|said|argued|believed'], open, ask: askWho, trim: [0, 0] },
  {
    phrases: ['members|councillors|governors|trustees|attendees was|were also? reminded|told|informed|advised|assured'],
    open: 'by whom',
    ask: 'Who told them?',
    silent: [namesWho],
  },
];

/** Longer phrases in which somebody is named. */
export const notAttributions: readonly string[] = [
  'is|are reported to the|a|our|each|every',
  'was|were reported to the|a|our',
  'it was agreed|resolved|noted|proposed|moved',
  'well received by',
  'as described',
];
