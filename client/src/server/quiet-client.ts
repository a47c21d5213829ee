import type { LogOutputChannel } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  RevealOutputChannelOn,
  type BaseLanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient';

/**
 * How a client takes what goes wrong with its connection: it says so in the output channel and nowhere else.
 * It never starts a server again itself: `Server` does, with a new client.
 */
export function connectionOptions(output: LogOutputChannel, crashed: () => void): LanguageClientOptions {
  return {
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        crashed();
        // Its own sentence would deny that anything is started again.
        return { action: CloseAction.DoNotRestart, handled: true, message: 'The connection to the language server is gone' };
      },
    },
    // Without one, the client shows the reason itself.
    initializationFailedHandler: () => false,
  };
}

/** Keeps a client from showing its errors over the editor: it forces some on the reader whatever its options say. */
export function hushed<Client extends BaseLanguageClient>(client: Client): Client {
  const log = client.error.bind(client);
  client.error = (message, data) => {
    log(message, data, false);
  };
  return client;
}
