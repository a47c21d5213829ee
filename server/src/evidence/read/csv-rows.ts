import { quote } from '../schema.js';
import type { RegisterProblem } from '../types.js';
import type { Cell, TableRow } from './table.js';

/**
 * Cuts separated values into rows and cells, with the place of each.
 * The library that reads this format tells places too, at 10 µs a cell: 13 s for 100,000 rows of 12, and it gives up at a quote that never closes.
 */
export class CsvRows {
  readonly #text: string;
  readonly #separator: string;
  readonly #problems: RegisterProblem[];
  #at = 0;

  constructor(text: string, separator: string, problems: RegisterProblem[]) {
    this.#text = text;
    this.#separator = separator;
    this.#problems = problems;
  }

  /** All rows, blank ones as well. */
  *read(): Generator<TableRow> {
    while (this.#at < this.#text.length) yield this.#row();
  }

  #row(): TableRow {
    const cells: Cell[] = [];
    let start: number | undefined;
    let end: number;
    for (;;) {
      this.#skipBlanks();
      const from = this.#at;
      const value = this.#quoted() ?? this.#bare();
      const to = from + this.#text.slice(from, this.#at).trimEnd().length;
      cells.push({ value, place: { start: from, end: to } });
      start ??= from;
      end = to;
      if (this.#text[this.#at] !== this.#separator) break;
      this.#at++;
    }
    this.#skipLineEnd();
    return { cells, place: { start, end } };
  }

  #skipBlanks(): void {
    while (isBlank(this.#text[this.#at]) && this.#text[this.#at] !== this.#separator) this.#at++;
  }

  #skipLineEnd(): void {
    this.#at += this.#text.startsWith('\r\n', this.#at) ? 2 : 1;
  }

  /** The value of a cell in quotation marks; undefined where it is none, or goes on after the closing mark as if the marks were part of it. */
  #quoted(): string | undefined {
    if (this.#text[this.#at] !== '"') return undefined;
    const from = this.#at + 1;
    const close = this.#closing(from);
    if (close !== undefined) {
      this.#at = close + 1;
      this.#skipBlanks();
      if (this.#cellEnds()) return this.#text.slice(from, close).replaceAll('""', '"');
      this.#at = from - 1;
      if (!/[\r\n]/.test(this.#text.slice(from, close))) return undefined;
    }
    return this.#unclosed(from);
  }

  /** A mark that is never closed, or that a mark of a later row would close, must not swallow the rows between. */
  #unclosed(from: number): string {
    this.#at = from;
    const value = this.#bare();
    const place = { start: from - 1, end: from + value.trimEnd().length };
    const message = `The quotation mark before ${quote(value)} is not closed, so the value ends with the line or the cell`;
    this.#problems.push({ message, question: 'Where does the value end?', place, severity: 'warning' });
    return value;
  }

  /** Where the closing mark stands: the first that is not doubled. */
  #closing(from: number): number | undefined {
    for (let at = this.#text.indexOf('"', from); at >= 0; at = this.#text.indexOf('"', at + 2)) {
      if (this.#text[at + 1] !== '"') return at;
    }
    return undefined;
  }

  #bare(): string {
    const from = this.#at;
    while (!this.#cellEnds()) this.#at++;
    return this.#text.slice(from, this.#at);
  }

  #cellEnds(): boolean {
    const next = this.#text[this.#at];
    return next === undefined || next === this.#separator || next === '\n' || next === '\r';
  }
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\u00A0';
}
