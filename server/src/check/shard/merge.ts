import { resolve } from 'node:path';
import type { PresetName } from 'retext-substantiate/presets';
import type { Problem } from '../../formats/report.js';
import { foldersAmong } from '../folders.js';
import { tellOutcomes, type Outcome, type RunEnd, type RunListener } from '../outcomes.js';
import type { LintPorts } from '../ports.js';
import { Projects } from '../projects.js';
import { Registers } from '../registers.js';
import type { Sieve } from '../sieve.js';
import type { SharedRun } from './part.js';
import { readPart, type PartReading } from './part-file.js';
import { configsOf } from './shared-run.js';

/** All parts of one run. */
export interface Parts {
  readonly run: SharedRun;
  readonly parts: readonly PartReading[];
}

/** Looks through the files of parts, and whether they are all of one run. @returns the parts in their order, or what is wrong. */
export async function readParts(paths: readonly string[], ports: LintPorts): Promise<Parts | { readonly problems: readonly Problem[] }> {
  const parts: PartReading[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const part = await readPart(path, ports);
    if ('problem' in part) problems.push(part.problem);
    else parts.push(part);
  }
  const [first] = parts;
  if (problems.length > 0 || !first) return { problems };
  const faults = faultsAmong(first, parts, ports.version);
  if (faults.length > 0) return { problems: faults };
  return { run: first.head.run, parts: parts.sort((one, other) => one.head.index - other.head.index) };
}

/** Tells of the parts of a run as the whole run would have told, and checks the registers, in the checkout it is called in. */
export async function mergeParts(
  { run, parts }: Parts,
  sieves: readonly Sieve[],
  ports: LintPorts,
  listener: RunListener,
): Promise<RunEnd> {
  const { cwd } = ports;
  const { presetFlag, configFlag } = run;
  const projects = new Projects(ports, {
    ...(presetFlag !== undefined && { preset: presetFlag as PresetName }),
    ...(configFlag !== undefined && { config: configFlag }),
  });
  const registers = new Registers({ ...ports, folders: run.changed === undefined ? foldersAmong(run.paths, ports) : [] });
  if ((await configsOf(run.folders, projects, ports)) !== run.configs) {
    const message =
      'The config here is not the one of the parts: call `substantiate merge` in the folder and the state of the repository that they were checked in';
    return { problems: parts.slice(0, 1).map(({ path }) => ({ path, message })), notes: [] };
  }
  for (const folder of run.folders) registers.meet(await projects.of(resolve(cwd, folder)));
  const documents = parts.flatMap((part) => part.documents);
  const inputs = [...parts.map(({ path }) => path), ...documents].map((path) => resolve(cwd, path));
  await listener.begin(
    { version: run.version, preset: run.preset as PresetName },
    { files: documents.length, inputs: [...inputs, ...(await registers.files())] },
  );
  return tellOutcomes(outcomesOf(parts, cwd), {
    cwd,
    projects,
    registers,
    sieves,
    problems: run.problems,
    configProblems: () => run.configProblems,
    listener,
  });
}

/** What became of all documents, in the order of the whole run. */
async function* outcomesOf(parts: readonly PartReading[], cwd: string): AsyncGenerator<Outcome, void, undefined> {
  const lanes = parts.flatMap((part) => [readOf(part, cwd), unreadOf(part, cwd)]);
  const next = await Promise.all(lanes.map((lane) => lane.next()));
  for (;;) {
    let least = -1;
    for (const [lane, { value }] of next.entries()) {
      const other = least === -1 ? undefined : next[least]?.value;
      if (value && (!other || value.number < other.number)) least = lane;
    }
    const outcome = next[least]?.value;
    if (!outcome) return;
    yield outcome;
    const lane = lanes[least];
    if (lane) next[least] = await lane.next();
  }
}

async function* readOf(part: PartReading, cwd: string): AsyncGenerator<Outcome, void, undefined> {
  for await (const { number, cited, excused, note, report } of part.files()) {
    const target = { path: report.path, file: resolve(cwd, report.path) };
    yield { number, target, linted: { report, cited, excused, ...(note !== undefined && { note }) } };
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- read like the others
async function* unreadOf({ unread }: PartReading, cwd: string): AsyncGenerator<Outcome, void, undefined> {
  for (const { number, path, problem } of unread) yield { number, target: { path, file: resolve(cwd, path) }, linted: { problem } };
}

function faultsAmong(first: PartReading, parts: readonly PartReading[], version: string): Problem[] {
  const { run, total } = first.head;
  const problems: Problem[] = [];
  const known = new Map<number, string>();
  for (const { path, head } of parts) {
    const reason = run.version !== version && path === first.path ? otherVersion(run.version, version) : otherRun(head, first);
    const twin = known.get(head.index);
    if (reason !== undefined) problems.push({ path, message: reason });
    else if (twin !== undefined)
      problems.push({ path, message: `This is part ${String(head.index)} again, as \`${twin}\` is: name each part once` });
    else known.set(head.index, path);
  }
  if (problems.length > 0) return problems;
  const missing = Array.from({ length: total }, (_, index) => index + 1).filter((index) => !known.has(index));
  if (missing.length === 0) return [];
  const named = missing.map((index) => `${String(index)}/${String(total)}`).join(', ');
  return [
    {
      path: first.path,
      message: `Not all parts are here: ${named} ${missing.length === 1 ? 'is' : 'are'} missing. Name the files of all ${String(total)}`,
    },
  ];
}

function otherVersion(theirs: string, ours: string): string {
  return `This part was checked with version ${theirs}, and this is ${ours}: use one version for all`;
}

/** Why a part can't be of the same run as the first; undefined where it can. */
function otherRun({ run, total }: PartReading['head'], first: PartReading): string | undefined {
  const one = first.head;
  const same = (key: keyof SharedRun): boolean => JSON.stringify(run[key]) === JSON.stringify(one.run[key]);
  const like = `as \`${first.path}\` was`;
  if (!same('version')) return `This part was checked with version ${run.version}, not ${one.run.version} ${like}: use one version for all`;
  if (total !== one.total)
    return `This is one of ${String(total)} parts, and \`${first.path}\` is one of ${String(one.total)}: name the parts of one run`;
  if (!same('configs') || !same('configProblems'))
    return `This part was not checked with the same config ${like}: check all parts anew, in one state of the repository`;
  const rest = (Object.keys(one.run) as (keyof SharedRun)[]).every(same);
  return rest
    ? undefined
    : `This part is of another run, with other files or other options than \`${first.path}\`: name the parts of one run`;
}
