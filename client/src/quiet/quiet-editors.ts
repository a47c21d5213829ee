import { languages, window, workspace, type DiagnosticCollection, type Disposable, type TextDocument, type Uri } from 'vscode';
import type { DiagnosticCollectionProvider, DiagnosticCollectionSource } from 'vscode-languageclient';
import { isProse } from '../documents.js';
import { QuietCollection, type Written } from './quiet-collection.js';
import type { Lines } from './sentence.js';

/**
 * Where the client puts findings. Those that it fetches go into collections that hold back what is just being written; it keeps its own
 * account of what it fetched, so that answers of “unchanged” stay true. What the server sends unasked is about registers and configs.
 */
export class QuietEditors implements DiagnosticCollectionProvider, Disposable {
  readonly #collections = new Set<QuietCollection>();
  readonly #listening: Disposable[];

  constructor() {
    const showAgain = (): void => {
      for (const collection of this.#collections) collection.showAgain();
    };
    this.#listening = [
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0 || !isProse(document)) return;
        for (const collection of this.#collections) collection.edited(document.uri, contentChanges);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => {
        // The client leaves them standing, for what the server may tell of the file: of one that it does not look after, that is nothing.
        this.#forget(uri);
      }),
      window.onDidChangeTextEditorSelection(showAgain),
      window.onDidChangeActiveTextEditor(showAgain),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('substantiate.quietWhileWriting')) showAgain();
      }),
    ];
  }

  create(name: string | undefined, source: DiagnosticCollectionSource): DiagnosticCollection {
    const plain = languages.createDiagnosticCollection(name);
    if ((source as string) !== 'pull') return plain;
    const collection = new QuietCollection(plain, writtenIn);
    this.#collections.add(collection);
    return collection;
  }

  dispose(collection?: DiagnosticCollection): void {
    if (!collection) {
      for (const listening of this.#listening) listening.dispose();
      return;
    }
    if (collection instanceof QuietCollection) this.#collections.delete(collection);
    collection.dispose();
  }

  /** The client dropped an answer about a document that no tab shows any more. The editor may close it minutes later. */
  left(uri: Uri): void {
    // Somebody who has all reports listed wants to see it go on.
    if (!workspace.getConfiguration('substantiate').get<boolean>('wholeWorkspace', false)) this.#forget(uri);
  }

  #forget(uri: Uri): void {
    for (const collection of this.#collections) collection.delete(uri);
  }

  /** The server said that what it last told of a document is still so. */
  confirmed(uri: Uri): void {
    for (const collection of this.#collections) collection.confirmed(uri);
  }
}

/** The text of a document and the cursors in it; undefined where it is not the one that is written in, or nothing is to be held back. */
function writtenIn(uri: Uri): Written | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.uri.toString() !== uri.toString()) return undefined;
  if (!workspace.getConfiguration('substantiate', uri).get<boolean>('quietWhileWriting', true)) return undefined;
  return { text: linesOf(editor.document), cursors: editor.selections.map(({ active }) => active) };
}

function linesOf(document: TextDocument): Lines {
  return { count: document.lineCount, line: (index) => document.lineAt(index).text };
}
