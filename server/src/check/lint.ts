import { relative } from 'node:path';
import { formatOf } from '../config/index.js';
import { claimRule } from '../engine/claims.js';
import { TooManyFindings } from '../engine/index.js';
import type { CoveredFinding, DocumentSetup, Engine, Finding, Snapshot } from '../engine/types.js';
import { linkedFiles, type LinkLookup } from '../node/linked-files.js';
import { decodeText, readText, type Encoding } from '../node/read-text.js';
import { excusedIn } from './config-entries.js';
import type { LintPorts } from './ports.js';
import type { ProjectEvidence } from './project-evidence.js';
import type { Project, Projects } from './projects.js';
import type { FileReport, Problem, SuppressedFinding, Wanted } from '../formats/report.js';
import { readerFor } from './readers.js';
import { sectionsOf } from './sections.js';
import { folderOf, shown, type Target } from './targets.js';

/** One document, as its project reads it. */
export interface OpenedDocument {
  readonly text: string;
  readonly encoding: Encoding;
  /** What is worth knowing of how it was read. */
  readonly note?: string;
  readonly project: Project;
  readonly evidence: ProjectEvidence | undefined;
  readonly engine: Engine;
  readonly setup: DocumentSetup;
  /** Lints its text, or another in its place. */
  readonly lint: (text: string) => Snapshot;
}

/** What became of one document. */
export type Linted =
  | {
      readonly report: FileReport;
      /** Ids of the evidence that it cites; none where the project has no register. */
      readonly cited: readonly string[];
      /** The suppressions of the config that name one of its findings. */
      readonly excused: readonly string[];
      readonly note?: string;
    }
  | { readonly problem: Problem };

/** Reads and lints one document. It never rejects: whatever goes wrong becomes a problem. */
export type Linter = (target: Target) => Promise<Linted>;

/** Makes the function that reads one document; whatever goes wrong becomes a problem. */
export function documentReader(
  ports: LintPorts,
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
    const format = file === undefined ? 'markdown' : formatOf(path);
    const reader = await readerFor(format);
    const setup: DocumentSetup = {
      format,
      ...(reader && { reader }),
      ...(linkedFile && { linkedFile }),
      ...(evidence && { evidence: () => evidence }),
    };
    const engine = project.engineFor(file ?? path);
    return { ...reading, project, evidence: own, engine, setup, lint: (text) => engine.lint(text, setup) };
  };
}

/**
 * Makes the function that reads and lints one document; whatever goes wrong becomes a problem.
 * What it hands out is plain data, whichever thread it comes from.
 */
export function documentLinter(ports: LintPorts, projects: Projects, wanted: Wanted): (target: Target) => Promise<Linted> {
  const read = documentReader(ports, projects);
  return async (target) => {
    const opened = await read(target);
    return 'problem' in opened ? opened : lintOpened(target, opened, wanted);
  };
}

/** Lints a document that was read; where that fails, it becomes a problem. */
export function lintOpened(target: Target, { text, note, project, evidence, engine, setup }: OpenedDocument, wanted: Wanted): Linted {
  try {
    const snapshot = engine.lint(text, setup);
    const report: FileReport = {
      path: target.path,
      kind: 'report',
      text,
      words: snapshot.words,
      findings: snapshot.findings.map((finding) => plainFinding(finding, wanted)),
      fingerprints: wanted.fingerprints ? snapshot.fingerprints() : [],
      sentences: wanted.sentences ? snapshot.findingSentences() : [],
      sections: wanted.sections ? sectionsOf(snapshot) : [],
      ...(wanted.sections && !looksForClaims(target, project) && { claimsUnknown: true }),
      suppressed: wanted.suppressed ? suppressedFindings(snapshot, wanted) : [],
    };
    const cited = evidence ? snapshot.citations().flatMap(({ ids }) => ids) : [];
    const excused = excusedIn(snapshot, project.suppressionsFor(target.file ?? target.path));
    return { report, cited, excused, ...(note !== undefined && { note }) };
  } catch (error) {
    return { problem: linterFailed(target.path, error) };
  }
}

function looksForClaims({ file, path }: Target, project: Project): boolean {
  return project.settingsFor(file ?? path).rules.some(({ rule }) => rule.id === claimRule);
}

/** The findings that something covers. */
function suppressedFindings(snapshot: Snapshot, wanted: Wanted): SuppressedFinding[] {
  const covered = snapshot.suppressed();
  const sentences = wanted.sentences && covered.length > 0 ? snapshot.findingSentences(covered.map(({ finding }) => finding)) : [];
  return covered.map((each, index) => suppressedFinding(each, sentences[index], wanted));
}

/** A covered finding, with who says why it stands. */
function suppressedFinding(
  { finding, fingerprint, by, reason, owner, until }: CoveredFinding,
  sentences: readonly string[] | undefined,
  wanted: Wanted,
): SuppressedFinding {
  return {
    finding: plainFinding(finding, wanted),
    fingerprint,
    by: 'comment' in by ? 'comment' : 'config',
    reason,
    ...(owner !== undefined && { owner }),
    ...(until !== undefined && { until }),
    ...(sentences && { sentences }),
  };
}

const none: readonly never[] = [];

/** A finding as data of its own: the engine's works its places out anew each time they are asked for. */
function plainFinding(finding: Finding, { fixes }: Wanted): Finding {
  const { rule, category, severity, message, why, question, url, extent, start, end, text, also, blockEnd, about } = finding;
  const told = fixes ? finding.fixes : none;
  // Tens of thousands in a run: spread from parts, each would be made twice.
  return about
    ? { rule, category, severity, message, why, question, url, extent, start, end, text, also, blockEnd, fixes: told, about }
    : { rule, category, severity, message, why, question, url, extent, start, end, text, also, blockEnd, fixes: told };
}

/** What is told where linting a document fails: that it has too many findings, or that the linter is at fault. */
export function linterFailed(path: string, error: unknown): Problem {
  if (error instanceof TooManyFindings) return { path, message: error.message };
  const reason = error instanceof Error ? error.message : String(error);
  return { path, message: `The linter failed on this file (${reason}): please report it, and leave the file out until it is mended` };
}
