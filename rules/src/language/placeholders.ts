import type { Sentence } from './block.js';
import type { Figure } from './figure.js';
import type { Tokens } from './tokens.js';

/** Longest placeholder, in tokens between its marks. */
const longest = 8;

/**
 * Reads `‹n› of ‹N›`, `‹date›`, `‹interval›` as the figure that will stand there: the blank is a finding of its own,
 * and the words it settles need not be asked about a second time.
 */
export function readPlaceholder(tokens: Tokens, index: number, to: number): Figure | undefined {
  const last = endOfPlaceholder(tokens, index, to);
  if (last === undefined) return undefined;
  const base = tokens.lower(last) === 'of' ? endOfPlaceholder(tokens, last + 1, to) : undefined;
  if (base !== undefined) return { kind: 'ratio', first: index, last: base };
  const words = Array.from({ length: last - index - 2 }, (_, at) => tokens.lower(index + 1 + at));
  if (words.some((word) => word === 'source' || word === 'who' || word === 'reason')) return undefined;
  const kind = words.includes('date') ? 'date' : words.some((word) => word === 'interval' || word === 'time') ? 'duration' : 'number';
  return { kind, first: index, last };
}

function endOfPlaceholder(tokens: Tokens, index: number, to: number): number | undefined {
  if (tokens.lower(index) !== '‹') return undefined;
  for (let at = index + 1; at < to && at - index <= longest + 1; at++) if (tokens.lower(at) === '›') return at + 1;
  return undefined;
}

const blankSource = /‹(?:source|evidence id)›/;
const opensWithBlank = /^[([]‹(?:source|evidence id)›/;

/** Whether the sentence leaves a blank for its source, in its words or in the bracket right behind it: `… our story again.” (‹source›)`. */
export function promisesSource({ block, text, next }: Sentence): boolean {
  return block.prose.includes('‹') && (blankSource.test(text) || (next !== undefined && opensWithBlank.test(next.text)));
}
