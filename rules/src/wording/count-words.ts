/**
 * Words and phrases, in the notation of a lexicon phrase, that count or share out without a number. Listed by class: the rule for vague quantities asks how many,
 * the rule for extents how many of how many.
 */

/** Some of them: stand before what they count, or for it. */
export const someWords: readonly string[] = [
  'some|several|sundry',
  'at least some|several',
  'a few',
  'a fair|good few',
  'quite a few',
  'more than a few',
  'not a few',
  'a couple',
  'one or two',
  'two or three',
  'three or four',
  'four or five',
];

/** A lot of them. */
export const manyWords: readonly string[] = [
  'very|all? many',
  'far|all? too many',
  'so|not many',
  'numerous|countless|umpteen|innumerable|myriad|untold|manifold',
  'quite? a? good|great many',
  'any number of',
];

/** Not many of them. */
export const fewWords: readonly string[] = [
  'very? few',
  'a very few',
  'relatively|comparatively|surprisingly|vanishingly|disappointingly|remarkably few',
  'far? too few',
  'so few',
  'precious few',
  'few if any',
  'few , if any ,',
  'few or no|none',
];

/** All but a few of them, or hardly any. */
export const nearlyAllWords: readonly string[] = [
  'nearly|almost|virtually|practically|effectively all|every|everyone|everybody|none|everything|anyone|anybody|nobody',
  'just about|near all|every|everyone|everything',
  'more or less all|every|everyone',
  'well over? nigh all|every',
  'all but a few|handful',
  'hardly|scarcely|barely any|anyone|anybody|anything',
  'hardly|scarcely|barely a|an',
  'next to nothing|none|no',
  'virtually|practically|almost|effectively no|nil|zero',
  'little or no',
  'little or nothing',
];

/** Denies that it is true of all, and leaves open of how many it is. */
export const notAllWords: readonly string[] = [
  'not all|every|everyone|everybody|each|everything',
  'not quite|nearly|necessarily|yet all|every|everyone|everybody',
  'by no means all|every|everyone|everybody',
  'far from all|every|everyone|everybody',
  'nowhere near all|every|everyone',
];

const groupNouns =
  'handful|fistful|smattering|sprinkling|scattering|spattering|clutch|trickle|lot|multitude|host|raft|wealth|plethora|succession|stream|flood|string|swathe|slew|spate|rash|flurry|welter|' +
  'deluge|torrent|barrage|avalanche|mountain|profusion|proliferation|abundance|glut|surfeit|catalogue|litany|procession|myriad|core|rump|crop|mass|crowd|army|mound|stack|heap|scatter|' +
  'dearth|paucity|scarcity|modicum';

/** Nouns for a lot or a few, with the `of` that tells them from their other senses. */
export const lotsOf: readonly string[] = [
  `a|an ${groupNouns} of`,
  `a|an whole|good|real|steady|constant|regular|endless|long|large|small|mere|thin|hard|growing|veritable|continual|continuous|fair ${groupNouns} of`,
  'lots|loads|plenty|heaps|masses|dozens|hundreds|thousands|swathes|pockets|hordes|reams|oodles|legions|crowds|handfuls|droves|streams|strings|mountains|piles|stacks of',
  'scores|tens of',
  'no end|shortage of',
  'a great|good deal of',
  'quite a bit of',
  'any amount of',
  'a long|whole series of',
];

/** The same nouns where nothing follows that they count. */
export const lotsAlone: readonly string[] = [
  'a|the mere? handful|smattering|sprinkling|scattering|trickle|dribble|rump',
  'in droves|abundance|profusion|spades',
  'in their droves|dozens|scores|hundreds|thousands',
  'by the dozen|score|hundred|thousand|bucketload',
  'galore|aplenty',
  'here and there',
  'in ones|twos and twos|threes',
  'thin|scarce on the ground',
  'in short supply',
  'in pockets',
  'all sorts|manner|kinds of',
  'more * than you can count',
  'too many to count|mention|list|name',
  'more than one|i|we|you can count',
  'one or two others?',
  'the odd one|few',
  'a growing|small|tiny|select|thriving|dwindling|happy|loyal band',
  'a growing|small|long|shrinking list of',
  'you|we could|can count them? on one hand|the',
  'left, right and centre',
  'plenty more',
  'at a premium',
  'ten a penny',
  'like gold dust',
  'hard to come by',
  'few in number',
];

/** Words for how much or how many there is, said of a thing. */
export const plentyWords: readonly string[] = [
  'abound|abounds|abounded',
  'sparse|sparsely|scarce|plentiful|ample|abundant|copious|scant|legion|rife',
  'too much|little',
  'precious little',
  'a lot going|happening|outstanding|missing',
  'far too much|little',
  'nowhere near enough',
  'nothing like enough',
  'more than enough',
  'not nearly enough',
];
