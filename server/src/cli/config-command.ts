import { Option, type Command } from 'commander';
import { addConfigOptions } from './check-options.js';
import { formats, type ConfigFlags } from './config/flags.js';
import type { Doorway } from './ports.js';

const help = `
Examples:
  substantiate config reports/2024/draft.md    what applies to this report, and which file says so
  substantiate config reports/                 what applies to the reports of this folder
  substantiate config --format json draft.md`;

/** Adds the command. */
export function addConfig(program: Command, loadPorts: Doorway['loadPorts'], finish: (status: number) => void): void {
  const command = program
    .command('config')
    .description('print which settings apply to a report or folder, and which file says each of them')
    .argument('[path]', 'a file or folder', '.')
    .addOption(new Option('--format <format>', 'how to print').choices(formats).default('yaml'))
    .addHelpText('after', help)
    .action(async (path: string, flags: ConfigFlags) => {
      const { showConfig } = await import('./config/show.js');
      finish(await showConfig(path, flags, await loadPorts()));
    });
  addConfigOptions(command);
}
