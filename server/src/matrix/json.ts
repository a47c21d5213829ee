import type { Matrix } from './coverage.js';

/**
 * One JSON document for programs, a line a claim or item. What the register does not tell is `null`; of a sensitive
 * item title, type and status are.
 */
export function formatMatrixJson({ claims, items, coverage }: Matrix): string {
  const listed = items.map(({ id, title = null, type = null, status = null, cited }) => ({ id, title, type, status, cited }));
  const { claims: all, evidenced, percent } = coverage;
  return `{"version":1,"claims":[${lines(claims)}],"evidence":[${lines(listed)}],"coverage":${JSON.stringify({ claims: all, evidenced, percent })}}\n`;
}

function lines(entries: readonly unknown[]): string {
  return entries.length === 0 ? '' : `\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n`;
}
