import type { BaseLanguageClient, CancellationToken } from 'vscode-languageclient';
import { after, type Ending } from '../clock.js';
import { Listeners } from '../listeners.js';
import { Crashes } from './crashes.js';

/** `down` until somebody starts it again. */
export type ServerState = 'starting' | 'running' | 'down';

/** Makes a client that has not been started, and tells when its connection is gone without having been asked to go. */
export type MakeClient = (crashed: () => void) => BaseLanguageClient;

/** Told when something happened that only somebody who looks for a fault wants to read. */
export type Log = (message: string, error?: unknown) => void;

/**
 * The server as the rest of the extension knows it. Each start is a client of its own: one whose start has failed, or whose server
 * has ended while it was starting, can't be started again.
 */
export class Server {
  readonly #make: MakeClient;
  readonly #log: Log;
  readonly #crashes = new Crashes();
  readonly #states = new Listeners<ServerState>();
  readonly #handlers: (readonly [method: string, handler: (params: unknown) => void])[] = [];
  #client: BaseLanguageClient | undefined;
  #state: ServerState = 'down';
  #restarts = 0;
  /** Given while it is about to be started again. */
  #waiting: Ending | undefined;

  constructor(make: MakeClient, log: Log) {
    this.#make = make;
    this.#log = log;
  }

  /** Tells every new state. */
  readonly onDidChange = this.#states.add;

  get state(): ServerState {
    return this.#state;
  }

  /** How often it was started again by itself since somebody last had it started. */
  get restarts(): number {
    return this.#restarts;
  }

  /** The client of the server that runs now; undefined while none does. */
  get client(): BaseLanguageClient | undefined {
    return this.#state === 'running' ? this.#client : undefined;
  }

  /** Starts it; resolves when it runs or has failed to. A failure is logged and told as a state, never thrown. */
  async start(): Promise<void> {
    if (this.#client) return;
    const client = this.#make(() => {
      this.#crashed(client);
    });
    this.#client = client;
    this.#become('starting');
    for (const [method, handler] of this.#handlers) client.onNotification(method, handler);
    try {
      await client.start();
      if (this.#client === client) this.#become('running');
      else await client.stop();
    } catch (error) {
      // Where the connection was lost meanwhile, that has been seen to.
      if (this.#client !== client) return;
      this.#log('The language server could not be started', error);
      this.#client = undefined;
      this.#become('down');
    }
  }

  /** Ends it if it runs, and starts it anew; earlier crashes no longer count. */
  async restart(): Promise<void> {
    this.#crashes.forget();
    this.#restarts = 0;
    await this.stop();
    await this.start();
  }

  /** Ends it. One that does not end by itself in time is left behind. */
  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    const wasRunning = this.#state === 'running';
    this.#become('down');
    // One that is just starting can't be stopped: `start` does it when it has started.
    if (!client || !wasRunning) return;
    await client.stop().catch((error: unknown) => {
      this.#log('The language server did not end by itself', error);
    });
  }

  /** @throws where no server runs, or it could not answer. */
  async request<Answer>(method: string, params: object, token?: CancellationToken): Promise<Answer> {
    if (!this.client) throw new Error('No language server is running');
    // A token that is undefined would be sent as a second parameter, and the server left without one of its own.
    return token ? this.client.sendRequest<Answer>(method, params, token) : this.client.sendRequest<Answer>(method, params);
  }

  /** Hears what the server tells, this one and those that are started after it; what it is, is for the handler to see. */
  onNotification(method: string, handler: (params: unknown) => void): void {
    this.#handlers.push([method, handler]);
    this.#client?.onNotification(method, handler);
  }

  #crashed(client: BaseLanguageClient): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    if (!this.#crashes.mayStartAgain(Date.now())) {
      this.#log('The language server has stopped again and again, and is left down. “Substantiate: Start the checker again” starts it');
      this.#become('down');
      return;
    }
    this.#log('The language server has stopped, and is started again');
    this.#restarts += 1;
    this.#become('starting');
    // The client that has lost it cleans up first: both would register the same commands.
    this.#waiting = after(0, () => void this.start());
  }

  #become(state: ServerState): void {
    this.#waiting?.dispose();
    this.#waiting = undefined;
    if (this.#state === state) return;
    this.#state = state;
    this.#states.tell(state);
  }
}
