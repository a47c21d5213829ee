import { createHash } from 'node:crypto';
import { PassThrough } from 'node:stream';
import picomatch from 'picomatch';
import {
  createConnection,
  createProtocolConnection,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startServer } from '../../server/src/lsp/server.js';
import { createTagger } from '../../rules/src/tagger/index.js';

/** The one workspace folder. */
export const workspace = 'file:///reports';

interface Options {
  /** Files on disk by address. */
  readonly files?: Record<string, string>;
  /** Files that are no text. */
  readonly binaries?: Record<string, Uint8Array>;
  /** Files that are links to somewhere outside of every folder. */
  readonly outside?: readonly string[];
  /** Whether the server can list files; it can where left out. */
  readonly lists?: boolean;
  /** Whether the client tells of changed files; it does where left out. */
  readonly watches?: boolean;
  readonly pull?: boolean;
  readonly settings?: () => unknown;
  readonly workspaceEdit?: NonNullable<ClientCapabilities['workspace']>['workspaceEdit'];
  readonly folders?: readonly string[];
  /** What the client can do beside what every one of these tests needs. */
  readonly textDocument?: ClientCapabilities['textDocument'];
  readonly window?: ClientCapabilities['window'];
  readonly workspace?: ClientCapabilities['workspace'];
  readonly initializationOptions?: unknown;
}

/** An editor in miniature that speaks to a server in the same process, with its files in memory. */
export class Editor {
  readonly files: Map<string, string>;
  /** What the server last said unasked, by address. */
  readonly pushed = new Map<string, PublishDiagnosticsParams>();
  readonly logged: string[] = [];
  /** Texts that the server read, by address. */
  readonly reads: string[] = [];
  /** What the server waits for when it reads a file, by address. */
  readonly delays = new Map<string, Promise<unknown>>();
  /** Files that the server read the bytes of, by address. */
  readonly opened: string[] = [];
  readonly watchers: unknown[] = [];
  /** What day it is where the server runs. */
  today = '2026-11-23';
  refreshes = 0;
  server!: InitializeResult;
  readonly connection: ProtocolConnection;
  private readonly documents = new Map<string, TextDocument>();
  private readonly binaries: ReadonlyMap<string, Uint8Array>;

  private constructor({ files = {}, binaries = {}, outside = [], settings = () => null, lists = true }: Options) {
    this.files = new Map(Object.entries(files));
    this.binaries = new Map(Object.entries(binaries));
    const [up, down] = [new PassThrough(), new PassThrough()];
    startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), () => ({
      docsUri: 'docs:/',
      loadTagger: createTagger,
      today: () => this.today,
      readText: async (uri) => {
        this.reads.push(uri);
        const text = this.files.get(uri);
        await this.delays.get(uri);
        return text;
      },
      exists: (uri) => Promise.resolve(this.bytes(uri) !== undefined),
      isInside: (uri) => Promise.resolve(!outside.includes(uri)),
      readBytes: (uri) => {
        this.opened.push(uri);
        return Promise.resolve(this.bytes(uri));
      },
      list: (folder, globs) => Promise.resolve(lists ? this.list(folder, globs) : undefined),
      sha256: (uri) => Promise.resolve(this.digest(uri)),
    }));
    this.connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.pushed.set(params.uri, params);
    });
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
    });
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => settings()));
    this.connection.onRequest('client/registerCapability', ({ registrations }: { registrations: unknown[] }) => {
      this.watchers.push(...registrations);
      return null;
    });
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      return null;
    });
    this.connection.listen();
  }

  /** Starts the server and says hello. */
  static async start(options: Options = {}): Promise<Editor> {
    const editor = new Editor(options);
    const { pull = true, folders = [workspace] } = options;
    const shown = { versionSupport: true, relatedInformation: true, tagSupport: { valueSet: [1 as const, 2 as const] } };
    const capabilities: ClientCapabilities = {
      textDocument: { publishDiagnostics: shown, ...(pull && { diagnostic: {} }), ...options.textDocument },
      window: options.window ?? {},
      workspace: {
        workspaceFolders: true,
        configuration: options.settings !== undefined,
        didChangeWatchedFiles: { dynamicRegistration: options.watches ?? true },
        diagnostics: { refreshSupport: true },
        workspaceEdit: options.workspaceEdit ?? { documentChanges: true, resourceOperations: ['create'] },
        ...options.workspace,
      },
    };
    const workspaceFolders = folders.map((uri) => ({ uri, name: uri }));
    const { initializationOptions } = options;
    editor.server = await editor.connection.sendRequest('initialize', {
      ...{ processId: null, rootUri: null, capabilities, workspaceFolders, initializationOptions },
    });
    await editor.connection.sendNotification('initialized', {});
    return editor;
  }

  async open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  async change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const document = this.document(uri);
    const version = document.version + 1;
    TextDocument.update(document, contentChanges, version);
    await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  async close(uri: string): Promise<void> {
    this.documents.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** Writes a file and tells the server, as a file watcher would. */
  async write(uri: string, text: string): Promise<void> {
    const type = this.files.has(uri) ? 2 : 1;
    this.files.set(uri, text);
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  }

  /** Deletes a file and tells the server. */
  async remove(uri: string): Promise<void> {
    this.files.delete(uri);
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
  }

  isOpen(uri: string): boolean {
    return this.documents.has(uri);
  }

  text(uri: string): string {
    return this.document(uri).getText();
  }

  /** The text in a range of an open document. */
  at(uri: string, range: Range): string {
    return this.document(uri).getText(range);
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  async items(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error('A full report was asked for');
    return report.items;
  }

  hover(uri: string, line: number, character: number): Promise<Hover | null> {
    return this.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line, character } });
  }

  actions(uri: string, range: Range, only?: string[]): Promise<CodeAction[]> {
    return this.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [], only } });
  }

  /** Carries an edit out: open documents by change, files on disk by writing. */
  async apply({ documentChanges = [], changes = {} }: WorkspaceEdit): Promise<void> {
    const plain = Object.entries(changes).map(([uri, edits]) => ({ textDocument: { uri, version: null }, edits }));
    for (const change of [...documentChanges, ...plain]) {
      if ('kind' in change) {
        if (change.kind === 'create' && !this.files.has(change.uri)) this.files.set(change.uri, '');
        continue;
      }
      const { uri } = change.textDocument;
      const before = this.documents.get(uri) ?? TextDocument.create(uri, 'yaml', 0, this.files.get(uri) ?? '');
      const text = TextDocument.applyEdits(before, change.edits as never);
      if (this.documents.has(uri)) await this.change(uri, { text });
      else await this.write(uri, text);
    }
  }

  /** Waits until something holds; fails after some seconds, naming what did not come. */
  async until(what: string, holds: () => boolean): Promise<void> {
    // Ten seconds where nothing else runs: a busy machine takes several times as long for what does come.
    for (let tries = 0; tries < 1000; tries++) {
      if (holds()) return;
      await new Promise((done) => setTimeout(done, 10));
    }
    throw new Error(`Never came: ${what}. Logged: ${this.logged.join('\n')}`);
  }

  private bytes(uri: string): Uint8Array | undefined {
    const content = this.files.get(uri);
    return content === undefined ? this.binaries.get(uri) : new TextEncoder().encode(content);
  }

  private list(folder: string, globs: readonly string[]): string[] {
    const paths = [...this.files.keys(), ...this.binaries.keys()]
      .filter((uri) => uri.startsWith(`${folder}/`))
      .map((uri) => decodeURI(uri.slice(folder.length + 1)));
    return paths.filter((path) => picomatch.isMatch(path, [...globs])).sort();
  }

  private digest(uri: string): string | undefined {
    const bytes = this.bytes(uri);
    return bytes && createHash('sha256').update(bytes).digest('hex');
  }

  private document(uri: string): TextDocument {
    const document = this.documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }
}

/** The rules of the given diagnostics, in their order. */
export function rulesOf(items: readonly Diagnostic[]): unknown[] {
  return items.map(({ code }) => code);
}
