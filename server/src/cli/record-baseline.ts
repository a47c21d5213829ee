import { dirname, join, relative } from 'node:path';
import { countKnown } from '../baseline/baseline.js';
import { updateBaseline, type CheckedReport, type Updated } from '../baseline/update.js';
import { writeBaseline } from '../baseline/write.js';
import { openBaseline, pathInBaseline, placeOfBaseline, wantedByBaseline, type BaselinePlace } from '../check/baseline.js';
import type { ProjectFlags } from '../check/projects.js';
import { run } from '../check/run.js';
import { shown } from '../check/targets.js';
import { unfilledReason } from '../engine/unfilled-reason.js';
import { counted, grouped } from '../formats/counted.js';
import { printable } from '../formats/terminal.js';
import type { Problem } from '../formats/report.js';
import { writeWhole } from '../node/write-file.js';
import { choosePaint } from './colour.js';
import type { Ports } from './ports.js';
import { Progress } from './progress.js';
import { tell } from './tell.js';

/** What `substantiate baseline` was asked for. */
export interface BaselineFlags extends ProjectFlags {
  /** The file to record in, instead of the one of the usual name. */
  readonly file?: string;
  /** Why new findings are taken in. */
  readonly grow?: string;
}

/** Records what is known of the reports, and says what that changed. @returns the exit status. */
export async function recordBaseline(paths: readonly string[], flags: BaselineFlags, ports: Ports): Promise<number> {
  const { stderr, env } = ports;
  const result = await record(paths, flags, ports);
  tell({ notes: result.notes, problems: result.problems }, stderr, choosePaint(undefined, env, stderr));
  return result.problems.length > 0 ? 2 : result.isShort ? 1 : 0;
}

interface Recorded {
  readonly notes: readonly Problem[];
  readonly problems: readonly Problem[];
  /** Whether there were new findings that were left out. */
  readonly isShort?: boolean;
}

const refused = (path: string, message: string): Recorded => ({ notes: [], problems: [{ path, message }] });

async function record(paths: readonly string[], { file, grow, ...flags }: BaselineFlags, ports: Ports): Promise<Recorded> {
  const { cwd, fileSystem } = ports;
  const place = placeOfBaseline(file ?? true, ports);
  const reason = grow?.replace(/\s+/gu, ' ').trim();
  if (reason === '' || (reason !== undefined && unfilledReason(reason) !== undefined)) return refused('--grow', noReason);
  if (paths.includes('-')) return refused('-', 'Only files can be recorded: name one, or a folder');
  const before = await openBaseline(place, ports);
  if (before && 'problem' in before) return { notes: [], problems: [before.problem] };
  const checked = await lintAll(paths, flags, place, ports);
  if (checked.problems.length > 0) return { ...checked, problems: [...checked.problems, { path: place.name, message: leftAsItWas }] };
  const updated = updateBaseline({
    before: before?.baseline,
    vanished: before?.vanished ?? new Set(),
    reports: checked.reports,
    ...(reason !== undefined && { grow: reason }),
  });
  const text = writeBaseline(updated.baseline, before?.text);
  const problem = text === before?.text ? undefined : writeWhole(fileSystem, place.file, text);
  if (problem !== undefined) return refused(place.name, problem);
  ports.stdout.write(`${printable(place.name)}: ${summary(updated)}\n`);
  return { notes: [...checked.notes, ...leftOutOf(updated, place, cwd)], problems: [], isShort: updated.leftOut.size > 0 };
}

const noReason = 'A reason is needed, such as `--grow "the archive of 2019 came in"`: it is what the next reader of the file has to go by';
const leftAsItWas = 'Nothing was recorded, since not all could be checked: mend what stands above first, or leave it out with `ignore`';

/** Lints all reports and registers. Of each only the names of its findings are kept. */
async function lintAll(
  paths: readonly string[],
  flags: ProjectFlags,
  place: BaselinePlace,
  ports: Ports,
): Promise<Recorded & { readonly reports: readonly CheckedReport[] }> {
  const reports: CheckedReport[] = [];
  const progress = new Progress(ports.stderr, ports.now);
  try {
    const end = await run({ ...flags, paths, wanted: wantedByBaseline, sieves: [] }, ports, {
      begin: (_, { files }) => progress.begin(files),
      step: (done) => progress.step(done),
      file: (report) => {
        const findings = report.findings.map(({ rule }, index) => ({ rule, fingerprint: report.fingerprints[index] ?? '' }));
        reports.push({ path: pathInBaseline(report, place, ports.cwd), findings });
      },
    });
    return { ...end, reports };
  } finally {
    progress.end();
  }
}

function summary({ baseline, added, gone }: Updated): string {
  const known = countKnown(baseline);
  const reports = [...baseline.values()].filter((findings) => findings.length > 0).length;
  const parts = [`${counted(known, 'known finding')} in ${counted(reports, 'report')}`];
  if (added > 0) parts.push(`${grouped(added)} taken in`);
  if (gone > 0) parts.push(`${grouped(gone)} taken out`);
  return parts.join(', ');
}

/** What is new and was not taken in, report by report. */
function leftOutOf({ leftOut }: Updated, { file, name }: BaselinePlace, cwd: string): Problem[] {
  if (leftOut.size === 0) return [];
  const all = [...leftOut.values()].reduce((sum, each) => sum + each, 0);
  const each = [...leftOut].map(([path, number]) => ({
    path: shown(relative(cwd, join(dirname(file), path))),
    message: `${newFindings(number)} left out`,
  }));
  const message = `${newFindings(all)} left out. \`substantiate check --baseline\` shows what is new; \`--grow "a reason"\` takes it in`;
  return [...each, { path: name, message }];
}

function newFindings(number: number): string {
  return `${grouped(number)} new ${number === 1 ? 'finding was' : 'findings were'}`;
}
