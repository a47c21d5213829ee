import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { Desk } from './desk.js';
import { id, name, openDesk, start, type Activation } from './extension.shared.js';

let desk: Desk | undefined;

/** Called by the editor when the first report is opened. */
export async function activate(context: ExtensionContext): Promise<Activation> {
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  const serverOptions = { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } } };
  desk = openDesk(context, (options) => new LanguageClient(id, name, serverOptions, options));
  return start(desk);
}

/** Called by the editor before it ends. */
export async function deactivate(): Promise<void> {
  await desk?.server.stop();
}
