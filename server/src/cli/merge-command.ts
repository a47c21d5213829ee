import type { Command } from 'commander';
import type { RunEnd } from '../check/run.js';
import { addTellingOptions, type TellingFlags } from './check-options.js';
import type { Ports } from './ports.js';
import { giveBackPart } from './swallowed-paths.js';
import { tellRun } from './telling.js';

const help = `
Examples:
  substantiate check reports/ --shard 1/2 --output json=part-1.json
  substantiate check reports/ --shard 2/2 --output json=part-2.json
  substantiate merge part-1.json part-2.json --output sarif=findings.sarif`;

/** Adds the command that puts the parts of a check together. */
export function addMerge(program: Command, ports: Ports, finish: (status: number) => void): void {
  addTellingOptions(program.command('merge'))
    .option('--color', 'colour the output, even when piped')
    .option('--no-color', 'never colour the output (so does NO_COLOR)')
    .description('put the parts of a check together, as one check of all files would have told of them')
    .argument('<file...>', 'what `check --shard` wrote as JSON, all parts of one check')
    .addHelpText('after', help)
    .action(async (given: string[], flags: TellingFlags) => {
      const meant = await giveBackPart(given, flags, ports);
      finish(await merge(meant.paths, meant.flags, ports));
    });
}

async function merge(files: readonly string[], flags: TellingFlags, ports: Ports): Promise<number> {
  const [{ mergeParts, readParts }, { narrowingFor }] = await Promise.all([
    import('../check/shard/merge.js'),
    import('../check/narrowing.js'),
  ]);
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
