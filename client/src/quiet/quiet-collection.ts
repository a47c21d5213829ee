import type { Diagnostic, DiagnosticCollection, Uri } from 'vscode';
import { after, type Ending } from '../clock.js';
import type { Change } from './places.js';
import { Quiet, type Writing } from './quiet.js';

/** The text of a document and the cursors in it. */
export type Written = Omit<Writing, 'now'>;

interface Entry {
  readonly uri: Uri;
  readonly quiet: Quiet<Diagnostic>;
  visible: readonly Diagnostic[];
  /** Given while something waits. */
  timer?: Ending | undefined;
}

const nobodyWrites: Written = { text: { count: 0, line: () => '' }, cursors: [] };

/** A collection of findings that shows those in a sentence being written when it is left, or the author pauses. */
export class QuietCollection implements DiagnosticCollection {
  readonly #shown: DiagnosticCollection;
  readonly #writtenIn: (uri: Uri) => Written | undefined;
  /** Of the documents in which somebody has written; of all others everything is shown, and nothing need be kept. */
  readonly #entries = new Map<string, Entry>();

  /**
   * @param shown where those findings go that are not held back.
   * @param writtenIn undefined for a document that nobody writes in, or of which nothing is to be held back.
   */
  constructor(shown: DiagnosticCollection, writtenIn: (uri: Uri) => Written | undefined) {
    this.#shown = shown;
    this.#writtenIn = writtenIn;
  }

  get name(): string {
    return this.#shown.name;
  }

  set(uri: Uri, diagnostics: readonly Diagnostic[] | undefined): void;
  set(entries: readonly [Uri, readonly Diagnostic[] | undefined][]): void;
  set(at: Uri | readonly [Uri, readonly Diagnostic[] | undefined][], diagnostics?: readonly Diagnostic[]): void {
    if (Array.isArray(at)) {
      for (const [uri, items] of at as readonly [Uri, readonly Diagnostic[] | undefined][]) this.set(uri, items);
    } else {
      const uri = at as Uri;
      const entry = this.#entries.get(uri.toString());
      if (!diagnostics) this.delete(uri);
      else if (!entry) this.#shown.set(uri, diagnostics);
      else {
        entry.quiet.report(diagnostics);
        this.#show(entry, true);
      }
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

  /** Somebody wrote in a document. */
  edited(uri: Uri, changes: readonly Change[]): void {
    const key = uri.toString();
    let entry = this.#entries.get(key);
    if (!entry) {
      const visible = this.#shown.get(uri);
      // Of a text that is new to the server, everything is news, and nothing is held back.
      if (!visible) return;
      entry = { uri, quiet: new Quiet(visible), visible };
      this.#entries.set(key, entry);
    }
    entry.quiet.edit(changes, Date.now());
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

  #show(entry: Entry, isNews = false): void {
    const view = entry.quiet.view({ ...(this.#writtenIn(entry.uri) ?? nobodyWrites), now: Date.now() });
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
