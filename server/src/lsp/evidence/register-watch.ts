import type { LocatedFile } from 'retext-substantiate/kit';
import { CancellationToken, type Diagnostic } from 'vscode-languageserver';
import type { Evidence } from '../../evidence/evidence.js';
import { note } from '../diagnostics.js';
import type { Project } from '../projects.js';
import type { Session } from '../session.js';
import { inFolder, isWithin } from '../uris.js';
import { LocatedFiles } from './located-files.js';
import { registerDiagnostics } from './register-diagnostics.js';
import type { EvidenceScope } from './store.js';

/** How long nothing must have changed before registers are checked, in milliseconds: who types is not to wait for it. */
const calm = 500;
/** Files that are looked at side by side. */
const atOnce = 50;

type Watched = Project & { readonly evidence: EvidenceScope };

/** What the session lends for it. */
export interface RegisterWatchHost {
  readonly session: Session;
  readonly docsUrl: (rule: string) => string;
  readonly send: (uri: string, diagnostics: readonly Diagnostic[]) => void;
  readonly later: (key: string, task: () => Promise<void>, milliseconds: number) => void;
}

/** Shows what is wrong in the registers of all projects that have a document open, as soon as there is time. */
export class RegisterWatch {
  private readonly projects = new Map<string, Watched>();
  private readonly located: LocatedFiles;
  /** What was sent last, by the register's address. */
  private readonly shown = new Map<string, string>();
  /** The check that is under way, of each folder. */
  private readonly checks = new Map<string, Promise<void>>();

  constructor(private readonly host: RegisterWatchHost) {
    this.located = new LocatedFiles(host.session.files);
  }

  /** A document of the project is open. */
  meet(project: Project): void {
    const { evidence } = project;
    if (!evidence || this.projects.get(evidence.folder) === project) return;
    this.projects.set(evidence.folder, project as Watched);
    this.schedule(evidence.folder);
  }

  /** To be called when a file was made, changed or deleted, or a document was edited. */
  touched(uri: string): void {
    this.located.forget(uri);
    for (const folder of this.projects.keys()) if (isWithin(uri, folder)) this.schedule(folder);
  }

  /** Lets go of all projects but these, and clears what was shown of the others. */
  keep(scopes: readonly EvidenceScope[]): void {
    const kept = new Set(scopes.map(({ folder }) => folder));
    for (const folder of [...this.projects.keys()]) {
      if (kept.has(folder)) continue;
      this.projects.delete(folder);
      this.clear(folder, new Set());
    }
  }

  /** Whether the diagnostics of a document are those of a register. */
  shows(uri: string): boolean {
    return this.shown.has(uri);
  }

  private schedule(folder: string): void {
    this.host.later(`registers ${folder}`, () => this.check(folder), calm);
  }

  private check(folder: string): Promise<void> {
    const check = (this.checks.get(folder) ?? Promise.resolve()).then(async () => {
      const project = this.projects.get(folder);
      if (project) await this.checkProject(project);
    });
    this.checks.set(
      folder,
      check.catch(() => undefined),
    );
    return check;
  }

  private async checkProject(project: Watched): Promise<void> {
    const { session } = this.host;
    const scope = project.evidence;
    const evidence = await session.evidence.of(scope);
    if (!evidence) return;
    const files = await this.lookAtFiles(evidence, scope.folder);
    // The first time, reading all reports takes a while: what is known without them is shown before.
    if (!evidence.registers.some(({ path }) => this.shown.has(inFolder(scope.folder, path)))) await this.show(project, evidence, files);
    const { reports, isComplete } = await session.reports.of(scope, CancellationToken.None);
    const cited = isComplete ? new Set(reports.flatMap(({ citations }) => citations.flatMap(({ ids }) => ids))) : undefined;
    await this.show(project, evidence, files, cited);
  }

  private async show(
    { rules, config, suppressionsFor, evidence: { folder } }: Watched,
    evidence: Evidence,
    files: ReadonlyMap<string, LocatedFile>,
    cited?: ReadonlySet<string>,
  ): Promise<void> {
    const { checkRegisters } = await import('../../evidence/check.js');
    const findings = checkRegisters(evidence, rules, {
      ...(cited && { cited }),
      file: (path) => files.get(path),
      suppressions: (path) => suppressionsFor(inFolder(folder, path)),
    });
    const now = new Set<string>();
    for (const register of evidence.registers) {
      const uri = inFolder(folder, register.path);
      now.add(uri);
      this.send(uri, registerDiagnostics(register, findings, this.host.docsUrl));
    }
    // With a config they are told there.
    for (const { path, message } of config ? [] : evidence.problems) {
      const uri = inFolder(folder, path);
      now.add(uri);
      this.send(uri, [note(message, 1)]);
    }
    this.clear(folder, now);
  }

  private async lookAtFiles(evidence: Evidence, folder: string): Promise<Map<string, LocatedFile>> {
    const wanted = new Map<string, boolean>();
    for (const item of evidence.book.items) {
      const path = evidence.fileOf(item);
      if (path !== undefined) wanted.set(path, wanted.get(path) === true || item.sha256 !== undefined);
    }
    const files = new Map<string, LocatedFile>();
    const all = [...wanted];
    for (let from = 0; from < all.length; from += atOnce) {
      const some = all.slice(from, from + atOnce);
      await Promise.all(some.map(async ([path, withHash]) => files.set(path, await this.located.look(inFolder(folder, path), withHash))));
    }
    return files;
  }

  private send(uri: string, diagnostics: readonly Diagnostic[]): void {
    const written = JSON.stringify(diagnostics);
    if ((this.shown.get(uri) ?? '[]') !== written) this.host.send(uri, diagnostics);
    this.shown.set(uri, written);
  }

  private clear(folder: string, kept: ReadonlySet<string>): void {
    for (const [uri, written] of this.shown) {
      if (kept.has(uri) || !isWithin(uri, folder)) continue;
      this.shown.delete(uri);
      if (written !== '[]') this.host.send(uri, []);
    }
  }
}
