import { Command, CommanderError, Help, Option } from 'commander';
import { presets, type PresetName } from 'retext-substantiate/presets';
import { addBaseline } from './baseline-command.js';
import { addCheckOptions, addConfigOption, addConfigOptions, toPercent, type CheckFlags } from './check-options.js';
import { check } from './check.js';
import { addCompletion } from './completion-command.js';
import { addConfig } from './config-command.js';
import { showEvidence, type EvidenceFlags } from './evidence-command.js';
import { matrixFormats } from './evidence/format.js';
import { explain } from './explain.js';
import { checkHelp, programHelp } from './help.js';
import { initFolder, type InitFlags } from './init-command.js';
import { addMerge } from './merge-command.js';
import type { Ports } from './ports.js';
import { listRules } from './rules-command.js';
import { ciNames } from '../setup/index.js';
import { giveBackPaths } from './swallowed-paths.js';
import { writeStripped, type StripFlags } from './strip-command.js';
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
export async function main(argv: readonly string[], ports: Ports): Promise<number> {
  let status = 0;
  const program = createProgram(ports, (result) => {
    status = result;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    // Help and the version end by an exception too; a wrong call was told of by the library.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    ports.stderr.write(`error: The program failed: ${error instanceof Error ? error.message : String(error)}. Please report it.\n`);
    return 2;
  }
}

function createProgram(ports: Ports, finish: (status: number) => void): Command {
  const { stdout, stderr } = ports;
  // What subcommands are to inherit has to be set before they are added.
  const program = new Command('substantiate')
    .description('Shows what a scrutiny panel would query in inspection-style reports: vague terms, unquantified claims, missing evidence.')
    .version(ports.version)
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
      const meant = await giveBackPaths(checkCommand.args, flags, ports);
      finish(await check(meant.paths, meant.flags, ports));
    });
  colourful(program.command('rules'))
    .description('list the rules with their severities in a preset')
    .addOption(new Option('--preset <preset>', 'which preset').choices(Object.keys(presets)).default('recommended'))
    .action((flags: { color?: boolean; preset?: PresetName }) => finish(listRules(flags, ports)));
  colourful(program.command('explain'))
    .description("show a rule's page: what it flags, why, and its options")
    .argument('<rule>', 'id of a rule, such as vague-quantity')
    .addHelpText('after', '\nExample:\n  substantiate explain vague-quantity')
    .action((rule: string, flags: { color?: boolean }) => finish(explain(rule, flags, ports)));
  addBaseline(program, ports, finish);
  addMerge(program, ports, finish);
  addEvidence(program, ports, finish);
  addStrip(program, ports, finish);
  addSuppressions(program, ports, finish);
  addConfig(program, ports, finish);
  addInit(program, ports, finish);
  addCompletion(program, ports);
  for (const command of program.commands) command.showHelpAfterError(`Try \`substantiate ${command.name()} --help\`.`);
  return program;
}

function addEvidence(program: Command, ports: Ports, finish: (status: number) => void): void {
  addConfigOptions(program.command('evidence'))
    .description('print which claim of the reports rests on what evidence')
    .argument('[path...]', ...paths)
    .addOption(new Option('--format <format>', 'how to print').choices(matrixFormats).default('markdown'))
    .option('--output <file>', 'write to a file, never over one that was read')
    .option('--min-coverage <percent>', 'exit status 1 where fewer claims have evidence', toPercent)
    .addHelpText('after', evidenceHelp)
    .action(async (given: string[], flags: EvidenceFlags) => finish(await showEvidence(given, flags, ports)));
}

function addStrip(program: Command, ports: Ports, finish: (status: number) => void): void {
  addConfigOption(program.command('strip'))
    .description('write copies for publication, without citations and suppression comments')
    .argument('<path...>', 'files, folders or glob patterns')
    .requiredOption('--out <folder>', 'folder for the copies; it may not hold the reports themselves')
    .addHelpText('after', '\nExample:\n  substantiate strip reports/ --out published/')
    .action(async (given: string[], flags: StripFlags) => finish(await writeStripped(given, flags, ports)));
}

function addInit(program: Command, ports: Ports, finish: (status: number) => void): void {
  program
    .command('init')
    .description('set up a folder for reports: config, register of evidence, and a check elsewhere if wanted')
    .argument('[folder]', 'the folder; what is in it is not written over', '.')
    .addOption(new Option('--preset <preset>', 'which rules, how strictly').choices(Object.keys(presets)))
    .option('--no-register', 'without a register of evidence')
    .addOption(new Option('--ci <service>', 'have a service check all reports whenever one changes').choices(Object.keys(ciNames)))
    .option('-y, --yes', 'ask nothing')
    .addHelpText('after', initHelp)
    .action(async (folder: string, flags: InitFlags) => finish(await initFolder(folder, flags, ports)));
}

function colourful(command: Command): Command {
  return command.option('--color', 'colour the output, even when piped').option('--no-color', 'never colour the output (so does NO_COLOR)');
}
