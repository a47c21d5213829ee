import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { DocumentSetup, Engine, LintedDocument, Snapshot } from '../engine/types.js';

/** Counts, over all documents, what may move lines: equal offsets then no longer mean equal places. */
let layouts = 0;

/** A document that the client has open: its text, and the engine's view of it, kept in step edit by edit. */
export class OpenDocument {
  private layout = ++layouts;
  private linted: LintedDocument | undefined;
  private engine: Engine | undefined;
  private format: DocumentSetup['format'] | undefined;

  constructor(readonly text: TextDocument) {}

  get uri(): string {
    return this.text.uri;
  }

  /** Applies the client's changes in order, each in places of the text that the one before left. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      if (!('range' in change)) {
        TextDocument.update(this.text, [change], version);
        this.linted?.replace(change.text);
        this.layout = ++layouts;
        continue;
      }
      const [one, other] = [this.text.offsetAt(change.range.start), this.text.offsetAt(change.range.end)];
      const edit = { start: Math.min(one, other), end: Math.max(one, other), text: change.text };
      if (change.range.start.line !== change.range.end.line || /[\r\n]/u.test(change.text)) this.layout = ++layouts;
      TextDocument.update(this.text, [change], version);
      this.linted?.edit([edit]);
    }
  }

  /** Findings of the text as it stands. Another engine or format than the last time starts from scratch. */
  snapshot(engine: Engine, setup: DocumentSetup): Snapshot {
    if (!this.linted || this.engine !== engine || this.format !== setup.format) {
      this.linted = engine.open(this.text.getText(), setup);
      this.engine = engine;
      this.format = setup.format;
    }
    return this.linted.snapshot();
  }

  /** To be called when what is known of other files has changed. */
  linksChanged(): void {
    this.linted?.linksChanged();
  }

  /** Lets go of what the engine knows, after it failed or is no longer wanted. */
  forget(): void {
    this.linted = undefined;
  }

  /** Names diagnostics: equal exactly when findings and lines are. */
  resultId(snapshot: Snapshot): string {
    return `${snapshot.resultId}.${this.layout}`;
  }
}
