import type { Span } from '../../kit/index.js';
import { TokenKind, type Block, type Tokens } from '../../language/index.js';

/** A quotation with the tokens of its marks; the span is that of the words between them. */
export interface Quoted extends Span {
  /** The opening mark. */
  readonly open: number;
  /** The closing mark. */
  readonly close: number;
}

/** The quotations of a block, in order. */
export function quotedIn(block: Block): readonly Quoted[] {
  return block.quotations.map(({ start, end }) => {
    const { tokens } = block;
    return { start, end, open: tokenFrom(tokens, start - 1), close: tokenFrom(tokens, end) };
  });
}

/** How many words a quotation has, counted no further than `most`. */
export function wordsOf({ tokens }: Block, { open, close }: Quoted, most: number): number {
  let words = 0;
  for (let at = open + 1; at < close && words < most; at++) if (tokens.kinds[at] === TokenKind.word) words++;
  return words;
}

/** Longer than this no name is. */
const longestName = 10;
const smallWords = /^(?:a|an|and|at|by|for|from|in|of|on|or|our|the|to|up|with|your|\d.*)$/;

/** `Stronger Families`, `Working Together to Safeguard Children 2018`, `FLOURISH`: every word that matters has a capital, and no stop ends it. */
export function isName(block: Block, { open, close, end }: Quoted): boolean {
  const { tokens, prose } = block;
  if (close - open > 2 * longestName || /[,.?!…]/.test(prose[end - 1] ?? '')) return false;
  for (let at = open + 1; at < close; at++) {
    if (tokens.kinds[at] !== TokenKind.word || smallWords.test(tokens.lower(at))) continue;
    const initial = prose[tokens.starts[at] ?? 0] ?? '';
    if (initial === initial.toLowerCase()) return false;
  }
  return true;
}

/** The first token that starts at `offset` or behind it. */
function tokenFrom({ starts, count }: Tokens, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
