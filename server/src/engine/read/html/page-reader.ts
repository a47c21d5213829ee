import type { BlockKind } from 'retext-substantiate/language';
import { beginningOfNote, opaque } from 'retext-substantiate/language';
import type { Span } from 'retext-substantiate/kit';
import { OpenBlock, type BlockPlace } from '../block-builder.js';
import { readDirectives } from '../directives.js';
import type { Directive, ReadBlock, ReadHeading, ReadReference, ReadRegion } from '../types.js';
import { alignReferences, beginningOfText, endOfBlanks, longestReference } from './references.js';
import { blocks, headingDepth, leaves, opaqueElements, unread } from './elements.js';
import { labelOf, leadsBack, type Notes } from './notes.js';
import { TableState, type CellPlace } from './table.js';
import { attributeOf, isElement, placeOf, type HtmlDocument, type HtmlElement, type HtmlNode } from './tree.js';

/** Depth given to a line in bold that serves as a heading, as in Markdown: below all real ones. */
const boldHeadingDepth = 7;
const quotationMarks = ['“”', '‘’'] as const;
const blank = /^[ \t\n\f\r]*$/;
const isHidden = /(?:^|;)\s*display\s*:\s*none\b/i;

/** Where the walk stands. */
interface Around {
  readonly kind: BlockKind;
  readonly quoted: boolean;
  readonly cell?: CellPlace;
  readonly table?: TableState;
  readonly inHead?: boolean;
  /** Number of the footnote. */
  readonly note?: number;
}

/** Walks the tree of a page once and collects its blocks. */
export class PageReader {
  readonly #html: string;
  readonly #notes: Notes;
  readonly #blocks: ReadBlock[] = [];
  readonly #headings: ReadHeading[] = [];
  readonly #references: ReadReference[] = [];
  readonly #footnotes: string[] = [];
  readonly #noteTexts: string[] = [];
  readonly #footnoteSpans: Span[] = [];
  readonly #anchors: string[] = [];
  readonly #directives: Directive[] = [];
  #open: OpenBlock | undefined;
  /** Behind the last thing that belongs to the open block. */
  #end = 0;
  /** Behind the text that was read last. */
  #behindText = 0;
  /** Elements `<q>` that are open. */
  #quotations = 0;
  /** Elements `<b>` and `<strong>` that are open. */
  #bold = 0;
  /** Whether the open block ends in a blank. */
  #isBlank = false;
  /** Whether nothing but blanks has followed a line break. */
  #break = false;
  /** Whether a `<base>` says that relative links start elsewhere, where nobody can look. */
  #isBased = false;

  constructor(html: string, notes: Notes) {
    this.#html = html;
    this.#notes = notes;
  }

  read(document: HtmlDocument): ReadRegion {
    this.#walk(document.childNodes, { kind: 'paragraph', quoted: false });
    this.#close();
    return {
      blocks: this.#blocks,
      headings: this.#headings,
      references: this.#references,
      definitions: [],
      footnotes: this.#footnotes,
      notes: this.#footnotes.map((_, index) => this.#noteTexts[index] ?? ''),
      footnoteSpans: this.#footnoteSpans,
      anchors: this.#anchors,
      directives: this.#directives,
    };
  }

  #walk(nodes: readonly HtmlNode[], around: Around): void {
    for (const node of nodes) {
      if (isElement(node)) this.#element(node, around);
      else if ('value' in node) this.#text(node.value, placeOf(node), around);
      else if ('data' in node) this.#comment(placeOf(node));
    }
  }

  #element(element: HtmlElement, around: Around): void {
    const { tagName } = element;
    this.#anchor(element);
    if (tagName === 'head') this.#readHead(element);
    if (isUnseen(element)) return;
    if (blocks.has(tagName)) this.#block(element, around);
    else if (tagName === 'br') this.#lineBreak(placeOf(element));
    else if (tagName === 'img') this.#image(element, around);
    else if (opaqueElements.has(tagName)) this.#opaque(placeOf(element), around);
    else if (tagName === 'a') this.#link(element, around);
    else if (tagName === 'q') this.#quotation(element, around);
    else if (tagName === 'b' || tagName === 'strong') this.#boldly(element, around);
    else this.#inline(element, around);
  }

  /** Comments that hold for the file may stand in the head. */
  #readHead(head: HtmlElement): void {
    for (const node of head.childNodes) {
      if (!isElement(node)) {
        if ('data' in node) this.#comment(placeOf(node));
      } else if (node.tagName === 'base' && attributeOf(node, 'href') !== undefined) this.#isBased = true;
    }
  }

  #anchor(element: HtmlElement): void {
    for (const { name, value } of element.attrs) {
      if (value !== '' && (name === 'id' || (name === 'name' && element.tagName === 'a'))) this.#anchors.push(value);
    }
  }

  #block(element: HtmlElement, around: Around): void {
    const { tagName } = element;
    this.#close();
    const inner = this.#inside(element, around);
    if (tagName === 'tr') inner.table?.enterRow(element, inner.inHead ?? false);
    const depth = headingDepth(tagName);
    const before = this.#blocks.length;
    if (depth !== undefined) this.#openBlock({ kind: 'heading', quoted: inner.quoted, depth }, element);
    else if (leaves.has(tagName)) this.#openBlock(blockPlace(inner), element);
    this.#walk(element.childNodes, inner);
    this.#close();
    if (tagName === 'tr') inner.table?.leaveRow();
    if (isCell(element) && inner.cell) {
      const prose = this.#blocks.slice(before).map((block) => block.prose);
      inner.table?.leaveCell(prose.join('\n'));
    }
  }

  /** Where what stands in a block stands. */
  #inside(element: HtmlElement, around: Around): Around {
    const { tagName } = element;
    const id = attributeOf(element, 'id');
    if (id !== undefined && around.note === undefined && this.#notes.ids.has(id)) return { ...around, ...this.#openNote(element, id) };
    switch (tagName) {
      case 'blockquote':
        return { ...around, quoted: true };
      case 'caption':
      case 'figcaption':
        return { ...withoutCell(around), kind: 'caption' };
      case 'li':
      case 'dt':
      case 'dd':
        return around.kind === 'paragraph' ? { ...around, kind: 'list-item' } : around;
      case 'table': {
        const isLayout = /^(?:presentation|none)$/.test(attributeOf(element, 'role') ?? '');
        return {
          quoted: around.quoted,
          ...(around.note === undefined ? {} : { note: around.note }),
          kind: around.note === undefined ? 'paragraph' : 'footnote',
          inHead: false,
          ...(isLayout ? {} : { table: new TableState() }),
        };
      }
      case 'thead':
        return { ...around, inHead: true };
      case 'td':
      case 'th':
        return around.table ? { ...around, kind: 'table-cell', cell: around.table.enterCell(element) } : around;
      default:
        return around;
    }
  }

  #openNote(element: HtmlElement, id: string): Pick<Around, 'kind' | 'note'> {
    this.#footnotes.push(labelOf(id));
    this.#footnoteSpans.push(placeOf(element));
    return { kind: 'footnote', note: this.#footnotes.length - 1 };
  }

  #openBlock(place: BlockPlace, element: HtmlElement): void {
    const { sourceCodeLocation } = element;
    this.#openAt(place, sourceCodeLocation?.startTag?.endOffset ?? sourceCodeLocation?.endOffset ?? 0);
  }

  #openAt(place: BlockPlace, start: number): OpenBlock {
    this.#open = new OpenBlock(place);
    this.#end = start;
    this.#break = false;
    this.#isBlank = false;
    // What is bold around a block is bold in it.
    if (this.#bold > 0) this.#open.boldOpens();
    return this.#open;
  }

  #close(): void {
    const open = this.#open;
    if (!open) return;
    this.#open = undefined;
    if (this.#bold > 0) open.boldCloses();
    const block = open.close(this.#end);
    if (!block) {
      this.#coverNothing();
      return;
    }
    if (block.kind === 'heading') {
      this.#headings.push({ text: block.prose, depth: block.depth ?? boldHeadingDepth, block: this.#blocks.length, anchored: false });
    }
    if (block.kind === 'footnote') this.#noteTexts[this.#footnotes.length - 1] ??= beginningOfNote(block.prose);
    this.#blocks.push(block);
  }

  /** A comment in an empty block does not reach for the next one. */
  #coverNothing(): void {
    this.#directives.forEach((directive, index) => {
      if (directive.covers === 'block' && directive.block === this.#blocks.length) this.#directives[index] = { ...directive, block: -1 };
    });
  }

  /** The open block, or the paragraph that words make which stand in no block of their own. */
  #words(around: Around, start: number): OpenBlock {
    return this.#open ?? this.#openAt(blockPlace(around), start);
  }

  /** The parser hands over blanks and words apart. */
  #text(text: string, place: Span, around: Around): void {
    const told = beginningOfText(this.#html, place.start);
    // Of a `<` that opens no tag, the parser tells the place behind it.
    const start = text.startsWith('<') && this.#html[told - 1] === '<' && told > this.#behindText ? told - 1 : told;
    this.#behindText = start + 1;
    if (blank.test(text)) {
      if (this.#open) this.#blank(/[\n\r]/.test(text) ? '\n' : ' ', start, endOfBlanks(this.#html, start));
      return;
    }
    const open = this.#words(around, start);
    if (this.#html.startsWith(text, start)) {
      open.add(text, start);
      this.#behindText = start + text.length;
      this.#goOn(this.#behindText);
      return;
    }
    for (const { value, from, to } of alignReferences(text, this.#html.slice(start, place.end + longestReference))) {
      if (open.prose.length > 0 || value.trim() !== '') open.prose.add(value, start + from, start + to);
      this.#behindText = start + to;
      this.#goOn(this.#behindText);
    }
  }

  /** However many blanks there are, a reader sees one. */
  #blank(as: ' ' | '\n', start: number, end: number): void {
    if (this.#isBlank || !this.#open || this.#open.prose.length === 0) return;
    this.#open.prose.add(as, start, end);
    this.#isBlank = true;
  }

  /** Takes in that the open block has something in it up to an offset. */
  #goOn(end: number): void {
    this.#end = end;
    this.#isBlank = false;
    this.#break = false;
  }

  #comment(span: Span): void {
    const isInline = this.#open !== undefined;
    const here = isInline ? this.#blocks.length : this.#blocks.length - 1;
    for (const directive of readDirectives(this.#html.slice(span.start, span.end), span, here, isInline)) {
      this.#directives.push(directive.covers === 'next-block' ? { ...directive, block: here + 1 } : directive);
      if (isInline) this.#end = span.end;
    }
  }

  /** Two line breaks part paragraphs, where there is nothing else to part them. */
  #lineBreak({ start, end }: Span): void {
    const open = this.#open;
    if (!open || open.prose.length === 0) return;
    if (this.#break && open.place.kind !== 'heading') {
      this.#close();
      this.#openAt(open.place, end);
      return;
    }
    this.#blank(' ', start, end);
    this.#break = true;
  }

  #image(element: HtmlElement, around: Around): void {
    const span = placeOf(element);
    const open = this.#words(around, span.start);
    const target = attributeOf(element, 'src') ?? '';
    open.marks.push({ kind: 'image', target, start: open.prose.length, end: open.prose.length + opaque.length });
    this.#opaque(span, around);
    this.#reference('image', target, span);
  }

  #opaque(span: Span, around: Around): void {
    this.#words(around, span.start).prose.add(opaque, span.start, span.end);
    this.#goOn(span.end);
  }

  #link(element: HtmlElement, around: Around): void {
    if (leadsBack(element)) return;
    const span = placeOf(element);
    const label = this.#notes.calls.get(element);
    if (label !== undefined) {
      const open = this.#words(around, span.start);
      this.#references.push({ kind: 'footnote-call', target: label, span });
      open.marks.push({ kind: 'footnote-call', target: label, start: open.prose.length, end: open.prose.length });
      this.#end = span.end;
      return;
    }
    const target = attributeOf(element, 'href');
    const opened = this.#open;
    const start = opened?.prose.length ?? 0;
    if (isAddress(element)) this.#opaque(span, around);
    else this.#inline(element, around);
    if (target === undefined) return;
    this.#reference('link', target, span);
    // A link around whole blocks points from none of their words.
    const open = this.#open;
    if (open && (open === opened || opened === undefined) && open.prose.length > start) {
      open.marks.push({ kind: 'link', target, start, end: open.prose.length });
    }
  }

  #quotation(element: HtmlElement, around: Around): void {
    const marks = quotationMarks[this.#quotations % 2] ?? quotationMarks[0];
    const { startTag, endTag } = element.sourceCodeLocation ?? {};
    const span = placeOf(element);
    const open = this.#words(around, span.start);
    open.prose.add(marks.charAt(0), span.start, startTag?.endOffset ?? span.start);
    this.#goOn(startTag?.endOffset ?? span.start);
    this.#quotations++;
    this.#inline(element, around);
    this.#quotations--;
    if (!this.#open) return;
    this.#open.prose.add(marks.charAt(1), endTag?.startOffset ?? span.end, span.end);
    this.#goOn(span.end);
  }

  #boldly(element: HtmlElement, around: Around): void {
    if (this.#bold === 0) this.#open?.boldOpens();
    this.#bold++;
    this.#inline(element, around);
    this.#bold--;
    if (this.#bold === 0) this.#open?.boldCloses();
  }

  #inline(element: HtmlElement, around: Around): void {
    const open = this.#open;
    this.#walk(element.childNodes, around);
    // Where it was opened in the same block: then a comment may stand behind it.
    if (this.#open && this.#open === open && this.#open.prose.length > 0) this.#end = Math.max(this.#end, placeOf(element).end);
  }

  #reference(kind: ReadReference['kind'], target: string, span: Span): void {
    if (!this.#isBased) this.#references.push({ kind, target: target.trim(), span });
  }
}

/** Whether a link shows nothing but where it leads. */
function isAddress({ childNodes }: HtmlElement): boolean {
  const text = childNodes.map((node) => ('value' in node ? node.value : ' ')).join('');
  return /^(?:(?:https?:\/\/|www\.)\S+|[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+)$/i.test(text);
}

function blockPlace({ kind, quoted, cell }: Around): BlockPlace {
  return { kind, quoted, ...(kind === 'table-cell' ? cell : {}) };
}

function withoutCell({ cell: _, ...around }: Around): Around {
  return around;
}

function isCell({ tagName }: HtmlElement): boolean {
  return tagName === 'td' || tagName === 'th';
}

function isUnseen(element: HtmlElement): boolean {
  if (unread.has(element.tagName)) return true;
  return element.attrs.some(({ name, value }) => name === 'hidden' || (name === 'style' && isHidden.test(value)));
}
