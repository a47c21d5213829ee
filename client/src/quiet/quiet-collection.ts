import { window, workspace, type Diagnostic, type DiagnosticCollection, type Position, type TextDocument, type Uri } from 'vscode';
import { after, type Ending } from '../clock.js';
import type { Change } from './places.js';
import { Quiet } from './quiet.js';
import type { Lines } from './sentence.js';

interface Entry {
  readonly uri: Uri;
  readonly quiet: Quiet<Diagnostic>;
  visible: readonly Diagnostic[];
  /** Given while something waits. */
  timer?: Ending | undefined;
}

/** A collection of findings that shows those in a sentence being written when it is left, or the author pauses. */
export class QuietCollection implements DiagnosticCollection {
  readonly #shown: DiagnosticCollection;
  readonly #entries = new Map<string, Entry>();

  /** @param shown where those findings go that are not held back. */
  constructor(shown: DiagnosticCollection) {
    this.#shown = shown;
  }

  get name(): string {
    return this.#shown.name;
  }

  set(uri: Uri, diagnostics: readonly Diagnostic[] | undefined): void;
  set(entries: readonly [Uri, readonly Diagnostic[] | undefined][]): void;
  set(at: Uri | readonly [Uri, readonly Diagnostic[] | undefined][], diagnostics?: readonly Diagnostic[]): void {
    if (Array.isArray(at)) {
      for (const [uri, items] of at as readonly [Uri, readonly Diagnostic[] | undefined][]) this.set(uri, items);
    } else if (diagnostics) {
      const entry = this.#entryOf(at as Uri);
      entry.quiet.report(diagnostics);
      this.#show(entry, true);
    } else {
      this.delete(at as Uri);
    }
  }

  delete(uri: Uri): void {
    const key = uri.toString();
    this.#entries.get(key)?.timer?.dispose();
    this.#entries.delete(key);
    this.#shown.delete(uri);
  }

  clear(): void {
    for (const { timer } of this.#entries.values()) timer?.dispose();
    this.#entries.clear();
    this.#shown.clear();
  }

  dispose(): void {
    this.clear();
    this.#shown.dispose();
  }

  forEach(callback: (uri: Uri, diagnostics: readonly Diagnostic[], collection: DiagnosticCollection) => void): void {
    this.#shown.forEach((uri, diagnostics) => {
      callback(uri, diagnostics, this);
    });
  }

  get(uri: Uri): readonly Diagnostic[] | undefined {
    return this.#shown.get(uri);
  }

  has(uri: Uri): boolean {
    return this.#shown.has(uri);
  }

  [Symbol.iterator](): Iterator<[uri: Uri, diagnostics: readonly Diagnostic[]]> {
    return this.#shown[Symbol.iterator]();
  }

  /** A document changed. */
  edited(uri: Uri, changes: readonly Change[]): void {
    this.#entryOf(uri).quiet.edit(changes, Date.now());
  }

  /** What was last set for a document holds for it as it is now. */
  confirmed(uri: Uri): void {
    const entry = this.#entries.get(uri.toString());
    if (!entry) return;
    entry.quiet.confirm();
    this.#show(entry);
  }

  /** A cursor moved, or another editor came to the front: what waited may be due. */
  showAgain(): void {
    for (const entry of this.#entries.values()) if (entry.timer) this.#show(entry);
  }

  #entryOf(uri: Uri): Entry {
    const key = uri.toString();
    const entry = this.#entries.get(key) ?? { uri, quiet: new Quiet<Diagnostic>(), visible: [] };
    this.#entries.set(key, entry);
    return entry;
  }

  #show(entry: Entry, isNews = false): void {
    const document = writtenIn(entry.uri);
    const cursors = document?.cursors ?? [];
    const view = entry.quiet.view({ text: document?.text ?? noText, cursors, now: Date.now() });
    // What has become of the text is on its way.
    if (!view) return;
    entry.timer?.dispose();
    entry.timer =
      view.again === undefined
        ? undefined
        : after(view.again, () => {
            this.#show(entry);
          });
    const { visible } = entry;
    entry.visible = view.visible;
    if (isNews || view.visible.length !== visible.length || view.visible.some((finding, index) => finding !== visible[index]))
      this.#shown.set(entry.uri, view.visible);
  }
}

const noText: Lines = { count: 0, line: () => '' };

/** The text of a document and the cursors in it; undefined where it is not the one that is written in, or nothing is to be held back. */
function writtenIn(uri: Uri): { readonly text: Lines; readonly cursors: readonly Position[] } | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.uri.toString() !== uri.toString()) return undefined;
  if (!workspace.getConfiguration('substantiate', uri).get<boolean>('quietWhileWriting', true)) return undefined;
  return { text: linesOf(editor.document), cursors: editor.selections.map(({ active }) => active) };
}

function linesOf(document: TextDocument): Lines {
  return { count: document.lineCount, line: (index) => document.lineAt(index).text };
}
