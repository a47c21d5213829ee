import type { Connection, Diagnostic } from 'vscode-languageserver';
import { CodeLensRefreshRequest } from 'vscode-languageserver';
import { configFileName } from '../config/index.js';
import { markdownAnchors, type Format } from '../engine/index.js';
import type { Evidence } from '../evidence/evidence.js';
import { baselineFileName } from '../baseline/baseline.js';
import { Baselines } from './baselines.js';
import type { ClientAbilities } from './client-abilities.js';
import { ConfigProblems } from './config-problems.js';
import { OpenDocument } from './documents.js';
import type { Files, Host } from './host.js';
import { RegisterWatch } from './evidence/register-watch.js';
import { LocatedFiles } from './evidence/located-files.js';
import { ReportIndex } from './evidence/report-index.js';
import { RegisterSync } from './evidence/register-sync.js';
import { EvidenceStore, type EvidenceScope } from './evidence/store.js';
import { LinkedFiles } from './linked-files.js';
import { Linter, wantsReport, type Outcome } from './lint.js';
import { isConfigName, Projects, type EditorSettings } from './projects.js';
import { lazyTagger } from '../lazy-tagger.js';
import type { SessionView } from './session-view.js';
import { usualSettings } from './settings.js';
import { inFolder, nameOf, normalised, relativePath } from './uris.js';
import { WholeWorkspace } from './whole-workspace/whole-workspace.js';

/** How long a burst of changes is waited out before findings are sent unasked or asked to be fetched again, in milliseconds. */
const burst = 30;

/** A project's evidence, and the folder that its paths start from. */
export interface FoundEvidence {
  readonly evidence: Evidence;
  readonly folder: string;
}

/** Everything the server knows between two messages. */
export class Session implements SessionView {
  readonly documents = new Map<string, OpenDocument>();
  readonly projects: Projects;
  readonly evidence: EvidenceStore;
  readonly reports: ReportIndex;
  /** The findings of reports that are not open. */
  readonly workspace: WholeWorkspace;
  readonly located: LocatedFiles;
  readonly baselines: Baselines;
  readonly files: Files;
  readonly today: Host['today'];
  roots: readonly string[] = [];
  settings: EditorSettings = usualSettings;
  /** Resolved once the client has told its settings. */
  ready: Promise<void> = Promise.resolve();
  readonly links: LinkedFiles;
  private readonly registerSync: RegisterSync;
  private readonly linter: Linter;
  private readonly pending = new Map<string, ReturnType<typeof setTimeout>>();
  /** What was last sent of each open document, unasked. */
  private readonly sent = new Map<string, string>();
  private hintsWereOn = false;
  private isOver = false;
  private readonly configProblems: ConfigProblems;
  private readonly registers: RegisterWatch;

  constructor(
    private readonly connection: Connection,
    private readonly abilities: ClientAbilities,
    host: Host,
  ) {
    this.files = {
      ...host,
      exists: (uri) => (this.documents.has(normalised(uri)) ? Promise.resolve(true) : host.exists(uri)),
      readText: async (uri) => {
        const open = this.documents.get(normalised(uri));
        if (open) return open.text;
        const text = await host.readText(uri);
        // Editors hide a byte order mark, so places are counted without it.
        return text?.startsWith('\uFEFF') ? text.slice(1) : text;
      },
      readBytes: (uri) => {
        const open = this.documents.get(normalised(uri));
        return open ? Promise.resolve(new TextEncoder().encode(open.text)) : host.readBytes(uri);
      },
    };
    this.today = host.today;
    this.located = new LocatedFiles(this.files);
    this.baselines = new Baselines(this.files, () => this.roots);
    this.links = new LinkedFiles(this.files, markdownAnchors, () => this.roots);
    this.evidence = new EvidenceStore({
      files: this.files,
      later: (key, task) => {
        this.schedule(key, task);
      },
      changed: ({ folder }) => {
        this.surroundingsChanged();
        this.registers.changed(folder);
        this.workspace.surroundingsChanged();
        this.schedule('registers', () => this.showRegisters());
        this.schedule('config', () => this.lookAtConfigs());
      },
    });
    this.configProblems = new ConfigProblems(this, (uri, items) => {
      this.send(uri, items);
    });
    const docsUrl = (rule: string): string => `${host.docsUri}${rule}.md`;
    this.reports = new ReportIndex(this, abilities.watchesFiles);
    this.registers = new RegisterWatch({
      session: this,
      reports: this.reports,
      client: abilities,
      docsUrl,
      send: (uri, items) => {
        this.send(uri, items);
      },
      later: (key, task, milliseconds) => {
        this.schedule(key, task, milliseconds);
      },
    });
    this.workspace = new WholeWorkspace({
      session: this,
      docsUrl,
      later: (key, task, milliseconds) => {
        this.schedule(key, task, milliseconds);
      },
    });
    this.registerSync = new RegisterSync(connection);
    this.linter = new Linter(this.links, this.evidence, abilities);
    this.projects = new Projects(
      this.files,
      { tagger: lazyTagger(host.loadTagger), docsUrl, today: host.today },
      () => this.roots,
      () => this.settings,
    );
  }

  get fades(): boolean {
    return this.abilities.fadesUnnecessary;
  }

  open(uri: string, languageId: string, version: number, text: string): void {
    this.documents.set(normalised(uri), new OpenDocument(uri, languageId, version, text));
    this.touched(uri, true);
    if (!this.abilities.watchesFiles) this.evidence.doubt();
    this.meetProject(uri).catch(this.report(uri));
  }

  close(uri: string): void {
    this.documents.delete(normalised(uri));
    this.cancel(uri);
    this.sent.delete(normalised(uri));
    if (!this.abilities.pullsDiagnostics && !this.registers.shows(normalised(uri))) this.send(uri, []);
    this.workspace.wasClosed(normalised(uri));
    // What the buffer said no longer holds, the file on disk does.
    this.touched(uri);
  }

  find(uri: string): OpenDocument | undefined {
    return this.documents.get(normalised(uri));
  }

  /**
   * A document or file now reads differently.
   * @param isThere given where it was just made or deleted, or opened.
   */
  touched(uri: string, isThere?: boolean): void {
    const file = normalised(uri);
    const isNews = isThere !== undefined && this.projects.isNews(file, isThere);
    this.evidence.touched(file);
    this.reports.touched(file, isThere !== undefined);
    this.registers.touched(file);
    this.workspace.touched(file, isThere !== undefined);
    if (nameOf(uri) === baselineFileName) this.baselinesChanged();
    if (isNews || this.projects.isConfig(file)) this.configChanged();
    else if (this.links.forget(file)) this.surroundingsChanged();
    if (this.find(uri) && !this.abilities.pullsDiagnostics) this.schedule(uri, () => this.publish(uri));
  }

  /** What is known is read again, and shown of everything open. */
  private baselinesChanged(): void {
    this.baselines.forget();
    this.workspace.surroundingsChanged();
    this.refresh();
  }

  /** Configs are read again, and everything open is linted anew. */
  configChanged(): void {
    this.projects.forget();
    this.baselines.forget();
    this.reports.forget();
    this.workspace.surroundingsChanged();
    this.schedule('config', () => this.lookAtConfigs());
    this.refresh();
  }

  /**
   * Findings of an open document; undefined where it is not open, or could not be linted.
   * A failure is logged and ends with the document: the next change starts it afresh.
   */
  async lint(uri: string): Promise<Outcome | undefined> {
    await this.ready;
    const document = this.find(uri);
    if (!document) return undefined;
    if (!this.settings.enable || isConfigName(nameOf(uri))) return { items: [], resultId: 'off' };
    try {
      const project = await this.projects.of(normalised(uri));
      if (this.configProblems.areNews(project)) this.schedule('config', () => this.lookAtConfigs());
      this.registers.meet(await this.projects.homeOf(project));
      if (await this.isRegister(uri, project.evidence)) return { items: [], resultId: 'register' };
      const known = await this.baselines.of(normalised(uri));
      const outcome = this.linter.lint(document, project, known);
      const paths = outcome.linted?.snapshot.linkedPaths ?? [];
      if (paths.length === 0) return outcome;
      const learning = this.links.learn(normalised(uri), paths);
      // A client that can be told to ask again gets what is known now; the others wait for the look at the files.
      if (this.abilities.pullsDiagnostics && this.abilities.refreshesDiagnostics) {
        void learning.then((learnt) => learnt && this.surroundingsChanged(), this.report(uri));
        return outcome;
      }
      if (await learning) document.surroundingsChanged();
      // The text may be another by now.
      return this.linter.lint(document, project, known);
    } catch (error) {
      document.forget();
      this.report(uri)(error);
      return undefined;
    }
  }

  /**
   * How an open report is read, where it was linted before under the settings that hold now. Nothing is linted for it: what is asked at a
   * letter typed need not wait for the findings.
   */
  async followed(uri: string): Promise<Format | undefined> {
    await this.ready;
    const project = await this.projects.of(normalised(uri));
    const isWanted = this.settings.enable && wantsReport(uri, project);
    return isWanted ? this.find(uri)?.followedAs(project.engineFor(uri)) : undefined;
  }

  /** The client has said good-bye: nothing is begun any more. */
  end(): void {
    this.isOver = true;
    this.workspace.end();
    for (const key of [...this.pending.keys()]) this.cancel(key);
  }

  report(about: string): (error: unknown) => void {
    return (error) => {
      try {
        this.connection.console.error(`${about}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      } catch {
        // The client is gone: there is nobody to tell.
      }
    };
  }

  /** Where the evidence is that a document may cite; undefined where its project has none. */
  async scopeOf(uri: string): Promise<EvidenceScope | undefined> {
    await this.ready;
    return (await this.projects.of(normalised(uri))).evidence;
  }

  /** The evidence that a document may cite, with the folder that its paths start from; undefined where it has none. */
  async evidenceOf(uri: string): Promise<FoundEvidence | undefined> {
    const scope = await this.scopeOf(uri);
    const evidence = scope && (await this.evidence.of(scope));
    return evidence && { evidence, folder: scope.folder };
  }

  /** Whether a document is a register of its project, and so no report: editors that don't know its language take it for plain text. */
  async isRegister(uri: string, scope: EvidenceScope | undefined): Promise<boolean> {
    const evidence = scope && (await this.evidence.of(scope));
    if (!evidence) return false;
    const own = relativePath(normalised(uri), scope.folder);
    return [...evidence.registers, ...evidence.problems].some(({ path }) => path === own);
  }

  /** The evidence of all projects that have a document open or lie in a workspace folder themselves. */
  async allEvidence(): Promise<FoundEvidence[]> {
    await Promise.all(this.roots.map((root) => this.scopeOf(inFolder(root, configFileName))));
    const found = (await this.projects.evidence()).map(async (scope) => {
      const evidence = await this.evidence.of(scope);
      return evidence ? [{ evidence, folder: scope.folder }] : [];
    });
    return (await Promise.all(found)).flat();
  }

  /** Has the client follow other registers than before, and count claims anew. */
  private async showRegisters(): Promise<void> {
    if (this.abilities.registersDocuments) await this.registerSync.update(this.evidence.loaded().map(({ evidence }) => evidence));
    if (this.abilities.refreshesLenses) await this.connection.sendRequest(CodeLensRefreshRequest.type);
  }

  /** Has hints fetched again where there may be others: the setting was switched, or another scale holds. */
  private async refreshHints(): Promise<void> {
    const { inlayHints } = this.settings;
    if (this.abilities.refreshesHints && (inlayHints || this.hintsWereOn)) await this.connection.languages.inlayHint.refresh();
    this.hintsWereOn = inlayHints;
  }

  /** What is known of other files has changed. */
  private surroundingsChanged(): void {
    for (const document of this.documents.values()) document.surroundingsChanged();
    this.refresh();
  }

  /** Has the findings of everything open fetched, or sends them. */
  private refresh(): void {
    if (!this.abilities.pullsDiagnostics) {
      for (const { uri } of this.documents.values()) this.schedule(uri, () => this.publish(uri));
    } else if (this.abilities.refreshesDiagnostics) {
      this.schedule('refresh', () => this.connection.languages.diagnostics.refresh());
    }
  }

  private async publish(uri: string): Promise<void> {
    const outcome = await this.lint(uri);
    const document = this.find(uri);
    if (!document || !outcome || isConfigName(nameOf(uri)) || this.registers.shows(normalised(uri))) return;
    const key = normalised(uri);
    const sending = `${document.version} ${outcome.resultId}`;
    if (this.sent.get(key) === sending) return;
    this.sent.set(key, sending);
    this.send(uri, outcome.items, document.version);
  }

  private async meetProject(uri: string): Promise<void> {
    await this.ready;
    if (this.settings.enable) this.registers.meet(await this.projects.homeOf(await this.projects.of(normalised(uri))));
  }

  private async lookAtConfigs(): Promise<void> {
    await this.ready;
    await this.refreshHints();
    await this.configProblems.show();
    for (const { uri } of this.documents.values()) await this.meetProject(uri);
    const scopes = await this.projects.evidence();
    this.evidence.keep(scopes);
    this.registers.keep(this.settings.enable ? scopes : []);
    await this.showRegisters();
  }

  private send(uri: string, diagnostics: readonly Diagnostic[], version?: number): void {
    void this.connection
      .sendDiagnostics({ uri, diagnostics: [...diagnostics], ...(version !== undefined && { version }) })
      .catch(this.report(uri));
  }

  /** Does something once, when a burst of reasons for it is over. */
  private schedule(key: string, task: () => Promise<void>, milliseconds = burst): void {
    this.cancel(key);
    if (this.isOver) return;
    const run = async (): Promise<void> => {
      this.pending.delete(key);
      await task();
    };
    this.pending.set(
      key,
      setTimeout(() => {
        run().catch(this.report(key));
      }, milliseconds),
    );
  }

  private cancel(key: string): void {
    clearTimeout(this.pending.get(key));
    this.pending.delete(key);
  }
}
