import { relative, resolve, sep } from 'node:path';
import type { Said, Suppression } from '../config/index.js';
import { isOver } from '../engine/index.js';
import type { ConfigSuppression, PlacedSuppression, Snapshot, SuppressionState } from '../engine/types.js';
import type { Problem } from '../formats/report.js';
import { placesOf } from '../formats/places.js';
import { entryAt } from '../node/file-system.js';
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
  const configs = new ConfigEntries(request.paths, ports);
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
  return { suppressions: [...listed, ...configs.list(isComplete)], reports, problems: [...projects.problems, ...problems, ...failed] };
}

function commentsIn(
  target: Target,
  { text, lint }: OpenedDocument,
  project: Project,
  configs: ConfigEntries,
): ListedSuppression[] | { readonly problem: Problem } {
  try {
    const snapshot = lint(text);
    configs.add(target, project, snapshot);
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

interface Entry {
  readonly said: Said<Suppression>;
  /** Whether its rule runs on any of the reports it holds for. */
  isJudged: boolean;
  findings: number;
}

/** The suppressions of all configs met so far, with what they cover. */
class ConfigEntries {
  private readonly entries = new Map<string, Entry>();
  private readonly folders: readonly string[];

  constructor(
    paths: readonly string[],
    private readonly ports: LintPorts,
  ) {
    const named = paths.map((path) => resolve(ports.cwd, path));
    this.folders = named.filter((path) => entryAt(ports.fileSystem, path) === 'folder');
  }

  add({ file, path }: Target, project: Project, snapshot: Snapshot): void {
    const own = project.settingsFor(file ?? path);
    const holding: ReadonlySet<ConfigSuppression> = new Set(project.suppressionsFor(file ?? path));
    const runs = new Set(own.rules.filter(({ rule }) => rule.category !== 'evidence').map(({ rule }) => rule.id));
    for (const said of own.settings.suppressions) {
      const key = JSON.stringify([said.by.place, said.path]);
      const entry = this.entries.get(key) ?? { said, isJudged: false, findings: 0 };
      this.entries.set(key, entry);
      if (!holding.has(said.value)) continue;
      entry.isJudged ||= runs.has(said.value.rule);
      entry.findings += isOver(said.value.until, this.ports.today) ? told(said.value, snapshot) : covered(said.value, snapshot);
    }
  }

  /** @param isComplete whether every report that was found could be read. */
  list(isComplete: boolean): ListedSuppression[] {
    return [...this.entries.values()].map(({ said: { value, by, path }, isJudged, findings }) => {
      const { rule, reason, owner, until } = value;
      const isIdle = findings === 0 && isJudged && isComplete && this.isWhole(by.folder);
      return {
        path: shown(relative(this.ports.cwd, by.place)),
        file: by.place,
        line: by.lineOf(path),
        by: 'config',
        covers: 'finding',
        rules: [rule],
        reason,
        ...(owner !== undefined && { owner }),
        ...(until !== undefined && { until }),
        state: isIdle ? 'unused' : isOver(until, this.ports.today) ? 'expired' : 'in force',
        findings,
      };
    });
  }

  private isWhole(folder: string): boolean {
    return this.folders.some((checked) => folder === checked || folder.startsWith(checked.endsWith(sep) ? checked : checked + sep));
  }
}

function covered(suppression: ConfigSuppression, snapshot: Snapshot): number {
  return snapshot.suppressed().filter(({ by }) => 'config' in by && by.config === suppression).length;
}

/** What an entry that counts no more used to cover is told. */
function told({ rule, fingerprint }: ConfigSuppression, snapshot: Snapshot): number {
  return snapshot.findings.filter((finding, index) => finding.rule === rule && snapshot.fingerprint(index) === fingerprint).length;
}
