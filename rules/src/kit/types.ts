/**
 * What a rule, its reports and the text it reads look like. Everything here is plain data or an interface:
 * no engine, no editor, no file system.
 */
import type * as zod from 'zod';
import type { Block, Sentence } from '../language/block.js';
import type { EvidenceField, EvidenceItem } from '../language/evidence-item.js';
import type { Lexicon, LexiconMatch } from '../language/lexicon.js';
import type { ScaleUse } from '../language/scale-use.js';
import type { Span } from '../language/span.js';

export type { EvidenceField, EvidenceItem } from '../language/evidence-item.js';
export type { Span } from '../language/span.js';
export type { TaggedText, Tagger } from '../language/tags.js';

/** From what is provably wrong to a mere hint; the order is that of {@link severities}. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** All severities, the gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** The family a rule belongs to; `engine` is for findings about the tool's own working (a suppression without a reason, a rule that failed). */
export type Category = 'vague-term' | 'unquantified-claim' | 'missing-evidence' | 'evidence' | 'engine';

/** What a finding stands on: findings on words may be merged where they overlap, those on a whole sentence or more stay apart. */
export type Extent = 'words' | 'passage';

/** A replacement in the block's prose. */
export interface ProseEdit extends Span {
  readonly text: string;
}

/** A change an author may choose; all its edits are applied, or none. It never makes up a fact. */
export interface ProseFix {
  /** Says what will happen, in the imperative. */
  readonly title: string;
  readonly edits: readonly ProseEdit[];
  /**
   * Whether it may be applied to a whole report at once, unseen: it says nothing that the report and its register do not say already.
   * Never of a placeholder, a suppression or a guess.
   */
  readonly safe?: boolean;
}

/** Where a reader of a finding would look beside its own words. */
export interface About {
  /** Ids of items in the register. */
  readonly items?: readonly string[];
  /** Findings of the rule with the same topic contradict each other. */
  readonly topic?: string;
}

/** What a rule says about a span of a block's prose. */
export interface Report {
  /** Where, as UTF-16 offsets into the block's prose. */
  readonly span: Span;
  /** The fault in the report's own words, under 100 characters, no final stop. */
  readonly message: string;
  /** What would settle it, as a question. */
  readonly question: string;
  /** Why a reader would query it; the rule's own reason where left out. */
  readonly why?: string;
  /** A lower severity than the rule's, for cases the rule itself is less sure of. */
  readonly severity?: Severity;
  /** `words` where left out. */
  readonly extent?: Extent;
  readonly fixes?: readonly ProseFix[];
  readonly about?: About;
}

/** Something a rule noticed in one block, for a later look over the whole document or workspace. */
export interface Fact {
  readonly kind: string;
  readonly key: string;
  /** Where, as UTF-16 offsets into the block's prose. */
  readonly span: Span;
}

/** A {@link Fact} as the document rules see it: with its place in the document's order. */
export interface PlacedFact extends Fact {
  /** The block's number in document order, from 0. */
  readonly block: number;
  /** The number of the section (the stretch under one heading), from 0. */
  readonly section: number;
}

/** A link, footnote call or footnote definition, as the format's reader found it. */
export interface DocumentReference {
  readonly kind: 'link' | 'image' | 'footnote-call';
  /** The link's destination as written, decoded, or the footnote's label. */
  readonly target: string;
  /** What to underline, in source offsets of the document. */
  readonly span: Span;
}

/** What another file holds, as far as the host knows it. */
export interface LinkedFile {
  /** Slugs of its headings and explicit anchors; undefined where the format has none. */
  readonly anchors?: ReadonlySet<string>;
}

/** What a rule of document scope may know. */
export interface DocumentView {
  readonly facts: (kind: string) => readonly PlacedFact[];
  /** The first fact of any of these kinds; cheaper than {@link facts}, which goes through the whole document. */
  readonly first: (...kinds: readonly string[]) => PlacedFact | undefined;
  /** Keys of the facts of a kind that some rule {@link Rule.needs}, each once. */
  readonly known: (kind: string) => readonly string[];
  readonly references: readonly DocumentReference[];
  /** Slugs of this document's headings and its explicit anchors. */
  readonly anchors: ReadonlySet<string>;
  /** Labels of the footnotes defined in this document, normalised. */
  readonly footnotes: ReadonlySet<string>;
  /**
   * Looks up a file named by a relative link.
   * @returns null where it is missing, undefined where the host can't tell.
   */
  readonly linkedFile: (path: string) => LinkedFile | null | undefined;
}

/** A document rule reports either at a fact it collected or at a span of the source. */
export interface DocumentReport extends Omit<Report, 'span' | 'fixes'> {
  readonly at: PlacedFact | Span;
  /** What names the finding where the words it stands at are only where it is shown: others in their place make it no new one. */
  readonly named?: string;
}

/** What a rule is handed beside the text. */
export interface RuleContext<Options> {
  readonly options: Options;
  /**
   * Keys of all facts of a kind that the rule {@link Rule.needs}, each once, from the whole document.
   * @returns undefined where nothing is known beyond the block.
   */
  readonly known: (kind: string) => readonly string[] | undefined;
  /** Words of the sentence that a declared scale defines; a rule's lexicon finds none of them. */
  readonly defined: (sentence: Sentence) => readonly ScaleUse[];
  readonly report: (report: Report) => void;
  readonly fact: (fact: Fact) => void;
}

/** What a document rule is handed. */
export interface DocumentContext<Options> {
  readonly options: Options;
  readonly report: (report: DocumentReport) => void;
}

/** A file that an item's location names. */
export interface EvidenceFile {
  /** In lower-case hexadecimal; undefined where it was not worked out. */
  readonly sha256?: string;
}

/**
 * What is known of the file that an item's location names: null where there is none, `outside` where it lies outside the project's folder,
 * so that it is never opened; undefined where nobody can or should look.
 */
export type LocatedFile = EvidenceFile | null | 'outside' | undefined;

/** One entry of the register, as the rules that check registers see it. */
export interface RegisterEntry {
  readonly item: EvidenceItem;
  readonly file: LocatedFile;
}

/** The evidence register as a whole. */
export interface RegisterView {
  /** In the order of the register; ids may occur twice. */
  readonly entries: readonly RegisterEntry[];
  /** Ids that any report of the project cites; undefined where not all of them were read. */
  readonly cited: ReadonlySet<string> | undefined;
}

/** What a rule says about an entry of the register. */
export interface RegisterReport extends Omit<Report, 'span' | 'fixes' | 'extent' | 'about'> {
  readonly entry: RegisterEntry;
  /** Another entry that it is about as well. */
  readonly other?: RegisterEntry;
  /** The cell it stands at; the id where left out. */
  readonly field?: EvidenceField;
  /** Whether the entry could simply go: editors show it faded. */
  readonly unnecessary?: boolean;
}

/** What a rule that checks registers is handed. */
export interface RegisterContext<Options> {
  readonly options: Options;
  readonly report: (report: RegisterReport) => void;
}

/** What of the schema library a rule's options may be made of. Naming the parts keeps the rest, 100 KB of languages, out of the bundles. */
export type SchemaLibrary = Pick<
  typeof zod,
  'array' | 'boolean' | 'enum' | 'int' | 'literal' | 'number' | 'object' | 'strictObject' | 'string' | 'union'
>;

/** Options of a rule: their defaults, and the schema that checks what a config says. The schema library is handed in, so that a rule does not load it. */
export interface RuleOptions<Options> {
  readonly defaults: Options;
  readonly schema: (z: SchemaLibrary, defaults: Options) => zod.ZodType<Options>;
}

/** How far a rule looks: one block, one document, or all reports and the evidence register. */
export type RuleScope = 'block' | 'document' | 'workspace';

/** One rule: its metadata on top, then what it does. */
export interface Rule<Options = unknown> {
  /** A noun phrase naming the fault, in kebab-case. */
  readonly id: string;
  readonly category: Category;
  readonly scope: RuleScope;
  /** Severity where no preset says otherwise. */
  readonly severity: Severity;
  /** What it flags, in one sentence. */
  readonly summary: string;
  /** Why a scrutiny panel would ask. */
  readonly why: string;
  readonly options?: RuleOptions<Options>;
  /**
   * Kinds of facts, the rule's own or another's, that it wants to know of the whole document while it looks at one block.
   * Whether such a fact is noticed must not depend on what is known.
   */
  readonly needs?: readonly string[];
  /** Words and phrases that make this rule look; each hit is handed to `checkMatch`. */
  readonly lexicon?: Lexicon;
  readonly checkMatch?: (match: LexiconMatch, block: Block, context: RuleContext<Options>) => void;
  readonly checkBlock?: (block: Block, context: RuleContext<Options>) => void;
  readonly checkDocument?: (document: DocumentView, context: DocumentContext<Options>) => void;
  readonly checkRegister?: (register: RegisterView, context: RegisterContext<Options>) => void;
}

/** A rule whose options nobody needs to know any more. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rules of different options stand in one list
export type AnyRule = Rule<any>;

/** A rule as somebody runs it. */
export interface ActiveRule {
  readonly rule: AnyRule;
  readonly severity: Severity;
  readonly options: unknown;
}
