import type { PresetName } from 'retext-substantiate/presets';
import { resolve } from 'node:path';
import { entryAt } from '../node/file-system.js';
import { choosePaint } from './colour.js';
import { formatJson } from './format/json.js';
import { formatPretty } from './format/pretty.js';
import { documentLinter } from './lint.js';
import type { Output, Ports } from './ports.js';
import { Progress } from './progress.js';
import { Projects, type ProjectFlags } from './projects.js';
import { Registers } from './registers.js';
import { exitStatus, type CheckResult, type FailOn, type FileReport, type Problem } from './result.js';
import { findTargets, folderOf, type Target } from './targets.js';
import { tell } from './tell.js';

/** What `substantiate check` was asked for. */
export interface CheckFlags extends ProjectFlags {
  readonly format: 'pretty' | 'json';
  readonly failOn: FailOn;
  readonly quiet: boolean;
  readonly color?: boolean;
  readonly stdinFilename?: string;
}

/** Lints what the paths stand for and prints the findings. @returns the exit status. */
export async function check(paths: readonly string[], flags: CheckFlags, ports: Ports): Promise<number> {
  const projects = new Projects(ports, flags);
  const chooses = async (file: string): Promise<boolean> => (await projects.of(folderOf({ path: file, file }, ports.cwd))).chooses(file);
  const { stdinFilename } = flags;
  const { targets, problems } = await findTargets(paths, { ...ports, chooses, ...(stdinFilename !== undefined && { stdinFilename }) });
  // Read even where nothing was found to lint: what is wrong in it may be the reason.
  const preset = await presetOf(targets, projects, ports.cwd);
  const registers = new Registers({ ...ports, folders: foldersAmong(paths, ports) });
  const linted = await lintAll(targets, { projects, registers }, flags, ports);
  const checked = await registers.check(problems.length === 0 && linted.problems.length === 0);
  const result: CheckResult = {
    version: ports.version,
    preset,
    files: [...linted.files, ...checked.files],
    problems: [...projects.problems, ...problems, ...checked.problems, ...linted.problems],
  };
  report(result, linted.notes, flags, ports);
  return exitStatus(result, flags.failOn);
}

/** The preset that the report names: that of the first document's project. */
async function presetOf(targets: readonly Target[], projects: Projects, cwd: string): Promise<PresetName> {
  const [first] = targets;
  const { preset } = await projects.of(first ? folderOf(first, cwd) : cwd);
  return preset;
}

/** Absolute paths of the folders among what was named. */
function foldersAmong(paths: readonly string[], { cwd, fileSystem }: Ports): string[] {
  return paths.map((path) => resolve(cwd, path)).filter((path) => entryAt(fileSystem, path) === 'folder');
}

/** Where the documents belong. */
interface Places {
  readonly projects: Projects;
  readonly registers: Registers;
}

async function lintAll(targets: readonly Target[], { projects, registers }: Places, { format, quiet }: CheckFlags, ports: Ports) {
  const lint = documentLinter(ports, projects, format === 'json');
  const progress = new Progress(quiet ? { write: () => undefined } : ports.stderr, ports.now, targets.length);
  const files: FileReport[] = [];
  const problems: Problem[] = [];
  const notes: Problem[] = [];
  for (const [index, target] of targets.entries()) {
    progress.step(index, target.path);
    const project = await projects.of(folderOf(target, ports.cwd));
    if (await registers.holds(target, project)) continue;
    const linted = await lint(target);
    if ('problem' in linted) {
      problems.push(linted.problem);
      continue;
    }
    files.push(linted.report);
    registers.cited(project, linted.cited);
    if (linted.note !== undefined) notes.push({ path: target.path, message: linted.note });
  }
  progress.end();
  return { files, problems, notes };
}

function report(
  result: CheckResult,
  notes: readonly Problem[],
  { format, color, quiet }: CheckFlags,
  { stdout, stderr, env }: Ports,
): void {
  const pieces =
    format === 'json'
      ? formatJson(result)
      : formatPretty(result, { paint: choosePaint(color, env, stdout), width: widthOf(stdout), quiet });
  for (const piece of pieces) stdout.write(piece);
  tell({ notes: quiet ? [] : notes, problems: result.problems }, stderr, choosePaint(color, env, stderr));
}

/** Columns to lay findings out in; a pipe has none, and some terminals say they have 0. */
function widthOf({ columns = 0 }: Output): number {
  return columns > 0 ? Math.max(columns, 40) : 100;
}
