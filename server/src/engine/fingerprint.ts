import type { Span } from 'retext-substantiate/kit';
import { TokenKind, type Block, type Tokens } from 'retext-substantiate/language';
import { Hash } from './hash.js';
import { indexAt } from './index-at.js';

/** Words on either side that belong to a finding's name. */
const neighbours = 3;
const bracketed = /\[[^\][\n]{0,80}\]|\{[^}{\n]{0,80}\}/g;

/**
 * The stable part of a finding's name: the rule, the flagged words and three words either side within the sentence;
 * case, spaces, comments and citations do not count. Equal ones in one file are numbered by {@link numberFingerprints}.
 * @param span in offsets of the block's prose.
 */
export function fingerprintOf(rule: string, block: Block, span: Span): string {
  const { tokens, sentences } = block;
  // A word among thousands without a stop is found by halves, and the walk goes no further than its neighbours.
  const first = firstEndingBehind(tokens, span.start);
  const from = sentences.length > 0 && first < tokens.count ? block.sentenceAt(first).first : 0;
  const before: string[] = [];
  for (let index = first - 1; index >= from && before.length < neighbours; index--) {
    if (isWord(block, index)) before.unshift(tokens.lower(index));
  }
  const flagged: string[] = [];
  let index = first;
  for (; index < tokens.count && (tokens.starts[index] ?? 0) < span.end; index++) {
    if (isWord(block, index)) flagged.push(tokens.lower(index));
  }
  const last = firstEndingBehind(tokens, span.end - 1);
  const to = last < tokens.count ? block.sentenceAt(last).last : tokens.count;
  const after: string[] = [];
  for (; index < to && after.length < neighbours; index++) {
    if (isWord(block, index)) after.push(tokens.lower(index));
  }
  const hash = new Hash().add(rule);
  for (const word of before) hash.add(word);
  hash.number(-2);
  for (const word of flagged) hash.add(word);
  hash.number(-2);
  for (const word of after) hash.add(word);
  return hash.toString();
}

/** Numbers equal names in the order they stand, so that each finding of a file has its own. */
export function numberFingerprints(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}-${String(count)}`;
  });
}

/** Index of the first token that ends behind the offset; the number of tokens where none does. */
function firstEndingBehind({ starts, ends, count }: Tokens, offset: number): number {
  if (count === 0) return 0;
  const index = indexAt(starts, offset);
  return (ends[index] ?? 0) > offset ? index : index + 1;
}

function isWord(block: Block, index: number): boolean {
  const { kinds, starts } = block.tokens;
  if (kinds[index] !== TokenKind.word && kinds[index] !== TokenKind.number) return false;
  const start = starts[index] ?? 0;
  const cited = block.once(citationsOf);
  return start >= (cited.ends[indexAt(cited.starts, start)] ?? 0) || start < (cited.starts[0] ?? 0);
}

/** Bracketed ids: they come and go while the finding stays the same. */
function citationsOf({ prose }: Block): { readonly starts: readonly number[]; readonly ends: readonly number[] } {
  const found = /[[{]/.test(prose) ? Array.from(prose.matchAll(bracketed)).filter(([text]) => /\d/.test(text)) : [];
  return { starts: found.map(({ index }) => index), ends: found.map(({ index, 0: text }) => index + text.length) };
}
