/**
 * Words and phrases, in the notation of a lexicon phrase, that tell how often without a rate. Listed by class: the rule for vague frequencies asks how often,
 * the rule for extents in how many of how many cases.
 */

/** What happens in a share of the cases. */
export const shareAdverbs: readonly string[] = [
  'often|usually|sometimes|generally|typically|normally|ordinarily|commonly|occasionally|habitually|customarily',
  'very|quite|rather|fairly|pretty often|frequently|commonly',
  'almost|nearly always|never|invariably',
  'almost|nearly without exception|fail',
  'more often than not',
  'as often as not',
  'as a rule',
  'as a general rule',
  'most|much|some|half of? the time',
  'a lot|good deal of the time',
  'all too commonly',
  'not infrequently|uncommonly|unusually|often|frequently',
  'nine times out of ten',
  'more or less always|never',
  'ever so often',
  'not all the time',
  'not invariably|systematically|unfailingly|reliably|necessarily|universally',
  'more days|weeks|nights|months|lessons than not',
];

/** What happens seldom. */
export const seldomWords: readonly string[] = [
  'rarely|seldom|infrequently|sparingly|sporadically|fitfully|spasmodically|intermittently|irregularly',
  'very|only|too|relatively|all rarely|seldom|infrequently|sparingly|occasionally|sporadically|intermittently',
  'hardly|scarcely|barely|rarely if? ever',
  'seldom|rarely if ever',
  'seldom , if ever ,',
  'rarely , if ever ,',
  'almost never',
  'next to never',
  'once in a while',
  'once in a blue moon',
  'once|now and again|then',
  'every? now and again|then',
];

const units = ['day', 'night', 'week', 'month', 'year', 'term', 'season'];

/** What happens again and again. */
export const repeatedWords: readonly string[] = [
  'time and time? again',
  'time and time again',
  'time after time',
  'again and again',
  'over and over again?',
  'yet again',
  'repeatedly|incessantly|endlessly|ceaselessly',
  ...units.flatMap((unit) => [`${unit} in ,? ${unit} out`, `${unit} in and ${unit} out`, `${unit} after ${unit}`]),
  'time|times without number',
  'at every turn',
  'lost count of',
  'as likely as not',
  'on the odd occasion',
  'on odd occasions',
  'on some|certain days|weeks|nights|shifts|evenings|occasions',
  'more times than i|we|they|she|he can|could|care count|remember|to',
  'all the time',
  'the whole time',
];

/** `forever being moved`: the verb tells that it is a complaint. */
export const foreverBeing: readonly string[] = [
  'forever|constantly|continually|perpetually|always being|changing|moving|chasing|having|late|short|cancelled|interrupted|rearranged|postponed',
];

/** How many times, without the number. */
export const timesWords: readonly string[] = [
  'many|several|numerous|countless|umpteen|multiple|various|innumerable times',
  'a number|lot of times',
  'a few times',
  'quite a few times',
  'for the umpteenth|nth time',
  'a great|good many times',
  'on|upon occasion|occasions',
  'on many|several|some|numerous|countless|multiple|various|other|repeated|rare|more occasions',
  'on a number|handful|couple of occasions',
  'on a few|very few occasions',
  'on more than one occasion',
  'on too many occasions',
  'on far too many occasions',
  'at times',
  'once or twice',
  'twice or three times',
  'two or three times',
  'more than once',
];

/** The ordinary thing. */
export const ordinaryWords: readonly string[] = [
  'the norm',
  'the rule rather than the exception',
  'the exception rather than the rule',
  'par for the course',
  'a fact of life',
  'a rarity',
  'is|are|was|were|remain|remains the exception',
];

/** How regularly something comes round. */
export const regularityWords: readonly string[] = [
  'with|without greater|more|any|some|much|increasing|depressing|monotonous|alarming|less|surprising|worrying|reasonable|sufficient|great|real regularity|frequency',
];

/** Every so often. */
export const intervalWords: readonly string[] = [
  'from time to time',
  'every so often',
  'every few days|weeks|months|years|hours',
  'every couple of days|weeks|months|years|hours',
  'at regular|irregular|frequent|sensible|suitable|appropriate|reasonable|set|periodic|varying|various|certain|infrequent|long|short|wide intervals',
  'at intervals',
  'off and on',
  'on and off',
  'most days|weeks|months',
  'most|many evenings|mornings|afternoons|nights|weekends|weekdays|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|shifts|lessons|terms|sessions',
];

/** As often as whoever does it finds fit. */
export const asNeeded: readonly string[] = [
  'as a matter of course|routine',
  'as and when',
  'as and when required|needed|possible|necessary',
  'whenever|wherever possible|necessary|practicable|practical|appropriate',
  'whenever|wherever we|they|he|she|it|staff|managers can|could',
  'when|where|as time|capacity|resources|staffing permits|allows|permitted|allowed',
];
