import type { InlayHint, ServerCapabilities } from 'vscode-languageserver';
import { stopIfCancelled } from '../cancelled.js';
import type { EvidenceDesk } from '../evidence/desk.js';
import { openReport } from '../evidence/open-report.js';
import { inlayHints } from './inlay-hints.js';

/** Always announced: clients ask at a start what there is, and the setting may come later. */
export const hintCapabilities: ServerCapabilities = { inlayHintProvider: true };

/** Answers with hints as long as the setting is on. */
export function serveHints({ connection, session }: EvidenceDesk): void {
  connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }, token): Promise<InlayHint[]> => {
    await session.ready;
    if (!session.settings.inlayHints) return [];
    const report = await openReport(session, uri);
    stopIfCancelled(token);
    if (!report) return [];
    const { document, snapshot } = report;
    return inlayHints(snapshot, document.offsetAt(range.start), document.offsetAt(range.end), document);
  });
}
