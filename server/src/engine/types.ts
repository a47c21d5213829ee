/** What goes into the engine and what comes out. All offsets are UTF-16 units of the document's text (a BOM removed). */
import type {
  About,
  ActiveRule,
  AnyRule,
  Category,
  EvidenceBook,
  Extent,
  LinkedFile,
  RunBlock,
  Severity,
  Span,
  Tagger,
} from 'retext-substantiate/kit';
import type { BlockKind, Citation, CutOff, DeclaredScale, ScaleMeaning } from 'retext-substantiate/language';
import type { RegionReader } from './read/reader.js';
import type { TextEdit } from './text-edit.js';

export type { About, ActiveRule, Category, Extent, RegionReader, Severity, TextEdit };

/** How a document is read. */
export type Format = 'markdown' | 'text' | 'html';

/** The prose of a block on either side of a place in it. */
export interface ProseAround {
  readonly before: string;
  readonly after: string;
  readonly kind: BlockKind;
}

/** A change that an author may choose. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Whether it may be applied to a whole report at once, unseen. */
  readonly safe?: boolean;
}

/** A rule that marks the same words as the finding it stands under. */
export interface AlsoFound {
  readonly rule: string;
  readonly category: Category;
}

/** What a scrutiny panel would query, at a place in the document. */
export interface Finding {
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  /** The fault, under 100 characters, no final stop. */
  readonly message: string;
  readonly why: string;
  readonly question: string;
  /** The rule's page. */
  readonly url: string;
  readonly extent: Extent;
  readonly start: number;
  readonly end: number;
  /** The document's text from `start` to `end`. */
  readonly text: string;
  readonly also: readonly AlsoFound[];
  readonly fixes: readonly Fix[];
  /** End of the block the finding stands in: where a suppression comment goes. Equal to `end` where there is no block. */
  readonly blockEnd: number;
  readonly about?: About | undefined;
}

/** A suppression kept in the project's config: the only kind for plain text, which has no comments. */
export interface ConfigSuppression {
  readonly rule: string;
  readonly fingerprint: string;
  readonly reason: string;
  /** Who answers for it. */
  readonly owner?: string;
  /** The last day on which it counts, as in `2027-03-31`. */
  readonly until?: string;
}

/** Everything the engine needs to know, handed in by its host. */
export interface EngineSetup {
  readonly rules: readonly ActiveRule[];
  /** Ids of all rules there are, active or not: what a suppression comment may name. */
  readonly knownRules: ReadonlySet<string>;
  readonly tagger?: Tagger;
  /** The project's own terms of art: phrases in which a trigger word stays silent. */
  readonly terms?: readonly string[];
  /** The scale that the project declares: its words are defined. */
  readonly scale?: DeclaredScale;
  readonly suppressions?: readonly ConfigSuppression[];
  /** The day by which suppressions come to their end, as in `2027-03-31`; without it none does. */
  readonly today?: string;
  /** Whether the project names an evidence register. */
  readonly hasRegister?: boolean;
  /** Address of a rule's page. */
  readonly docsUrl: (rule: string) => string;
}

/** The rules as the engine's inner parts use them. */
export interface EngineRules {
  readonly run: RunBlock;
  /** Kinds of facts that rules need of the whole document. */
  readonly neededKinds: ReadonlySet<string>;
  /** The scale that the project declares. */
  readonly scale?: DeclaredScale;
  readonly meta: (rule: string) => AnyRule;
  readonly documentRules: readonly ActiveRule[];
  readonly knownRules: ReadonlySet<string>;
  readonly tagger?: Tagger;
}

/** The project's evidence as one document sees it. Never changes: where any answer may differ, the host makes another. */
export interface DocumentEvidence {
  readonly book: EvidenceBook;
  /** The path, written as in the book, that a link of this document leads to; undefined where it leads out of the project. */
  readonly pathOf: (target: string) => string | undefined;
  /** Reads the date after which evidence is too late from the document's front matter, which is handed over with its fences. */
  readonly cutOff: (frontMatter: string) => CutOff | undefined;
}

/** How one document is to be linted. */
export interface DocumentSetup {
  readonly format: Format;
  /** Reads a format that the engine does not bring along, since not every host needs it: has to be there for `html`. */
  readonly reader?: RegionReader;
  /** Asked at every lint for the evidence that holds now; the very same object while nothing has changed. */
  readonly evidence?: () => DocumentEvidence | undefined;
  /** Looks up a file named by a relative link, as {@link LinkedFile} tells; where left out, nothing is known of other files. */
  readonly linkedFile?: (path: string) => LinkedFile | null | undefined;
}

/** A word that a declared scale defines, at a place in the document. */
export interface DefinedWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly meaning: ScaleMeaning;
}

/** A citation of evidence in the document's coordinates. That of a footnote is its call, that of a link its text. */
export type PlacedCitation = Citation;

/** `n of N`, in digits or words, at a place in the document. */
export interface PlacedShare extends Span {
  readonly part: number;
  /** Never 0. */
  readonly base: number;
  /** Whether its sentence gives it as a percentage too. */
  readonly isSaid: boolean;
}

/** A paragraph or list item that begins with its number in the report. */
export interface NumberedParagraph extends Span {
  /** As in `2.1`, without a stop. */
  readonly number: string;
  /** How the paragraph goes on. */
  readonly text: string;
}

/** A heading of the document, in its order. */
export interface PlacedHeading extends Span {
  readonly text: string;
  /** 1 to 6; 7 for a line in bold that serves as one. */
  readonly depth: number;
}

/** A sentence that reports what was found, and what it rests on. */
export interface Claim extends Span {
  readonly text: string;
  /** Number of the heading it stands under in {@link Snapshot.headings}; -1 above the first. */
  readonly heading: number;
  /**
   * What it rests on, as far as `missing-evidence` looks in its preset: ids of the register, else the footnote, link or source that counts,
   * or the reason for which none is needed. Empty exactly where that rule finds the claim.
   */
  readonly evidence: readonly string[];
}

/** Claims, and how many of them rest on evidence or on a reason for which none is needed. */
export interface ClaimCounts {
  readonly claims: number;
  readonly evidenced: number;
}

/** A place in the source with its label, in the form in which labels are compared. */
export interface LabelledSpan extends Span {
  readonly label: string;
}

/** Marks of the source that are no prose, in order: what a copy for publication goes by. */
export interface SourceMarks {
  /** Suppression comments, good or not. */
  readonly suppressions: readonly Span[];
  /** Footnotes, from their label to their end. */
  readonly notes: readonly LabelledSpan[];
  /** Calls of footnotes. */
  readonly calls: readonly LabelledSpan[];
  /** Links that name their target, with their text. */
  readonly links: readonly Span[];
  /** Passages that were not read. */
  readonly unread: readonly Span[];
}

/** What became of a suppression comment; of several faults the one that keeps it from counting at all. */
export type SuppressionState = 'in force' | 'expired' | 'unused' | 'without reason' | 'wrong date' | 'unknown rule' | 'covers nothing';

/** A suppression comment at its place in the document. */
export interface PlacedSuppression extends Span {
  readonly covers: 'block' | 'next-block' | 'file';
  readonly rules: readonly string[];
  /** Empty where it gives none. */
  readonly reason: string;
  readonly owner?: string;
  readonly until?: string;
  readonly state: SuppressionState;
  /** How many findings it covers; of one that has expired, how many it covered. */
  readonly findings: number;
}

/** A finding that is not told, since somebody said why it stands. */
export interface CoveredFinding {
  readonly finding: Finding;
  /** Its stable name, which is that it would have among the findings. */
  readonly fingerprint: string;
  /** What covers it: a comment, by its number in {@link Snapshot.suppressions}, or an entry of the config. */
  readonly by: { readonly comment: number } | { readonly config: ConfigSuppression };
  readonly reason: string;
  readonly owner?: string;
  readonly until?: string;
}

/** The findings of one version of a document. */
export interface Snapshot {
  /** In the order of the document. */
  readonly findings: readonly Finding[];
  /** Words of prose that were read. */
  readonly words: number;
  /** Differs from the one before whenever a finding, its line or its column does; an edit that moves none keeps it. */
  readonly resultId: string;
  /** Stable names of the findings, in their order: from the rule, the flagged words and three words either side. */
  readonly fingerprints: () => readonly string[];
  /** The name of one finding, by its number: costs no more than the findings of its rule. */
  readonly fingerprint: (index: number) => string;
  /** Words that the project's scale or the document's own defines, in order; worked out when first asked for. */
  readonly definedWords: () => readonly DefinedWord[];
  /** Everything in the document that a finding may stand in, in the form in which two versions are compared. */
  readonly sentences: () => readonly string[];
  /** For each finding, in their order, what of {@link Snapshot.sentences} it stands in or covers. @param of others, such as suppressed ones. */
  readonly findingSentences: (of?: readonly Finding[]) => readonly (readonly string[])[];
  /** Citations of evidence, in order; worked out when first asked for, as are claims and headings. */
  readonly citations: () => readonly PlacedCitation[];
  /** Claims with their evidence, in order; none where `missing-evidence` is off. */
  readonly claims: () => readonly Claim[];
  /** How many claims stand above the first heading, then under each, and how many of them rest on something; cheap after an edit. */
  readonly claimCounts: () => readonly ClaimCounts[];
  readonly headings: () => readonly PlacedHeading[];
  /** Words of prose above the first heading, then those from each heading up to the next, its own included. */
  readonly sectionWords: () => readonly number[];
  readonly numberedParagraphs: () => readonly NumberedParagraph[];
  /** Shares of a known whole that stand, at least in part, between two offsets, in order; only what stands there is looked through. */
  readonly shares: (from: number, to: number) => readonly PlacedShare[];
  /** What of the source is no prose and yet may have to go with it. */
  readonly sourceMarks: () => SourceMarks;
  /**
   * The findings that a comment or the config covers, in order; worked out when first asked for. Where several mark overlapping words
   * and are covered alike, they are one finding, as they would be without.
   */
  readonly suppressed: () => readonly CoveredFinding[];
  /** The suppression comments, in order; worked out when first asked for. */
  readonly suppressions: () => readonly PlacedSuppression[];
  /** Front matter as written, with its fences; empty where there is none. It is data: no rule reads it as prose. */
  readonly frontMatter: string;
  /** Relative links that the host may look up for `linkedFile`. */
  readonly linkedPaths: readonly string[];
}

/** A document that is linted again after each edit, doing only what the edit made necessary. */
export interface LintedDocument {
  readonly text: string;
  /** A part of the text, for next to nothing: after an edit, the whole has to be put together. */
  readonly slice: (start: number, end: number) => string;
  /** Applies edits in order, each in offsets of the text the one before left. */
  readonly edit: (edits: readonly TextEdit[]) => void;
  /** Replaces the whole text, keeping what is unchanged at its beginning and end. */
  readonly replace: (text: string) => void;
  /** Findings of the text as it stands; the same object until the text or what the host knows changes. @throws TooManyFindings */
  readonly snapshot: () => Snapshot;
  /** To be called when `linkedFile` or `evidence` would answer differently. */
  readonly surroundingsChanged: () => void;
  /** The prose of the block that an offset stands in, on either side of it; undefined in code, comments, addresses and front matter. */
  readonly proseAt: (offset: number) => ProseAround | undefined;
}

/** Lints documents with one set of rules. */
export interface Engine {
  readonly open: (text: string, setup: DocumentSetup) => LintedDocument;
  /** Lints once: `open(text, setup).snapshot()`. @throws TooManyFindings */
  readonly lint: (text: string, setup: DocumentSetup) => Snapshot;
}
