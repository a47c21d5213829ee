import type { Span } from 'retext-substantiate/kit';
import { TokenKind, type Block } from 'retext-substantiate/language';
import { Hash } from './hash.js';

/** Words on either side that belong to a finding's name. */
const neighbours = 3;
const citation = /\[[^\]\n]*\d[^\]\n]*\]|\{[^}\n]*\d[^}\n]*\}/g;

/**
 * The stable part of a finding's name: the rule, the flagged words and three words either side within the sentence;
 * case, spaces, comments and citations do not count. Equal ones in one file are numbered later.
 */
export function fingerprintOf(rule: string, block: Block, span: Span): string {
  const hash = new Hash().add(rule);
  const words = wordsOf(block);
  let first = words.findIndex((word) => word.end > span.start);
  if (first < 0) first = words.length;
  let last = first;
  while (last < words.length && (words[last]?.start ?? 0) < span.end) last++;
  const sentence = block.sentences.find((candidate) => candidate.end > span.start);
  let from = first;
  while (from > 0 && first - from < neighbours && (words[from - 1]?.start ?? 0) >= (sentence?.start ?? 0)) from--;
  const closing = block.sentences.find((candidate) => candidate.end >= span.end) ?? sentence;
  let to = last;
  while (to < words.length && to - last < neighbours && (words[to]?.end ?? 0) <= (closing?.end ?? Infinity)) to++;
  for (let index = from; index < to; index++) {
    if (index === first || index === last) hash.number(-2);
    hash.add(words[index]?.text ?? '');
  }
  return hash.toString();
}

interface Word extends Span {
  readonly text: string;
}

function wordsOf(block: Block): readonly Word[] {
  return block.once(collectWords);
}

function collectWords(block: Block): readonly Word[] {
  const cited = Array.from(block.prose.matchAll(citation), (found) => ({ start: found.index, end: found.index + found[0].length }));
  const { tokens } = block;
  const words: Word[] = [];
  for (let index = 0; index < tokens.count; index++) {
    if (tokens.kinds[index] !== TokenKind.word && tokens.kinds[index] !== TokenKind.number) continue;
    const start = tokens.starts[index] ?? 0;
    const end = tokens.ends[index] ?? 0;
    if (cited.some((span) => span.start <= start && end <= span.end)) continue;
    words.push({ start, end, text: tokens.lower(index) });
  }
  return words;
}
