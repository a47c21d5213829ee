import { quote, type FieldValue } from '../schema.js';
import type { RegisterPlace, RegisterProblem } from '../types.js';
import { fieldOf, plainHeader } from './headers.js';
import { emptyRegister } from './messages.js';
import type { RawEntry, RawField } from './types.js';

/** A cell of a table. */
export interface Cell {
  readonly value: FieldValue;
  /** Where a link leads that is all there is in the cell. */
  readonly target?: string;
  readonly place: RegisterPlace;
}

/** A row of a table; blank cells at its end may be missing. */
export interface TableRow {
  readonly cells: readonly Cell[];
  readonly place: RegisterPlace;
}

type Column = Pick<RawField, 'name' | 'field'>;

/** How many rows may stand above the headers: a title, a note, who keeps the register. */
export const rowsAboveHeaders = 10;

/** The entries of a table whose headers stand in one of its first rows. What is wrong with headers or rows is added to the problems. */
export function* readTable(rows: Iterable<TableRow>, problems: RegisterProblem[]): Generator<RawEntry> {
  const first: TableRow[] = [];
  let columns: readonly (Column | undefined)[] | undefined;
  for (const row of rows) {
    if (columns) {
      yield entryOf(row, columns, problems);
    } else if (row.cells.some(isFilled)) {
      first.push(row);
      if (isHeader(row)) columns = columnsOf(row, problems);
      else if (first.length > rowsAboveHeaders) break;
    }
  }
  if (!columns) problems.push(noHeaders(first[0]));
}

/** How many of a row's cells are headers that this tool knows. */
export function knownHeaders({ cells }: TableRow): number {
  return new Set(cells.map(({ value }) => fieldOf(String(value))).filter((field) => field !== undefined)).size;
}

function isHeader({ cells }: TableRow): boolean {
  const fields = cells.map(({ value }) => fieldOf(String(value)));
  return fields.includes('id') && fields.includes('title');
}

function isFilled({ value }: Cell): boolean {
  return typeof value !== 'string' || value.trim() !== '';
}

/** The header of each column; undefined for one that is left out. */
function columnsOf({ cells }: TableRow, problems: RegisterProblem[]): (Column | undefined)[] {
  const seen = new Set<string>();
  return cells.map(({ value, place }, index) => {
    const header = String(value).trim();
    if (header === '') return unnamed(index);
    const plain = plainHeader(header);
    if (seen.has(plain)) {
      const question = 'Which of the two columns is meant?';
      problems.push({ message: `The header ${quote(header)} stands twice; the first column counts`, question, place, severity: 'warning' });
      return undefined;
    }
    seen.add(plain);
    return { name: header, field: fieldOf(header) };
  });
}

function unnamed(index: number): Column {
  return { name: `Column ${index + 1}`, field: undefined };
}

function entryOf({ cells, place }: TableRow, columns: readonly (Column | undefined)[], problems: RegisterProblem[]): RawEntry {
  const fields: RawField[] = [];
  cells.forEach((cell, index) => {
    if (!isFilled(cell)) return;
    const column = index < columns.length ? columns[index] : unnamed(index);
    if (!column) return;
    const { name, field } = column;
    fields.push({ name, field, value: (field === 'location' && cell.target) || cell.value, place: cell.place });
  });
  const surplus = cells.slice(columns.length).find(isFilled);
  if (surplus) {
    problems.push({
      message: `${quote(surplus.value)} stands right of the last header`,
      question: 'Does a separator stand inside a value, which then needs quotation marks?',
      place: surplus.place,
      severity: 'warning',
    });
  }
  return { fields, place };
}

function noHeaders(first: TableRow | undefined): RegisterProblem {
  if (!first) return emptyRegister;
  const fields = first.cells.map(({ value }) => fieldOf(String(value)));
  const lacking = (['id', 'title'] as const).filter((field) => !fields.includes(field)).map((field) => `\`${field}\``);
  const headers = first.cells.filter(isFilled).map(({ value }) => quote(value, 20));
  const message = `No column is called ${lacking.join(' or ')}, only ${someOf(headers)}`;
  return { message, question: 'Which columns hold the id that reports cite and the title?', place: first.place, severity: 'error' };
}

/** As many as there is room for in a message. */
function someOf(headers: readonly string[]): string {
  let shown = headers.slice(0, 4);
  while (shown.length > 1 && shown.join(', ').length > 40) shown = shown.slice(0, -1);
  return shown.length < headers.length ? `${shown.join(', ')} and ${headers.length - shown.length} more` : shown.join(', ');
}
