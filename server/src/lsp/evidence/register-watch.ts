import type { LocatedFile } from 'retext-substantiate/kit';
import { CancellationToken, type Diagnostic } from 'vscode-languageserver';
import { isEdited } from '../../config/index.js';
import type { Evidence } from '../../evidence/evidence.js';
import type { ClientAbilities } from '../client-abilities.js';
import { note } from '../diagnostics.js';
import type { Project } from '../projects.js';
import type { SessionView } from '../session-view.js';
import type { ReportIndex } from './report-index.js';
import { inFolder, isWithin } from '../uris.js';
import { registerDiagnostics } from './register-diagnostics.js';
import type { EvidenceScope } from './store.js';

/** How long nothing must have changed before registers are checked, in milliseconds: who types is not to wait for it. */
const calm = 500;

type Watched = Project & { readonly evidence: EvidenceScope };

/** What the findings last shown were made of. */
interface Checked {
  readonly project: Watched;
  readonly evidence: Evidence;
  /** Of what was known of the located files. */
  readonly revision: number;
  readonly files: ReadonlyMap<string, LocatedFile>;
  readonly cited: ReadonlySet<string> | undefined;
}

/** What the session lends for it. */
export interface RegisterWatchHost {
  readonly session: SessionView;
  readonly reports: Pick<ReportIndex, 'of'>;
  readonly docsUrl: (rule: string) => string;
  readonly client: Pick<ClientAbilities, 'relatedInformation' | 'fadesUnnecessary'>;
  readonly send: (uri: string, diagnostics: readonly Diagnostic[]) => void;
  readonly later: (key: string, task: () => Promise<void>, milliseconds: number) => void;
}

/** Shows what is wrong in the registers of all projects that have a document open, as soon as there is time. */
export class RegisterWatch {
  private readonly projects = new Map<string, Watched>();
  /** What was sent last and by which project, by the register's address. */
  private readonly shown = new Map<string, { readonly written: string; readonly folder: string }>();
  private readonly checked = new Map<string, Checked>();
  /** The check that is under way, of each folder. */
  private readonly checks = new Map<string, Promise<void>>();

  constructor(private readonly host: RegisterWatchHost) {}

  /** A document with the project's evidence is open. */
  meet(project: Project): void {
    const { evidence } = project;
    if (!evidence || this.projects.get(evidence.folder) === project) return;
    this.projects.set(evidence.folder, project as Watched);
    this.schedule(evidence.folder);
  }

  /** To be called when a file was made, changed or deleted, or a document was edited. */
  touched(uri: string): void {
    const { session } = this.host;
    const isListed = session.located.forget(uri);
    if (!isListed && !isEdited(uri) && !session.find(uri)) return;
    for (const folder of this.projects.keys()) if (isWithin(uri, folder)) this.schedule(folder);
  }

  /** To be called when the evidence of a project is another than before. */
  changed(folder: string): void {
    if (this.projects.has(folder)) this.schedule(folder);
  }

  /** Lets go of all projects but these, and clears what was shown of the others. */
  keep(scopes: readonly EvidenceScope[]): void {
    const kept = new Set(scopes.map(({ folder }) => folder));
    for (const folder of [...this.projects.keys()]) {
      if (kept.has(folder)) continue;
      this.projects.delete(folder);
      this.checked.delete(folder);
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
    const { folder } = project.evidence;
    const evidence = await session.evidence.of(project.evidence);
    const before = this.checked.get(folder);
    this.checked.delete(folder);
    if (!evidence) {
      this.clear(folder, new Set());
      return;
    }
    const { revision } = session.located;
    const isAsBefore = before?.project === project && before.evidence === evidence && before.revision === revision;
    const files = isAsBefore ? before.files : await session.located.look(filesOf(evidence), folder);
    // The first time, reading all reports takes a while: what is known without them is shown before.
    if (!evidence.registers.some(({ path }) => this.shows(inFolder(folder, path)))) await this.show(project, evidence, files);
    const cited = await this.cited(project.evidence);
    if (!isAsBefore || !isSame(before.cited, cited)) await this.show(project, evidence, files, cited);
    this.checked.set(folder, { project, evidence, revision, files, cited });
  }

  /** The ids that any report cites; undefined where not all reports can be told. */
  private async cited(scope: EvidenceScope): Promise<ReadonlySet<string> | undefined> {
    const { reports, isComplete } = await this.host.reports.of(scope, CancellationToken.None, 'as known');
    return isComplete ? new Set(reports.flatMap(({ citations }) => citations.flatMap(({ ids }) => ids))) : undefined;
  }

  private async show(
    { rules, suppressionsFor, evidence: { folder, namedIn } }: Watched,
    evidence: Evidence,
    files: ReadonlyMap<string, LocatedFile>,
    cited?: ReadonlySet<string>,
  ): Promise<void> {
    const { checkRegisters } = await import('../../evidence/check.js');
    const findings = checkRegisters(evidence, rules, {
      ...(cited && { cited }),
      file: (path) => files.get(path),
      suppressions: (path) => suppressionsFor(inFolder(folder, path)),
      today: this.host.session.today(),
    });
    const { docsUrl, client } = this.host;
    const page = { docsUrl, client, uriOf: (path: string): string => inFolder(folder, path) };
    const now = new Set<string>();
    for (const register of evidence.registers) {
      const uri = inFolder(folder, register.path);
      now.add(uri);
      this.send(uri, registerDiagnostics(register, findings, page), folder);
    }
    // Where a config names it they are told there.
    for (const { path, message } of namedIn === undefined ? evidence.problems : []) {
      const uri = inFolder(folder, path);
      now.add(uri);
      this.send(uri, [note(message, 1)], folder);
    }
    this.clear(folder, now);
  }

  private send(uri: string, diagnostics: readonly Diagnostic[], folder: string): void {
    const written = JSON.stringify(diagnostics);
    if ((this.shown.get(uri)?.written ?? '[]') !== written) this.host.send(uri, diagnostics);
    this.shown.set(uri, { written, folder });
  }

  /** Clears what a project showed, save for these registers. */
  private clear(folder: string, kept: ReadonlySet<string>): void {
    for (const [uri, { written, folder: by }] of this.shown) {
      if (by !== folder || kept.has(uri)) continue;
      this.shown.delete(uri);
      if (written !== '[]') this.host.send(uri, []);
    }
  }
}

/** The files that a register lists, and whether the fingerprint of each is wanted. */
function filesOf(evidence: Evidence): Map<string, boolean> {
  const wanted = new Map<string, boolean>();
  for (const item of evidence.book.items) {
    const path = evidence.fileOf(item);
    if (path !== undefined) wanted.set(path, wanted.get(path) === true || item.sha256 !== undefined);
  }
  return wanted;
}

function isSame(one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): boolean {
  if (!one || !other) return one === other;
  return one.size === other.size && [...one].every((id) => other.has(id));
}
