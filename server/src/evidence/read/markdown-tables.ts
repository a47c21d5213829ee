import { isTooComplex } from '../../engine/read/complexity.js';
import { endOfRegion } from '../../engine/regions.js';
import type { RegisterProblem } from '../types.js';
import { MarkdownParser, type Heading, type Table } from './markdown-events.js';
import type { Cell, TableRow } from './table.js';

export type { Heading, Table } from './markdown-events.js';

const mayHold = /\||^ {0,3}(?:#|=+\s*$|-+\s*$)/m;
const delimiterRow = /^ {0,3}[|:-][|: \t-]*$/;
/** A row without markup: what stands between its bars is what it says. Behind its first bar nothing but a row can begin. */
const plainRow = /^ {0,3}\|(?:[^\\`*_[\]<&~]|(?<=[a-z\d])_(?=[a-z\d])|&(?=[\s|]))*$/i;
/** How many rows with markup are parsed at once: more of them cost more each, fewer as well, with the header read anew. */
const batch = 30;

interface Line {
  readonly start: number;
  readonly end: number;
  /** Where the next begins. */
  readonly next: number;
}

/** Finds the headings and tables of a Markdown file. A parser takes 100 µs for a row, and its memory: it is asked about rows with markup only. */
export class MarkdownReader {
  readonly #text: string;
  readonly #problems: RegisterProblem[];
  readonly #parser = new MarkdownParser();

  constructor(text: string, problems: RegisterProblem[]) {
    this.#text = text;
    this.#problems = problems;
  }

  /** In the order of the file. */
  *read(): Generator<Heading | Table> {
    for (let start = 0; start < this.#text.length;) {
      const end = endOfRegion(this.#text, start, 'markdown');
      if (mayHold.test(this.#text.slice(start, end))) yield* this.#region(start, end);
      start = end;
    }
  }

  *#region(start: number, end: number): Generator<Heading | Table> {
    const lines = this.#lines(start, end);
    for (let from = 0; from < lines.length;) {
      const at = this.#delimiterAfter(from, lines);
      const [first, header, delimiter] = [lines[from], lines[at - 1], lines[at]];
      const pieces = first && header && delimiter ? this.#parse(first.start, delimiter.end) : [];
      const table = pieces.at(-1);
      if (!header || !delimiter || table?.kind !== 'table') {
        // No table, or something else is open around what looks like one.
        yield* this.#parse(first?.start ?? start, end);
        return;
      }
      const rows = [...table.rows];
      from = this.#addRows(rows, lines, at + 1, this.#text.slice(header.start, delimiter.next));
      yield* pieces.slice(0, -1);
      yield { kind: 'table', rows };
    }
  }

  #delimiterAfter(from: number, lines: readonly Line[]): number {
    for (let at = from + 1; at < lines.length; at++) {
      const written = this.#text.slice(lines[at]?.start, lines[at]?.end);
      if (written.includes('|') && delimiterRow.test(written)) return at;
    }
    return -1;
  }

  /** @returns the line behind the table. */
  #addRows(rows: TableRow[], lines: readonly Line[], from: number, head: string): number {
    let at = from;
    while (at < lines.length) {
      const row = this.#plainRow(lines[at]);
      if (row) {
        rows.push(row);
        at++;
        continue;
      }
      const marked = [];
      for (let line = lines[at]; line && marked.length < batch && !this.#plainRow(line); line = lines[at + marked.length])
        marked.push(line);
      const found = this.#parse(marked[0]?.start ?? 0, marked.at(-1)?.next ?? 0, head)[0];
      const read = found?.kind === 'table' ? found.rows.slice(1) : [];
      rows.push(...read);
      at += read.length;
      if (read.length < marked.length) break;
    }
    return at;
  }

  #plainRow(line: Line | undefined): TableRow | undefined {
    if (!line) return undefined;
    const written = this.#text.slice(line.start, line.end);
    if (!plainRow.test(written)) return undefined;
    const cells: Cell[] = [];
    const end = line.start + written.trimEnd().length;
    let bar = this.#text.indexOf('|', line.start);
    const first = bar;
    while (bar < end - 1) {
      const next = this.#text.indexOf('|', bar + 1);
      const to = next < 0 || next > end ? end : next;
      cells.push(this.#cell(bar + 1, to));
      bar = to;
    }
    return { cells, place: { start: first, end } };
  }

  #cell(start: number, end: number): Cell {
    const written = this.#text.slice(start, end);
    const value = written.trim();
    const from = start + written.length - written.trimStart().length;
    return { value, place: { start: from, end: from + value.length } };
  }

  #lines(start: number, end: number): Line[] {
    const lines: Line[] = [];
    const lineEnd = /\r\n|\n|\r|$/g;
    for (let at = start; at < end;) {
      lineEnd.lastIndex = at;
      const found = lineEnd.exec(this.#text);
      const next = found ? found.index + found[0].length : end;
      lines.push({ start: at, end: found?.index ?? end, next });
      at = next;
    }
    return lines;
  }

  /** @param head of a table whose further rows stand from `start` to `end`. */
  #parse(start: number, end: number, head = ''): readonly (Heading | Table)[] {
    const piece = head + this.#text.slice(start, end);
    if (!isTooComplex(piece)) return this.#parser.read(piece, start - head.length);
    const question = 'Could this stretch be written more simply?';
    const message = 'There is too much markup here to be read, so it is left out';
    this.#problems.push({ message, question, place: { start, end: start + 1 }, severity: 'error' });
    return [];
  }
}
