import { DiagnosticTag, type InitializeParams } from 'vscode-languageserver';
import { readClientOptions } from './host.js';

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
  readonly preparesRename: boolean;
  /** Whether a definition may say what it is the definition of. */
  readonly linksDefinitions: boolean;
  readonly showsDocuments: boolean;
  readonly labelDetails: boolean;
  readonly refreshesLenses: boolean;
  /** Whether the server may name more documents that it wants to hear of and be asked about. */
  readonly registersDocuments: boolean;
  readonly snippetEdits: boolean;
  /** Whether a diagnostic may name other places. */
  readonly relatedInformation: boolean;
  /** Whether the client fades what could simply go. */
  readonly fadesUnnecessary: boolean;
  readonly refreshesHints: boolean;
  /** Languages whose outline and folding by heading the client has by itself. */
  readonly outlinedLanguages: readonly string[];
  /** Whether the server may say for which languages it has an outline. */
  readonly registersOutline: boolean;
  /** The client's own command that opens the list of completions at the cursor. */
  readonly suggestCommand: string | undefined;
}

/** Reads what the client announces. */
export function abilitiesOf({
  capabilities: { textDocument, workspace, window },
  initializationOptions,
}: InitializeParams): ClientAbilities {
  const options = readClientOptions(initializationOptions);
  const documentChanges = workspace?.workspaceEdit?.documentChanges === true;
  // A client says it for what it is sent and for what it fetches, and means the same list of problems.
  const shown = [textDocument?.publishDiagnostics, textDocument?.diagnostic];
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    hasConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    documentChanges,
    createsFiles: documentChanges && workspace.workspaceEdit?.resourceOperations?.includes('create') === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    linksDefinitions: textDocument?.definition?.linkSupport === true,
    showsDocuments: window?.showDocument?.support === true,
    labelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    registersDocuments:
      textDocument?.synchronization?.dynamicRegistration === true && textDocument.definition?.dynamicRegistration === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    relatedInformation: shown.some((each) => each?.relatedInformation === true),
    fadesUnnecessary: shown.some((each) => each?.tagSupport?.valueSet.includes(DiagnosticTag.Unnecessary) === true),
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    outlinedLanguages: options.outlinedLanguages ?? [],
    registersOutline: textDocument?.documentSymbol?.dynamicRegistration === true,
    suggestCommand: options.suggestCommand,
  };
}
