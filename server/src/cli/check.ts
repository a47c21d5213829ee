import type { Narrowing } from '../check/narrowing.js';
import { run } from '../check/run.js';
import type { Wanted } from '../formats/report.js';
import type { CheckFlags } from './check-options.js';
import type { Ports } from './ports.js';
import { giveBackPaths } from './swallowed-paths.js';
import { tellRun } from './telling.js';

/** What a part of a run hands on may be told in any format; sentences are only gone by where the call says so. */
const everything: Wanted = { fingerprints: true, fixes: true, sections: true, suppressed: true };

/**
 * Lints what the paths stand for and prints the findings.
 * @param given the paths as they were given, without a default.
 * @returns the exit status.
 */
export async function check(given: readonly string[], asked: CheckFlags, ports: Ports): Promise<number> {
  const { paths, flags } = await giveBackPaths(given, asked, ports);
  if (flags.fixDryRun) return (await import('./fix.js')).showFixes(paths, flags, ports);
  const unfixed = flags.fix ? await (await import('./fix.js')).applyFixes(paths, flags, ports) : [];
  return tellRun(
    {
      inputs: [],
      start: async (wanted, listener) => {
        const narrowing = await narrowingOf(flags, ports);
        const { sieves, only, problems } = narrowing;
        const narrowed = {
          paths: problems.length > 0 ? [] : paths,
          wanted: { ...(flags.shard ? everything : wanted), ...narrowing.wanted },
          sieves,
          ...(only && { only }),
        };
        const end = await run({ ...flags, ...narrowed }, ports, listener);
        return { ...end, problems: [...problems, ...unfixed, ...end.problems] };
      },
    },
    flags,
    ports,
  );
}

/** What keeps a run to what is new; loaded where it is asked for. */
async function narrowingOf(flags: CheckFlags, ports: Ports): Promise<Narrowing> {
  if (flags.baseline === undefined && flags.changed === undefined) return { wanted: {}, sieves: [], problems: [] };
  return (await import('../check/narrowing.js')).narrowingFor(flags, ports);
}
