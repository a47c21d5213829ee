export { Block, Sentence, type BlockContext, type BlockKind, type BlockSource, type Mark, type SectionRole } from './block.js';
export { PhraseMatcher, type Lexicon, type LexiconEntry, type LexiconMatch } from './lexicon.js';
export { findQuotations } from './quotations.js';
export { splitSentences, type SentenceRange } from './sentences.js';
export { foldCase, opaque } from './text.js';
export { TokenKind, tokenize, type Tokens } from './tokens.js';
export { figuresOf, type Figure, type FigureKind } from './figures.js';
export { clauseAt, figureFor, isQuantified, isQuantity } from './quantified.js';
