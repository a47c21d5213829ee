import { join, relative } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { AnyRule } from 'retext-substantiate/kit';
import type { EngineParts } from '../../config/index.js';
import { matrixOf, type Matrix, type MatrixReport } from '../../matrix/coverage.js';
import { documentReader, linterFailed, type OpenedDocument } from '../../check/lint.js';
import { placesOf } from '../../formats/places.js';
import type { Ports } from '../ports.js';
import { Progress } from '../progress.js';
import type { ProjectEvidence } from '../../check/project-evidence.js';
import type { Project, Projects } from '../../check/projects.js';
import { Registers } from '../../check/registers.js';
import type { Problem } from '../../formats/report.js';
import type { Told } from '../tell.js';
import { folderOf, shown, type Target } from '../../check/targets.js';

/** The rule that knows what a claim is and what it rests on. */
const claimRule = 'missing-evidence';

/** Runs the one rule that is needed; where preset or config switch it off, as it is by itself. */
export function onlyClaims(rules: readonly AnyRule[]): NonNullable<EngineParts['adapt']> {
  const standard = rules
    .filter(({ id }) => id === claimRule)
    .map((rule) => ({ rule, severity: rule.severity, options: (rule.options?.defaults ?? {}) as Readonly<Record<string, unknown>> }));
  return (active) => {
    const chosen = active.filter(({ rule }) => rule.id === claimRule);
    return chosen.length > 0 ? chosen : standard;
  };
}

/** All that was read, and what came of it. */
export interface Collected extends Told {
  readonly matrix: Matrix;
  /** Absolute paths of the reports, registers and configs that were read. */
  readonly files: readonly string[];
}

/** Reads the reports and the registers of their projects. */
export async function collect(targets: readonly Target[], projects: Projects, ports: Ports): Promise<Collected> {
  const read = documentReader(ports, projects);
  const registers = new Registers({ ...ports, folders: [] });
  const progress = new Progress(ports.stderr, ports.now);
  progress.begin(targets.length);
  const met = new Set<Project>();
  const reports: MatrixReport[] = [];
  const problems: Problem[] = [];
  const notes: Problem[] = [];
  for (const [index, target] of targets.entries()) {
    progress.step(index);
    // Nothing on the way waits for the disk: the bar would never get its turn.
    await setImmediate();
    const project = await projects.of(folderOf(target, ports.cwd));
    met.add(project);
    if (await registers.holds(target, project)) continue;
    const opened = await read(target);
    const report = 'problem' in opened ? opened : reportOf(target.path, opened);
    if ('problem' in report) problems.push(report.problem);
    else reports.push(report);
    if ('note' in opened) notes.push({ path: target.path, message: opened.note });
  }
  progress.end();
  const evidence = (await Promise.all([...met].map((project) => project.evidence()))).filter((own) => own !== undefined);
  const faults = evidence.map((own) => faultsOf(own, ports.cwd));
  return {
    matrix: matrixOf(
      reports,
      evidence.flatMap((own) => own.evidence.book.items),
    ),
    problems: [...faults.flatMap((each) => each.problems), ...problems],
    notes: [...notes, ...faults.flatMap((each) => each.notes)],
    files: [
      ...targets.flatMap(({ file }) => file ?? []),
      ...evidence.flatMap((own) => own.evidence.registers.map(({ path }) => join(own.folder, path))),
      ...[...met].flatMap(({ configs }) => configs),
    ],
  };
}

function reportOf(path: string, { text, lint }: OpenedDocument): MatrixReport | { readonly problem: Problem } {
  try {
    const snapshot = lint(text);
    const place = placesOf(text);
    const lineOf = (offset: number): number => place(offset).line;
    return { path, claims: snapshot.claims(), citations: snapshot.citations(), headings: snapshot.headings(), lineOf };
  } catch (error) {
    return { problem: linterFailed(path, error) };
  }
}

/** What is wrong with the registers: which can't be used, and in which `substantiate check` finds entries that are lost. */
function faultsOf({ folder, evidence }: ProjectEvidence, cwd: string): Told {
  const named = (path: string): string => shown(relative(cwd, join(folder, path)));
  const faulty = evidence.registers.filter(({ problems }) => problems.some(({ severity }) => severity === 'error'));
  return {
    problems: evidence.problems.map(({ path, message }) => ({ path: named(path), message })),
    notes: faulty.map(({ path }) => ({
      path: named(path),
      message: 'Something in this register could not be read, so it is not counted: `substantiate check` tells what',
    })),
  };
}
