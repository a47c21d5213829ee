import { WorkDoneProgressCancelNotification, type CancellationToken } from 'vscode-languageserver';
import type { EvidenceDesk } from '../evidence/desk.js';
import { checkWorkspaceRequest, reportChangedNotification, type CheckWorkspaceAnswer, type CheckWorkspaceParams } from '../protocol.js';
import { ChangedReports } from './changed-reports.js';
import { checkWorkspace, tellReports } from './check.js';
import { checkProgress } from './progress.js';
import { PushedReports } from './pushed-reports.js';
import { pullWorkspace } from './workspace-pull.js';

/** Answers what is asked of all reports, open or not, and tells what is new of them. */
export function serveWholeWorkspace({ connection, session, client }: EvidenceDesk): void {
  const { workspace } = session;
  /** Tokens of checks that the client stopped by their progress. */
  const stopped = new Set<string | number>();
  const changes = new ChangedReports();
  const pushed = new PushedReports((uri, diagnostics) => {
    connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] }).catch(session.report(uri));
  });

  connection.languages.diagnostics.onWorkspace((params, token, _progress, results) => {
    if (!client.watchesFiles) workspace.doubt();
    return pullWorkspace(session, workspace, params, token, results);
  });
  connection.onNotification(WorkDoneProgressCancelNotification.type, ({ token }) => {
    stopped.add(token);
  });
  connection.onRequest(checkWorkspaceRequest, (params: CheckWorkspaceParams | null, token: CancellationToken) => check(params, token));

  let telling: Promise<void> = Promise.resolve();
  workspace.listen(() => {
    telling = telling.then(tellChanges).catch(session.report('workspace'));
  });

  async function check(params: CheckWorkspaceParams | null, cancelling: CancellationToken): Promise<CheckWorkspaceAnswer> {
    const own = params?.workDoneToken;
    if (!client.watchesFiles) workspace.doubt();
    const progress = checkProgress(connection, own, session.report('progress'));
    progress.begin();
    try {
      const isStopped = (): boolean => cancelling.isCancellationRequested || (own !== undefined && stopped.has(own));
      const answer = await checkWorkspace(session, workspace, isStopped, progress.step);
      changes.tell([...answer.reports, ...answer.unread]);
      return answer;
    } finally {
      progress.end();
      if (own !== undefined) stopped.delete(own);
    }
  }

  async function tellChanges(): Promise<void> {
    if (workspace.ended) return;
    if (!client.pullsDiagnostics) pushed.update(workspace.shown(), (uri) => session.find(uri) !== undefined);
    if (!changes.isAsked) return;
    for (const change of changes.since(await tellReports(session, workspace))) {
      await connection.sendNotification(reportChangedNotification, change);
    }
  }
}
