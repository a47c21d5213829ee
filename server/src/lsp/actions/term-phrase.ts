import type { AnyRule } from 'retext-substantiate/kit';
import { PhraseMatcher, TokenKind, tokenize, type Tokens } from 'retext-substantiate/language';
import type { ProseAround } from '../../engine/types.js';

/** Words of the longest phrase that anybody would call a term. */
const longestTerm = 8;
/** Words behind the flagged one that may belong to it: `consistent lead worker`. */
const mostFollowing = 2;
/** Tokens around the flagged words in which a rule's phrase may stand. */
const reach = 12;

/** Where flagged words stand in the prose of their block: what is before and behind them. */
export interface FlaggedProse {
  readonly from: ProseAround;
  readonly to: ProseAround;
}

/** Words flagged or selected, as a range of tokens of their block's prose. */
interface Range {
  readonly first: number;
  readonly last: number;
}

/**
 * The words that the author selected, where they hold the flagged ones and more, and could be a term.
 * @returns undefined where no term of these words would keep the rules silent.
 */
export function selectedTerm(flagged: FlaggedProse, selected: FlaggedProse, rules: readonly AnyRule[]): string | undefined {
  const prose = proseOf(flagged.from);
  const tokens = tokenize(prose);
  const words = rangeIn(tokens, selected);
  const needed = phraseOfRules(tokens, rangeIn(tokens, flagged), rules);
  if (proseOf(selected.from) !== prose || proseOf(selected.to) !== prose || !needed) return undefined;
  const isWider = words.last - words.first > needed.last - needed.first || words.first < needed.first;
  return isWider && words.first <= needed.first && needed.last <= words.last ? asTerm(prose, tokens, words) : undefined;
}

/** The flagged words with the noun that follows them: `significant harm`; undefined where no noun seems to. */
export function likelyTerm({ from, to }: FlaggedProse, rules: readonly AnyRule[]): string | undefined {
  const prose = proseOf(from);
  const tokens = tokenize(prose);
  const flagged = rangeIn(tokens, { from, to });
  const needed = phraseOfRules(tokens, flagged, rules);
  if (!needed || needed.last > flagged.last || modifies(tokens.lower(flagged.last - 1))) return undefined;
  let last = flagged.last;
  while (last - flagged.last < mostFollowing && isOfPhrase(tokens, last, last > flagged.last)) last++;
  return last > flagged.last ? asTerm(prose, tokens, { first: needed.first, last }) : undefined;
}

function proseOf({ before, after }: ProseAround): string {
  return before + after;
}

function rangeIn({ count, starts, ends }: Tokens, { from, to }: FlaggedProse): Range {
  let first = 0;
  while (first < count && (starts[first] ?? 0) < from.before.length) first++;
  let last = first;
  while (last < count && (ends[last] ?? 0) <= to.before.length) last++;
  return { first, last };
}

const matchers = new WeakMap<AnyRule, PhraseMatcher<true>>();

/** The phrase by which the rules came to look at the words, all of which a term has to hold; undefined where they did not by a phrase. */
function phraseOfRules(tokens: Tokens, { first, last }: Range, rules: readonly AnyRule[]): Range | undefined {
  const phrases = rules.map((rule) => {
    const own: Range[] = [];
    matcherOf(rule).match(tokens, Math.max(0, first - reach), Math.min(tokens.count, last + reach), (_, from, to) => {
      if (from <= first && last <= to) own.push({ first: from, last: to });
    });
    return own;
  });
  if (phrases.some((own) => own.length === 0)) return undefined;
  const all = phrases.flat();
  return { first: Math.min(...all.map((own) => own.first)), last: Math.max(...all.map((own) => own.last)) };
}

function matcherOf(rule: AnyRule): PhraseMatcher<true> {
  let matcher = matchers.get(rule);
  if (!matcher) {
    matcher = new PhraseMatcher();
    for (const { phrase } of rule.lexicon ?? []) matcher.add(phrase, true);
    matchers.set(rule, matcher);
  }
  return matcher;
}

/** Undefined for what holds more than words, which no term can. */
function asTerm(prose: string, { kinds, starts, ends }: Tokens, { first, last }: Range): string | undefined {
  if (last - first > longestTerm) return undefined;
  const words: string[] = [];
  for (let index = first; index < last; index++) {
    if (kinds[index] !== TokenKind.word && kinds[index] !== TokenKind.number) return undefined;
    words.push(prose.slice(starts[index], ends[index]));
  }
  return words.join(' ');
}

/** Words that end the phrase that a noun closes. */
const breaks = new Set(
  (
    'of all both each every the a an to in on at by for from with and or but nor that which who whom whose where when while are were is was be been being have has had do does did ' +
    'will would can could may might must should not no their its his her our your my these those this it they he she we as if than then also still so yet because since until ' +
    'before after about above across against along among around between beyond during into onto over through throughout towards under upon within without per via ' +
    'enough too very more most less least only just even already often always never sometimes now today here there ' +
    'remains remain remained requires require needs need means mean makes make made gives give gave takes take took shows show showed helps help includes include ' +
    'leads led follows becomes become became seems seem says say said keeps keep kept lacks lack went came saw found held met left began grew fell rose'
  ).split(' '),
);

/** Whether a word goes on a phrase: a noun, as far as one can tell without a parser. @param isSecond of two that follow. */
function isOfPhrase(tokens: Tokens, index: number, isSecond: boolean): boolean {
  const word = tokens.lower(index);
  if (tokens.kinds[index] !== TokenKind.word || !/^\p{L}[\p{L}'’-]*$/u.test(word) || breaks.has(word) || looksLikeAdverb(word))
    return false;
  if (!isSecond) return true;
  // Behind a plural comes a verb: `good outcomes depend`; and a word in the past tense is one.
  if (/(?:[^s]s|ed)$/u.test(tokens.lower(index - 1)) || /ed$/u.test(word)) return false;
  // Only what closes the phrase tells that this was no verb.
  const next = tokens.lower(index + 1);
  return next === '' || tokens.kinds[index + 1] === TokenKind.punctuation || breaks.has(next);
}

/** Whether a word goes with an adjective and not with a noun: `much shorter`. */
function modifies(word: string): boolean {
  return looksLikeAdverb(word) || /^(?:much|far|very|quite|rather|too|so|well|fairly|still|more|most|less|least)$/u.test(word);
}

function looksLikeAdverb(word: string): boolean {
  return (
    /ly$/u.test(word) &&
    !/^(?:early|timely|family|friendly|daily|weekly|monthly|quarterly|yearly|orderly|likely|assembly|supply|elderly)$/u.test(word)
  );
}
