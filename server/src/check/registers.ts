import { join, relative, resolve } from 'node:path';
import type { LocatedFile } from 'retext-substantiate/kit';
import type { RegisterReportFinding } from '../evidence/check.js';
import { isCell, type Register } from '../evidence/types.js';
import { ConfigEntries } from './config-entries.js';
import { configFindings, type ConfigSearch } from './config-findings.js';
import { isWhole } from './folders.js';
import type { ProjectEvidence } from './project-evidence.js';
import type { Project } from './projects.js';
import type { FileReport, Problem, ReportedFinding } from '../formats/report.js';
import { shown, type Target } from './targets.js';

/** What checking the registers, and the configs, needs to know. */
export interface RegisterSearch extends ConfigSearch {
  /** Absolute paths of the folders that were checked whole. */
  readonly folders: readonly string[];
}

/** The registers of the projects whose reports are checked. */
export class Registers {
  /** Projects met so far, with the ids that their reports cite. */
  private readonly met = new Map<Project, Set<string>>();
  private readonly entries: ConfigEntries;

  constructor(private readonly search: RegisterSearch) {
    this.entries = new ConfigEntries(search.today);
  }

  /** Takes note of a project, so that its registers are checked. */
  meet(project: Project): void {
    if (this.met.has(project)) return;
    this.met.set(project, new Set());
    this.entries.meet(project, project.config ?? this.search.cwd);
  }

  /** Takes note of a project, so that its registers are checked; whether a document is one of them, and no report. */
  async holds({ file }: Target, project: Project): Promise<boolean> {
    this.meet(project);
    const own = await project.evidence();
    if (!own || file === undefined) return false;
    return [...own.evidence.registers, ...own.evidence.problems].some(({ path }) => resolve(own.folder, path) === file);
  }

  /** Absolute paths of the registers of the projects met so far. */
  async files(): Promise<string[]> {
    const all = await this.citedByEvidence();
    return [...all.keys()].flatMap((own) => own.evidence.registers.map(({ path }) => resolve(own.folder, path)));
  }

  /** Takes note of what a report cites, and of the suppressions of the config that name one of its findings. */
  add(
    target: Target,
    project: Project,
    { cited, excused }: { readonly cited: readonly string[]; readonly excused: readonly string[] },
  ): void {
    const known = this.met.get(project);
    for (const id of cited) known?.add(id);
    this.entries.add(target, project, excused);
  }

  /** Checks the registers, and looks through the configs. @param isComplete whether every report that was found could be read. */
  async check(isComplete: boolean): Promise<{ files: FileReport[]; problems: Problem[] }> {
    const files: FileReport[] = [];
    const problems: Problem[] = [];
    for (const [own, cited] of await this.citedByEvidence()) {
      problems.push(...own.evidence.problems.map(({ path, message }) => ({ path: this.nameOf(own, path), message })));
      const findings = await this.findingsOf(own, isComplete && this.isWhole(own.folder) ? cited : undefined);
      files.push(...own.evidence.registers.map((register) => this.reportOf(own, register, findings)));
    }
    const entries = this.entries.list((folder) => isComplete && this.isWhole(folder));
    return { files: [...files, ...configFindings(entries, this.search)], problems };
  }

  /** Projects whose configs differ may cite the same registers. */
  private async citedByEvidence(): Promise<Map<ProjectEvidence, Set<string>>> {
    const all = new Map<ProjectEvidence, Set<string>>();
    for (const [project, cited] of this.met) {
      const own = await project.evidence();
      if (own) all.set(own, new Set([...(all.get(own) ?? []), ...cited]));
    }
    return all;
  }

  private isWhole(folder: string): boolean {
    return isWhole(folder, this.search.folders);
  }

  private async findingsOf({ folder, evidence, lookAt, by }: ProjectEvidence, cited: ReadonlySet<string> | undefined) {
    const files = new Map<string, LocatedFile>();
    for (const item of evidence.book.items) {
      const path = evidence.fileOf(item);
      const isNamed = item.sha256 !== undefined;
      if (path !== undefined && (isNamed || !files.has(path))) files.set(path, await lookAt(path, isNamed));
    }
    const { checkRegisters } = await import('../evidence/check.js');
    return checkRegisters(evidence, by.rules, {
      ...(cited && { cited }),
      file: (path) => files.get(path),
      suppressions: (path) => by.suppressionsFor(join(folder, path)),
      today: this.search.today,
    });
  }

  private reportOf(own: ProjectEvidence, { path, text = '' }: Register, findings: readonly RegisterReportFinding[]): FileReport {
    const here = findings.filter(({ register }) => register === path);
    return {
      path: this.nameOf(own, path),
      kind: 'register',
      text,
      words: 0,
      findings: here.map((finding) => asReported(finding, `${this.search.docsUrl}${finding.rule}.md`)),
      fingerprints: here.map(({ fingerprint }) => fingerprint),
      sentences: [],
      sections: [],
      suppressed: [],
    };
  }

  private nameOf({ folder }: ProjectEvidence, path: string): string {
    return shown(relative(this.search.cwd, join(folder, path)));
  }
}

/** A cell has no place in a text: its row and column are what there is. */
function asReported(finding: RegisterReportFinding, url: string): ReportedFinding {
  const { rule, category, severity, message, why, question, text, place } = finding;
  const { start, end } = isCell(place) ? { start: 0, end: 0 } : place;
  const about = { rule, category, severity, message, why, question, url, text, start, end };
  const rest = { extent: 'words', also: [], fixes: [], blockEnd: end } as const;
  return isCell(place) ? { ...about, ...rest, cell: { line: place.row, column: place.column } } : { ...about, ...rest };
}
