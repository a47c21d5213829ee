import type { Command } from 'commander';
import { baselineFileName } from '../baseline/baseline.js';
import { addConfigOptions } from './check-options.js';
import type { Doorway } from './ports.js';
import type { BaselineFlags } from './record-baseline.js';

const help = `
The first time, all findings are recorded. After that, those that are gone are taken out, and new ones
are taken in only with --grow and a reason, which stands beside each of them in the file.

Examples:
  substantiate baseline reports/                            record what is known, or take out what is gone
  substantiate check --baseline                             report only what is new
  substantiate baseline --grow "the archive of 2019 came in"

Exit status: 0 the file is up to date, 1 new findings were left out, 2 something could not be done.`;

/** Adds the command to the program. */
export function addBaseline(program: Command, loadPorts: Doorway['loadPorts'], finish: (status: number) => void): void {
  const command = program
    .command('baseline')
    .description('record the findings there are as known, so that only new ones are reported')
    .argument('[path...]', 'files, folders or glob patterns', ['.'])
    .option('--file <file>', `the file to record them in (else the nearest ${baselineFileName} upward, or a new one here)`)
    .option('--grow <reason>', 'take in new findings too, and say why');
  addConfigOptions(command)
    .addHelpText('after', help)
    .action(async (given: string[], flags: BaselineFlags) => {
      const { recordBaseline } = await import('./record-baseline.js');
      finish(await recordBaseline(given, flags, await loadPorts()));
    });
}
