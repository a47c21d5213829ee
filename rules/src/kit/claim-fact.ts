import type { Span } from '../language/span.js';
import type { Fact } from './types.js';

/** Kind of the fact that a sentence is a claim; what else is to be known of it stands in its key. */
export const claimKind = 'claim';

/** What is known of a claim where it stands. */
export interface ClaimFact {
  /** What it rests on as far as its block shows; empty where that shows nothing. */
  readonly evidence: readonly string[];
  /** How far the rule looks for its evidence, and so which finding speaks for it: one of the sentence, of the block, of the section, or of the whole document. */
  readonly within: ClaimReach;
}

/** See {@link ClaimFact.within}. */
export type ClaimReach = 'sentence' | 'block' | 'section' | 'document';

/** Writes a claim down as a fact. */
export function claimFact({ start, end }: Span, { evidence, within }: ClaimFact): Fact {
  return { kind: claimKind, key: JSON.stringify([within, ...evidence]), span: { start, end } };
}

/** Reads the key of such a fact. */
export function readClaim(key: string): ClaimFact {
  const [within, ...evidence] = JSON.parse(key) as [ClaimReach, ...string[]];
  return { within, evidence };
}
