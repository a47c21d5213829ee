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
import type { ShownReport, WholeWorkspace } from './whole-workspace.js';

/** As many reports are sent in one part: writing out all findings of a large workspace at once would hold up who types. */
const atOnce = 50;

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
  const held: Held = new Map(previousResultIds.map(({ uri, value }) => [normalised(uri), { uri, value }]));
  let hasReported = false;
  for (;;) {
    stopIfCancelled(token);
    if (workspace.ended) return { items: [] };
    const { news, unchanged } = compare(session, workspace, held);
    if (progress && news.length > 0) {
      hasReported = true;
      for (let from = 0; from < news.length; from += atOnce) {
        progress.report({ items: news.slice(from, from + atOnce).map((each) => full(each, held)) });
        await workspace.turn();
        stopIfCancelled(token);
      }
      continue;
    }
    if (!workspace.isBusy && (news.length > 0 || hasReported)) {
      return { items: [...news.map((each) => full(each, held)), ...unchanged] };
    }
    await workspace.change(token);
  }
}

/** What the client has, by the normalised address. */
type Held = Map<string, { readonly uri: string; readonly value: string }>;

/** A report that the client does not have as it is; without a result where it has nothing to have any more. */
interface News {
  readonly key: string;
  readonly uri: string;
  readonly report?: ShownReport;
}

function full({ key, uri, report }: News, held: Held): WorkspaceDocumentDiagnosticReport {
  const common = { kind: DocumentDiagnosticReportKind.Full, uri, version: null } as const;
  if (!report) {
    held.delete(key);
    return { ...common, items: [] };
  }
  const { resultId } = report;
  held.set(key, { uri, value: resultId });
  return { ...common, resultId, items: report.items() };
}

function compare(
  session: Session,
  workspace: WholeWorkspace,
  held: Held,
): { readonly news: News[]; readonly unchanged: WorkspaceDocumentDiagnosticReport[] } {
  const news: News[] = [];
  const unchanged: WorkspaceDocumentDiagnosticReport[] = [];
  const shown = workspace.shown();
  for (const [key, report] of shown) {
    if (report.isDoubtful) continue;
    const { resultId, isEmpty } = report;
    const before = held.get(key);
    const uri = before?.uri ?? key;
    if (before?.value === resultId) unchanged.push({ kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId });
    else if (before || !isEmpty) news.push({ key, uri, report });
  }
  for (const [key, { uri }] of held) if (!shown.has(key) && !session.find(key)) news.push({ key, uri });
  return { news, unchanged };
}
