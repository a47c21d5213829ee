import { narrowingFor } from '../check/narrowing.js';
import type { RunEnd } from '../check/run.js';
import { mergeParts, readParts } from '../check/shard/merge.js';
import { printable } from '../formats/terminal.js';
import type { TellingFlags } from './check-options.js';
import type { Ports } from './ports.js';
import { giveBackPart } from './swallowed-paths.js';
import { tellRun } from './telling.js';

/**
 * Puts the parts of a check together and tells of them as one.
 * @param given the parts as they were given.
 * @returns the exit status; undefined where no part is named, as {@link noPart} tells.
 */
export async function merge(given: readonly string[], asked: TellingFlags, ports: Ports): Promise<number | undefined> {
  const { paths: files, flags } = await giveBackPart(given, asked, ports);
  if (files.length === 0) return undefined;
  const parts = await readParts(files, ports);
  const changed = 'problems' in parts ? undefined : parts.run.changed;
  return tellRun(
    {
      inputs: [],
      start: async (_wanted, listener): Promise<RunEnd> => {
        if ('problems' in parts) return { problems: parts.problems, notes: [] };
        const { sieves, problems } = await narrowingFor(
          { ...(flags.baseline !== undefined && { baseline: flags.baseline }), ...(changed !== undefined && { changed }) },
          ports,
        );
        if (problems.length > 0) return { problems, notes: [] };
        return mergeParts(parts, sieves, ports, listener);
      },
    },
    { ...flags, ...(changed !== undefined && { changed }) },
    ports,
  );
}

/** What is wrong where no part is named: an option may have taken the only name for its value. */
export function noPart({ baseline }: TellingFlags): string {
  const name = 'the files of all parts are needed, as `check --shard` wrote them';
  return typeof baseline === 'string'
    ? `${name}: \`${printable(baseline)}\` was taken for the file of --baseline, so name the parts before that option`
    : name;
}
