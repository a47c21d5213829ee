import { termsOfArt } from '../data/terms-of-art.js';
import type { Block, Sentence } from './block.js';
import { PhraseMatcher } from './lexicon.js';

/** Finds the token ranges of a sentence that are terms of art. */
export type TermMatcher = (block: Block, sentence: Sentence) => readonly (readonly [first: number, last: number])[];

/**
 * Makes the function that finds terms of art, in which a trigger word stays silent.
 * @param own the project's own terms, matched in any case.
 */
export function compileTerms(own: readonly string[]): TermMatcher {
  const matcher = new PhraseMatcher<((block: Block) => boolean) | undefined>();
  for (const term of termsOfArt) matcher.add(term.phrase.toLowerCase(), term.holds);
  for (const term of own) matcher.add(term.toLowerCase().replaceAll('’', "'"), undefined);
  return (block, sentence) => {
    const ranges: [number, number][] = [];
    matcher.match(block.tokens, sentence.first, sentence.last, (holds, first, last) => {
      if (!holds || holds(block)) ranges.push([first, last]);
    });
    return ranges;
  };
}
