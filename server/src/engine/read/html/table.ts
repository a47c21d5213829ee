import { attributeOf, isElement, type HtmlElement } from './tree.js';

/** As many columns, or rows, as browsers let one cell take; no table is told apart any further to the right. */
const widest = 1000;

/** What a cell is called by. */
export interface CellPlace {
  readonly column?: string;
  readonly row?: string;
  readonly header?: boolean;
}

/** Where a reader stands in a table: which column, under which header, in which row. */
export class TableState {
  readonly #columns: string[] = [];
  /** For how many more rows each column is taken by a cell that began above, and the row's name where it was that cell's. */
  readonly #taken: { rows: number; readonly name?: string }[] = [];
  #column = -1;
  #span = 1;
  #row: string | undefined;
  #isHead = false;
  #rowSpan = 1;

  /** @param row element `tr`. */
  enterRow(row: HtmlElement, inHead: boolean): void {
    const cells = row.childNodes.filter(isElement);
    this.#isHead = inHead || (this.#columns.length === 0 && cells.length > 1 && cells.every(({ tagName }) => tagName === 'th'));
    this.#column = -1;
    this.#span = 1;
    this.#row = this.#taken[0]?.rows ? this.#taken[0].name : undefined;
  }

  leaveRow(): void {
    this.#taken.forEach((one) => {
      if (one.rows > 0) one.rows--;
    });
  }

  /** Takes in that a cell begins. */
  enterCell(cell: HtmlElement): CellPlace {
    this.#column += this.#span;
    while ((this.#taken[this.#column]?.rows ?? 0) > 0) this.#column++;
    this.#span = Math.max(0, Math.min(spanOf(cell, 'colspan'), widest - this.#column));
    this.#rowSpan = spanOf(cell, 'rowspan');
    if (this.#isHead) return { header: true };
    const column = this.#columns[this.#column];
    return { ...(column === undefined ? {} : { column }), ...(this.#row === undefined ? {} : { row: this.#row }) };
  }

  /** @param prose what stands in the cell that ends. */
  leaveCell(prose: string): void {
    if (this.#isHead) for (let at = 0; at < this.#span; at++) this.#columns[this.#column + at] = prose;
    else if (this.#column === 0 && prose !== '') this.#row = prose;
    // Counted down at the end of this row too.
    if (this.#rowSpan > 1) {
      for (let at = 0; at < this.#span; at++) {
        const isName = this.#column + at === 0 && !this.#isHead;
        this.#taken[this.#column + at] = { rows: this.#rowSpan, ...(isName ? { name: prose } : {}) };
      }
    }
  }
}

function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const written = Number.parseInt(attributeOf(cell, name) ?? '1', 10);
  return written >= 1 ? Math.min(written, widest) : 1;
}
