import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { Desk } from './desk.js';
import { id, name, openDesk, start, type Activation } from './extension.shared.js';
import { oneWorkerAtATime } from './server/worker.js';

let desk: Desk | undefined;

/** Called by the editor when the first report is opened. */
export async function activate(context: ExtensionContext): Promise<Activation> {
  const url = Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
  const connect = oneWorkerAtATime(url);
  desk = openDesk(context, (options) => new LanguageClient(id, name, connect, options));
  return start(desk);
}

/** Called by the editor before it ends. */
export async function deactivate(): Promise<void> {
  await desk?.server.stop();
}
