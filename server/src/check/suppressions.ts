import { relative } from 'node:path';
import type { PlacedSuppression, SuppressionState } from '../engine/types.js';
import type { Problem } from '../formats/report.js';
import { placesOf } from '../formats/places.js';
import { ConfigEntries, excusedIn, type JudgedEntry } from './config-entries.js';
import { foldersAmong, isWhole } from './folders.js';
import { documentReader, linterFailed, type OpenedDocument } from './lint.js';
import type { LintPorts } from './ports.js';
import { Projects, type Project, type ProjectFlags } from './projects.js';
import { Registers } from './registers.js';
import { findTargets, folderOf, shown, type Target } from './targets.js';

/** A suppression, and how it stands. */
export interface ListedSuppression {
  /** The report, or the config, with `/`. */
  readonly path: string;
  /** Absolute path of that file; undefined for the standard input. */
  readonly file?: string;
  /** From 1. */
  readonly line: number;
  readonly by: 'comment' | 'config';
  readonly covers: PlacedSuppression['covers'] | 'finding';
  readonly rules: readonly string[];
  readonly reason: string;
  readonly owner?: string;
  readonly until?: string;
  readonly state: SuppressionState;
  /** How many findings it covers; of one that has expired, how many it covered. */
  readonly findings: number;
}

/** What reports and configs suppress. */
export interface SuppressionList {
  readonly suppressions: readonly ListedSuppression[];
  /** Number of reports that were read. */
  readonly reports: number;
  readonly problems: readonly Problem[];
}

/** Lists the suppressions of the reports that the paths stand for, and of their configs. */
export async function listSuppressions(
  request: ProjectFlags & { readonly paths: readonly string[] },
  ports: LintPorts,
): Promise<SuppressionList> {
  const { cwd } = ports;
  const projects = new Projects(ports, request);
  const chooses = async (file: string): Promise<boolean> => (await projects.of(folderOf({ path: file, file }, cwd))).chooses(file);
  const { targets, problems } = await findTargets(request.paths, { ...ports, chooses });
  const registers = new Registers({ ...ports, folders: [] });
  const read = documentReader(ports, projects);
  const configs = new ConfigEntries(ports.today);
  const listed: ListedSuppression[] = [];
  const failed: Problem[] = [];
  let reports = 0;
  for (const target of targets) {
    const project = await projects.of(folderOf(target, cwd));
    if (await registers.holds(target, project)) continue;
    const opened = await read(target);
    const found = 'problem' in opened ? opened : commentsIn(target, opened, project, configs);
    if ('problem' in found) failed.push(found.problem);
    else {
      listed.push(...found);
      reports++;
    }
  }
  const isComplete = problems.length + failed.length === 0;
  const folders = foldersAmong(request.paths, ports);
  const entries = configs.list((folder) => isComplete && isWhole(folder, folders));
  return { suppressions: [...listed, ...asListed(entries, cwd)], reports, problems: [...projects.problems, ...problems, ...failed] };
}

function commentsIn(
  target: Target,
  { text, lint }: OpenedDocument,
  project: Project,
  configs: ConfigEntries,
): ListedSuppression[] | { readonly problem: Problem } {
  try {
    const snapshot = lint(text);
    configs.add(target, project, excusedIn(snapshot, project.suppressionsFor(target.file ?? target.path)));
    const place = placesOf(text);
    return snapshot.suppressions().map(({ start, end: _end, ...rest }) => ({
      path: target.path,
      ...(target.file !== undefined && { file: target.file }),
      line: place(start).line,
      by: 'comment',
      ...rest,
    }));
  } catch (error) {
    return { problem: linterFailed(target.path, error) };
  }
}

/** Suppressions of configs as they are listed. */
function asListed(entries: readonly JudgedEntry[], cwd: string): ListedSuppression[] {
  return entries.map(({ said: { value, by, path }, state, findings }) => {
    const { rule, reason, owner, until } = value;
    return {
      path: shown(relative(cwd, by.place)),
      file: by.place,
      line: by.lineOf(path),
      by: 'config',
      covers: 'finding',
      rules: [rule],
      reason,
      ...(owner !== undefined && { owner }),
      ...(until !== undefined && { until }),
      state,
      findings,
    };
  });
}
