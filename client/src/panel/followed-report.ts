import { Disposable, window, workspace, type TextDocument } from 'vscode';
import { isProse } from '../documents.js';
import { Listeners } from '../listeners.js';

/** The report that the panel is about: the one in front, or, while something else is, the last that was and is still open. */
export class FollowedReport {
  readonly #changes = new Listeners<undefined>();
  readonly #subscription: Disposable;
  #document: TextDocument | undefined;

  constructor() {
    this.#document = reportInFront();
    this.#subscription = Disposable.from(
      window.onDidChangeActiveTextEditor(() => {
        this.#follow(reportInFront());
      }),
      // A document's language is changed by closing it and opening it again.
      workspace.onDidOpenTextDocument(() => {
        this.#follow(reportInFront());
      }),
      workspace.onDidCloseTextDocument((closed) => {
        if (closed !== this.#document) return;
        this.#document = undefined;
        this.#follow(reportInFront() ?? window.visibleTextEditors.map(({ document }) => document).find(isProse));
        this.#changes.tell(undefined);
      }),
    );
  }

  /** Tells when it is another one. */
  readonly onDidChange = this.#changes.add;

  get document(): TextDocument | undefined {
    return this.#document;
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #follow(document: TextDocument | undefined): void {
    if (!document || document === this.#document) return;
    this.#document = document;
    this.#changes.tell(undefined);
  }
}

function reportInFront(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document && isProse(document) ? document : undefined;
}
