import type { EvidenceView } from './evidence-view.js';
import type { Span } from './span.js';
import type { Tagger } from './tags.js';
import { findQuotations } from './quotations.js';
import { splitSentences, type SentenceRange } from './sentences.js';
import { tokenize, type Tokens } from './tokens.js';

/** What a block is in the report's layout. */
export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'table-cell' | 'caption' | 'footnote';

/** A pointer in the text that a reader could follow, as the format's reader found it, at a place in the prose. */
export interface Mark extends Span {
  readonly kind: 'link' | 'footnote-call' | 'image' | 'citation';
  /** Destination, label or id. */
  readonly target: string;
}

/** What stands around a block and may decide how it is read. Small, since it is part of the cache key. */
export interface BlockContext {
  /** What the section is about, judged from its headings. */
  readonly section: SectionRole;
  /** True inside a Markdown block quote: somebody else's words. */
  readonly quoted: boolean;
  /** For a table cell: the text of its column's header. */
  readonly column?: string;
  /** For a table cell: the text of the first cell in its row. */
  readonly row?: string;
  /** True for the cells of a table's header row. */
  readonly header?: boolean;
}

/** The role of a section, from its heading path. */
export type SectionRole = 'finding' | 'scope' | 'recommendation' | 'plan' | 'definition' | 'reference';

/** What a block is made from. */
export interface BlockSource {
  readonly kind: BlockKind;
  readonly prose: string;
  readonly context: BlockContext;
  readonly marks?: readonly Mark[];
  readonly tagger?: Tagger;
  /** The project's evidence, where anything is known of it. */
  readonly evidence?: EvidenceView;
}

/** One block of prose as rules read it. What costs is worked out when first asked for, and kept. */
export class Block {
  readonly kind: BlockKind;
  readonly prose: string;
  readonly context: BlockContext;
  readonly marks: readonly Mark[];
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly tagger: Tagger | undefined;
  readonly evidence: EvidenceView | undefined;
  #quotations: readonly Span[] | undefined;
  readonly #memo = new Map<unknown, unknown>();

  constructor(source: BlockSource) {
    this.kind = source.kind;
    this.prose = source.prose;
    this.context = source.context;
    this.marks = source.marks ?? [];
    this.tagger = source.tagger;
    this.evidence = source.evidence;
    this.tokens = tokenize(source.prose);
    this.sentences = splitSentences(this.prose, this.tokens).map((range, index) => new Sentence(this, range, index));
  }

  /** Quotations in the prose, without their marks. */
  get quotations(): readonly Span[] {
    return (this.#quotations ??= findQuotations(this.prose));
  }

  /** Whether the span lies inside quotation marks or a block quote. */
  isQuoted(span: Span): boolean {
    if (this.context.quoted) return true;
    const quotation = this.quotations[lastFrom(this.quotations.length, (index) => (this.quotations[index]?.start ?? 0) <= span.start)];
    return quotation !== undefined && quotation.start <= span.start && span.end <= quotation.end;
  }

  /** The sentence that holds the token. */
  sentenceAt(token: number): Sentence {
    const sentence = this.sentences[lastFrom(this.sentences.length, (index) => (this.sentences[index]?.first ?? 0) <= token)];
    if (!sentence) throw new RangeError(`No sentence holds token ${String(token)}`);
    return sentence;
  }

  /** The span of tokens `first` up to, not including, `last`. */
  span(first: number, last: number): Span {
    return { start: this.tokens.starts[first] ?? 0, end: this.tokens.ends[last - 1] ?? 0 };
  }

  /** The words of tokens `first` up to, not including, `last`, as written. */
  text(first: number, last: number): string {
    return this.prose.slice(this.tokens.starts[first] ?? 0, this.tokens.ends[last - 1] ?? 0);
  }

  /** Works a thing out once for this block; `work` itself is the key, so it must be a module's own function. */
  once<Result>(work: (block: Block) => Result): Result {
    let result = this.#memo.get(work) as Result | undefined;
    if (result === undefined) this.#memo.set(work, (result = work(this)));
    return result;
  }
}

/** The last of `count` indexes for which `holds` is true, given that it is for all before it; 0 where there is none. */
function lastFrom(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** One sentence of a block: token indexes `first` up to, not including, `last`; offsets in the block's prose. */
export class Sentence implements SentenceRange {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly #memo = new Map<unknown, unknown>();

  constructor(
    readonly block: Block,
    range: SentenceRange,
    readonly index: number,
  ) {
    this.first = range.first;
    this.last = range.last;
    this.start = range.start;
    this.end = range.end;
  }

  get text(): string {
    return this.block.prose.slice(this.start, this.end);
  }

  get previous(): Sentence | undefined {
    return this.block.sentences[this.index - 1];
  }

  get next(): Sentence | undefined {
    return this.block.sentences[this.index + 1];
  }

  /** Works a thing out once for this sentence; `work` itself is the key, so it must be a module's own function. */
  once<Result>(work: (sentence: Sentence) => Result): Result {
    let result = this.#memo.get(work) as Result | undefined;
    if (result === undefined) this.#memo.set(work, (result = work(this)));
    return result;
  }

  /**
   * Part-of-speech tag (Universal Dependencies name) of the token at `index`; undefined without a tagger.
   * Loads the tagger when first called in a process: ask the words around first.
   */
  tag(index: number): string | undefined {
    return this.once(tagsOf).get(this.block.tokens.starts[index] ?? -1);
  }
}

function tagsOf(sentence: Sentence): ReadonlyMap<number, string> {
  const tagged = sentence.block.tagger?.tag(sentence.text);
  const tags = new Map<number, string>();
  tagged?.starts.forEach((start, index) => {
    const tag = tagged.tags[index];
    if (tag !== undefined) tags.set(sentence.start + start, tag);
  });
  return tags;
}
