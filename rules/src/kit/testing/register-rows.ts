import { evidenceFields, type EvidenceField, type EvidenceItem } from '../../language/evidence-item.js';
import type { Span } from '../types.js';

/** A value in a table of an example, and where it stands in the example's text. */
export interface ExampleCell extends Span {
  readonly text: string;
}

/** One row of a register in an example. */
export interface ExampleRow {
  readonly item: EvidenceItem;
  /** The cells that are filled in, by their column. */
  readonly cells: ReadonlyMap<string, ExampleCell>;
}

const numbers: ReadonlySet<string> = new Set<EvidenceField>(['n', 'value', 'numerator', 'denominator']);
const lists: ReadonlySet<string> = new Set<EvidenceField>(['supports', 'superseded_by']);
const known: ReadonlySet<string> = new Set(evidenceFields);

/** Reads a register written as simple CSV: a row a line, commas, quotation marks around a value that holds one. */
export function readCsvRows(text: string): ExampleRow[] {
  return rowsOf(linesOf(text).map(({ line, at }) => split(`,${line}`, at - 1, /,("(?:[^"]|"")*"|[^,"]*)/g)));
}

/** Reads the one Markdown table of a text; no rows where there is none. */
export function readTableRows(text: string): ExampleRow[] {
  const lines = linesOf(text).filter(({ line }) => line.startsWith('|'));
  return rowsOf(lines.filter((_, index) => index !== 1).map(({ line, at }) => split(line, at, /\|([^|]*)(?=\|)/g)));
}

function linesOf(text: string): { line: string; at: number }[] {
  return [...text.matchAll(/.+/g)].map(({ 0: line, index }) => ({ line, at: index })).filter(({ line }) => line.trim() !== '');
}

/** @param cell matches a cell with what divides it from the one before; its first group is the cell. */
function split(line: string, at: number, cell: RegExp): ExampleCell[] {
  return [...line.matchAll(cell)].map(({ 0: whole, 1: raw = '', index }) => {
    const text = raw.trim();
    const start = at + index + whole.length - raw.length + raw.indexOf(text);
    return { start, end: start + text.length, text: /^".*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text };
  });
}

function rowsOf([header = [], ...body]: ExampleCell[][]): ExampleRow[] {
  return body.map((row) => {
    const filled = row.flatMap((cell, index) => {
      const column = header[index]?.text;
      return column && cell.text !== '' ? ([[column, cell]] as const) : [];
    });
    return { item: itemOf(filled.map(([column, { text }]) => [column, text])), cells: new Map(filled) };
  });
}

/**
 * @throws Error where an example's register has a column that no register has, or an item lacks id or title.
 */
function itemOf(record: readonly (readonly [string, string])[]): EvidenceItem {
  for (const [column] of record) if (!known.has(column)) throw new Error(`There is no field '${column}' in a register`);
  const item: Record<string, unknown> = Object.fromEntries(
    record.map(([column, text]) => [column, numbers.has(column) ? Number(text) : lists.has(column) ? text.split(/\s*;\s*/) : text]),
  );
  const { id = '', title = '' } = item;
  return { ...item, id: id as string, title: title as string };
}
