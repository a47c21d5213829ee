import type { ServerCapabilities } from 'vscode-languageserver';
import type { EvidenceDesk } from './desk.js';
import { highlightsOf, referencesOf } from './references.js';
import { evidenceSymbols } from './symbols.js';

/** What the server can tell of items over all reports. */
export const indexCapabilities: ServerCapabilities = {
  referencesProvider: true,
  documentHighlightProvider: true,
  workspaceSymbolProvider: true,
};

/** Answers what is asked about items over all reports. */
export function serveIndex({ connection, session }: EvidenceDesk): void {
  connection.onReferences((params, token) => referencesOf(session, params, token));
  connection.onDocumentHighlight((params, token) => highlightsOf(session, params, token));
  connection.onWorkspaceSymbol(({ query }, token) => evidenceSymbols(session, query, token));
}
