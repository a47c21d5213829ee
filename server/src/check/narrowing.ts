import type { Problem, Wanted } from '../formats/report.js';
import type { FileSystem } from '../node/file-system.js';
import type { Sieve } from './sieve.js';
import type { Target } from './targets.js';

/** What of a run is told: of all that is found, only what is new. */
export interface Narrowing {
  /** What the sieves need to know of each report. */
  readonly wanted: Wanted;
  readonly sieves: readonly Sieve[];
  /** Leaves out documents that need not be linted. */
  readonly only?: (targets: readonly Target[]) => Promise<{ readonly targets: readonly Target[]; readonly problems: readonly Problem[] }>;
  /** Why it can't be told what is new: then nothing should be linted, since everything would be told of. */
  readonly problems: readonly Problem[];
}

/** Only findings that a file does not list as known, and only those in sentences that are new. */
export interface NarrowingFlags {
  /** The file of known findings; `true` for the one of the usual name. */
  readonly baseline?: string | true;
  /** A commit, branch or tag; `true` for the last commit. */
  readonly changed?: string | true;
}

/** Prepares what narrows a run. */
export async function narrowingFor(
  { baseline, changed }: NarrowingFlags,
  ports: { readonly cwd: string; readonly fileSystem: FileSystem },
): Promise<Narrowing> {
  const sieves: Sieve[] = [];
  const problems: Problem[] = [];
  let wanted: Wanted = {};
  let only: Narrowing['only'];
  // The baseline comes first, and sees all findings of a report: what another sieve takes out is not gone.
  if (baseline !== undefined) {
    const { baselineSieve, wantedByBaseline } = await import('./baseline.js');
    const sieve = await baselineSieve(baseline, ports, changed !== undefined);
    if ('problem' in sieve) problems.push(sieve.problem);
    else sieves.push(sieve);
    wanted = { ...wanted, ...wantedByBaseline };
  }
  if (changed !== undefined) {
    const { changesSince, wantedByChanges } = await import('./changed/changes.js');
    const changes = await changesSince(changed, ports);
    if ('problem' in changes) {
      problems.push(changes.problem);
    } else {
      sieves.push(changes.sieve);
      ({ only } = changes);
    }
    wanted = { ...wanted, ...wantedByChanges };
  }
  return { wanted, sieves, problems, ...(only && { only }) };
}
