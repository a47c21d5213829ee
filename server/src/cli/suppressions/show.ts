import { lineAges } from '../../check/line-ages.js';
import type { LintPorts } from '../../check/ports.js';
import { listSuppressions, type ListedSuppression } from '../../check/suppressions.js';
import { choosePaint } from '../colour.js';
import type { Ports } from '../ports.js';
import type { SuppressionsFlags } from './flags.js';
import { tell } from '../tell.js';
import { sortRows, type SuppressionRow } from './rows.js';

/** Lists suppressions. @returns the exit status. */
export async function showSuppressions(paths: readonly string[], flags: SuppressionsFlags, ports: Ports): Promise<number> {
  const { stdout, stderr, env } = ports;
  const { suppressions, reports, problems } = await listSuppressions({ ...flags, paths }, ports);
  const rows = sortRows(await withAges(suppressions, ports));
  stdout.write(await formatRows(rows, reports, flags, ports));
  tell({ notes: [], problems }, stderr, choosePaint(flags.color, env, stderr));
  if (problems.length > 0) return 2;
  return flags.failOnExpired && rows.some(({ state }) => state === 'expired') ? 1 : 0;
}

async function formatRows(rows: readonly SuppressionRow[], reports: number, flags: SuppressionsFlags, ports: Ports): Promise<string> {
  const { stdout, env } = ports;
  if (flags.format === 'table') {
    const { formatSuppressionsTable } = await import('./table.js');
    return formatSuppressionsTable(rows, reports, stdout.columns || 120, choosePaint(flags.color, env, stdout));
  }
  const { formatSuppressionsCsv, formatSuppressionsJson, formatSuppressionsMarkdown } = await import('./formats.js');
  switch (flags.format) {
    case 'csv':
      return formatSuppressionsCsv(rows);
    case 'json':
      return formatSuppressionsJson(rows);
    case 'markdown':
      return formatSuppressionsMarkdown(rows, reports);
  }
}

/** Asks git once a file. */
async function withAges(suppressions: readonly ListedSuppression[], { today }: LintPorts): Promise<SuppressionRow[]> {
  const lines = new Map<string, number[]>();
  for (const { file, line } of suppressions) if (file !== undefined) lines.set(file, [...(lines.get(file) ?? []), line]);
  const ages = new Map<string, ReadonlyMap<number, number>>();
  for (const [file, own] of lines) ages.set(file, await lineAges(file, own, today));
  return suppressions.map((suppression) => {
    const age = ages.get(suppression.file ?? '')?.get(suppression.line);
    return age === undefined ? suppression : { ...suppression, age };
  });
}
