import type { Position, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { DocumentSetup, Engine, Format, LintedDocument, ProseAround, Snapshot } from '../engine/types.js';
import { mostDiagnostics } from './diagnostics.js';
import { Lines } from './lines.js';
import type { PlacedText } from './placed-text.js';
import { noReportAs } from './scope.js';

/** Counts, over all documents, what may move lines: equal offsets then no longer mean equal places. */
let layouts = 0;

/** A document that the client has open: its text, and the engine's view of it, kept in step edit by edit. */
export class OpenDocument implements PlacedText {
  /** Offset of the last change. */
  lastEdit = 0;
  /** Why it was no report when it was opened, or last replaced as a whole; undefined where it was one. */
  noReport: ReturnType<typeof noReportAs>;
  private lines: Lines;
  /** Undefined while only the engine's document has the text. */
  private own: string | undefined;
  private layout = ++layouts;
  private linted: { readonly by: Engine; readonly format: Format; readonly document: LintedDocument } | undefined;

  constructor(
    readonly uri: string,
    readonly languageId: string,
    public version: number,
    text: string,
  ) {
    this.own = text;
    this.noReport = noReportAs(text);
    this.lines = new Lines(text);
  }

  /** The whole text. Putting it together costs as much as a lint: not to be asked for at every keystroke. */
  get text(): string {
    return (this.own ??= this.linted?.document.text ?? '');
  }

  /** A part of the text, for next to nothing. */
  slice(start: number, end: number): string {
    return this.own?.slice(start, end) ?? this.linted?.document.slice(start, end) ?? '';
  }

  /** Length of the text in UTF-16 units. */
  get length(): number {
    return this.lines.length;
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

  /** How the engine follows the text already; undefined where this engine has not linted it yet. */
  followedAs(engine: Engine): Format | undefined {
    return this.linted?.by === engine ? this.linted.format : undefined;
  }

  /** The prose on either side of an offset; undefined where it stands in none, or nothing was linted yet. */
  proseAt(offset: number): ProseAround | undefined {
    return this.linted?.document.proseAt(offset);
  }

  /** To be called when what is known of other files has changed. */
  surroundingsChanged(): void {
    this.linted?.document.surroundingsChanged();
  }

  /** Lets go of what the engine knows, after it failed or is no longer wanted. */
  forget(): void {
    this.own = this.text;
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
    this.lastEdit = edit.start;
    this.lines.edit(edit.start, edit.end, text);
    const spliced = (before: string): string => before.slice(0, edit.start) + text + before.slice(edit.end);
    if (!this.linted) {
      this.own = spliced(this.text);
      return;
    }
    try {
      this.linted.document.edit([edit]);
      this.own = undefined;
    } catch (error) {
      const left = this.linted.document.text;
      this.own = left.length === this.length ? left : spliced(left);
      this.linted = undefined;
      throw error;
    }
  }

  private replace(text: string): void {
    this.layout = ++layouts;
    this.noReport = noReportAs(text);
    this.lines = new Lines(text);
    this.own = text;
    this.linted?.document.replace(text);
  }
}
