import { CodeActionKind, TextDocumentSyncKind, type InitializeParams, type ServerCapabilities } from 'vscode-languageserver';
import { evidenceCapabilities } from './evidence/requests.js';

/** What this client can do, as far as the server cares. */
export interface ClientAbilities {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly hasConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly watchesFiles: boolean;
  readonly changesFolders: boolean;
  readonly documentChanges: boolean;
  readonly createsFiles: boolean;
}

/** Reads what the client announces. */
export function abilitiesOf({ capabilities: { textDocument, workspace } }: InitializeParams): ClientAbilities {
  const documentChanges = workspace?.workspaceEdit?.documentChanges === true;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    hasConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    documentChanges,
    createsFiles: documentChanges && workspace.workspaceEdit?.resourceOperations?.includes('create') === true,
  };
}

/** What the server offers such a client. */
export function serverCapabilities({ pullsDiagnostics }: ClientAbilities): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...evidenceCapabilities,
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    // A heading renamed in one file breaks the links to it in others.
    ...(pullsDiagnostics && {
      diagnosticProvider: { identifier: 'substantiate', interFileDependencies: true, workspaceDiagnostics: false },
    }),
  };
}
