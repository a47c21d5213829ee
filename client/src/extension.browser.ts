import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient, type ServerOptions } from 'vscode-languageclient/browser';
import { clientOptions, id, name, start, type Activation } from './extension.shared.js';

declare const Worker: new (url: string) => Extract<ServerOptions, object>;

let client: LanguageClient | undefined;

/** Called by the editor when the first report is opened. */
export async function activate(context: ExtensionContext): Promise<Activation> {
  const worker = new Worker(Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true));
  client = new LanguageClient(id, name, worker, clientOptions(context));
  return start(client);
}

/** Called by the editor before it ends. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
