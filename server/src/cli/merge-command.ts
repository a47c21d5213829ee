import type { Command } from 'commander';
import { addTellingOptions, type TellingFlags } from './check-options.js';
import type { Doorway } from './ports.js';

const help = `
Examples:
  substantiate check reports/ --shard 1/2 --output json=part-1.json
  substantiate check reports/ --shard 2/2 --output json=part-2.json
  substantiate merge part-1.json part-2.json --output sarif=findings.sarif`;

/** Adds the command that puts the parts of a check together. */
export function addMerge(program: Command, loadPorts: Doorway['loadPorts'], finish: (status: number) => void): void {
  const command = addTellingOptions(program.command('merge'))
    .option('--color', 'colour the output, even when piped')
    .option('--no-color', 'never colour the output (so does NO_COLOR)')
    .description('put the parts of a check together, as one check of all files would have told of them')
    .argument('[file...]', 'what `check --shard` wrote as JSON, all parts of one check')
    .usage('[options] <file...>')
    .addHelpText('after', help)
    .action(async (given: string[], flags: TellingFlags) => {
      const { merge, noPart } = await import('./merge.js');
      const status = await merge(given, flags, await loadPorts());
      if (status === undefined) command.error(`error: ${noPart(flags)}`);
      else finish(status);
    });
}
