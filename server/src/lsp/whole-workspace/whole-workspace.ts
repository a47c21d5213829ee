import type { CancellationToken, Diagnostic } from 'vscode-languageserver';
import type { SessionView } from '../session-view.js';
import { ClosedReports } from './closed-reports.js';
import { unpackDiagnostics } from './packed-diagnostics.js';
import { ReportList } from './report-list.js';
import { Turns } from './turns.js';

/** How long nothing must have changed before closed reports are looked at again, in milliseconds: who types is not to wait for it. */
const calm = 250;
/** As many reports are looked at before those who wait hear of them. */
const batch = 100;

/** Which closed reports are looked after: none, those that a stopped check got to, or all. */
export type Care = 'none' | 'those read' | 'all';

/** What the session lends for it. */
export interface WorkspaceHost {
  readonly session: SessionView;
  readonly docsUrl: (rule: string) => string;
  readonly later: (key: string, task: () => Promise<void>, milliseconds: number) => void;
}

/** A closed report as clients are to see it. */
export interface ShownReport {
  /** Equal only where the items are. */
  readonly resultId: string;
  readonly isEmpty: boolean;
  /** Whether it is about to be looked at again: what is shown of it may stay for so long. */
  readonly isDoubtful: boolean;
  readonly items: () => Diagnostic[];
}

/** The findings of all reports in the open folders, kept in step with files, configs and registers once somebody has asked for them. */
export class WholeWorkspace {
  private checked: Care = 'none';
  private readonly reports: ClosedReports;
  private readonly list: ReportList;
  private readonly turns = new Turns();
  private readonly waiting = new Set<() => void>();
  private readonly listeners: (() => void)[] = [];
  /** Counts, of each report, how often it was closed: what the client shows of it then is that of the open document. */
  private readonly closings = new Map<string, number>();
  private running: Promise<void> = Promise.resolve();
  private isDue = false;
  /** Whether every report is to be looked at the next time, and not only those that changed. */
  private areAllDue = true;
  private runs = 0;
  private isOver = false;

  constructor(private readonly host: WorkspaceHost) {
    this.reports = new ClosedReports(host.session);
    this.list = new ReportList(host.session);
  }

  /** Which reports are looked after at present. */
  get care(): Care {
    const { enable, wholeWorkspace } = this.host.session.settings;
    return !enable ? 'none' : wholeWorkspace ? 'all' : this.checked;
  }

  /** Whether more is to be learnt before everything known is true again. */
  get isBusy(): boolean {
    return !this.isOver && (this.isDue || this.runs > 0);
  }

  /** Has somebody told whenever closed reports, or the open ones among them, may have other findings. */
  listen(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** To be called when a file was made, changed or deleted, or a document was opened, edited or closed. */
  touched(uri: string, isNews: boolean): void {
    if (this.host.session.find(uri)) this.turns.typed();
    this.reports.touched(uri);
    if (isNews) this.list.forget();
    this.schedule();
  }

  /** To be called when a document was closed. */
  wasClosed(uri: string): void {
    this.closings.set(uri, (this.closings.get(uri) ?? 0) + 1);
  }

  /** To be called when configs, settings, folders or registers may say otherwise; what they say is compared. */
  surroundingsChanged(): void {
    this.areAllDue = true;
    this.list.forget();
    this.schedule();
  }

  /** To be called when a client asks that tells of no changed files. */
  doubt(): void {
    this.areAllDue = true;
    this.list.forget();
    this.reports.doubtAll();
    this.schedule();
  }

  /** What is to be shown of closed reports at present, by their addresses. */
  shown(): Map<string, ShownReport> {
    const shown = new Map<string, ShownReport>();
    if (this.care === 'none') return shown;
    for (const uri of this.reports.all.keys()) {
      const report = this.host.session.find(uri) ? undefined : this.shownAs(uri);
      if (report) shown.set(uri, report);
    }
    return shown;
  }

  /** A closed report as it stands at this moment; undefined where it is not to be shown. */
  async showNow(uri: string): Promise<ShownReport | undefined> {
    if (this.care === 'none' || !(await this.list.all()).has(uri)) return undefined;
    return (await this.reports.look(uri)) && this.shownAs(uri);
  }

  /** All reports there are. */
  all(): Promise<ReadonlySet<string>> {
    return this.list.all();
  }

  /** What is known of a closed report. */
  known(uri: string): ReturnType<ClosedReports['all']['get']> {
    return this.reports.all.get(uri);
  }

  /**
   * Looks at reports one after the other, and lets everything else that has come in go first.
   * @param step told before each how many were looked at.
   * @returns whether it got to the end.
   */
  async lookAt(uris: Iterable<string>, isWanted: () => boolean, step: (done: number) => void = () => undefined): Promise<boolean> {
    let done = 0;
    let told = this.reports.revision;
    for (const uri of uris) {
      await this.turns.take();
      if (this.isOver || !isWanted()) return false;
      step(done);
      try {
        if (!this.host.session.find(uri)) await this.reports.look(uri);
      } catch (error) {
        this.host.session.report(uri)(error);
      }
      if (++done % batch !== 0 || told === this.reports.revision) continue;
      told = this.reports.revision;
      this.tell();
    }
    return true;
  }

  /** Somebody has the reports checked: from now on those are looked after that the check gets to, and all once it got to the end. */
  lookAfter(care: Exclude<Care, 'none'>): void {
    if (this.checked !== 'all') this.checked = care;
    this.tell();
  }

  /** To be awaited between two pieces of long work: whatever has come in goes first. */
  turn(): Promise<void> {
    return this.turns.take();
  }

  /** Resolved at the next change, or when the client no longer wants to wait. */
  async change(token: CancellationToken): Promise<void> {
    if (this.isOver || token.isCancellationRequested) return;
    await new Promise<void>((done) => {
      const cancelling = token.onCancellationRequested(() => {
        wake();
      });
      const wake = (): void => {
        this.waiting.delete(wake);
        cancelling.dispose();
        done();
      };
      this.waiting.add(wake);
    });
  }

  /** Ends everything that is under way; nobody waits any longer. */
  end(): void {
    this.isOver = true;
    this.wake();
  }

  /** Whether it was ended. */
  get ended(): boolean {
    return this.isOver;
  }

  private shownAs(uri: string): ShownReport | undefined {
    const report = this.reports.all.get(uri);
    if (!report) return undefined;
    return {
      resultId: `${report.digest}.${this.closings.get(uri) ?? 0}`,
      isEmpty: report.items === '[]',
      isDoubtful: this.reports.isDoubtful(uri),
      items: () => unpackDiagnostics(report.items, this.host.docsUrl),
    };
  }

  private schedule(): void {
    if (this.isOver || (this.care === 'none' && this.reports.all.size === 0)) return;
    this.isDue = true;
    this.host.later('workspace', () => this.run(), calm);
  }

  private run(): Promise<void> {
    const run = this.running.then(async () => {
      this.isDue = false;
      this.runs++;
      try {
        await this.bringUpToDate();
      } finally {
        this.runs--;
        this.tell();
      }
    });
    this.running = run.catch(() => undefined);
    return run;
  }

  private async bringUpToDate(): Promise<void> {
    const { care, areAllDue } = this;
    this.areAllDue = false;
    const all = care === 'none' ? new Set<string>() : await this.list.all();
    this.reports.keep(all);
    const cared = care === 'all' ? [...all] : [...this.reports.all.keys()];
    const isDue = (uri: string): boolean => areAllDue || !this.reports.all.has(uri) || this.reports.isDoubtful(uri);
    const isWhole = await this.lookAt(cared.filter(isDue), () => this.care !== 'none');
    if (!isWhole) this.areAllDue = true;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
    this.wake();
  }

  private wake(): void {
    for (const wake of [...this.waiting]) wake();
  }
}
