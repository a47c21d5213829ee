import { InvalidArgumentError, Option, type Command } from 'commander';
import { presets, type PresetName } from 'retext-substantiate/presets';
import { formatNames, type FormatName } from '../formats/index.js';
import type { Shard } from '../check/shard/part.js';
import type { FailOn } from '../gates/gates.js';

/** A format, and the file it goes to. */
export interface OutputFlag {
  readonly format: FormatName;
  readonly file: string;
}

/** What `check` and `merge` tell, and what they have to pass. */
export interface TellingFlags {
  readonly format: FormatName;
  readonly output: readonly OutputFlag[];
  readonly quiet: boolean;
  readonly color?: boolean;
  readonly includeSuppressed: boolean;
  /** The file of known findings; `true` for the one of the usual name. */
  readonly baseline?: string | true;
  /** A commit, branch or tag; `true` for HEAD. */
  readonly changed?: string | true;
  readonly failOn: FailOn;
  /** Most findings of severity warning that may stand. */
  readonly maxWarnings?: number;
  /** Most findings for 1,000 words of all reports together. */
  readonly maxDensity?: number;
  /** Least percentage of claims with evidence. */
  readonly minCoverage?: number;
}

/** What `check` was asked for. */
export interface CheckFlags extends TellingFlags {
  readonly preset?: PresetName;
  readonly config?: string;
  readonly stdinFilename?: string;
  readonly cache: boolean;
  readonly shard?: Shard;
  /** Threads to lint in; chosen by the work there is where left out. */
  readonly workers?: number;
  readonly fix: boolean;
  readonly fixDryRun: boolean;
}

/** The options of `check`, under headings. */
export function addCheckOptions(command: Command): Command {
  addConfigOptions(command.optionsGroup('What is linted, and by which rules:'))
    .option('--stdin-filename <path>', 'what to call the standard input; its ending tells how it is read')
    .option('--changed [ref]', 'only sentences that are new since a commit or branch (else since the last commit)')
    .option('--cache', 'keep results in .substantiate/cache, and lint only what has changed since', false)
    .addOption(
      new Option('--shard <part/parts>', 'only one part of the files, such as 2/5; `merge` puts the parts together').argParser(toShard),
    )
    .addOption(new Option('--workers <number>', 'threads to lint in (else as many as pay)').argParser(toCount(1)));
  command
    .optionsGroup('What is mended:')
    .addOption(new Option('--fix', 'apply the safe fixes, which add no fact, then report the rest').default(false).conflicts(['shard']))
    .addOption(
      new Option('--fix-dry-run', 'print what --fix would change, as a diff')
        .default(false)
        .conflicts(['fix', 'shard', 'output', 'format']),
    );
  return addTellingOptions(command);
}

/** The options of `check` and `merge`, under headings. */
export function addTellingOptions(command: Command): Command {
  command
    .optionsGroup('What has to be passed:')
    .addOption(
      new Option('--fail-on <level>', 'least severity that gives exit status 1')
        .choices(['error', 'warning', 'info', 'never'])
        .default('warning'),
    )
    .addOption(new Option('--max-warnings <number>', 'exit status 1 only above this number of warnings').argParser(toCount(0)))
    .addOption(new Option('--max-density <number>', 'exit status 1 above this number of findings per 1,000 words').argParser(toNumber))
    .addOption(new Option('--min-coverage <percent>', 'exit status 1 where fewer claims have evidence').argParser(toPercent))
    .option('--baseline [file]', 'leave out the findings that a file of `substantiate baseline` lists');
  return command
    .optionsGroup('What is told, and where:')
    .addOption(new Option('--format <format>', 'how to print').choices(formatNames).default('pretty'))
    .addOption(
      new Option('--output <format=file>', 'write a format to a file as well; may be given again').argParser(addOutput).default([], 'none'),
    )
    .option('--include-suppressed', 'tell of suppressed and known findings too, where the format can', false)
    .option('-q, --quiet', 'findings only: no summary, notes or progress', false);
}

/** The options that choose rules. */
export function addConfigOptions(command: Command): Command {
  return addConfigOption(
    command.addOption(new Option('--preset <preset>', 'which rules, how strictly; beats the config').choices(Object.keys(presets))),
  );
}

/** The option that names a config. */
export function addConfigOption(command: Command): Command {
  return command.option('--config <file>', 'config for all files (else those upward from each)');
}

/** One decimal place at most, as coverage is printed. */
export function toPercent(value: string): number {
  const percent = Number(value);
  if (!/^\d{1,3}(?:\.\d)?$/.test(value) || percent > 100) throw new InvalidArgumentError('A number from 0 to 100 is needed.');
  return percent;
}

function toNumber(value: string): number {
  if (!/^\d{1,6}(?:\.\d{1,3})?$/.test(value)) throw new InvalidArgumentError('A number such as 12 or 2.5 is needed.');
  return Number(value);
}

function toCount(least: number): (value: string) => number {
  return (value) => {
    if (!/^\d{1,6}$/.test(value) || Number(value) < least) {
      throw new InvalidArgumentError(`A whole number, ${String(least)} or above, is needed.`);
    }
    return Number(value);
  };
}

function toShard(value: string): Shard {
  const [, index = '', total = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? [];
  if (Number(index) < 1 || Number(index) > Number(total)) {
    throw new InvalidArgumentError('Two numbers are needed, such as 2/5 for the second of five parts.');
  }
  return { index: Number(index), total: Number(total) };
}

function addOutput(value: string, before: readonly OutputFlag[]): OutputFlag[] {
  const at = value.indexOf('=');
  const format = formatNames.find((name) => name === value.slice(0, at));
  const file = value.slice(at + 1);
  if (format === undefined || file === '') {
    throw new InvalidArgumentError(`A format and a file are needed, such as sarif=findings.sarif. Formats: ${formatNames.join(', ')}.`);
  }
  if (before.some((other) => other.file === file)) throw new InvalidArgumentError('Two formats can’t go to the same file.');
  return [...before, { format, file }];
}
