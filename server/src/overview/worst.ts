import { severities, type Severity } from 'retext-substantiate/kit';

/** The worst `limit` findings in their order; where not all of one severity have room, those around an offset. */
export function worst<Found extends { readonly severity: Severity; readonly start?: number }>(
  findings: readonly Found[],
  limit: number,
  around = 0,
): Found[] {
  const chosen = new Set<Found>();
  for (const severity of severities) {
    const room = limit - chosen.size;
    if (room === 0) break;
    const own = findings.filter((finding) => finding.severity === severity);
    const next = own.findIndex(({ start = 0 }) => start >= around);
    const middle = next < 0 ? own.length : next;
    const first = Math.max(0, Math.min(middle - (room >> 1), own.length - room));
    for (const finding of own.slice(first, first + room)) chosen.add(finding);
  }
  return findings.filter((finding) => chosen.has(finding));
}
