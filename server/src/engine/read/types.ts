/** What the readers of the formats hand to the rest of the engine. All offsets are UTF-16 units from the region's start. */
import type { Span } from 'retext-substantiate/kit';
import type { BlockKind, Mark } from 'retext-substantiate/language';
import type { OffsetMap } from '../offset-map.js';
import type { TextEdit } from '../text-edit.js';

/** One block of prose, with the way back to the source. */
export interface ReadBlock {
  readonly kind: BlockKind;
  readonly prose: string;
  readonly map: OffsetMap;
  readonly marks: readonly Mark[];
  /** Inside a block quote. */
  readonly quoted: boolean;
  /** For a heading, 1 to 6. */
  readonly depth?: number;
  readonly column?: string;
  readonly row?: string;
  readonly header?: boolean;
  /** Where a suppression comment for this block goes. */
  readonly end: number;
}

/** A rule's name in a comment. */
export interface NamedRule extends Span {
  readonly rule: string;
}

/** A comment that suppresses rules. */
export interface Directive {
  readonly covers: 'block' | 'next-block' | 'file';
  readonly rules: readonly string[];
  /** Empty where none was given: then it covers nothing. */
  readonly reason: string;
  /** What stands in place of a reason until somebody fills it in: `‹reason›`. */
  readonly blank?: string;
  /** Who answers for it. */
  readonly owner?: string;
  /** The last day on which it counts, as in `2027-03-31`. */
  readonly until?: string;
  /** What stands in place of that day and is none: then it covers nothing. */
  readonly wrongDate?: string;
  /** Set where that day has passed: then it covers nothing. */
  readonly isExpired?: boolean;
  readonly span: Span;
  /** The rules where they are named. */
  readonly names: readonly NamedRule[];
  /** Where `-next-line` or `-file` stands or would stand. */
  readonly scope: number;
  /** Among the words of a block, apart from them, or in a stretch of HTML with other things. */
  readonly stands: 'inline' | 'apart' | 'in-html';
  /** Index of the block it covers, or, for `next-block`, of the first that may be covered; -1 where it stands behind none. */
  readonly block: number;
}

/** A reference to somewhere else, with its place. */
export interface ReadReference {
  readonly kind: 'link' | 'image' | 'footnote-call';
  readonly target: string;
  readonly span: Span;
}

/** A heading, for the section path and the anchors. */
export interface ReadHeading {
  readonly text: string;
  readonly depth: number;
  /** Index of its block. */
  readonly block: number;
  /** False for a line that merely looks like a heading (a paragraph in bold): it has no anchor. */
  readonly anchored: boolean;
}

/** Everything read from one region. */
export interface ReadRegion {
  readonly blocks: readonly ReadBlock[];
  readonly headings: readonly ReadHeading[];
  readonly references: readonly ReadReference[];
  /** Labels of link definitions, normalised. */
  readonly definitions: readonly string[];
  /** Labels of footnote definitions, normalised. */
  readonly footnotes: readonly string[];
  /** How the text of each of these footnotes begins, as far as it tells what it cites, in the same order. */
  readonly notes: readonly string[];
  /** Where each of them stands, from its label to its end, in the same order. */
  readonly footnoteSpans: readonly Span[];
  /** Ids of explicit anchors (`<a id="…">`). */
  readonly anchors: readonly string[];
  readonly directives: readonly Directive[];
  /**
   * Puts a change of the words as the format has it written; undefined where it can't be told from markup, and is not offered.
   * Left out where words are written as they are.
   */
  readonly placed?: (edit: TextEdit) => TextEdit | undefined;
  /** Set where the region was not parsed, since its nesting would take a parser minutes. */
  readonly tooComplex?: Span;
}

/** Labels defined anywhere in the document: a reference is one only where its label is known. */
export interface Labels {
  readonly definitions: readonly string[];
  readonly footnotes: readonly string[];
}

/** Labels that a stretch defines, with what its footnotes say. */
export interface OwnLabels extends Labels {
  readonly notes: readonly string[];
}

/** A region in which nothing was found. */
export const emptyRegion: ReadRegion = {
  blocks: [],
  headings: [],
  references: [],
  definitions: [],
  footnotes: [],
  notes: [],
  footnoteSpans: [],
  anchors: [],
  directives: [],
};
