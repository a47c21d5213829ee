import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { parse, postprocess, preprocess } from 'micromark';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';
import { decodeString } from 'micromark-util-decode-string';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Event, ParseContext, Token } from 'micromark-util-types';
import type { Span } from 'retext-substantiate/kit';
import { beginningOfNote, opaque } from 'retext-substantiate/language';
import { OpenBlock, type BlockPlace } from './block-builder.js';
import { isTooComplex } from './complexity.js';
import { LabelList } from './label-list.js';
import { readDirectives } from './directives.js';
import { readPlainRegion } from './paragraph.js';
import {
  emptyRegion,
  type Directive,
  type Labels,
  type ReadBlock,
  type ReadHeading,
  type ReadReference,
  type ReadRegion,
} from './types.js';

/** Depth given to a line in bold that serves as a heading: below all real ones. */
const boldHeadingDepth = 7;
const anchorAttribute = /<[a-z][^<>]*?\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi;

/** Makes the function that reads one region of Markdown (CommonMark with GitHub's tables, footnotes and addresses). */
export function createMarkdownReader(): (region: string, labels: Labels) => ReadRegion {
  // Combining the constructs costs more than parsing a paragraph does, so one parser serves all regions; what a parse leaves in it is reset.
  const parser: ParseContext = parse({
    extensions: [gfmAutolinkLiteral(), gfmFootnote(), gfmStrikethrough(), gfmTable(), gfmTaskListItem()],
  });
  return (region, labels) => {
    const plain = readPlainRegion(region, labels);
    if (plain) return plain;
    if (isTooComplex(region)) {
      return { ...emptyRegion, tooComplex: { start: 0, end: region.trimEnd().length } };
    }
    parser.defined = new LabelList(labels.definitions);
    parser.gfmFootnotes = new LabelList(labels.footnotes);
    parser.lazy = {};
    // A BOM is only one at the very start of a file; the parser would swallow it and shift everything.
    const text = region.startsWith('\uFEFF') ? `\u200B${region.slice(1)}` : region;
    const events = postprocess(parser.document().write(preprocess()(text, undefined, true)));
    return new RegionReader(text).read(events);
  };
}

interface Media {
  readonly kind: 'link' | 'image';
  readonly start: number;
  readonly proseStart: number;
  target: string;
}

/** Walks the parser's events once and collects blocks; no tree is built. */
class RegionReader {
  readonly #source: string;
  readonly #blocks: ReadBlock[] = [];
  readonly #headings: ReadHeading[] = [];
  readonly #references: ReadReference[] = [];
  readonly #definitions: string[] = [];
  readonly #footnotes: string[] = [];
  readonly #notes: string[] = [];
  readonly #footnoteSpans: Span[] = [];
  readonly #anchors: string[] = [];
  readonly #directives: Directive[] = [];
  readonly #media: Media[] = [];
  #open: OpenBlock | undefined;
  /** How many constructs are open whose text is no prose. */
  #skip = 0;
  #quotes = 0;
  #lists = 0;
  #footnoteDepth = 0;
  #columns: string[] = [];
  #column = -1;
  #row: string | undefined;
  #inHead = false;
  #headingText: Token | undefined;
  /** Where the last mark between cells stands. */
  #divider = -1;

  constructor(source: string) {
    this.#source = source;
  }

  read(events: readonly Event[]): ReadRegion {
    for (const [phase, token] of events) {
      if (phase === 'enter') this.#enter(token);
      else this.#exit(token);
    }
    return {
      blocks: this.#blocks,
      headings: this.#headings,
      references: this.#references,
      definitions: this.#definitions,
      footnotes: this.#footnotes,
      notes: this.#footnotes.map((_, index) => this.#notes[index] ?? ''),
      footnoteSpans: this.#footnoteSpans,
      anchors: this.#anchors,
      directives: this.#directives,
    };
  }

  #slice(token: Token): string {
    return this.#source.slice(token.start.offset, token.end.offset);
  }

  #enter(token: Token): void {
    switch (token.type) {
      case 'blockQuote':
        this.#quotes++;
        break;
      case 'listOrdered':
      case 'listUnordered':
        this.#lists++;
        break;
      case 'gfmFootnoteDefinition':
        this.#footnoteDepth++;
        this.#footnoteSpans.push({ start: token.start.offset, end: token.end.offset });
        break;
      case 'gfmFootnoteDefinitionLabelString':
        this.#footnotes.push(normalizeIdentifier(this.#slice(token)));
        break;
      case 'definitionLabelString':
        this.#definitions.push(normalizeIdentifier(this.#slice(token)));
        break;
      case 'definitionDestinationString':
        this.#reference('link', decodeString(this.#slice(token)), token.start.offset, token.end.offset);
        break;
      case 'table':
        this.#columns = [];
        break;
      case 'tableHead':
        this.#inHead = true;
        break;
      case 'tableRow':
        this.#column = -1;
        this.#row = undefined;
        break;
      case 'paragraph':
        this.#openBlock({ kind: this.#footnoteDepth > 0 ? 'footnote' : this.#lists > 0 ? 'list-item' : 'paragraph' });
        break;
      case 'atxHeading':
      case 'setextHeading':
        this.#openBlock({ kind: 'heading' });
        break;
      case 'atxHeadingSequence':
        if (this.#open && this.#open.depth === undefined) this.#open.depth = token.end.offset - token.start.offset;
        break;
      case 'setextHeadingLineSequence':
        if (this.#open) this.#open.depth = this.#source[token.start.offset] === '=' ? 1 : 2;
        break;
      case 'tableHeader':
      case 'tableData':
        this.#openCell();
        break;
      case 'tableCellDivider':
        this.#divider = token.start.offset;
        break;
      case 'definition':
      case 'codeFenced':
      case 'codeIndented':
      case 'resource':
      case 'reference':
        this.#skip++;
        break;
      case 'htmlFlow':
        this.#readHtml(token, false);
        this.#skip++;
        break;
      case 'htmlText':
        this.#readHtml(token, true);
        this.#skip++;
        break;
      case 'codeText':
        this.#addOpaque(token);
        this.#skip++;
        break;
      case 'autolink':
      case 'literalAutolink':
        this.#addAddress(token);
        this.#skip++;
        break;
      case 'link':
      case 'image':
        this.#openMedia(token.type, token);
        break;
      case 'resourceDestinationString':
        this.#setTarget(decodeString(this.#slice(token)));
        break;
      case 'referenceString':
        this.#setTarget(normalizeIdentifier(this.#slice(token)));
        break;
      case 'gfmFootnoteCall':
        this.#skip++;
        break;
      case 'gfmFootnoteCallString':
        this.#callFootnote(token);
        break;
      case 'strong':
        this.#open?.boldOpens();
        break;
      case 'data':
      case 'characterEscapeValue':
        if (this.#skip === 0) this.#open?.add(this.#slice(token), token.start.offset);
        break;
      case 'lineEnding':
        if (this.#skip === 0 && this.#open && this.#open.prose.length > 0) {
          this.#open.prose.add('\n', token.start.offset, token.end.offset);
        }
        break;
      case 'characterReference':
        if (this.#skip === 0) this.#addCharacter(token);
        break;
      default:
    }
  }

  #exit(token: Token): void {
    switch (token.type) {
      case 'blockQuote':
        this.#quotes--;
        break;
      case 'listOrdered':
      case 'listUnordered':
        this.#lists--;
        break;
      case 'gfmFootnoteDefinition':
        this.#footnoteDepth--;
        break;
      case 'tableHead':
        this.#inHead = false;
        break;
      case 'paragraph':
      case 'atxHeading':
      case 'setextHeading':
        this.#closeBlock(token);
        break;
      case 'tableHeader':
      case 'tableData': {
        const cell = this.#closeBlock(token);
        if (this.#inHead) this.#columns.push(cell?.prose ?? '');
        else if (this.#column === 0 && cell) this.#row = cell.prose;
        break;
      }
      case 'definition':
      case 'codeFenced':
      case 'codeIndented':
      case 'htmlFlow':
      case 'htmlText':
      case 'codeText':
      case 'autolink':
      case 'literalAutolink':
      case 'resource':
      case 'reference':
      case 'gfmFootnoteCall':
        this.#skip--;
        break;
      case 'setextHeadingText':
        this.#headingText = token;
        break;
      case 'strong':
        this.#open?.boldCloses();
        break;
      case 'link':
      case 'image':
        this.#closeMedia(token);
        break;
      default:
    }
  }

  #openBlock(place: Pick<BlockPlace, 'kind' | 'column' | 'row' | 'header'>): void {
    this.#open = new OpenBlock({ ...place, quoted: this.#quotes > 0 });
  }

  #openCell(): void {
    this.#column++;
    const column = this.#inHead ? undefined : this.#columns[this.#column];
    this.#openBlock({
      kind: 'table-cell',
      ...(this.#inHead ? { header: true } : {}),
      ...(column === undefined ? {} : { column }),
      ...(this.#row === undefined ? {} : { row: this.#row }),
    });
  }

  #closeBlock(token: Token): ReadBlock | undefined {
    // The line below such a heading is no place for a comment.
    const text = token.type === 'setextHeading' ? this.#headingText : token;
    const end = text ? text.start.offset + this.#beforeDivider(text).trimEnd().length : token.end.offset;
    const block = this.#open?.close(end);
    this.#open = undefined;
    if (!block) {
      this.#coverNothing();
      return undefined;
    }
    if (block.kind === 'heading') {
      const anchored = token.type !== 'paragraph';
      this.#headings.push({ text: block.prose, depth: block.depth ?? boldHeadingDepth, block: this.#blocks.length, anchored });
    }
    if (block.kind === 'footnote' && this.#footnotes.length > 0) this.#notes[this.#footnotes.length - 1] ??= beginningOfNote(block.prose);
    this.#blocks.push(block);
    return block;
  }

  /** The last cell of a row has the mark that closes it in it, behind which is no place for a comment. */
  #beforeDivider(token: Token): string {
    return this.#divider > token.start.offset ? this.#source.slice(token.start.offset, this.#divider) : this.#slice(token);
  }

  /** A comment in an empty cell ends no block, and does not reach for the next one. */
  #coverNothing(): void {
    this.#directives.forEach((directive, index) => {
      if (directive.covers === 'block' && directive.block === this.#blocks.length) this.#directives[index] = { ...directive, block: -1 };
    });
  }

  #readHtml(token: Token, inline: boolean): void {
    const html = this.#slice(token);
    for (const [, double, single, bare] of html.matchAll(anchorAttribute)) {
      const id = double ?? single ?? bare;
      if (id) this.#anchors.push(id);
    }
    const span = { start: token.start.offset, end: token.end.offset };
    const here = inline ? this.#blocks.length : this.#blocks.length - 1;
    for (const directive of readDirectives(html, span, here, inline)) {
      this.#directives.push(directive.covers === 'next-block' ? { ...directive, block: here + 1 } : directive);
    }
    // A line break written as HTML parts words; other tags stand inside them.
    if (inline && this.#skip === 0 && /^<br/i.test(html)) this.#open?.prose.add(' ', span.start, span.end);
  }

  #addOpaque(token: Token): void {
    if (this.#skip === 0) this.#open?.prose.add(opaque, token.start.offset, token.end.offset);
  }

  #addAddress(token: Token): void {
    if (!this.#open || this.#skip > 0) return;
    const start = this.#open.prose.length;
    this.#addOpaque(token);
    const target = this.#slice(token).replace(/^<|>$/g, '');
    this.#open.marks.push({ kind: 'link', target, start, end: this.#open.prose.length });
  }

  #addCharacter(token: Token): void {
    const written = this.#slice(token).slice(1, -1);
    const numeric = /^#(x?)([\da-f]+)$/i.exec(written);
    const decoded = numeric
      ? decodeNumericCharacterReference(numeric[2] ?? '', numeric[1] ? 16 : 10)
      : decodeNamedCharacterReference(written) || opaque;
    this.#open?.prose.add(decoded, token.start.offset, token.end.offset);
  }

  #openMedia(kind: 'link' | 'image', token: Token): void {
    this.#media.push({ kind, start: token.start.offset, proseStart: this.#open?.prose.length ?? 0, target: '' });
    if (kind === 'image') {
      this.#addOpaque(token);
      this.#skip++;
    }
  }

  #setTarget(target: string): void {
    const media = this.#media[this.#media.length - 1];
    if (media) media.target = target;
  }

  #closeMedia(token: Token): void {
    const media = this.#media.pop();
    if (!media) return;
    if (media.kind === 'image') this.#skip--;
    if (this.#source[token.end.offset - 1] === ')') this.#reference(media.kind, media.target, token.start.offset, token.end.offset);
    if (this.#skip > 0 || !this.#open) return;
    this.#open.marks.push({ kind: media.kind, target: media.target, start: media.proseStart, end: this.#open.prose.length });
  }

  #callFootnote(token: Token): void {
    const label = normalizeIdentifier(this.#slice(token));
    this.#reference('footnote-call', label, token.start.offset - 2, token.end.offset + 1);
    const at = this.#open?.prose.length ?? 0;
    this.#open?.marks.push({ kind: 'footnote-call', target: label, start: at, end: at });
  }

  #reference(kind: ReadReference['kind'], target: string, start: number, end: number): void {
    this.#references.push({ kind, target, span: { start, end } });
  }
}
