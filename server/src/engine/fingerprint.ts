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
  const cited = block.once(citationsOf);
  const hash = new Hash().add(rule);
  // A word among thousands without a stop is found by halves, and the walk goes no further than its neighbours.
  const first = firstEndingBehind(tokens, span.start);
  const from = sentences.length > 0 && first < tokens.count ? block.sentenceAt(first).first : 0;
  let before = first;
  for (let index = first - 1, left = neighbours; index >= from && left > 0; index--) {
    if (!isWord(tokens, index, cited)) continue;
    before = index;
    left--;
  }
  for (let index = before; index < first; index++) if (isWord(tokens, index, cited)) hash.add(tokens.lower(index));
  hash.number(-2);
  let index = first;
  for (; index < tokens.count && (tokens.starts[index] ?? 0) < span.end; index++) {
    if (isWord(tokens, index, cited)) hash.add(tokens.lower(index));
  }
  hash.number(-2);
  const last = firstEndingBehind(tokens, span.end - 1);
  const to = last < tokens.count ? block.sentenceAt(last).last : tokens.count;
  for (let left = neighbours; index < to && left > 0; index++) {
    if (!isWord(tokens, index, cited)) continue;
    hash.add(tokens.lower(index));
    left--;
  }
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

function isWord({ kinds, starts }: Tokens, index: number, cited: Cited): boolean {
  if (kinds[index] !== TokenKind.word && kinds[index] !== TokenKind.number) return false;
  if (cited.starts.length === 0) return true;
  const start = starts[index] ?? 0;
  return start >= (cited.ends[indexAt(cited.starts, start)] ?? 0) || start < (cited.starts[0] ?? 0);
}

/** Where each citation in a block begins and ends, in order. */
interface Cited {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Bracketed ids: they come and go while the finding stays the same. */
function citationsOf({ prose }: Block): Cited {
  const found = /[[{]/.test(prose) ? Array.from(prose.matchAll(bracketed)).filter(([text]) => /\d/.test(text)) : [];
  return { starts: found.map(({ index }) => index), ends: found.map(({ index, 0: text }) => index + text.length) };
}
