import { resolve } from 'node:path';
import type { FileReport, Problem } from '../../formats/report.js';
import type { FileSystem } from '../../node/file-system.js';
import { keepNew } from '../keep-findings.js';
import type { Sieve } from '../sieve.js';
import type { Target } from '../targets.js';
import { findBase } from './base.js';
import { gitIn } from './git.js';
import { isContent, OldFiles, type OldFile } from './old-reports.js';

/** What finding out what has changed needs to know. */
export interface ChangePorts {
  readonly cwd: string;
  readonly fileSystem: FileSystem;
}

/** What has changed since a commit. */
export interface Changes {
  /** Leaves out the documents that are as they were. */
  readonly only: (targets: readonly Target[]) => Promise<{ readonly targets: readonly Target[]; readonly problems: readonly Problem[] }>;
  /** Lets those findings pass that stand in a sentence which was not there. */
  readonly sieve: Sieve;
  /** The sentences that a document had, as snapshots name them; undefined where all of it is new. */
  readonly before: (target: Target) => Promise<ReadonlySet<string> | undefined>;
}

/** What of a report the sieve goes by. */
export const wantedByChanges = { sentences: true } as const;

/** How messages name what they are about. */
const option = '--changed';

/**
 * Finds out what has changed.
 * @param ref a commit, branch or tag: then since the working tree and it parted; `true` since the last commit. Files that git does not know
 * and changes that were not committed count.
 */
export async function changesSince(ref: string | true, ports: ChangePorts): Promise<Changes | { readonly problem: Problem }> {
  const git = await gitIn(ports.cwd);
  const base = await findBase(ref, git);
  if ('problem' in base) return { problem: { path: option, message: base.problem } };
  const since = new ChangesSince(new OldFiles(base, git, ports), ports);
  return {
    only: (targets) => since.only(targets),
    sieve: { sift: (report) => since.sift(report), end: () => since.end() },
    before: ({ file, path }) => since.sentencesBefore(resolve(ports.cwd, file ?? path)),
  };
}

class ChangesSince {
  private readonly decided = new Map<string, Promise<OldFile | undefined>>();

  constructor(
    private readonly old: OldFiles,
    private readonly ports: ChangePorts,
  ) {}

  async only(targets: readonly Target[]): Promise<{ targets: readonly Target[]; problems: readonly Problem[] }> {
    const changed: Target[] = [];
    const problems: Problem[] = [];
    for (const target of targets) {
      const { file, path } = target;
      if (file !== undefined && this.old.pathOf(file) === undefined) problems.push({ path, message: outside });
      else if (file === undefined || target.stdin || !(await this.isUnchanged(file))) changed.push(target);
    }
    return { targets: changed, problems };
  }

  end(): Problem[] {
    return [...this.old.missing].map((path) => ({ path, message: leftOut }));
  }

  private async isUnchanged(file: string): Promise<boolean> {
    const bytes = this.read(file);
    const before = await this.before(file, bytes);
    return before !== undefined && isContent(before.blob, bytes);
  }

  private before(file: string, bytes: Buffer): Promise<OldFile | undefined> {
    let before = this.decided.get(file);
    if (!before) this.decided.set(file, (before = this.old.before(file, bytes)));
    return before;
  }

  /** What can't be read is told of by what lints it. */
  private read(file: string): Buffer {
    try {
      return this.ports.fileSystem.readFileSync(file);
    } catch {
      return Buffer.alloc(0);
    }
  }

  async sift(report: FileReport): Promise<FileReport> {
    const file = resolve(this.ports.cwd, report.path);
    if (report.kind === 'register') return this.siftRegister(report, file);
    const known = await this.sentencesBefore(file);
    return known ? keepNew(report, (_, sentences) => sentences?.some((sentence) => !known.has(sentence)) ?? true) : report;
  }

  async sentencesBefore(file: string): Promise<ReadonlySet<string> | undefined> {
    const before = await this.before(file, this.decided.has(file) ? Buffer.alloc(0) : this.read(file));
    if (!before) return undefined;
    const known = await this.old.sentences(before);
    this.old.forget(before);
    return known;
  }

  /** A register has no sentences: a finding counts when its line is new, and in a workbook when anything is. */
  private async siftRegister(report: FileReport, file: string): Promise<FileReport> {
    const bytes = this.read(file);
    const before = await this.before(file, bytes);
    if (!before) return report;
    if (isContent(before.blob, bytes)) return keepNew(report, () => false);
    const known = new Set(report.text === '' ? [] : (await this.old.text(before))?.split(/\r\n|\n|\r/u));
    return keepNew(
      report,
      ({ start, end, cell }) => cell !== undefined || linesAt(report.text, start, end).some((line) => !known.has(line)),
    );
  }
}

const outside =
  'The file lies outside of the repository that the command was called in, so nothing is known of what has changed: go there first';
const leftOut =
  'The clone does not hold what this file was, so all of it counts as new: clone without a filter (in a workflow, without `filter` for actions/checkout)';

function linesAt(text: string, start: number, end: number): string[] {
  const from = text.slice(0, start).search(/[^\r\n]*$/u);
  const rest = text.slice(Math.max(start, end)).search(/\r|\n|$/u);
  return text.slice(from, Math.max(start, end) + Math.max(rest, 0)).split(/\r\n|\n|\r/u);
}
