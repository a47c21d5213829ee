import { commands, Disposable, env, l10n, Uri, ViewColumn, window, workspace, type Webview } from 'vscode';
import type { Desk } from '../desk.js';
import type { Ending } from '../clock.js';
import { t } from '../words.js';
import type { FollowedReport } from './followed-report.js';
import { panelHtml } from './html.js';
import { leadTo } from './lead-to.js';
import { isFromPage, type FromPage } from './messages/from-page.js';
import type { ToPage } from './messages/to-page.js';
import { panelStateOf } from './state.js';

declare const crypto: { randomUUID: () => string };

/** Where a panel stands: in the side bar, or beside the text. */
export type Place = 'side' | 'beside';

/** One webview that shows the followed report. While it is hidden nothing is asked for its sake. */
export class PanelView {
  readonly #webview: Webview;
  readonly #desk: Desk;
  readonly #followed: FollowedReport;
  readonly #subscription: Disposable;
  #watching: { readonly uri: string; readonly ending: Ending } | undefined;
  #isVisible = false;
  #isReady = false;

  constructor(webview: Webview, place: Place, desk: Desk, followed: FollowedReport) {
    this.#webview = webview;
    this.#desk = desk;
    this.#followed = followed;
    const scripts = Uri.joinPath(desk.context.extensionUri, 'dist');
    webview.options = { enableScripts: true, localResourceRoots: [scripts] };
    this.#subscription = Disposable.from(
      webview.onDidReceiveMessage((message: unknown) => {
        if (isFromPage(message)) void this.#answer(message);
      }),
      desk.server.onDidChange(this.#refresh),
      desk.overviews.onDidChange((uri) => {
        if (uri === this.#watching?.uri) this.#refresh();
      }),
      followed.onDidChange(this.#refresh),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('substantiate.enable')) this.#refresh();
      }),
    );
    webview.html = panelHtml({
      nonce: crypto.randomUUID(),
      script: webview.asWebviewUri(Uri.joinPath(scripts, 'panel.js')).toString(true),
      language: env.language,
      title: t('This report'),
      isBeside: place === 'beside',
    });
  }

  /** To be called when it comes into view or goes out of it. */
  setVisible(isVisible: boolean): void {
    this.#isVisible = isVisible;
    // A hidden page is taken down, and says again that it is there.
    if (!isVisible) this.#isReady = false;
    this.#refresh();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#watching?.ending.dispose();
  }

  readonly #refresh = (): void => {
    const uri = this.#isVisible ? this.#followed.document?.uri.toString() : undefined;
    if (uri !== this.#watching?.uri) {
      const former = this.#watching;
      this.#watching = uri === undefined ? undefined : { uri, ending: this.#desk.overviews.watch(uri) };
      former?.ending.dispose();
    }
    if (this.#isReady) this.#show();
  };

  #show(): void {
    const { document } = this.#followed;
    const state = panelStateOf({
      server: this.#desk.server.state,
      enabled: workspace.getConfiguration('substantiate').get<boolean>('enable', true),
      name: document && nameOf(document.uri),
      overview: this.#watching && this.#desk.overviews.of(this.#watching.uri),
    });
    this.#send({ type: 'show', state });
  }

  #send(message: ToPage): void {
    void this.#webview.postMessage(message);
  }

  async #answer(message: FromPage): Promise<void> {
    const { document } = this.#followed;
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        this.#send({ type: 'hello', language: env.language, messages: l10n.bundle ?? {} });
        this.#show();
        return;
      case 'go':
        // Only the report that is shown: a page that was drawn before may still ask for another.
        if (document?.uri.toString() === message.uri) await leadTo(document, message.range);
        return;
      case 'openConfig': {
        const configUri = this.#watching && this.#desk.overviews.of(this.#watching.uri)?.configUri;
        if (configUri !== undefined) await window.showTextDocument(Uri.parse(configUri), { viewColumn: ViewColumn.One });
        return;
      }
      case 'openExample':
        await commands.executeCommand('substantiate.openExample');
        return;
      case 'restartServer':
        await commands.executeCommand('substantiate.restartServer');
    }
  }
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
