import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { stopIfCancelled } from '../cancelled.js';
import type { Session } from '../session.js';
import { normalised } from '../uris.js';
import type { WholeWorkspace } from './whole-workspace.js';

/**
 * Answers what is new of closed reports; held until there is anything, since a client asks again as soon as it is answered.
 * Open documents are left out: they are asked about one by one.
 */
export async function pullWorkspace(
  session: Session,
  workspace: WholeWorkspace,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
  progress?: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>,
): Promise<WorkspaceDiagnosticReport> {
  await session.ready;
  const held = new Map(previousResultIds.map(({ uri, value }) => [normalised(uri), { uri, value }]));
  let hasReported = false;
  for (;;) {
    stopIfCancelled(token);
    if (workspace.ended) return { items: [] };
    const { news, unchanged } = compare(session, workspace, held);
    if (!workspace.isBusy && (news.length > 0 || hasReported)) return { items: [...news, ...unchanged] };
    if (news.length > 0 && progress) {
      progress.report({ items: news });
      hasReported = true;
      for (const { uri, resultId } of news) {
        if (resultId === undefined) held.delete(normalised(uri));
        else held.set(normalised(uri), { uri, value: resultId });
      }
    }
    await workspace.change(token);
  }
}

/** @param held what the client has, by the normalised address. */
function compare(
  session: Session,
  workspace: WholeWorkspace,
  held: ReadonlyMap<string, { readonly uri: string; readonly value: string }>,
): { readonly news: WorkspaceDocumentDiagnosticReport[]; readonly unchanged: WorkspaceDocumentDiagnosticReport[] } {
  const news: WorkspaceDocumentDiagnosticReport[] = [];
  const unchanged: WorkspaceDocumentDiagnosticReport[] = [];
  const shown = workspace.shown();
  for (const [key, { resultId, isEmpty, isDoubtful, items }] of shown) {
    if (isDoubtful) continue;
    const before = held.get(key);
    const uri = before?.uri ?? key;
    if (before?.value === resultId) unchanged.push({ kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId });
    else if (before || !isEmpty) news.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: items() });
  }
  for (const [key, { uri }] of held) {
    if (shown.has(key) || session.find(key)) continue;
    news.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
  }
  return { news, unchanged };
}
