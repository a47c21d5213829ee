import { relative } from 'node:path';
import type { Problem, RunHead, Wanted } from '../formats/report.js';
import { foldersAmong } from './folders.js';
import { createLinter } from './linter.js';
import { tellOutcomes, type Outcome, type RunEnd, type RunListener } from './outcomes.js';
import type { Narrowing } from './narrowing.js';
import type { LintPorts } from './ports.js';
import { Projects, type ProjectFlags } from './projects.js';
import { Registers } from './registers.js';
import type { Sieve } from './sieve.js';
import type { Linted } from './lint.js';
import { partOf, type Shard } from './shard/part.js';
import { Crew } from './workers/crew.js';
import { findTargets, folderOf, shown, type Target } from './targets.js';

export type { Found, RunEnd, RunListener } from './outcomes.js';

/** What is to be linted, and how. */
export interface RunRequest extends ProjectFlags {
  /** Files, folders, globs, or `-`. */
  readonly paths: readonly string[];
  /** Name of what comes from the standard input. */
  readonly stdinFilename?: string;
  readonly wanted: Wanted;
  /** What takes findings out of each report by itself. */
  readonly sieves: readonly Sieve[];
  /** Leaves out documents that need not be linted; that none is left is no fault. */
  readonly only?: Narrowing['only'];
  /** The commit, branch or tag that `only` goes by; `true` for the last commit. */
  readonly changed?: string | true;
  /** The part of the documents to lint; what they have in common is left to what puts the parts together. */
  readonly shard?: Shard;
  /** Threads to lint in; as many as pay where left out. */
  readonly workers?: number;
  /** Whether results are kept between runs, and those kept before are used. */
  readonly cache?: boolean;
}

/** Lints what the paths stand for. Nothing of a file is kept once the listener has been told of it. */
export async function run(request: RunRequest, ports: LintPorts, listener: RunListener): Promise<RunEnd> {
  const { cwd } = ports;
  const projects = new Projects(ports, request);
  const { targets, problems } = await find(request, ports, projects);
  // Of reports that are passed over nobody knows what they cite.
  const registers = new Registers({ ...ports, folders: request.only ? [] : foldersAmong(request.paths, ports) });
  const all = await documentsAmong(targets, projects, registers, cwd);
  const { shard } = request;
  const documents = shard ? all.filter(({ target }) => partOf(nameOf(target, cwd), shard.total) === shard.index) : all;
  // Read even where nothing was found to lint: what is wrong in the config may be the reason.
  const head: RunHead = { version: ports.version, preset: await presetOf(targets, projects, cwd) };
  const found = { head, targets, problems };
  const part = shard && { ...shard, run: await (await import('./shard/shared-run.js')).sharedRun(request, found, projects, ports) };
  const inputs = [...(await inputsAmong(targets, projects, cwd)), ...(await registers.files())];
  await listener.begin({ ...head, ...(part && { part }) }, { files: documents.length, inputs });
  const notKept = request.cache === true ? (await import('./cache/index.js')).prepareCache(ports.fileSystem, cwd) : undefined;
  const own = { ...request, cache: request.cache === true && !notKept };
  const linter = createLinter(own, ports, projects);
  const outcomes = lintAll(documents, (targets) => new Crew(targets, own, ports, linter).work());
  const end = await tellOutcomes(outcomes, { cwd, projects, ...(!shard && { registers }), sieves: request.sieves, problems, listener });
  return notKept ? { ...end, notes: [notKept, ...end.notes] } : end;
}

/** A document, with its number among all that were found. */
type Numbered = Omit<Outcome, 'linted'>;

async function find(
  { paths, stdinFilename, only }: RunRequest,
  ports: LintPorts,
  projects: Projects,
): Promise<{ targets: readonly Target[]; problems: readonly Problem[] }> {
  const chooses = async (file: string, named?: string): Promise<boolean> =>
    (await projects.of(folderOf({ path: file, file }, ports.cwd))).chooses(file, named);
  const found = await findTargets(paths, { ...ports, chooses, ...(stdinFilename !== undefined && { stdinFilename }) });
  const left = await only?.(found.targets);
  return left ? { targets: left.targets, problems: [...found.problems, ...left.problems] } : found;
}

/** What of the targets is a report, and no register of its project. */
async function documentsAmong(targets: readonly Target[], projects: Projects, registers: Registers, cwd: string): Promise<Numbered[]> {
  const documents: Numbered[] = [];
  for (const [number, target] of targets.entries()) {
    if (!(await registers.holds(target, await projects.of(folderOf(target, cwd))))) documents.push({ number, target });
  }
  return documents;
}

/** What became of documents, with their numbers. */
async function* lintAll(
  documents: readonly Numbered[],
  lint: (targets: readonly Target[]) => AsyncIterable<Linted>,
): AsyncGenerator<Outcome, void, undefined> {
  let at = 0;
  for await (const linted of lint(documents.map(({ target }) => target))) yield { ...(documents[at++] as Numbered), linted };
}

/** The preset that a run names: that of the first document's project. */
async function presetOf(targets: readonly Target[], projects: Projects, cwd: string): Promise<RunHead['preset']> {
  const [first] = targets;
  const { preset } = await projects.of(first ? folderOf(first, cwd) : cwd);
  return preset;
}

/** Absolute paths of the documents and of the configs that hold for them. */
async function inputsAmong(targets: readonly Target[], projects: Projects, cwd: string): Promise<string[]> {
  const inputs = new Set<string>();
  for (const target of targets) {
    const { configs } = await projects.of(folderOf(target, cwd));
    if (target.file !== undefined) inputs.add(target.file);
    for (const config of configs) inputs.add(config);
  }
  return [...inputs];
}

/** A document's path from the working folder, however it was named. */
function nameOf({ file, path }: Target, cwd: string): string {
  return file === undefined ? path : shown(relative(cwd, file));
}
