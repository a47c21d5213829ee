/** Kind of the facts that a document declares bands. */
export const declaredBandKind = 'declared-band';
/** Kind of the facts that a word is used as a scale in force defines it; the key is the word. */
export const definedWordKind = 'defined-word';
/** Kind of the fact that the project keeps an evidence register. */
export const evidenceRegister = 'evidence-register';
