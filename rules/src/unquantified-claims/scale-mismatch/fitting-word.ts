import type { ProseFix } from '../../kit/index.js';
import type { Block, ScaleUse } from '../../language/index.js';

/** Words that need `a … of`, those that need `of` alone, and those that no noun follows as it does `most`. */
const noun = /(?:majority|minority|proportion|number|percentage)$/;
const part = /(?:half|thirds?|quarters?|per cent)$/;
const alone = /^(?:none|no|nobody|every|each|rarely|seldom|never|always|often|usually|sometimes|generally)$/;
const article = /^(?:the|an?)$/;
const determiner = /^(?:the|these|those|its|their|our|them|us|his|her|your|my|this|that)$/;
/** Behind a word that stands for the things themselves. */
const verb = /^(?:[^a-z].*|are|were|have|had|did|do|said|could|can|will|would|may|might|and|or|but)?$/;

/** The scale's word for the figure in the place of the word that does not fit: `most homes` becomes `a majority of homes`. */
export function fittingWord(block: Block, { first, last }: ScaleUse, word: string): readonly ProseFix[] {
  const { tokens } = block;
  const bare = word.replace(/^(?:the|an?) (?!few$)/, '');
  if (alone.test(bare)) return [];
  const from = article.test(tokens.lower(first - 1)) ? first - 1 : first;
  const hasOf = tokens.lower(last) === 'of';
  let to = last;
  let put = bare;
  if (noun.test(bare)) put = `${/^[aeiou]/.test(bare) ? 'an' : 'a'} ${bare}`;
  if (noun.test(bare) || part.test(bare)) {
    if (!hasOf && !verb.test(tokens.lower(last))) put += ' of';
  } else if (hasOf && !determiner.test(tokens.lower(last + 1))) {
    to = last + 1;
  }
  const span = block.span(from, to);
  const was = block.prose.slice(span.start, span.end);
  const text = /^\p{Lu}/u.test(was) ? put.charAt(0).toUpperCase() + put.slice(1) : put;
  return [{ title: `Replace \`${was.replace(/\s+/g, ' ')}\` by \`${text}\`, the scale’s word for it`, edits: [{ ...span, text }] }];
}
