import { severities, type Severity } from 'retext-substantiate/kit';

/**
 * The worst `limit` findings in their order; where not all of one severity have room, those around an offset, if the findings stand in order of their starts.
 * Runs at each keystroke, over all findings of a report: it counts instead of sorting.
 */
export function worst<Found extends { readonly severity: Severity; readonly start?: number }>(
  findings: readonly Found[],
  limit: number,
  around = 0,
): Found[] {
  const counted = { error: 0, warning: 0, info: 0, hint: 0 } satisfies Record<Severity, number>;
  const before = { ...counted };
  for (const { severity, start = 0 } of findings) {
    counted[severity]++;
    if (start < around) before[severity]++;
  }
  const first = { ...counted };
  const behind = { ...counted };
  let room = limit;
  for (const severity of severities) {
    const all = counted[severity];
    first[severity] = Math.max(0, Math.min(before[severity] - (room >> 1), all - room));
    behind[severity] = first[severity] + room;
    room = Math.max(0, room - all);
  }
  const seen = { error: 0, warning: 0, info: 0, hint: 0 };
  return findings.filter(({ severity }) => {
    const nth = seen[severity]++;
    return nth >= first[severity] && nth < behind[severity];
  });
}
