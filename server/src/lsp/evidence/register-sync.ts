import {
  BulkRegistration,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  HoverRequest,
  ReferencesRequest,
  RenameRequest,
  TextDocumentSyncKind,
  type Connection,
  type Disposable,
  type DocumentSelector,
} from 'vscode-languageserver';
import type { Evidence } from '../../evidence/evidence.js';
import { usualRegisters } from '../../evidence/wanted.js';

/** What editors call the languages of registers. Plain text and Markdown are the server's already, whatever the file is called. */
const languages = ['csv', 'tsv', 'csv (semicolon)', 'dynamic csv', 'yaml', 'json', 'jsonc'];

/** Has the client tell of registers that a config names: it knows by itself only those under their usual names. */
export class RegisterSync {
  private names = '';
  private registered: Promise<Disposable> | undefined;

  constructor(private readonly connection: Connection) {}

  /** To be called when the evidence of any project may be another. */
  async update(all: readonly Evidence[]): Promise<void> {
    const paths = all.flatMap(({ registers }) => registers.map(({ path }) => path)).filter(isUnusual);
    const names = [...new Set(paths)].sort();
    if (names.join('\n') === this.names) return;
    this.names = names.join('\n');
    const before = this.registered;
    this.registered = names.length > 0 ? this.connection.client.register(registrationOf(names)) : undefined;
    (await before)?.dispose();
    await this.registered;
  }
}

function isUnusual(path: string): boolean {
  return !usualRegisters.includes(path.slice(path.lastIndexOf('/') + 1)) && /\.(?:csv|tsv|ya?ml|json)$/iu.test(path);
}

function registrationOf(paths: readonly string[]): BulkRegistration {
  const patterns = paths.map((path) => `**/${path.replace(/[*?[\]{}]/gu, '?')}`);
  const documentSelector: DocumentSelector = patterns.flatMap((pattern) => languages.map((language) => ({ language, pattern })));
  const bulk = BulkRegistration.create();
  bulk.add(DidOpenTextDocumentNotification.type, { documentSelector });
  bulk.add(DidChangeTextDocumentNotification.type, { documentSelector, syncKind: TextDocumentSyncKind.Incremental });
  bulk.add(DidCloseTextDocumentNotification.type, { documentSelector });
  bulk.add(RenameRequest.type, { documentSelector, prepareProvider: true });
  bulk.add(DefinitionRequest.type, { documentSelector });
  bulk.add(HoverRequest.type, { documentSelector });
  bulk.add(DocumentLinkRequest.type, { documentSelector });
  bulk.add(ReferencesRequest.type, { documentSelector });
  bulk.add(DocumentHighlightRequest.type, { documentSelector });
  return bulk;
}
