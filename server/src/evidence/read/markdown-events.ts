import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { parse, postprocess, preprocess } from 'micromark';
import { gfmTable } from 'micromark-extension-gfm-table';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';
import { decodeString } from 'micromark-util-decode-string';
import type { Token } from 'micromark-util-types';
import type { Cell, TableRow } from './table.js';

/** A heading in plain text. */
export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
  /** 1 to 6. */
  readonly depth: number;
}

/** A table, its headers among its rows. */
export interface Table {
  readonly kind: 'table';
  readonly rows: readonly TableRow[];
}

/** Reads headings and tables with the Markdown parser. Combining its constructs costs more than parsing a row does, so one serves a file. */
export class MarkdownParser {
  readonly #parser = parse({ extensions: [gfmTable()] });

  /** @param offset of the text in its file. */
  read(text: string, offset: number): readonly (Heading | Table)[] {
    this.#parser.defined = [];
    this.#parser.lazy = {};
    const events = postprocess(this.#parser.document().write(preprocess()(text, undefined, true)));
    const walk = new Walk(text, offset);
    for (const [phase, token] of events) {
      if (phase === 'enter') walk.enter(token);
      else walk.exit(token);
    }
    return walk.found;
  }
}

class Walk {
  readonly found: (Heading | Table)[] = [];
  readonly #source: string;
  readonly #offset: number;
  #rows: TableRow[] = [];
  #cells: Cell[] = [];
  #depth = 0;
  /** Plain text of the heading or cell that is open. */
  #text = '';
  #content: Token | undefined;
  #target: string | undefined;
  /** How many constructs are open whose text is no plain text. */
  #skip = 0;

  constructor(source: string, offset: number) {
    this.#source = source;
    this.#offset = offset;
  }

  enter(token: Token): void {
    switch (token.type) {
      case 'atxHeading':
      case 'setextHeading':
        this.#text = '';
        this.#depth = 0;
        break;
      case 'atxHeadingSequence':
        this.#depth ||= token.end.offset - token.start.offset;
        break;
      case 'setextHeadingLineSequence':
        this.#depth = this.#source[token.start.offset] === '=' ? 1 : 2;
        break;
      case 'table':
        this.#rows = [];
        break;
      case 'tableRow':
        this.#cells = [];
        break;
      case 'tableHeader':
      case 'tableData':
        this.#text = '';
        this.#content = undefined;
        this.#target = undefined;
        break;
      case 'tableContent':
        this.#content = token;
        break;
      case 'resourceDestinationString':
        this.#target = decodeString(this.#slice(token));
        break;
      case 'resource':
      case 'reference':
        this.#skip++;
        break;
      default:
        if (this.#skip === 0) this.#addText(token);
    }
  }

  exit(token: Token): void {
    switch (token.type) {
      case 'atxHeading':
      case 'setextHeading':
        this.found.push({ kind: 'heading', text: this.#text, depth: this.#depth });
        break;
      case 'table':
        this.found.push({ kind: 'table', rows: this.#rows });
        break;
      case 'tableRow':
        this.#rows.push({ cells: this.#cells, place: this.#place(token) });
        break;
      case 'tableHeader':
      case 'tableData':
        this.#cells.push(this.#cell(token));
        break;
      case 'link':
        // An address counts only where the link is all there is in its cell.
        if (token.start.offset !== this.#content?.start.offset || token.end.offset !== this.#content.end.offset) this.#target = undefined;
        break;
      case 'resource':
      case 'reference':
        this.#skip--;
        break;
      default:
    }
  }

  #cell(token: Token): Cell {
    const cell = { value: this.#text, place: this.#place(this.#content ?? token) };
    return this.#target === undefined ? cell : { ...cell, target: this.#target };
  }

  #addText(token: Token): void {
    switch (token.type) {
      case 'data':
      case 'characterEscapeValue':
      case 'autolinkProtocol':
      case 'autolinkEmail':
        this.#text += this.#slice(token);
        break;
      case 'codeTextData':
        this.#text += this.#slice(token).replaceAll('\\|', '|');
        break;
      case 'characterReference':
        this.#text += decodeCharacter(this.#slice(token).slice(1, -1));
        break;
      case 'htmlText':
        if (/^<br/i.test(this.#slice(token))) this.#text += '\n';
        break;
      default:
    }
  }

  #slice(token: Token): string {
    return this.#source.slice(token.start.offset, token.end.offset);
  }

  #place(token: Token): { start: number; end: number } {
    const start = this.#offset + token.start.offset;
    return { start, end: start + this.#slice(token).trimEnd().length };
  }
}

function decodeCharacter(written: string): string {
  const numeric = /^#(x?)([\da-f]+)$/i.exec(written);
  if (numeric) return decodeNumericCharacterReference(numeric[2] ?? '', numeric[1] ? 16 : 10);
  return decodeNamedCharacterReference(written) || `&${written};`;
}
