import {
  CancellationTokenSource,
  ProgressType,
  type PreviousResultId,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import {
  checkWorkspaceRequest,
  reportChangedNotification,
  type CheckedReport,
  type CheckWorkspaceAnswer,
  type GoneReport,
} from '../../server/src/lsp/protocol.js';
import { Editor, rulesOf, workspace } from './editor.js';

/** Something vague, which the rule of most of these tests questions, and something that none does. */
export const vague = 'Some staff said that they had not been trained.\n';
export const clear = 'The next section describes the visits.\n';

/** The address of a path in the workspace. */
export const at = (path: string): string => `${workspace}/${path}`;

/** Reports on disk, where a test names no others. */
export const reports = { [at('a.md')]: vague, [at('deep/b.md')]: clear, [at('c.txt')]: vague };

const watchers: Watcher[] = [];

/** Says good-bye for all that were started. */
export async function endWatchers(): Promise<void> {
  for (const watcher of watchers.splice(0)) await watcher.end();
}

/** A client that keeps what it was told of the workspace, as an editor does. */
export class Watcher {
  /** Rules of the findings by address. */
  readonly findings = new Map<string, unknown[]>();
  readonly changes: (CheckedReport | GoneReport)[] = [];
  /** The kinds of what came last, by address. */
  last: Record<string, string> = {};
  partial = 0;
  private readonly ids = new Map<string, string>();
  private readonly ending = new CancellationTokenSource();

  private constructor(readonly editor: Editor) {
    editor.connection.onNotification(reportChangedNotification, (change: CheckedReport | GoneReport) => {
      this.changes.push(change);
    });
    watchers.push(this);
  }

  static async start(options: Parameters<typeof Editor.start>[0] = {}): Promise<Watcher> {
    return new Watcher(await Editor.start({ files: reports, settings: () => ({ wholeWorkspace: true }), ...options }));
  }

  /** Asks once; resolved when something is new. */
  async pull(partialResultToken?: string): Promise<void> {
    const report = await this.ask(partialResultToken, this.ending.token);
    this.last = {};
    this.take(report.items);
  }

  /** Asks again and again, until something holds. */
  async pullUntil(what: string, holds: () => boolean): Promise<void> {
    for (let times = 0; !holds(); times++) {
      if (times > 5) throw new Error(`Never came: ${what}. There is ${JSON.stringify([...this.findings])}`);
      await this.pull();
    }
  }

  ask(partialResultToken: string | undefined, token = this.ending.token): Promise<WorkspaceDiagnosticReport> {
    const previousResultIds: PreviousResultId[] = [...this.ids].map(([uri, value]) => ({ uri, value }));
    const disposable = this.editor.connection.onProgress(
      new ProgressType<WorkspaceDiagnosticReport>(),
      partialResultToken ?? 'none',
      ({ items }) => {
        this.partial++;
        this.take(items);
      },
    );
    return this.editor.connection
      .sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds, partialResultToken }, token)
      .finally(() => {
        disposable.dispose();
      });
  }

  check(workDoneToken?: string, token = this.ending.token): Promise<CheckWorkspaceAnswer> {
    return this.editor.connection.sendRequest(checkWorkspaceRequest, { workDoneToken }, token);
  }

  async end(): Promise<void> {
    this.ending.cancel();
    await this.editor.connection.sendRequest('shutdown');
  }

  private take(items: readonly WorkspaceDocumentDiagnosticReport[]): void {
    for (const item of items) {
      this.last[item.uri] = item.kind;
      if (item.resultId === undefined) this.ids.delete(item.uri);
      else this.ids.set(item.uri, item.resultId);
      if (item.kind === 'full') this.findings.set(item.uri, rulesOf(item.items));
    }
  }
}
