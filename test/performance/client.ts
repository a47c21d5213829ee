/** A client that types and asks, for measurements: one server over streams in this process. */
import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { createTagger } from '../../rules/src/tagger/index.js';
import { diskFiles } from '../../server/src/lsp/node/disk-files.js';
import { startServer } from '../../server/src/lsp/server.js';

/** What an editor says of itself: it asks for diagnostics, tells of changed files, and takes snippets. */
export const initialisation = (rootUri: string): object => ({
  processId: null,
  rootUri: null,
  capabilities: {
    textDocument: { diagnostic: {}, codeAction: {} },
    workspace: {
      workspaceFolders: true,
      // Who tells of changed files need not have all reports read again for each request.
      didChangeWatchedFiles: { dynamicRegistration: true },
      diagnostics: { refreshSupport: true },
      workspaceEdit: { documentChanges: true, snippetEditSupport: true, resourceOperations: ['create'] },
    },
  },
  workspaceFolders: [{ uri: rootUri, name: 'workspace' }],
});

/** A connection that answers what servers ask of every client. */
export function listening(connection: ProtocolConnection): ProtocolConnection {
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onRequest('workspace/codeLens/refresh', () => null);
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  return connection;
}

/** Starts a server in this process and says hello. */
export async function connect(rootUri: string): Promise<ProtocolConnection> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), () => ({
    docsUri: 'docs:/',
    loadTagger: createTagger,
    today: () => '2026-11-23',
    ...diskFiles,
  }));
  const connection = listening(createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up)));
  await connection.sendRequest('initialize', initialisation(rootUri));
  await connection.sendNotification('initialized', {});
  return connection;
}

/** An open document, as its editor changes it and asks about it. */
export class Draft {
  private version = 1;

  private constructor(
    private readonly connection: ProtocolConnection,
    private readonly uri: string,
  ) {}

  static async open(connection: ProtocolConnection, uri: string, languageId: string, text: string): Promise<Draft> {
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    return new Draft(connection, uri);
  }

  async change(...contentChanges: readonly object[]): Promise<void> {
    this.version++;
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri, version: this.version },
      contentChanges,
    });
  }

  ask(method: string, more: object = {}): Promise<unknown> {
    return this.connection.sendRequest(method, { textDocument: { uri: this.uri }, ...more });
  }

  /** A letter typed, to its findings. */
  async stroke(line: number): Promise<void> {
    const start = { line, character: 3 };
    await this.change({ range: { start, end: start }, text: 'x' });
    await this.ask('textDocument/diagnostic');
  }
}

/** Milliseconds that some work took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

/** Milliseconds of each round of some work. */
export async function durationsOf(rounds: number, work: (round: number) => Promise<unknown>): Promise<number[]> {
  const durations: number[] = [];
  for (let round = 0; round < rounds; round++) durations.push(await timed(() => work(round)));
  return durations;
}

/** The value below which a share of the others lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
