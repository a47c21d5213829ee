import { withoutNumber, type Baseline, type KnownFinding, type NamedFinding } from './baseline.js';
import { KnownFindings } from './known-findings.js';

/** A report that was checked, by its path from the baseline's folder. */
export interface CheckedReport {
  readonly path: string;
  readonly findings: readonly NamedFinding[];
}

/** How a baseline is brought up to date. */
export interface Update {
  /** Undefined where nothing was recorded yet: then everything is taken in. */
  readonly before: Baseline | undefined;
  readonly reports: readonly CheckedReport[];
  /** Paths of `before` where no file is any more. */
  readonly vanished: ReadonlySet<string>;
  /** Why new findings are taken in; they are left out without a reason. */
  readonly grow?: string;
}

/** A baseline brought up to date, and what that did. */
export interface Updated {
  readonly baseline: Baseline;
  readonly added: number;
  readonly gone: number;
  /** Number of new findings that were left out, by report. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/** Takes out of a baseline what is gone, and takes in what is new where it may. Reports that were not checked keep their findings. */
export function updateBaseline({ before: recorded, reports, vanished, grow }: Update): Updated {
  const before: Baseline = recorded ?? new Map();
  const takesIn = recorded === undefined || grow !== undefined;
  const known = new KnownFindings(before, vanished);
  const baseline = new Map<string, readonly KnownFinding[]>([...before].filter(([path]) => !vanished.has(path)));
  const leftOut = new Map<string, number>();
  let added = 0;
  for (const { path, findings } of inOrder(reports)) {
    const kept: KnownFinding[] = [];
    const found = known.look(
      path,
      findings.map(({ fingerprint }) => fingerprint),
    );
    findings.forEach(({ rule, fingerprint }, index) => {
      const same = found[index];
      if (same) kept.push(same);
      else if (takesIn) kept.push({ rule, fingerprint: withoutNumber(fingerprint), reason: grow ?? '' });
      else leftOut.set(path, (leftOut.get(path) ?? 0) + 1);
    });
    added += kept.length - found.filter((each) => each !== undefined).length;
    // A report without findings keeps its place where it has one: its lines are what holds those of its neighbours apart.
    if (kept.length > 0 || baseline.has(path)) baseline.set(path, kept);
  }
  return { baseline, added, gone: known.goneFromReports() + known.goneWithReports(), leftOut };
}

function inOrder(reports: readonly CheckedReport[]): CheckedReport[] {
  return [...reports].sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
}
