import type { CancellationToken, CodeAction, CodeActionParams, ServerCapabilities } from 'vscode-languageserver';
import { stopIfCancelled } from '../cancelled.js';
import type { EvidenceDesk } from '../evidence/desk.js';
import { openReport } from '../evidence/open-report.js';
import { normalised } from '../uris.js';
import { citeActions } from './cite-actions.js';
import { editableConfig } from './editable-config.js';
import { isWanted, offeredKinds } from './kinds.js';
import { offerActions } from './offer.js';

/** What the server can do about a finding. */
export const actionCapabilities: ServerCapabilities = { codeActionProvider: { codeActionKinds: [...offeredKinds] } };

/** Answers what an author may do. */
export function serveActions(desk: EvidenceDesk): void {
  desk.connection.onCodeAction((params, token) => answer(desk, params, token));
}

async function answer(
  { session, client }: EvidenceDesk,
  { textDocument: { uri }, range, context: { only } }: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction[]> {
  if (!offeredKinds.some((kind) => isWanted(kind, only))) return [];
  await session.ready;
  const project = await session.projects.of(normalised(uri));
  const report = await openReport(session, uri);
  stopIfCancelled(token);
  if (!report) return [];
  const { document, format, snapshot } = report;
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const config = editableConfig(project, session, uri);
  const citing = isWanted('quickfix', only) ? citeActions(report, start, end, client) : [];
  return offerActions({ document, format, snapshot, start, end, config, rules: project.rules, client }, citing, only);
}
