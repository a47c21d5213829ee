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
  /** Whether the client stopped a check by its progress, by the token of each that is under way. */
  const running = new Map<string | number, { isStopped: boolean }>();
  const changes = new ChangedReports();
  const pushed = new PushedReports((uri, diagnostics) => {
    connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] }).catch(session.report(uri));
  });

  connection.languages.diagnostics.onWorkspace((params, token, _progress, results) => {
    if (!client.watchesFiles) workspace.doubt();
    return pullWorkspace(session, workspace, params, token, results);
  });
  connection.onNotification(WorkDoneProgressCancelNotification.type, ({ token }) => {
    const check = running.get(token);
    if (check) check.isStopped = true;
  });
  connection.onRequest(checkWorkspaceRequest, (params: CheckWorkspaceParams | null, token: CancellationToken) => check(params, token));

  let telling: Promise<void> = Promise.resolve();
  const tellSoon = (): void => {
    telling = telling.then(tellChanges).catch(session.report('workspace'));
  };
  workspace.listen(tellSoon);

  async function check(params: CheckWorkspaceParams | null, cancelling: CancellationToken): Promise<CheckWorkspaceAnswer> {
    const own = params?.workDoneToken;
    if (!client.watchesFiles) workspace.doubt();
    const state = { isStopped: false };
    if (own !== undefined) running.set(own, state);
    const progress = checkProgress(connection, own, session.report('progress'));
    progress.begin();
    try {
      const isStopped = (): boolean => cancelling.isCancellationRequested || state.isStopped;
      const answer = await checkWorkspace(session, workspace, isStopped, progress.step);
      changes.tell([...answer.reports, ...answer.unread]);
      // What changed while the answer was put together is not in it.
      tellSoon();
      return answer;
    } finally {
      progress.end();
      if (own !== undefined) running.delete(own);
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
