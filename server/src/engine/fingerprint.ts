import type { Span } from 'retext-substantiate/kit';
import { TokenKind, type Block, type Tokens } from 'retext-substantiate/language';
import { Hash } from './hash.js';

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
  const from = sentences.find((sentence) => sentence.end > span.start)?.first ?? 0;
  const to = sentences.find((sentence) => sentence.end >= span.end)?.last ?? tokens.count;
  const before: string[] = [];
  const flagged: string[] = [];
  const after: string[] = [];
  for (let index = from; index < to && after.length < neighbours; index++) {
    if (!isWord(tokens, index, cited)) continue;
    const word = tokens.lower(index);
    if ((tokens.ends[index] ?? 0) <= span.start) before.push(word);
    else if ((tokens.starts[index] ?? 0) < span.end) flagged.push(word);
    else after.push(word);
  }
  const hash = new Hash().add(rule);
  for (const word of before.slice(-neighbours)) hash.add(word);
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

function isWord(tokens: Tokens, index: number, cited: readonly Span[]): boolean {
  if (tokens.kinds[index] !== TokenKind.word && tokens.kinds[index] !== TokenKind.number) return false;
  const start = tokens.starts[index] ?? 0;
  return !cited.some((span) => span.start <= start && start < span.end);
}

/** Bracketed ids: they come and go while the finding stays the same. */
function citationsOf(block: Block): readonly Span[] {
  if (!/[[{]/.test(block.prose)) return [];
  return Array.from(block.prose.matchAll(bracketed))
    .filter(([text]) => /\d/.test(text))
    .map(({ index, 0: text }) => ({ start: index, end: index + text.length }));
}
