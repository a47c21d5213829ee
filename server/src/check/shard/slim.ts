import type { FileReport, ReportedFinding } from '../../formats/report.js';

/** A finding that the JSON tells of anyway, by its number there, with what the JSON leaves out. */
type Kept = Pick<ReportedFinding, 'extent' | 'blockEnd' | 'about'> & {
  readonly told: number;
  /** Numbers of the fixes that may be made unseen. */
  readonly safe?: readonly number[];
};

/** A finding as JSON tells of it, as far as it has to be of a form that does not matter here. */
interface Told extends Readonly<Record<string, unknown>> {
  readonly start: { readonly offset: number };
  readonly end: { readonly offset: number };
  readonly fixes: readonly object[];
  readonly fingerprint: string;
}

/** A report as a part keeps it: what its line of JSON says already is not said again. */
export interface SlimReport extends Omit<FileReport, 'path' | 'findings' | 'fingerprints'> {
  readonly findings: readonly (Kept | ReportedFinding)[];
  /** Of those findings that are not told. */
  readonly fingerprints: readonly string[];
}

/** Leaves out of a report what is told of it beside. @param told the findings, of the report's own, that are told. */
export function slimReport({ path: _, findings, fingerprints, ...rest }: FileReport, told: readonly ReportedFinding[]): SlimReport {
  const numbers = new Map(told.map((finding, number) => [finding, number]));
  const isTold = (finding: ReportedFinding): boolean => numbers.has(finding);
  return {
    ...rest,
    findings: findings.map((finding) => {
      const number = numbers.get(finding);
      return number === undefined ? finding : kept(finding, number);
    }),
    fingerprints: fingerprints.filter((__, index) => !isTold(findings[index] as ReportedFinding)),
  };
}

function kept({ extent, blockEnd, about, fixes }: ReportedFinding, told: number): Kept {
  const safe = [...fixes.keys()].filter((number) => fixes[number]?.safe);
  return { told, extent, blockEnd, ...(about && { about }), ...(safe.length > 0 && { safe }) };
}

/**
 * Puts a report together again from what a line of JSON says of it. Anybody may have written it: what comes of it has to be looked
 * through before it is used.
 * @throws where it is of another form altogether.
 */
export function wholeReport(slim: unknown, { path, findings: told }: Readonly<Record<string, unknown>>): unknown {
  const { findings, fingerprints, ...rest } = slim as SlimReport;
  const names = [...fingerprints].reverse();
  const own: string[] = [];
  const whole = findings.map((finding) => {
    if (!('told' in finding)) {
      own.push(names.pop() ?? '');
      return finding;
    }
    const source = (told as readonly Told[])[finding.told] as Told;
    own.push(source.fingerprint);
    return restored(finding, source);
  });
  return { path, ...rest, findings: whole, fingerprints: own };
}

function restored({ told: _, safe, ...more }: Kept, { start, end, fixes, fingerprint: __, ...finding }: Told): object {
  return {
    ...finding,
    ...more,
    start: start.offset,
    end: end.offset,
    fixes: fixes.map((fix, number) => (safe?.includes(number) ? { ...fix, safe: true } : fix)),
  };
}
