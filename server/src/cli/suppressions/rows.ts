import type { ListedSuppression } from '../../check/suppressions.js';
import type { SuppressionState } from '../../engine/types.js';

/** A suppression as it is listed. */
export interface SuppressionRow extends ListedSuppression {
  /** Days since its line was last changed; undefined where nobody can tell. */
  readonly age?: number;
}

/** What needs attention first. */
const order: readonly SuppressionState[] = [
  'expired',
  'without reason',
  'wrong date',
  'unknown rule',
  'covers nothing',
  'unused',
  'in force',
];

/** Later than any day that somebody writes. */
const never = '9999-99-99';

/** What needs attention first, then what comes to its end soonest, then by place. */
export function sortRows(rows: readonly SuppressionRow[]): SuppressionRow[] {
  return [...rows].sort(
    (one, other) =>
      order.indexOf(one.state) - order.indexOf(other.state) ||
      compare(one.until ?? never, other.until ?? never) ||
      compare(one.path, other.path) ||
      one.line - other.line,
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** How many there are, and of which state. */
export function countRows(rows: readonly SuppressionRow[], reports: number): string {
  const where = `${String(reports)} ${reports === 1 ? 'report' : 'reports'}`;
  if (rows.length === 0) return `No suppressions in ${where}.`;
  const parts = order.flatMap((state) => {
    const number = rows.filter((row) => row.state === state).length;
    return number > 0 ? [`${String(number)} ${state}`] : [];
  });
  return `${String(rows.length)} ${rows.length === 1 ? 'suppression' : 'suppressions'} in ${where}: ${parts.join(', ')}.`;
}
