export { Block, Sentence, type BlockContext, type BlockKind, type BlockSource, type Mark, type SectionRole } from './block.js';
export { PhraseMatcher, lexiconByForm, type Lexicon, type LexiconEntry, type LexiconMatch } from './lexicon.js';
export { findQuotations } from './quotations.js';
export { splitSentences, type SentenceRange } from './sentences.js';
export { foldCase, opaque } from './text.js';
export { TokenKind, tokenize, type Tokens } from './tokens.js';
export type { Figure, FigureKind } from './figure.js';
export { figuresBetween, figuresOf } from './figures.js';
export { clauseAt, figureFor, isQuantified, isQuantity } from './quantified.js';
export { evidenceIn, hasEvidence, type EvidenceKind, type EvidenceMark } from './evidence-marks.js';
export { promisesSource } from './placeholders.js';
export { sectionRole } from './section-role.js';
export { isBareClaim, isClaim, sentenceRole } from './sentence-role.js';
export type { SentenceRole } from './role-cue.js';
export { relativeTarget, type RelativeTarget } from './targets.js';
export { isInBand, readBand, sayBand, type Band, type Bound } from './band.js';
export {
  declareScale,
  joinScales,
  sayStatus,
  scaleWord,
  type DeclaredScale,
  type ScaleEntry,
  type ScaleMeaning,
  type ScaleStatus,
} from './scale.js';
export { compileScale, isDefined, scaleUses, type ScaleReader, type ScaleUse } from './scale-use.js';
export { declaredBands, type DeclaredBand } from './declared-bands.js';
export { declarableScales, knownScales, type KnownScale, type ScaleKind } from '../data/scales.js';
export { isAfter, readDate, sayDate } from './calendar-dates.js';
export type { Citation, CitationForm } from './citation.js';
export { citationsOf } from './citations.js';
export { beginningOfNote } from './citations-notes.js';
export { evidenceFields, isSensitive, isSuperseded, isWithdrawn, type EvidenceField, type EvidenceItem } from './evidence-item.js';
export type { CutOff, EvidenceView, TitleUse } from './evidence-view.js';
