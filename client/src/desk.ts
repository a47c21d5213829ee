import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { Overviews } from './overviews.js';
import type { Server } from './server/server.js';

/** What every part of the extension is handed. */
export interface Desk {
  readonly context: ExtensionContext;
  readonly server: Server;
  readonly overviews: Overviews;
  /** For those who look for a fault; nothing ever opens it but its reader. */
  readonly output: LogOutputChannel;
}
