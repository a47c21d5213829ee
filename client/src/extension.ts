import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions, id, name, start, type Activation } from './extension.shared.js';

let client: LanguageClient | undefined;

/** Called by the editor when the first report is opened. */
export async function activate(context: ExtensionContext): Promise<Activation> {
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  client = new LanguageClient(
    id,
    name,
    { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } } },
    clientOptions(context),
  );
  return start(client);
}

/** Called by the editor before it ends. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
