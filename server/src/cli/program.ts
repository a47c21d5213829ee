import { Command, CommanderError, Option } from 'commander';
import { presets, type PresetName } from 'retext-substantiate/presets';
import { check, type CheckFlags } from './check.js';
import { explain } from './explain.js';
import type { Ports } from './ports.js';
import { listRules } from './rules-command.js';

const examples = `
Examples:
  substantiate check                           the reports in this folder
  substantiate check reports/ notes.txt        a folder and a file
  substantiate check "reports/**/*-final.md"   what matches a pattern
  substantiate check --preset strict --fail-on error draft.md
  substantiate check --format json reports/ > findings.json
  cat draft.md | substantiate check - --stdin-filename draft.md`;

const exitCodes = `
Exit status: 0 no finding at or above the level of --fail-on, 1 findings, 2 something could not be done.`;

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
    .showHelpAfterError('Try `substantiate --help`, or `substantiate check --help`.')
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
    .addHelpText('after', `${examples}\n${exitCodes}`);
  const paths = ['files, folders, glob patterns, or - for the standard input', ['.']] as const;
  const checkCommand = colourful(program.command('check'))
    .description('lint reports: Markdown (*.md, *.markdown, *.report) and plain text (*.txt)')
    .argument('[path...]', ...paths)
    .addOption(new Option('--format <format>', 'how to print').choices(['pretty', 'json']).default('pretty'))
    .addOption(new Option('--preset <preset>', 'which rules, how strictly; beats the config').choices(Object.keys(presets)))
    .addOption(
      new Option('--fail-on <level>', 'least severity that gives exit status 1')
        .choices(['error', 'warning', 'info', 'never'])
        .default('warning'),
    )
    .option('--config <file>', 'config for all files (else the nearest substantiate.yaml upward from each)')
    .option('--stdin-filename <path>', 'what to call the standard input; its ending tells how it is read')
    .option('-q, --quiet', 'findings only: no summary, notes or progress', false)
    .addHelpText('after', `${examples}\n${exitCodes}`)
    .action(async (given: string[], flags: CheckFlags) => {
      if (flags.stdinFilename !== undefined && !given.includes('-')) {
        checkCommand.error("error: option '--stdin-filename <path>' needs '-' among the paths");
      }
      finish(await check(given, flags, ports));
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
  return program;
}

function colourful(command: Command): Command {
  return command.option('--color', 'colour the output, even when piped').option('--no-color', 'never colour the output (so does NO_COLOR)');
}
