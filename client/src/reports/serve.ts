import {
  commands,
  Disposable,
  EventEmitter,
  ProgressLocation,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  Uri,
  window,
  workspace,
  type CancellationToken,
  type Progress,
  type TreeDataProvider,
} from 'vscode';
import { WorkDoneProgress } from 'vscode-languageclient';
import {
  checkWorkspaceRequest,
  reportChangedNotification,
  type CheckedReport,
  type CheckWorkspaceAnswer,
  type GoneReport,
} from 'substantiate/protocol';
import { after, type Ending } from '../clock.js';
import type { Desk } from '../desk.js';
import { openText } from '../open-text.js';
import { say } from '../say.js';
import { t } from '../words.js';
import { Reports, type ReportRow } from './reports.js';

const view = 'substantiate.reports';
/** How long changes are gathered before the list is drawn again, in milliseconds. */
const gathering = 150;

const icons: Readonly<Record<Exclude<ReportRow['worst'], undefined>, ThemeIcon>> = {
  error: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  warning: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  info: new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground')),
  hint: new ThemeIcon('info'),
  unread: new ThemeIcon('circle-slash'),
};

/** Lists all reports with what was found in them, once somebody has asked for it. */
export function serveReports(desk: Desk): Disposable {
  const list = new ReportsView(desk);
  const isWanted = (): boolean =>
    workspace.getConfiguration('substantiate').get<boolean>('wholeWorkspace', false) && workspace.workspaceFolders !== undefined;
  return Disposable.from(
    list,
    desk.server.onDidChange((state) => {
      if (state !== 'running') return;
      if (list.isChecked) list.doubt();
      if (isWanted()) void list.check();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('substantiate.wholeWorkspace') && isWanted() && !list.isChecked) void list.check();
    }),
    commands.registerCommand('substantiate.checkWorkspace', () => list.checkOnRequest()),
    commands.registerCommand('substantiate.openReport', openText),
  );
}

class ReportsView implements TreeDataProvider<ReportRow>, Disposable {
  readonly #desk: Desk;
  readonly #reports = new Reports(t, (uri) => workspace.asRelativePath(Uri.parse(uri)).replaceAll('\\', '/'));
  readonly #changes = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changes.event;
  readonly #tree = window.createTreeView(view, { treeDataProvider: this });
  readonly #watcher = workspace.createFileSystemWatcher('**/*', true, true, false);
  #drawing: Ending | undefined;
  #checking: Promise<void> | undefined;
  #checks = 0;
  #isFromBefore = false;

  constructor(desk: Desk) {
    this.#desk = desk;
    desk.server.onNotification(reportChangedNotification, (report) => {
      this.#reports.change(asTheEditorHasIt(report as CheckedReport | GoneReport));
      this.#drawSoon();
    });
    this.#watcher.onDidDelete((uri) => {
      if (this.#reports.remove(uri.toString())) this.#drawSoon();
    });
  }

  get isChecked(): boolean {
    return this.#reports.isChecked;
  }

  getChildren(row?: ReportRow): ReportRow[] {
    return row ? [] : this.#reports.rows();
  }

  getTreeItem({ uri, label, description, told, worst, spoken }: ReportRow): TreeItem {
    const item = new TreeItem(label);
    item.id = uri;
    item.description = description;
    item.tooltip = `${workspace.asRelativePath(Uri.parse(uri))}\n${told}`;
    item.iconPath = worst ? icons[worst] : new ThemeIcon('pass');
    item.accessibilityInformation = { label: spoken };
    item.command = { title: t('Open'), command: 'substantiate.openReport', arguments: [uri] };
    return item;
  }

  /** Checks all reports, as somebody asked who wants to see it going on and may stop it. */
  async checkOnRequest(): Promise<void> {
    if (!workspace.workspaceFolders) {
      say(t('Open the folder that your reports are in first.'));
      return;
    }
    if (this.#desk.server.state !== 'running') {
      say(t('The checker is not running: try again in a moment.'));
      return;
    }
    await commands.executeCommand(`${view}.focus`);
    const title = t('Checking all reports');
    await this.#once(() =>
      window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (progress, token) =>
        this.#ask(progress, token),
      ),
    );
  }

  /** Checks all reports with no more to be seen of it than a line above the list. */
  async check(): Promise<void> {
    await this.#once(() => window.withProgress({ location: { viewId: view } }, (progress) => this.#ask(progress)));
  }

  /** The server that told all this is gone: the one that runs now won't tell of changes. */
  doubt(): void {
    this.#isFromBefore = true;
    this.#draw();
  }

  dispose(): void {
    this.#drawing?.dispose();
    this.#watcher.dispose();
    this.#tree.dispose();
    this.#changes.dispose();
  }

  async #once(check: () => Thenable<void>): Promise<void> {
    this.#checking ??= Promise.resolve(check()).finally(() => {
      this.#checking = undefined;
    });
    await this.#checking;
  }

  async #ask(progress: Progress<{ message?: string; increment?: number }>, token?: CancellationToken): Promise<void> {
    const { server, output } = this.#desk;
    this.#checks += 1;
    const workDoneToken = `${view}.${this.#checks}`;
    let reached = 0;
    const listening = server.client?.onProgress(WorkDoneProgress.type, workDoneToken, (step) => {
      if (step.kind === 'end') return;
      const percentage = step.percentage ?? reached;
      progress.report({ ...(step.message !== undefined && { message: step.message }), increment: Math.max(0, percentage - reached) });
      reached = Math.max(reached, percentage);
    });
    try {
      const answer = await server.request<CheckWorkspaceAnswer>(checkWorkspaceRequest, { workDoneToken }, token);
      this.#reports.take({
        ...answer,
        reports: answer.reports.map(asTheEditorHasIt),
        unread: answer.unread.map(asTheEditorHasIt),
      });
      this.#isFromBefore = false;
      this.#draw();
    } catch (error) {
      if (token?.isCancellationRequested) return;
      output.warn('The reports could not be checked', error);
      say(t('The reports could not be checked: the output of Substantiate says why.'));
    } finally {
      listening?.dispose();
    }
  }

  #drawSoon(): void {
    this.#drawing ??= after(gathering, () => {
      this.#draw();
    });
  }

  #notice(sentence: string | undefined): void {
    // The editor takes an empty one for none; its types know no undefined.
    this.#tree.message = sentence ?? '';
  }

  #draw(): void {
    this.#drawing?.dispose();
    this.#drawing = undefined;
    this.#notice(this.#isFromBefore ? t('The checker was started again: this list is from before.') : this.#reports.notice);
    this.#changes.fire(undefined);
  }
}

/** With the address as the editor writes it, so that a deleted file is found again. */
function asTheEditorHasIt<Report extends { readonly uri: string }>(report: Report): Report {
  return { ...report, uri: Uri.parse(report.uri).toString() };
}
