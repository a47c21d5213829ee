import { Command, CommanderError, Help, Option } from 'commander';
import { presets, type PresetName } from 'retext-substantiate/presets';
import { addBaseline } from './baseline-command.js';
import { addCheckOptions, addConfigOption, addConfigOptions, toPercent, type CheckFlags } from './check-options.js';
import { addCompletion } from './completion-command.js';
import { addConfig } from './config-command.js';
import type { EvidenceFlags } from './evidence-command.js';
import { matrixFormats } from './evidence/format.js';
import { checkHelp, programHelp } from './help.js';
import type { InitFlags } from './init-command.js';
import { addMerge } from './merge-command.js';
import type { Doorway } from './ports.js';
import { ciNames } from '../setup/ci-file.js';
import type { StripFlags } from './strip-command.js';
import { addSuppressions } from './suppressions-command.js';

const evidenceHelp = `
Examples:
  substantiate evidence                                    as Markdown
  substantiate evidence reports/ --format html --output matrix.html
  substantiate evidence --format json --min-coverage 80    exit status 1 below 80%`;

const initHelp = `
Examples:
  substantiate init                                 asks, in a terminal
  substantiate init reports/ --preset inspection-draft --ci github --yes`;

const paths = ['files, folders, glob patterns, or - for the standard input', ['.']] as const;

/** For those who name a report and no command. */
const pathAlone = 'Files and folders are linted by `substantiate check PATH`.\n';

/**
 * Runs the command line.
 * @param argv the arguments after the program's name.
 * @returns the exit status. Nothing is thrown and nothing exits.
 */
export async function main(argv: readonly string[], door: Doorway): Promise<number> {
  let status = 0;
  const program = createProgram(door, (result) => {
    status = result;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    // Help and the version end by an exception too; a wrong call was told of by the library.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    door.stderr.write(`error: The program failed: ${error instanceof Error ? error.message : String(error)}. Please report it.\n`);
    return 2;
  }
}

function createProgram(door: Doorway, finish: (status: number) => void): Command {
  const { version, stdout, stderr, loadPorts } = door;
  // What subcommands are to inherit has to be set before they are added.
  const program = new Command('substantiate')
    .description('Shows what a scrutiny panel would query in inspection-style reports: vague terms, unquantified claims, missing evidence.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('Try `substantiate --help`.')
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: (text, write) => {
        write(text);
        if (text.startsWith('error: unknown command') && !text.includes('Did you mean')) write(pathAlone);
      },
      getOutHelpWidth: () => stdout.columns ?? 100,
      getErrHelpWidth: () => stderr.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    // That a switch is off until it is given goes without saying.
    .configureHelp({ optionDescription: (option) => new Help().optionDescription(option).replace(/ \(default: false\)$/, '') })
    .addHelpText('after', programHelp);
  const checkCommand = colourful(addCheckOptions(program.command('check')))
    .description('lint reports: Markdown (*.md, *.markdown, *.report), plain text (*.txt) and HTML (*.html, *.htm)')
    .argument('[path...]', ...paths)
    .addHelpText('after', checkHelp)
    .action(async (given: string[], flags: CheckFlags) => {
      if (flags.stdinFilename !== undefined && !given.includes('-')) {
        checkCommand.error("error: option '--stdin-filename <path>' needs '-' among the paths");
      }
      const [{ check }, ports] = await Promise.all([import('./check.js'), loadPorts()]);
      finish(await check(checkCommand.args, flags, ports));
    });
  colourful(program.command('rules'))
    .description('list the rules with their severities in a preset')
    .addOption(new Option('--preset <preset>', 'which preset').choices(Object.keys(presets)).default('recommended'))
    .action(async (flags: { color?: boolean; preset?: PresetName }) => {
      const { listRules } = await import('./rules-command.js');
      finish(listRules(flags, await loadPorts()));
    });
  colourful(program.command('explain'))
    .description("show a rule's page: what it flags, why, and its options")
    .argument('<rule>', 'id of a rule, such as vague-quantity')
    .addHelpText('after', '\nExample:\n  substantiate explain vague-quantity')
    .action(async (rule: string, flags: { color?: boolean }) => {
      const { explain } = await import('./explain.js');
      finish(explain(rule, flags, await loadPorts()));
    });
  addBaseline(program, loadPorts, finish);
  addMerge(program, loadPorts, finish);
  addEvidence(program, loadPorts, finish);
  addStrip(program, loadPorts, finish);
  addSuppressions(program, loadPorts, finish);
  addConfig(program, loadPorts, finish);
  addInit(program, loadPorts, finish);
  addCompletion(program, door);
  for (const command of program.commands) command.showHelpAfterError(`Try \`substantiate ${command.name()} --help\`.`);
  return program;
}

function addEvidence(program: Command, loadPorts: Doorway['loadPorts'], finish: (status: number) => void): void {
  addConfigOptions(program.command('evidence'))
    .description('print which claim of the reports rests on what evidence')
    .argument('[path...]', ...paths)
    .addOption(new Option('--format <format>', 'how to print').choices(matrixFormats).default('markdown'))
    .option('--output <file>', 'write to a file, never over one that was read')
    .option('--min-coverage <percent>', 'exit status 1 where fewer claims have evidence', toPercent)
    .addHelpText('after', evidenceHelp)
    .action(async (given: string[], flags: EvidenceFlags) => {
      const { showEvidence } = await import('./evidence-command.js');
      finish(await showEvidence(given, flags, await loadPorts()));
    });
}

function addStrip(program: Command, loadPorts: Doorway['loadPorts'], finish: (status: number) => void): void {
  addConfigOption(program.command('strip'))
    .description('write copies for publication, without citations and suppression comments')
    .argument('<path...>', 'files, folders or glob patterns')
    .requiredOption('--out <folder>', 'folder for the copies; it may not hold the reports themselves')
    .addHelpText('after', '\nExample:\n  substantiate strip reports/ --out published/')
    .action(async (given: string[], flags: StripFlags) => {
      const { writeStripped } = await import('./strip-command.js');
      finish(await writeStripped(given, flags, await loadPorts()));
    });
}

function addInit(program: Command, loadPorts: Doorway['loadPorts'], finish: (status: number) => void): void {
  program
    .command('init')
    .description('set up a folder for reports: config, register of evidence, and a check elsewhere if wanted')
    .argument('[folder]', 'the folder; what is in it is not written over', '.')
    .addOption(new Option('--preset <preset>', 'which rules, how strictly').choices(Object.keys(presets)))
    .option('--no-register', 'without a register of evidence')
    .addOption(new Option('--ci <service>', 'have a service check all reports whenever one changes').choices(Object.keys(ciNames)))
    .option('-y, --yes', 'ask nothing')
    .addHelpText('after', initHelp)
    .action(async (folder: string, flags: InitFlags) => {
      const { initFolder } = await import('./init-command.js');
      finish(await initFolder(folder, flags, await loadPorts()));
    });
}

function colourful(command: Command): Command {
  return command.option('--color', 'colour the output, even when piped').option('--no-color', 'never colour the output (so does NO_COLOR)');
}
