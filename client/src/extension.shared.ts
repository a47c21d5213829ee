import { commands, Uri, window, workspace, type Disposable, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { overviewRequest } from 'substantiate/protocol';
import type { Desk } from './desk.js';
import { isProse, schemesNow, selectorOf } from './documents.js';
import { serveFiles } from './files.js';
import { Overviews } from './overviews.js';
import { servePanel } from './panel/serve.js';
import { QuietEditors } from './quiet/quiet-editors.js';
import { serveReports } from './reports/serve.js';
import { connectionOptions, hushed } from './server/quiet-client.js';
import { Server } from './server/server.js';
import { exampleSelector } from './set-up/example.js';
import { serveFirstMinute } from './set-up/serve.js';
import { serveStatus } from './status/serve.js';

/** The client's id: its settings are below it. */
export const id = 'substantiate';
/** What the output channel is called. */
export const name = 'Substantiate';

/** What the extension tells others: how long it took until its server could answer. */
export interface Activation {
  readonly milliseconds: number;
}

/** What an author sees, part by part. */
const parts: readonly ((desk: Desk) => Disposable)[] = [serveStatus, serveReports, serveFirstMinute, servePanel];

/** Puts everything in its place; nothing is started yet. */
export function openDesk(context: ExtensionContext, newClient: (options: LanguageClientOptions) => BaseLanguageClient): Desk {
  const output = window.createOutputChannel(name, { log: true });
  const quiet = new QuietEditors();
  let schemes = schemesNow();
  const server = new Server(
    (crashed) => {
      schemes = schemesNow();
      const client = newClient({
        ...connectionOptions(output, crashed),
        documentSelector: [...selectorOf(schemes.all), ...exampleSelector(context)],
        initializationOptions: initializationOptions(context),
        diagnosticCollectionProvider: quiet,
        middleware: {
          provideDiagnostics: async (document, previousResultId, token, next) => {
            const report = await next(document, previousResultId, token);
            const uri = document instanceof Uri ? document : document.uri;
            // Whatever makes the findings worth asking for makes the overview so.
            overviews.changed(uri.toString());
            if (!client.visibleDocuments.isVisible(uri)) quiet.left(uri);
            else if (report && !('items' in report)) quiet.confirmed(uri);
            return report;
          },
        },
      });
      serveFiles(client);
      return hushed(client);
    },
    (message, error) => {
      output.warn(message, ...(error === undefined ? [] : [error]));
    },
  );
  const overviews = new Overviews((params) => server.request(overviewRequest, params));
  const desk = { context, server, overviews, output };
  context.subscriptions.push(
    output,
    quiet,
    server.onDidChange((state) => {
      if (state === 'running') overviews.restart();
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) overviews.changed(document.uri.toString());
    }),
    workspace.onDidOpenTextDocument((document) => {
      // Rare enough that a start anew is cheaper than a selector that changes.
      if (isProse(document) && schemes.meet(document.uri.scheme)) void server.restart();
    }),
    commands.registerCommand('substantiate.restartServer', () => server.restart()),
    ...parts.map((part) => part(desk)),
  );
  return desk;
}

/** Starts the server; resolves when it answers, or can't. */
export async function start({ server }: Desk): Promise<Activation> {
  const before = Date.now();
  await server.start();
  return { milliseconds: Date.now() - before };
}

function initializationOptions({ extensionUri }: ExtensionContext): object {
  return {
    files: true,
    // The editor outlines and folds Markdown by its headings itself.
    outlinedLanguages: ['markdown'],
    suggestCommand: 'editor.action.triggerSuggest',
    docsUri: `${Uri.joinPath(extensionUri, 'dist', 'docs').toString(true)}/`,
    taggerUri: Uri.joinPath(extensionUri, 'dist', 'tagger.js').toString(true),
  };
}
