import type { Coverage } from '../matrix/coverage.js';
import { choosePaint } from './colour.js';
import { collect, onlyClaims } from './evidence/collect.js';
import { formatMatrix, type MatrixFormat } from './evidence/format.js';
import { writeOutput } from './evidence/output-file.js';
import type { Ports } from './ports.js';
import { Projects, type ProjectFlags } from '../check/projects.js';
import { findTargets, folderOf } from '../check/targets.js';
import { tell } from './tell.js';

/** What `substantiate evidence` was asked for. */
export interface EvidenceFlags extends ProjectFlags {
  readonly format: MatrixFormat;
  /** The file to write instead of the standard output. */
  readonly output?: string;
  /** Percentage of claims with evidence below which the status is 1. */
  readonly minCoverage?: number;
}

/** Prints which claim of the reports rests on what. @returns the exit status. */
export async function showEvidence(paths: readonly string[], flags: EvidenceFlags, ports: Ports): Promise<number> {
  const projects = new Projects(ports, flags, onlyClaims(ports.rules));
  const chooses = async (file: string, named?: string): Promise<boolean> =>
    (await projects.of(folderOf({ path: file, file }, ports.cwd))).chooses(file, named);
  const found = await findTargets(paths, { ...ports, chooses });
  const { matrix, files, notes, problems } = await collect(found.targets, projects, ports);
  const unwritten = put(await formatMatrix(matrix, flags.format), files, flags, ports);
  const all = [...projects.problems, ...found.problems, ...problems, ...unwritten];
  tell({ notes, problems: all }, ports.stderr, choosePaint(undefined, ports.env, ports.stderr));
  const isBelow = flags.minCoverage !== undefined && matrix.coverage.percent < flags.minCoverage;
  if (isBelow) ports.stderr.write(tooLittle(matrix.coverage, flags.minCoverage));
  return all.length > 0 ? 2 : isBelow ? 1 : 0;
}

/** Prints, or writes to the file that was asked for. A spreadsheet takes a CSV file for UTF-8 only by its mark. */
function put(text: string, inputs: readonly string[], { format, output }: EvidenceFlags, ports: Ports) {
  if (output === undefined) {
    ports.stdout.write(text);
    return [];
  }
  const problem = writeOutput({ path: output, content: format === 'csv' ? `\uFEFF${text}` : text, inputs }, ports);
  return problem ? [problem] : [];
}

function tooLittle({ percent, evidenced, claims }: Coverage, wanted: number): string {
  return `error: ${String(percent)}% of claims have evidence (${String(evidenced)} of ${String(claims)}), below the ${String(wanted)}% of --min-coverage.\n`;
}
