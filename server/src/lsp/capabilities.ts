import { TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { actionCapabilities } from './actions/requests.js';
import { evidenceCapabilities } from './evidence/requests.js';
import { hintCapabilities } from './hints/requests.js';
import type { ClientAbilities } from './client-abilities.js';
import { outlineCapabilities } from './outline/requests.js';

/** What the server offers such a client. */
export function serverCapabilities(client: ClientAbilities): ServerCapabilities {
  const { pullsDiagnostics, preparesRename } = client;
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...actionCapabilities,
    ...evidenceCapabilities,
    ...hintCapabilities,
    ...outlineCapabilities(client),
    hoverProvider: true,
    renameProvider: preparesRename ? { prepareProvider: true } : true,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    // A heading renamed in one file breaks the links to it in others.
    ...(pullsDiagnostics && {
      diagnosticProvider: { identifier: 'substantiate', interFileDependencies: true, workspaceDiagnostics: true },
    }),
  };
}
