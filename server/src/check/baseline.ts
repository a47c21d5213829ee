import { dirname, join, relative, resolve } from 'node:path';
import { baselineFileName, type Baseline } from '../baseline/baseline.js';
import { KnownFindings } from '../baseline/known-findings.js';
import { readBaseline } from '../baseline/read.js';
import { grouped } from '../formats/counted.js';
import type { FileReport, Problem, SuppressedFinding } from '../formats/report.js';
import { entryAt, type FileSystem } from '../node/file-system.js';
import { baselineFinder } from '../node/find-upward.js';
import { readText } from '../node/read-text.js';
import { keepFindings } from './keep-findings.js';
import type { Sieve } from './sieve.js';
import { shown } from './targets.js';

/** What finding and reading a baseline needs to know. */
export interface BaselinePorts {
  readonly cwd: string;
  readonly fileSystem: FileSystem;
}

/** Where a baseline is or goes. */
export interface BaselinePlace {
  /** Absolute path. */
  readonly file: string;
  /** As messages name it. */
  readonly name: string;
}

/** A baseline that was read. */
export interface OpenBaseline extends BaselinePlace {
  readonly text: string;
  readonly baseline: Baseline;
  /** Its paths where no file is any more. */
  readonly vanished: ReadonlySet<string>;
}

/** Where the baseline is: as named, else the nearest of the usual name upward, else in the working folder. */
export function placeOfBaseline(named: string | true, { cwd, fileSystem }: BaselinePorts): BaselinePlace {
  const file = named === true ? (baselineFinder(fileSystem)(cwd) ?? join(cwd, baselineFileName)) : resolve(cwd, named);
  return { file, name: shown(named === true ? relative(cwd, file) : named) };
}

/** Reads a baseline; never throws. @returns undefined where there is none. */
export async function openBaseline(
  { file, name }: BaselinePlace,
  { fileSystem }: BaselinePorts,
): Promise<OpenBaseline | { readonly problem: Problem } | undefined> {
  if (entryAt(fileSystem, file) === undefined) return undefined;
  const reading = readText(fileSystem, file);
  if ('problem' in reading) return { problem: { path: name, message: `The baseline can't be used. ${reading.problem}` } };
  const read = await readBaseline(reading.text);
  if ('problem' in read) {
    return { problem: { path: name, message: read.problem, ...(read.line !== undefined && { place: { line: read.line, column: 1 } }) } };
  }
  const folder = dirname(file);
  const vanished = [...read.baseline.keys()].filter((path) => entryAt(fileSystem, join(folder, path)) !== 'file');
  return { file, name, text: reading.text, baseline: read.baseline, vanished: new Set(vanished) };
}

/** The path of a report as a baseline names it: from the baseline's folder, with `/`. */
export function pathInBaseline(report: Pick<FileReport, 'path'>, { file }: BaselinePlace, cwd: string): string {
  return shown(relative(dirname(file), resolve(cwd, report.path)));
}

/** What of a report a baseline goes by. */
export const wantedByBaseline = { fingerprints: true } as const;

/**
 * Makes the sieve that holds known findings back, and in the end tells how many are left.
 * @param named the file; `true` for the one of the usual name.
 * @param isPartial whether reports are passed over that are as they were: then nothing is known of what went with a report.
 */
export async function baselineSieve(
  named: string | true,
  ports: BaselinePorts,
  isPartial = false,
): Promise<Sieve | { readonly problem: Problem }> {
  const place = placeOfBaseline(named, ports);
  const opened = await openBaseline(place, ports);
  if (!opened) return { problem: { path: place.name, message: missing } };
  if ('problem' in opened) return opened;
  const known = new KnownFindings(opened.baseline, opened.vanished);
  return {
    sift: (report) => sift(report, known.look(pathInBaseline(report, place, ports.cwd), report.fingerprints)),
    end: () => {
      const gone = known.goneFromReports() + (isPartial ? 0 : known.goneWithReports());
      return known.found + gone === 0 ? [] : [{ path: place.name, message: told(known.found, gone) }];
    },
  };
}

const missing =
  'There is no baseline: record the known findings with `substantiate baseline`, or check its name. Paths to check go before `--baseline`';

function sift(report: FileReport, known: ReturnType<KnownFindings['look']>): FileReport {
  const suppressed = report.findings.flatMap((finding, index): SuppressedFinding[] => {
    const match = known[index];
    const sentences = report.sentences[index];
    const fingerprint = report.fingerprints[index] ?? '';
    return match ? [{ finding, fingerprint, by: 'baseline', reason: match.reason, ...(sentences && { sentences }) }] : [];
  });
  if (suppressed.length === 0) return report;
  return { ...keepFindings(report, (index) => known[index] === undefined), suppressed: [...report.suppressed, ...suppressed] };
}

function told(left: number, gone: number): string {
  const rest = `${grouped(left)} known ${left === 1 ? 'finding is' : 'findings are'} left`;
  if (gone === 0) return rest;
  return `${rest}, and ${grouped(gone)} ${gone === 1 ? 'is' : 'are'} gone: run \`substantiate baseline\` to take ${gone === 1 ? 'it' : 'them'} out`;
}
