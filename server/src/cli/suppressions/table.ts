import Table from 'cli-table3';
import type { Paint } from '../../formats/paint.js';
import { columnsOf, printable } from '../../formats/terminal.js';
import { countRows, type SuppressionRow } from './rows.js';

/** Columns that have a width of their own, with the blanks about what stands in them. */
const widths = { state: 16, until: 12, findings: 10, age: 6 } as const;
const fixed = Object.values(widths).reduce((sum, width) => sum + width, 0);

/** The table for a terminal, and the counts under it. @param width of the terminal, in columns. */
export function formatSuppressionsTable(rows: readonly SuppressionRow[], reports: number, width: number, paint: Paint): string {
  const counts = `${paint('bold', countRows(rows, reports))}\n`;
  if (rows.length === 0) return counts;
  // Eight columns have nine lines about them.
  const rest = Math.max(27, width - fixed - 9);
  const [where, rules, owner] = [Math.floor(rest * 0.3), Math.floor(rest * 0.25), Math.floor(rest * 0.15)];
  const table = new Table({
    head: ['where', 'rules', 'state', 'until', 'owner', 'reason', 'findings', 'days'],
    colWidths: [where, rules, widths.state, widths.until, owner, rest - where - rules - owner, widths.findings, widths.age],
    colAligns: ['left', 'left', 'left', 'left', 'left', 'left', 'right', 'right'],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const { path, line, rules: named, state, until = '', owner: who = '', reason, findings, age } of rows) {
    const told = state === 'in force' ? state : paint(state === 'unused' ? 'cyan' : 'yellow', state);
    table.push([
      cell(`${path}:${String(line)}`, where),
      cell(named.join(' '), rules),
      told,
      until,
      cell(who, owner),
      cell(reason, rest - where - rules - owner),
      String(findings),
      age === undefined ? '' : String(age),
    ]);
  }
  return `${table.toString()}\n${counts}`;
}

/** A text for a column: a word that is longer than its lines is broken, where the library would cut it off. */
function cell(text: string, width: number): string {
  // A blank either side, and another column for each wide character that may meet the edge.
  const most = Math.max(1, width - 3);
  const broken = (word: string): string => {
    const lines = [''];
    for (const character of word) {
      const last = lines.length - 1;
      if (columnsOf(`${lines[last] ?? ''}${character}`) > most) lines.push(character);
      else lines[last] = `${lines[last] ?? ''}${character}`;
    }
    return lines.join('\n');
  };
  return printable(text).split(' ').map(broken).join(' ');
}
