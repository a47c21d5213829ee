import type { Diagnostic } from 'vscode-languageserver';
import type { ShownReport } from './whole-workspace.js';

/** Sends the findings of closed reports to a client that does not ask for any. */
export class PushedReports {
  /** What was last sent of each, by its result. */
  private readonly sent = new Map<string, string>();

  constructor(private readonly send: (uri: string, diagnostics: readonly Diagnostic[]) => void) {}

  /** Sends what is new. @param isOpen whether a document is open: its findings are sent elsewhere. */
  update(shown: ReadonlyMap<string, ShownReport>, isOpen: (uri: string) => boolean): void {
    for (const uri of this.sent.keys()) {
      if (shown.has(uri)) continue;
      this.sent.delete(uri);
      if (!isOpen(uri)) this.send(uri, []);
    }
    for (const [uri, { resultId, isEmpty, isDoubtful, items }] of shown) {
      if (isDoubtful) continue;
      const before = this.sent.get(uri);
      if (before === resultId || (before === undefined && isEmpty)) continue;
      this.sent.set(uri, resultId);
      this.send(uri, items());
    }
  }
}
