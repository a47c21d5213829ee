import { Option, type Command } from 'commander';
import { addConfigOptions } from './check-options.js';
import { formats, type SuppressionsFlags } from './suppressions/flags.js';
import type { Doorway } from './ports.js';

const help = `
Examples:
  substantiate suppressions                      those of this folder, what needs attention first
  substantiate suppressions --format csv reports/ > suppressions.csv
  substantiate suppressions --fail-on-expired    exit status 1 where one has expired`;

/** Adds the command. */
export function addSuppressions(program: Command, loadPorts: Doorway['loadPorts'], finish: (status: number) => void): void {
  const command = program
    .command('suppressions')
    .description('list what comments and configs suppress: why, who answers for it, and until when')
    .argument('[path...]', 'files, folders or glob patterns', ['.'])
    .addOption(new Option('--format <format>', 'how to print').choices(formats).default('table'))
    .option('--fail-on-expired', 'exit status 1 where a suppression has expired', false)
    .option('--color', 'colour the table, even when piped')
    .option('--no-color', 'never colour the table (so does NO_COLOR)')
    .addHelpText('after', help)
    .action(async (given: string[], flags: SuppressionsFlags) => {
      const { showSuppressions } = await import('./suppressions/show.js');
      finish(await showSuppressions(given, flags, await loadPorts()));
    });
  addConfigOptions(command);
}
