import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  FileChangeType,
  type Connection,
  type DocumentDiagnosticReport,
  type Hover,
} from 'vscode-languageserver';
import { serveActions } from './actions/requests.js';
import { stopIfCancelled } from './cancelled.js';
import { serverCapabilities } from './capabilities.js';
import { abilitiesOf, type ClientAbilities } from './client-abilities.js';
import { evidenceHover } from './evidence/desk-requests.js';
import { openRegister, openReport } from './evidence/open-report.js';
import { serveEvidence } from './evidence/requests.js';
import { serveHints } from './hints/requests.js';
import { readClientOptions, type HostFactory } from './host.js';
import { hoverAt } from './hover.js';
import { serveOverview } from './overview/requests.js';
import { registerOutline, serveOutline } from './outline/requests.js';
import type { Outcome } from './lint.js';
import { Session } from './session.js';
import { serveSetUp } from './set-up/requests.js';
import { readSettings, settingsSection } from './settings.js';
import { normalised } from './uris.js';
import { serveWholeWorkspace } from './whole-workspace/requests.js';

/** How long a client is waited for that was asked for its settings, in milliseconds. */
const patience = 2000;

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
  const desk = { connection, session, client: abilities };
  connection.onInitialized(() => {
    if (abilities.hasConfiguration) session.ready = withPatience(fetchSettings(connection, session).catch(session.report('settings')));
    register(connection, abilities).catch(session.report('registration'));
    if (abilities.changesFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => normalised(uri)));
        session.roots = [...session.roots.filter((root) => !gone.has(root)), ...added.map(({ uri }) => normalised(uri))];
        session.configChanged();
      });
    }
  });
  connection.onShutdown(() => {
    session.end();
  });
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    if (abilities.hasConfiguration) session.ready = withPatience(fetchSettings(connection, session).catch(session.report('settings')));
    else takeSettings(session, settings);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes)
      session.touched(uri, type === FileChangeType.Changed ? undefined : type === FileChangeType.Created);
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
    const outcome = (await session.lint(textDocument.uri)) ?? (await closedOutcome(session, textDocument.uri));
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
  connection.onHover(async ({ textDocument: { uri }, position }, token): Promise<Hover | null> => {
    const register = await openRegister(session, uri);
    const report = await openReport(session, uri);
    stopIfCancelled(token);
    const document = session.find(uri);
    return document ? hoverAt(position, report?.snapshot, document, evidenceHover(register, report, position)) : null;
  });
  serveActions(desk);
  serveEvidence(desk);
  serveOverview(desk);
  serveHints(desk);
  serveOutline(desk);
  serveWholeWorkspace(desk);
  serveSetUp(desk);
}

/** A client that shows the whole workspace asks of a document once more when it was closed: it then has the findings of the file. */
async function closedOutcome(session: Session, uri: string): Promise<Outcome | undefined> {
  const report = session.find(uri) ? undefined : await session.workspace.showNow(normalised(uri));
  return report && { items: report.items(), resultId: report.resultId };
}

async function register(connection: Connection, abilities: ClientAbilities): Promise<void> {
  await registerOutline(connection, abilities);
  if (abilities.registersConfiguration)
    await connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
  if (abilities.watchesFiles) {
    // Evidence that a report links to or a register lists comes, changes and goes in any format.
    const watchers = [{ globPattern: '**/*' }];
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}

async function fetchSettings(connection: Connection, session: Session): Promise<void> {
  takeSettings(session, { [settingsSection]: (await connection.workspace.getConfiguration(settingsSection)) as unknown });
}

/** A client that never answers is served as if it had said nothing; what it says later still counts. */
function withPatience(asked: Promise<void>): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, patience);
    void asked.then(() => {
      clearTimeout(timer);
      done();
    });
  });
}

function takeSettings(session: Session, all: unknown): void {
  session.settings = readSettings(all);
  session.configChanged();
}
