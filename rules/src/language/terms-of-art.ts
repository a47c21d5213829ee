import { termsOfArt, type TermOfArt } from '../data/terms-of-art.js';
import type { Block, Sentence } from './block.js';
import { PhraseMatcher } from './lexicon.js';

/** Finds the token ranges of a sentence that are terms of art. */
export type TermMatcher = (block: Block, sentence: Sentence) => readonly (readonly [first: number, last: number])[];

const irregularPlurals = new Map([
  ['child', 'children'],
  ['person', 'persons'],
  ['analysis', 'analyses'],
]);

/** A phrase with its last word in the singular or the plural, which nobody writes where it is no noun; a single word stays as it is (`sometime`). */
function orPlural(phrase: string): string {
  const word = phrase.slice(phrase.lastIndexOf(' ') + 1);
  if (word === phrase || word.length < 3 || !/^[a-z]+$/.test(word)) return phrase;
  const plural =
    irregularPlurals.get(word) ??
    (/[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`);
  return `${phrase}|${plural}`;
}

/**
 * Makes the function that finds terms of art, in which a trigger word stays silent.
 * @param own the project's own terms, matched in any case.
 */
export function compileTerms(own: readonly string[]): TermMatcher {
  const matcher = new PhraseMatcher<Pick<TermOfArt, 'phrase' | 'cased' | 'holds'>>();
  for (const term of termsOfArt) matcher.add(term.cased ? term.phrase.toLowerCase() : orPlural(term.phrase.toLowerCase()), term);
  for (const phrase of own) matcher.add(phrase.toLowerCase().replaceAll('’', "'"), { phrase });
  return (block, sentence) => {
    const ranges: [number, number][] = [];
    matcher.match(block.tokens, sentence.first, sentence.last, ({ phrase, cased, holds }, first, last) => {
      if (cased && block.text(first, last).replace(/\s+/g, ' ') !== phrase) return;
      if (!holds || holds(block)) ranges.push([first, last]);
    });
    return ranges;
  };
}
