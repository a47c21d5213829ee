import { both, followedBy, not, opensClause, precededBy, precededWithin, type Guard } from '../../wording/guards.js';
import type { WordGroup } from '../vague-rule.js';
import { isCounted, isOpinion, isReported, isSupposed, namesWho, raisedThings, who } from './owners.js';
import { hearsayWords } from './hearsay.js';
import { bodies, murmurs, passives, said, views } from './holders.js';

const open = 'by whom';
const ask = 'Who said so, when, and how many of how many?';

/** `some plans were vague, others were good`: others of the things that were told of. */
const isOfThings: Guard = (place) =>
  /^(?:were|are|had|did)$/.test(place.after()) &&
  !/^(?:not|less|more|unsure|sure|happy|unhappy|worried|concerned|critical|positive|content|sceptical|pleased|angry|doubtful|keen|against|unconvinced|frustrated|anxious|dissatisfied|satisfied)$/.test(
    place.after(2),
  );

export const attributionWords: readonly WordGroup[] = [
  {
    phrases: [
      ...['is|was', 'has|had been', 'can|could be'].map(
        (was) => `it ${was} also|further|generally|widely|commonly|often|then|clearly|rightly|subsequently|universally? ${said}`,
      ),
    ],
    open,
    ask,
    silent: [namesWho, isSupposed, followedBy('to the a an in as')],
    replace: who,
  },
  { phrases: ['it was|has|had been? noted|pointed'], open, ask, silent: [namesWho, not(followedBy('that out'))] },
  {
    phrases: [
      ...passives.map((was) => `${views} ${was} also|again|repeatedly? raised|expressed|voiced|aired|registered|lodged`),
      'complaints|objections|criticism|criticisms|representations was|were made|received|levelled',
      'complaints|objections|criticism|criticisms|representations has|have|had been made|received|levelled',
      'eyebrows were raised',
      'fingers are|were pointed',
      'fingers have|has been pointed',
      'mistakes|errors were made',
      'mistakes|errors have been made',
      'questions were asked',
      'questions have been asked',
      'questions were being asked',
      'given|gave|gained the impression',
      'concerns|doubts|worries|questions about|over|around * remain|remained|persist|persisted|linger|lingered',
      'concerns|doubts|worries|questions about|over|around * * remain|remained|persist|persisted|linger|lingered',
      'concern|concerns|doubts|misgivings|reservations|questions|fears remain|remained|persist|persisted|linger|lingered|abound|abounded|surfaced',
      `there is|was|are|were|remain|remains|remained|has|have|had been? some|also|widespread|growing|mounting|general|considerable|real|broad|occasional|frequent|many|genuine|deep? ${murmurs}`,
      'there is|was|remains|remained a some|general|widespread|growing|common|strong|prevailing|broad|palpable? view|feeling|sense|perception|belief|consensus|suggestion|impression|worry|fear|concern|expectation|recognition|mood',
      'there is|was broad|general|widespread|strong|overwhelming|unanimous|cross-party? support|appetite|enthusiasm|agreement for|that|about',
      'a comment|point was made',
      'comments|points were made that|about|on',
      'assurance|assurances|reassurance|reassurances|clarification|praise|mention|reference|disappointment|thanks was|were|has|have been? given|sought|offered|received|provided|made|noted',
      'lessons have|had|has been|were learned|learnt',
      'comments|feedback|remarks|observations|suggestions were|was made|received|offered|forthcoming',
    ],
    open: 'whose they are',
    ask: 'Who raised it, when, and how many of them?',
    silent: [namesWho, isSupposed, isReported, isCounted, isOpinion],
  },
  {
    phrases: ['was|were|been raised|flagged|voiced|aired|expressed'],
    open,
    ask,
    silent: [
      namesWho,
      isReported,
      isSupposed,
      (place) => raisedThings.test(place.before(/^(?:has|have|had|also|not)$/.test(place.before()) ? 2 : 1)),
      followedBy('to from a the as in up on at under'),
    ],
  },
  // Who did it may follow (`allegedly run by patients`), not who says so.
  {
    phrases: [
      'anecdotally|anecdotal|reportedly|allegedly|apparently|supposedly|purportedly|reputedly|ostensibly|notoriously|famously',
      'is|are|was|were|been viewed|regarded|perceived as',
      'is|was seen as',
    ],
    open: 'who says so',
    ask,
  },
  // `known to turn up late`; `known to the service` names who knows.
  {
    phrases: [
      'is|are|was|were known to turn|arrive|lack|leave|use|carry|run|struggle|prefer|go|take|make|ignore|avoid|miss|work|do|come|say|drink|smoke|keep|give|let|cut|skip|fall|fail|refuse|shout|charge|sell',
    ],
    trim: [0, 1],
    open: 'who says so',
    ask,
    silent: [isSupposed],
  },
  ...hearsayWords,
  {
    phrases: ['feedback was|is that', 'feedback has been that', 'the feedback was|is that'],
    open: 'who says so',
    ask,
    silent: [not(opensClause)],
  },
  {
    phrases: ['insiders|observers|onlookers|pundits|commentators'],
    open: 'who says so',
    ask,
    silent: [not(opensClause), followedBy('and from')],
  },
  {
    phrases: ['was told|informed|advised|assured that'],
    trim: [0, 1],
    open,
    ask: 'Who told them?',
    // `asked for the figure and was told`: the officers who were asked.
    silent: [
      isSupposed,
      isReported,
      precededBy('child he she i who'),
      both(precededBy('and'), precededWithin(15, 'asked enquired inquired queried')),
    ],
  },
  {
    phrases: ['had|has been also? mentioned|noted|remarked'],
    open,
    ask,
    silent: [
      namesWho,
      isReported,
      isSupposed,
      not(followedBy('to before that previously already in')),
      precededBy('it he she they who we i which'),
    ],
  },
  {
    phrases: [
      ...passives.map((was) => `${was} widely|generally|commonly|universally|popularly ${said}|seen|regarded|viewed|perceived|welcomed`),
      `is|are|was|were felt|believed|thought|understood|perceived|reported|rumoured|alleged|claimed|said|reputed to`,
      'is|are|was|were well|highly|widely|warmly regarded|thought|respected|received',
      `widely|generally|commonly|universally believed|felt|thought|regarded|perceived|accepted|acknowledged|welcomed|recognised|held`,
      'well|highly regarded',
      'held in high|great|low|some esteem|regard',
      'well thought of',
      'was|were felt',
      'was|were described|spoken|talked as|of',
      'was|were|been praised|criticised|commended|applauded|lauded|hailed|lambasted|slated|faulted|welcomed',
      'come|comes|came in for praise|criticism|flak|stick',
      'come|comes|came under fire|criticism',
      'drew|draws|attracted|attracts|drawn|won|wins|earned praise|criticism|plaudits|complaints|fire',
      'met with scepticism|criticism|approval|resistance|hostility|suspicion|enthusiasm|dismay|relief|caution|concern|silence',
      'it is well|widely|generally|commonly? known that',
      'as is well known',
      'is|are|was|were|been looked upon as',
      'is|are|was|were|been spoken of as|highly|warmly',
      'warmly|highly spoken of',
      'was|were|been much|greatly|widely|warmly? appreciated',
      'was|were|been accused of',
      'touted|hailed|billed|dubbed as',
      'is|are|was|were|been credited with',
      'is|are|was|were considered a|an',
      'is|are|was|were|been put down to',
      'is|was|been attributed|ascribed to',
      'is|are|was|were|been blamed on|for',
      'has|have|had a good|bad|poor|strong|growing? reputation for|as|among',
      'common knowledge',
    ],
    open,
    ask,
    silent: [namesWho, isSupposed],
  },
  {
    phrases: [
      'by|from all accounts',
      'by common|general consent',
      'in some|certain|many quarters',
      'in the eyes of some|many',
      'to the dismay|relief|delight|annoyance|frustration|disappointment of some|many',
      'a common|frequent|recurring|regular|familiar|constant|perennial complaint|refrain|gripe|grumble|criticism|bugbear|grievance',
      'one|a source|insider said|told|claimed|close',
      'rumour|word|legend|grapevine has it',
      'the rumour mill',
      'word on the street',
      'the story goes',
      'an open secret',
      'the suggestion|suspicion|rumour|claim|fear|belief|understanding|assumption is|was that',
      'everyone|everybody says|said|agrees|agreed|thinks|thought|feels|felt',
      'it emerged|transpired that',
      'come|came to our|my attention',
      'sources close',
      'word has|had got|spread',
      'rumours abound|circulate|circulated|persist',
      'it was|has been? put to the|us|me|members|officers',
      'the word|talk|feeling|view|gossip|consensus|verdict among|amongst',
      'the talk|feeling|gossip on|in|around the',
      'a|the majority|minority view|opinion was|is|held',
      'opinion|feeling|sentiment is|was|ran|runs that|against|high|strong|hardening|turning',
      'some would say|argue',
      'there is talk|speculation',
      'question marks hang|hung|over|about',
      'doubts|concerns|questions surround|surrounds|surrounded|hang|hung|swirl|mount|mounted',
      'there has been talk|speculation|criticism|concern|disquiet',
      'the word is|was|on',
      'on the grapevine',
      'the general|prevailing|common|overall|overriding|received? view|feeling|consensus|mood|impression|perception|wisdom|sense|opinion was|is',
      'general|popular|public|prevailing view|opinion|perception|consensus|belief',
      'the general view|feeling',
      'opinion has it',
      'experts|critics|observers|commentators|insiders|sources|campaigners|detractors say|said|believe|feel|argue|suggest|warn|claim|claimed|told|think',
      'some|many|most|several|few|plenty say|argue|believe|think|feel|felt|said|argued|believed|thought|claimed|complained|reported|suggested|questioned|wondered|expressed|spoke|described|commented|doubted|feared',
      'those we spoke to|with',
      'there are|were those who|some|many',
      'one or two said|felt|thought|complained|mentioned|commented|questioned',
    ],
    open: 'who says so',
    ask,
    silent: [namesWho],
  },
  {
    phrases: [
      'people feel|felt|say|said|speak|spoke|think|thought|believe|believed|tell|told|describe|described|complain|complained|report|reported|commented|mentioned|praised|welcomed|appreciated|valued|liked|wanted|want',
      'people are|were often|very|increasingly|generally|mostly|broadly|less|more|largely? worried|concerned|happy|unhappy|pleased|anxious|frustrated|positive|confident|satisfied|dissatisfied|fed|sceptical|angry|content|complimentary',
    ],
    trim: [0, Infinity],
    open: 'which people',
    ask: 'Which people: how many of how many, and when?',
    // `young people said`, `people with disabilities feel` name whose voice it is.
    silent: [not(opensClause)],
  },
  {
    phrases: [
      'others were|are|said|felt|say|feel|thought|reported|told|disagreed|believed|described|had|found|complained|questioned|wanted|argued|expressed|commented|suggested|preferred|took|did|spoke|worried|doubted',
    ],
    trim: [0, 1],
    open: 'which others',
    ask: 'Which others: how many of how many?',
    silent: [precededBy('these the each two three of for with all and'), isOfThings],
  },
  {
    phrases: [...passives.map((was) => `inspectors|auditors|reviewers|visitors|we|i ${was} told|informed|advised|assured that`)],
    trim: [1, 1],
    open,
    ask: 'Who told them?',
    silent: [isSupposed, isReported],
  },
  {
    phrases: [
      ...passives.map((was) => `${bodies} party|group|body? ${was} also|then|further? reminded|told|informed|advised|assured|reassured`),
      `${bodies} party|group|body? was|were made|given|kept aware|assurance|assurances|reassurance|informed`,
    ],
    trim: [1, 0],
    open,
    ask: 'Who told them?',
    silent: [namesWho, isSupposed, isReported],
  },
];

/** Longer phrases in which somebody is named, or a meeting decides. */
export const notAttributions: readonly string[] = [
  'is|are|was|were reported to be missing',
  'is|are|was|were reported to the|a|our|each|every',
  'is|are|was|were believed|thought|felt|assumed|deemed|reported to be at|in risk|danger',
  'is|are|was|were said to be missing',
  'it was agreed|resolved|proposed|moved',
  'well received by',
  'some|most thought to|into|has|had|was|is|needs|should|given|on',
  'as reported|described|mentioned|explained|understood',
];
