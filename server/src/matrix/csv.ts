import type { Matrix, MatrixClaim } from './coverage.js';
import { oneLine, readable } from './one-line.js';

const header = ['path', 'line', 'section', 'claim', 'evidence', 'start', 'end'];

/** The claims as CSV, a row each; the cell of evidence is empty where a claim has none. */
export function formatMatrixCsv({ claims }: Matrix): string {
  return csvOf([header, ...claims.map(rowOf)]);
}

/**
 * Rows as CSV (RFC 4180). A cell that a spreadsheet could take for a formula, as it begins with `=`, `+`, `-` or `@`, narrow or wide,
 * gets a `'` in front, which makes it text.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function rowOf({ path, line, section, text, evidence, start, end }: MatrixClaim): string[] {
  return [path, String(line), section, readable(text), evidence.join('; '), String(start), String(end)];
}

function cell(value: string): string {
  const text = oneLine(value);
  const guarded = /^[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text;
  return /[",]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
