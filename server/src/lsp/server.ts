import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  WatchKind,
  type CancellationToken,
  type CodeAction,
  type Connection,
  type DocumentDiagnosticReport,
  type Hover,
} from 'vscode-languageserver';
import { configFileName } from '../config/index.js';
import { abilitiesOf, serverCapabilities, type ClientAbilities } from './capabilities.js';
import { codeActions } from './code-actions.js';
import { editableConfig } from './editable-config.js';
import { readClientOptions, type HostFactory } from './host.js';
import { hoverAt } from './hover.js';
import { Session } from './session.js';
import { readSettings, settingsSection } from './settings.js';
import { normalised } from './uris.js';

/** Serves one client over the connection, until it says good-bye. */
export function startServer(connection: Connection, createHost: HostFactory): void {
  connection.onInitialize((params) => {
    const abilities = abilitiesOf(params);
    const session = new Session(connection, abilities, createHost(readClientOptions(params.initializationOptions)));
    // The single root of older clients counts where no folders are named.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
    const roots = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    session.roots = roots.map(normalised);
    serve(connection, session, abilities);
    return { capabilities: serverCapabilities(abilities), serverInfo: { name: 'substantiate' } };
  });
  connection.listen();
}

function serve(connection: Connection, session: Session, abilities: ClientAbilities): void {
  connection.onInitialized(() => {
    if (abilities.hasConfiguration) session.ready = fetchSettings(connection, session).catch(session.report('settings'));
    register(connection, abilities).catch(session.report('registration'));
    if (abilities.changesFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => normalised(uri)));
        session.roots = [...session.roots.filter((root) => !gone.has(root)), ...added.map(({ uri }) => normalised(uri))];
        session.configChanged();
      });
    }
  });
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    if (abilities.hasConfiguration) session.ready = fetchSettings(connection, session).catch(session.report('settings'));
    else takeSettings(session, settings);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) session.touched(uri);
  });
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    session.open(uri, languageId, version, text);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    session.close(textDocument.uri);
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    try {
      session.find(textDocument.uri)?.change(contentChanges, textDocument.version);
    } catch (error) {
      session.find(textDocument.uri)?.forget();
      session.report(textDocument.uri)(error);
    }
    session.touched(textDocument.uri);
  });

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token): Promise<DocumentDiagnosticReport> => {
    stopIfCancelled(token);
    const outcome = await session.lint(textDocument.uri);
    stopIfCancelled(token);
    if (!outcome) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { items, resultId } = outcome;
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return {
      kind: DocumentDiagnosticReportKind.Full,
      resultId,
      items: items as DocumentDiagnosticReport extends { items: infer I } ? I : never,
    };
  });
  connection.onHover(async ({ textDocument, position }, token): Promise<Hover | null> => {
    const linted = (await session.lint(textDocument.uri))?.linted;
    stopIfCancelled(token);
    const document = session.find(textDocument.uri);
    return linted && document ? hoverAt(position, linted.snapshot, document) : null;
  });
  connection.onCodeAction(async ({ textDocument, range, context }, token): Promise<CodeAction[]> => {
    if (context.only && !context.only.some((kind) => kind === '' || kind === 'quickfix')) return [];
    const linted = (await session.lint(textDocument.uri))?.linted;
    stopIfCancelled(token);
    const document = session.find(textDocument.uri);
    if (!linted || !document) return [];
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    const config = await editableConfig(session, document.uri);
    stopIfCancelled(token);
    return codeActions({ ...linted, document, start, end, config, client: abilities });
  });
}

async function register(connection: Connection, abilities: ClientAbilities): Promise<void> {
  if (abilities.registersConfiguration)
    await connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
  if (abilities.watchesFiles) {
    const watchers = [
      { globPattern: `**/${configFileName}` },
      // Evidence that a report links to comes and goes in any format; only reports have headings to change.
      { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
      { globPattern: '**/*.{md,markdown,report}', kind: WatchKind.Change },
    ];
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}

async function fetchSettings(connection: Connection, session: Session): Promise<void> {
  takeSettings(session, { [settingsSection]: (await connection.workspace.getConfiguration(settingsSection)) as unknown });
}

function takeSettings(session: Session, all: unknown): void {
  session.settings = readSettings(all);
  session.configChanged();
}

function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The client no longer wants it');
}
