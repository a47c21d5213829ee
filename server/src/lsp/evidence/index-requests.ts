import type { ServerCapabilities } from 'vscode-languageserver';
import type { EvidenceDesk } from './desk.js';
import { highlightsOf, referencesOf } from './references.js';
import { prepareRename, renameItem } from './rename.js';
import { evidenceSymbols } from './symbols.js';

/** What the server can tell of items over all reports. */
export const indexCapabilities: ServerCapabilities = {
  referencesProvider: true,
  documentHighlightProvider: true,
  workspaceSymbolProvider: true,
};

/** Answers what is asked about items over all reports. */
export function serveIndex(desk: EvidenceDesk): void {
  const { connection, session } = desk;
  connection.onReferences((params, token) => referencesOf(session, params, token));
  connection.onDocumentHighlight((params, token) => highlightsOf(session, params, token));
  connection.onPrepareRename((params, token) => prepareRename(desk, params, token));
  connection.onRenameRequest((params, token) => renameItem(desk, params, token));
  connection.onWorkspaceSymbol(({ query }, token) => evidenceSymbols(session, query, token));
}
