import type { Block } from '../language/block.js';

/** A phrase in which a trigger word says something precise, or nothing at all. */
export interface TermOfArt {
  /** In the notation of a lexicon phrase; matched in any case. */
  readonly phrase: string;
  readonly category: string;
  /** Whether the source was read (`verified`), read about (`relayed`), counted in reports (`measured`), or is background knowledge (`unverified`); ordinary English needs none. */
  readonly status: 'verified' | 'relayed' | 'measured' | 'unverified' | 'ordinary';
  /** Where given, the phrase is a term of art only in a block for which this holds. */
  readonly holds?: (block: Block) => boolean;
}

export const termsOfArt: readonly TermOfArt[] = [{ phrase: 'significant harm', category: 'law-children', status: 'relayed' }];
