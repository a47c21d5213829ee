import { commands, Disposable, Uri, ViewColumn, window, type WebviewPanel } from 'vscode';
import type { Desk } from '../desk.js';
import { t } from '../words.js';
import { FollowedReport } from './followed-report.js';
import { goRound } from './go-round.js';
import { PanelView } from './panel-view.js';

const viewId = 'substantiate.report';

/** Shows the report in front, in the side bar and on request beside the text, and leads through its findings. */
export function servePanel(desk: Desk): Disposable {
  const followed = new FollowedReport();
  const beside = new PanelBeside(desk, followed);
  return Disposable.from(
    followed,
    beside,
    window.registerWebviewViewProvider(viewId, {
      resolveWebviewView: (view) => {
        const shown = new PanelView(view.webview, 'side', desk, followed);
        shown.setVisible(view.visible);
        view.onDidChangeVisibility(() => {
          shown.setVisible(view.visible);
        });
        view.onDidDispose(() => {
          shown.dispose();
        });
      },
    }),
    commands.registerCommand('substantiate.showPanel', () => commands.executeCommand(`${viewId}.focus`)),
    commands.registerCommand('substantiate.openPanel', () => {
      beside.open();
    }),
    commands.registerCommand('substantiate.nextFinding', () => goRound(desk, 'next')),
    commands.registerCommand('substantiate.previousFinding', () => goRound(desk, 'previous')),
  );
}

/** The panel beside the text; there is one at most. */
class PanelBeside {
  readonly #desk: Desk;
  readonly #followed: FollowedReport;
  #panel: WebviewPanel | undefined;

  constructor(desk: Desk, followed: FollowedReport) {
    this.#desk = desk;
    this.#followed = followed;
  }

  open(): void {
    if (this.#panel) {
      this.#panel.reveal(undefined, true);
      return;
    }
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const panel = window.createWebviewPanel('substantiate.panel', t('This report'), column, {});
    panel.iconPath = Uri.joinPath(this.#desk.context.extensionUri, 'media', 'substantiate.svg');
    const shown = new PanelView(panel.webview, 'beside', this.#desk, this.#followed);
    shown.setVisible(panel.visible);
    panel.onDidChangeViewState(() => {
      shown.setVisible(panel.visible);
    });
    panel.onDidDispose(() => {
      shown.dispose();
      this.#panel = undefined;
    });
    this.#panel = panel;
  }

  dispose(): void {
    this.#panel?.dispose();
  }
}
