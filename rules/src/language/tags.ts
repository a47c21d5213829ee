/** Part-of-speech tags (Universal Dependencies names) for a stretch of text. */
export interface TaggedText {
  readonly starts: readonly number[];
  readonly tags: readonly string[];
}

/** Tells parts of speech. Costly to load and to run: ask only when the words around do not decide. */
export interface Tagger {
  readonly tag: (text: string) => TaggedText;
}
