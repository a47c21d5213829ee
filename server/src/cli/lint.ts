import { relative } from 'node:path';
import { formatOf } from '../config/index.js';
import type { DocumentSetup, Snapshot } from '../engine/types.js';
import { linkedFiles, type LinkLookup } from '../node/linked-files.js';
import { decodeText, readText, type Encoding } from '../node/read-text.js';
import type { Ports } from './ports.js';
import type { ProjectEvidence } from './project-evidence.js';
import type { Project, Projects } from './projects.js';
import type { FileReport, Problem } from './result.js';
import { folderOf, shown, type Target } from './targets.js';

/** One document, as its project reads it. */
export interface OpenedDocument {
  readonly text: string;
  readonly encoding: Encoding;
  /** What is worth knowing of how it was read. */
  readonly note?: string;
  readonly project: Project;
  readonly evidence: ProjectEvidence | undefined;
  /** Lints its text, or another in its place. */
  readonly lint: (text: string) => Snapshot;
}

/** What became of one document. */
export type Linted =
  | {
      readonly report: FileReport;
      /** Ids of the evidence that it cites; none where the project has no register. */
      readonly cited: readonly string[];
      readonly note?: string;
    }
  | { readonly problem: Problem };

/** Makes the function that reads one document; whatever goes wrong becomes a problem. */
export function documentReader(
  ports: Ports,
  projects: Projects,
): (target: Target) => Promise<OpenedDocument | { readonly problem: Problem }> {
  const linksFrom = linkedFiles(ports.fileSystem, ports.anchorsOf);
  return async (target) => {
    const { path, file } = target;
    const reading = target.stdin ? decodeText(await ports.readStdin(), path) : readText(ports.fileSystem, file ?? path);
    if ('problem' in reading) return { problem: { path, message: reading.problem } };
    const project = await projects.of(folderOf(target, ports.cwd));
    const own = await project.evidence();
    const evidence = own?.evidence.forDocument(file === undefined ? '' : shown(relative(own.folder, file)));
    const linkedFile: LinkLookup | undefined = file === undefined ? undefined : linksFrom(file);
    const setup: DocumentSetup = {
      format: file === undefined ? 'markdown' : formatOf(path),
      ...(linkedFile && { linkedFile }),
      ...(evidence && { evidence: () => evidence }),
    };
    return { ...reading, project, evidence: own, lint: (text) => project.engineFor(file ?? path).lint(text, setup) };
  };
}

/**
 * Makes the function that reads and lints one document; whatever goes wrong becomes a problem.
 * @param named whether to name the findings by fingerprints, which costs time.
 */
export function documentLinter(ports: Ports, projects: Projects, named: boolean): (target: Target) => Promise<Linted> {
  const read = documentReader(ports, projects);
  return async (target) => {
    const { path } = target;
    const opened = await read(target);
    if ('problem' in opened) return opened;
    const { text, note, evidence, lint } = opened;
    try {
      const snapshot = lint(text);
      const { findings, words } = snapshot;
      const report = { path, text, words, findings, fingerprints: named ? snapshot.fingerprints() : [] };
      const cited = evidence ? snapshot.citations().flatMap(({ ids }) => ids) : [];
      return { report, cited, ...(note !== undefined && { note }) };
    } catch (error) {
      return { problem: linterFailed(path, error) };
    }
  };
}

/** What is told where linting a document fails, which is never the document's fault. */
export function linterFailed(path: string, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return { path, message: `The linter failed on this file (${reason}): please report it, and leave the file out until it is mended` };
}
