import { csvOf } from '../../matrix/csv.js';
import { table } from '../../matrix/markdown.js';
import { countRows, type SuppressionRow } from './rows.js';

const header = ['report', 'line', 'rules', 'state', 'until', 'owner', 'reason', 'findings', 'age in days'];

/** As CSV, a row each. */
export function formatSuppressionsCsv(rows: readonly SuppressionRow[]): string {
  return csvOf([header, ...rows.map(cellsOf)]);
}

/** As Markdown, a table and the counts. */
export function formatSuppressionsMarkdown(rows: readonly SuppressionRow[], reports: number): string {
  const counts = `${countRows(rows, reports)}\n`;
  return rows.length === 0 ? counts : `${counts}\n${table(header, rows.map(cellsOf))}\n`;
}

/** As JSON, for programs. */
export function formatSuppressionsJson(rows: readonly SuppressionRow[]): string {
  const suppressions = rows.map(({ path, line, by, covers, rules, reason, owner, until, state, findings, age }) => ({
    ...{ path, line, by, covers, rules, reason, owner: owner ?? null, until: until ?? null, state, findings, ageInDays: age ?? null },
  }));
  return `${JSON.stringify({ version: 1, suppressions }, undefined, 2)}\n`;
}

function cellsOf({ path, line, rules, state, until = '', owner = '', reason, findings, age }: SuppressionRow): string[] {
  return [path, String(line), rules.join(' '), state, until, owner, reason, String(findings), age === undefined ? '' : String(age)];
}
