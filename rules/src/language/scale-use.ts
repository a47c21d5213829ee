/** Where a sentence uses a word of a declared scale as the scale means it: `most` before schools, not in `most recent`. */
import type { Block, Sentence } from './block.js';
import { PhraseMatcher } from './lexicon.js';
import type { DeclaredScale, ScaleMeaning } from './scale.js';
import { TokenKind, type Tokens } from './tokens.js';

/** A word of a scale at token indexes `first` up to, not including, `last`. */
export interface ScaleUse {
  readonly first: number;
  readonly last: number;
  /** With what belongs to it, from the preposition to the things counted: `in most of the schools`. */
  readonly reach: readonly [first: number, last: number];
  readonly meaning: ScaleMeaning;
}

/** Finds the uses of one scale's words, in order, none overlapping. */
export type ScaleReader = (sentence: Sentence) => readonly ScaleUse[];

/** Makes the function that finds a scale's words; a sentence is read once. */
export function compileScale(scale: DeclaredScale): ScaleReader {
  const matcher = new PhraseMatcher<ScaleMeaning>();
  const phrases = new Set(
    scale.entries.flatMap(({ words }) => words.map((word) => word.replace(/^(?:an?|the) (?=.*(?:ity|number|proportion)$)/, ''))),
  );
  for (const phrase of phrases) {
    const meaning = scale.bandOf(phrase);
    if (meaning) matcher.add(phrase, meaning);
  }
  const known = new WeakMap<Sentence, readonly ScaleUse[]>();
  return (sentence) => {
    let uses = known.get(sentence);
    if (!uses) known.set(sentence, (uses = usesIn(sentence, matcher)));
    return uses;
  };
}

/** Whether the words at token indexes `first` up to, not including, `last` are a defined word, alone or with what belongs to it. */
export function isDefined(uses: readonly ScaleUse[], first: number, last: number): boolean {
  let low = 0;
  let high = uses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((uses[middle]?.last ?? 0) <= first) low = middle + 1;
    else high = middle;
  }
  for (let index = low; (uses[index]?.first ?? last) < last; index++) {
    const [from, to] = uses[index]?.reach ?? [0, 0];
    if (from <= first && last <= to) return true;
  }
  return false;
}

/** The uses in all of a block's sentences. */
export function scaleUses(block: Block, read: ScaleReader): readonly ScaleUse[] {
  return block.sentences.flatMap(read);
}

function usesIn(sentence: Sentence, matcher: PhraseMatcher<ScaleMeaning>): readonly ScaleUse[] {
  const uses: ScaleUse[] = [];
  const { tokens } = sentence.block;
  matcher.match(tokens, sentence.first, sentence.last, (meaning, first, last) => {
    const before = uses.at(-1);
    // Of words with one beginning the longest comes last; one inside another is no use of its own.
    if (before && first < before.last && last - first <= before.last - before.first) return;
    const reach = reachOf(tokens, sentence, first, last);
    if (!reach) return;
    if (before && first < before.last) uses.pop();
    uses.push({ first, last, reach, meaning });
  });
  return uses;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words for a share of things that can be counted, by their last word: all others mean the same wherever they stand. */
const quantifiers = set('all every most many few some several none any');
const shareNouns = set('majority minority number numbers proportion half third quarter two-thirds three-quarters');
/** Before a word of the scale these make it another word: `very few`, `the vast majority`, `at most`. */
const modifiers = set(
  'very vast large larger great overwhelming clear huge small smaller tiny slim slight significant substantial considerable sizeable sizable growing simple good fair ' +
    'too so quite relatively comparatively how as not far only just ethnic political working absolute almost nearly virtually practically hardly more less fewer extremely highly rather',
);
/** Before `most`, `many` and `few` these make a superlative or a number of their own: `the most`, `a few`, `the last few`, `at most`. */
const superlativeBefore = set(
  '% cent percent a an the its their our his her my your those who which at last first next past every precious these is are was were be been being even',
);
const superlativeAfter = set(
  'recent recently likely important importantly notable notably common commonly often frequent effective effectively significant significantly helpful appropriate vulnerable in-depth senior',
);
/** Behind a word that stands for the things named before it: `most were`, `almost all have`. */
const verbsAfter = set(
  'is are was were be been has have had do did does can could will would may might must should also now still then said say told reported felt feel means mean and or but',
);
/** Before a word that stands for the things named before it. */
const openers = new Set([
  '',
  ...set('and but or while whilst although though whereas that whom which because if since when where so then in for of with by to'),
]);
const plurals = set('children people staff young men women families police grandchildren data schoolchildren personnel');
const notPlurals = set(
  'is was has does this its his us as less always perhaps plus towards across unless thus process access progress success address crisis basis business',
);
const breaks = set('the a an to in on at by for from with and or but that which who whose when while if as than no it they he she we');

function reachOf(tokens: Tokens, sentence: Sentence, first: number, last: number): readonly [number, number] | undefined {
  const before = first > sentence.first ? tokens.lower(first - 1) : '';
  const head = tokens.lower(last - 1);
  const isNoun = shareNouns.has(head);
  const isShare = isNoun || quantifiers.has(head);
  if (modifiers.has(before) && !(isNoun && before === 'only')) return undefined;
  if (!isShare) return [first, last];
  if (!isNoun && last - first === 1 && superlativeBefore.has(before)) return undefined;
  const end = endOfThings(
    tokens,
    sentence,
    last,
    isNoun,
    isNoun || openers.has(before) || tokens.kinds[first - 1] === TokenKind.punctuation,
  );
  if (end === undefined) return undefined;
  const article = isNoun && /^(?:an?|the)$/.test(before) ? first - 1 : first;
  const hasPreposition = article > sentence.first && /^(?:in|for|across|among|within|by)$/.test(tokens.lower(article - 1));
  return [hasPreposition ? article - 1 : article, end];
}

/**
 * The token behind the things that a share is of; undefined where what follows is nothing that can be counted.
 * @param standsAlone whether the word may stand for things named before: `and most were`, not `what matters most is`.
 */
function endOfThings(tokens: Tokens, sentence: Sentence, last: number, isNoun: boolean, standsAlone: boolean): number | undefined {
  if (last >= sentence.last || tokens.kinds[last] !== TokenKind.word) return standsAlone ? last : undefined;
  const next = tokens.lower(last);
  if (next === 'of') {
    const at = /^(?:the|these|those|this|their|its|our|his|her|all)$/.test(tokens.lower(last + 1)) ? last + 2 : last + 1;
    return /^(?:time|day|year|week|month)$/.test(tokens.lower(at)) ? undefined : (pluralWithin(tokens, sentence, at) ?? last + 1);
  }
  if (verbsAfter.has(next)) return standsAlone ? last : undefined;
  if (isNoun || superlativeAfter.has(next) || (/ly$/.test(next) && !/^(?:early|family|elderly|weekly|monthly|daily)$/.test(next)))
    return undefined;
  const end = pluralWithin(tokens, sentence, last);
  // `almost all settle`; `most worrying` is a superlative.
  return end ?? (standsAlone && tokens.lower(last - 1) !== 'most' && !next.endsWith('s') ? last : undefined);
}

/** The token behind the first plural noun within four words. */
function pluralWithin(tokens: Tokens, sentence: Sentence, from: number): number | undefined {
  for (let index = from; index < Math.min(from + 4, sentence.last); index++) {
    const word = tokens.lower(index);
    if (tokens.kinds[index] !== TokenKind.word || breaks.has(word)) return undefined;
    if (word !== 'young' && (plurals.has(word) || (/[^siu']s'?$/.test(word) && word.length > 3 && !notPlurals.has(word)))) return index + 1;
  }
  return undefined;
}
