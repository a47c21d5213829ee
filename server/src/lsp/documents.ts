import type { Position, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { DocumentSetup, Engine, LintedDocument, Snapshot } from '../engine/types.js';
import { mostDiagnostics } from './diagnostics.js';
import { Lines } from './lines.js';

/** Counts, over all documents, what may move lines: equal offsets then no longer mean equal places. */
let layouts = 0;

/** A text whose places can be told in lines and characters. */
export interface PlacedText {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly positionAt: (offset: number) => Position;
}

/** A document that the client has open: its text, and the engine's view of it, kept in step edit by edit. */
export class OpenDocument implements PlacedText {
  /** Offset of the last change. */
  lastEdit = 0;
  private lines: Lines;
  private layout = ++layouts;
  private linted: { readonly by: Engine; readonly format: DocumentSetup['format']; readonly document: LintedDocument } | undefined;

  constructor(
    readonly uri: string,
    readonly languageId: string,
    public version: number,
    public text: string,
  ) {
    this.lines = new Lines(text);
  }

  /** Applies the client's changes in order, each in places of the text that the one before left. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    this.version = version;
    for (const change of changes) {
      if ('range' in change) this.edit(change.range.start, change.range.end, change.text);
      else this.replace(change.text);
    }
  }

  positionAt(offset: number): Position {
    return this.lines.positionAt(offset);
  }

  offsetAt(position: Position): number {
    return this.lines.offsetAt(position);
  }

  /** Findings of the text as it stands. Another engine or format than the last time starts from scratch. */
  snapshot(engine: Engine, setup: DocumentSetup): Snapshot {
    if (this.linted?.by !== engine || this.linted.format !== setup.format) {
      this.linted = { by: engine, format: setup.format, document: engine.open(this.text, setup) };
    }
    return this.linted.document.snapshot();
  }

  /** To be called when what is known of other files has changed. */
  linksChanged(): void {
    this.linted?.document.linksChanged();
  }

  /** Lets go of what the engine knows, after it failed or is no longer wanted. */
  forget(): void {
    this.linted = undefined;
  }

  /** Names diagnostics: equal only when findings and lines are, and what is shown of too many. */
  resultId({ findings, resultId }: Snapshot): string {
    const shown = findings.length > mostDiagnostics ? `.${this.lastEdit}` : '';
    return `${resultId}.${this.layout}${shown}`;
  }

  private edit(from: Position, to: Position, text: string): void {
    const [one, other] = [this.lines.offsetAt(from), this.lines.offsetAt(to)];
    const edit = { start: Math.min(one, other), end: Math.max(one, other), text };
    if (from.line !== to.line || /[\r\n]/u.test(text)) this.layout = ++layouts;
    const before = this.text;
    this.lastEdit = edit.start;
    try {
      this.linted?.document.edit([edit]);
    } catch (error) {
      this.forget();
      throw error;
    } finally {
      // The engine's copy is the one to keep: two of a long report would cost twice the memory and the time.
      this.text = this.linted?.document.text ?? before.slice(0, edit.start) + text + before.slice(edit.end);
      this.lines.edit(edit.start, edit.end, text.length, this.text);
    }
  }

  private replace(text: string): void {
    this.layout = ++layouts;
    this.lines = new Lines(text);
    this.text = text;
    this.linted?.document.replace(text);
  }
}

/** A text that the client has not opened. */
export function placedText(uri: string, version: number, text: string): PlacedText {
  const lines = new Lines(text);
  return { uri, version, text, positionAt: (offset) => lines.positionAt(offset) };
}
