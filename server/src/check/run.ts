import { resolve } from 'node:path';
import type { FileReport, Problem, RunHead, Wanted } from '../formats/report.js';
import { entryAt } from '../node/file-system.js';
import { documentLinter } from './lint.js';
import type { LintPorts } from './ports.js';
import { Projects, type ProjectFlags } from './projects.js';
import { Registers } from './registers.js';
import type { Sieve } from './sieve.js';
import { findTargets, folderOf, type Target } from './targets.js';

/** What is to be linted, and how. */
export interface RunRequest extends ProjectFlags {
  /** Files, folders, globs, or `-`. */
  readonly paths: readonly string[];
  /** Name of what comes from the standard input. */
  readonly stdinFilename?: string;
  readonly wanted: Wanted;
  readonly sieves: readonly Sieve[];
}

/** Who is told of a run while it goes on. */
export interface RunListener {
  /** Before the first file, with the number of them. */
  readonly begin: (head: RunHead, files: number) => void | Promise<void>;
  /** Before each file is waited for. */
  readonly step: (done: number, path: string) => void;
  /** Each file, in order: documents as they were found, then registers. */
  readonly file: (report: FileReport) => void | Promise<void>;
}

/** What is left to say when a run ends. */
export interface RunEnd {
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem[];
}

/** Lints what the paths stand for. Nothing of a file is kept once the listener has been told of it. */
export async function run(request: RunRequest, ports: LintPorts, listener: RunListener): Promise<RunEnd> {
  const { paths, wanted, sieves, stdinFilename } = request;
  const projects = new Projects(ports, request);
  const chooses = async (file: string): Promise<boolean> => (await projects.of(folderOf({ path: file, file }, ports.cwd))).chooses(file);
  const { targets, problems } = await findTargets(paths, { ...ports, chooses, ...(stdinFilename !== undefined && { stdinFilename }) });
  // Read even where nothing was found to lint: what is wrong in the config may be the reason.
  await listener.begin({ version: ports.version, preset: await presetOf(targets, projects, ports.cwd) }, targets.length);
  const registers = new Registers({ ...ports, folders: foldersAmong(paths, ports) });
  const lint = documentLinter(ports, projects, wanted);
  const tell = async (report: FileReport): Promise<void> => {
    let sifted = report;
    for (const sieve of sieves) sifted = await sieve.sift(sifted);
    await listener.file(sifted);
  };
  const failed: Problem[] = [];
  const notes: Problem[] = [];
  for (const [index, target] of targets.entries()) {
    listener.step(index, target.path);
    const project = await projects.of(folderOf(target, ports.cwd));
    if (await registers.holds(target, project)) continue;
    const linted = await lint(target);
    if ('problem' in linted) {
      failed.push(linted.problem);
      continue;
    }
    registers.cited(project, linted.cited);
    if (linted.note !== undefined) notes.push({ path: target.path, message: linted.note });
    await tell(linted.report);
  }
  const checked = await registers.check(problems.length === 0 && failed.length === 0);
  for (const report of checked.files) await tell(report);
  return {
    problems: [...projects.problems, ...problems, ...checked.problems, ...failed],
    notes: [...notes, ...sieves.flatMap((sieve) => sieve.end())],
  };
}

/** The preset that a run names: that of the first document's project. */
async function presetOf(targets: readonly Target[], projects: Projects, cwd: string): Promise<RunHead['preset']> {
  const [first] = targets;
  const { preset } = await projects.of(first ? folderOf(first, cwd) : cwd);
  return preset;
}

/** Absolute paths of the folders among what was named. */
function foldersAmong(paths: readonly string[], { cwd, fileSystem }: LintPorts): string[] {
  return paths.map((path) => resolve(cwd, path)).filter((path) => entryAt(fileSystem, path) === 'folder');
}
