import { narrowingFor } from '../check/narrowing.js';
import type { RunEnd } from '../check/run.js';
import { mergeParts, readParts } from '../check/shard/merge.js';
import type { TellingFlags } from './check-options.js';
import type { Ports } from './ports.js';
import { giveBackPart } from './swallowed-paths.js';
import { tellRun } from './telling.js';

/**
 * Puts the parts of a check together and tells of them as one.
 * @param given the parts as they were given.
 * @returns the exit status.
 */
export async function merge(given: readonly string[], asked: TellingFlags, ports: Ports): Promise<number> {
  const { paths: files, flags } = await giveBackPart(given, asked, ports);
  const parts = await readParts(files, ports);
  return tellRun(
    {
      inputs: [],
      start: async (_wanted, listener): Promise<RunEnd> => {
        if ('problems' in parts) return { problems: parts.problems, notes: [] };
        const { changed } = parts.run;
        const { sieves, problems } = await narrowingFor(
          { ...(flags.baseline !== undefined && { baseline: flags.baseline }), ...(changed !== undefined && { changed }) },
          ports,
        );
        if (problems.length > 0) return { problems, notes: [] };
        return mergeParts(parts, sieves, ports, listener);
      },
    },
    flags,
    ports,
  );
}
