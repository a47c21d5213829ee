import type { Block } from '../../language/block.js';

/** A phrase in which a trigger word says something precise, or nothing at all. */
export interface TermOfArt {
  /** In the notation of a lexicon phrase; matched in any case unless `cased`. */
  readonly phrase: string;
  readonly category: TermCategory;
  readonly status: TermStatus;
  /** True for proper names and titles: only written like this. */
  readonly cased?: boolean;
  /** Where given, the phrase is a term of art only in a block for which this holds. */
  readonly holds?: (block: Block) => boolean;
}

/** The field a term belongs to. */
export type TermCategory =
  'law-children' | 'practice-term' | 'education' | 'adult-equality-employment' | 'council-audit' | 'grade-label' | 'statistics' | 'idiom';

/** Whether the source was read (`verified`), read about (`relayed`), counted in reports (`measured`), or is background knowledge (`unverified`); ordinary English needs none. */
export type TermStatus = 'verified' | 'relayed' | 'measured' | 'unverified' | 'ordinary';

/** Entries of one category and status, with what they have in common. */
export function terms(
  category: TermCategory,
  status: TermStatus,
  phrases: readonly string[],
  common: Pick<TermOfArt, 'cased' | 'holds'> = {},
): TermOfArt[] {
  return phrases.map((phrase) => ({ phrase, category, status, ...common }));
}
