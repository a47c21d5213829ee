/**
 * Phrases that tell what a sentence does, in the notation of a lexicon phrase. They count in the main clause, near its beginning; of several, the first decides.
 */
export interface RoleCue {
  readonly role: 'claim' | 'scope' | 'recommendation' | 'plan' | 'definition' | 'question' | 'courtesy' | 'announcement';
  /** Counts wherever in the sentence it stands. */
  readonly anywhere?: true;
  /** Counts only as the first words of the sentence. */
  readonly opens?: true;
  /** Counts only where the sentence judges nothing and tells nothing of the past. */
  readonly neutral?: true;
  readonly phrases: readonly string[];
}

/** What a sentence does. Only a `claim` says something of the service that a reader may ask the evidence for. */
export type SentenceRole = RoleCue['role'] | 'label';
