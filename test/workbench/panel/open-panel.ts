import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { panelHtml } from '../../../client/src/panel/html.js';
import type { FromPage } from '../../../client/src/panel/messages/from-page.js';
import type { Hello, PanelState, ToPage } from '../../../client/src/panel/messages/to-page.js';
import { patience } from '../patience.js';
import type { Theme } from './themes.js';

const origin = 'https://panel.test';

/** How the panel is to be opened. */
export interface PanelSetup {
  readonly theme: Theme;
  /** Pixels. */
  readonly width: number;
  readonly height?: number;
  readonly state?: PanelState;
  readonly messages?: Hello['messages'];
  /** What the editor kept of an earlier panel. */
  readonly stored?: unknown;
  readonly isBeside?: boolean;
}

/** The panel's page as the editor has it, with the editor's end of the line in the test's hands. */
export class PanelPage {
  private constructor(readonly page: Page) {}

  /** Opens the built script in its own document, under its own policy. */
  static async open(root: string, browser: Browser, setup: PanelSetup): Promise<PanelPage> {
    const { theme, width, height = 800, state, messages = {}, stored, isBeside = width > 600 } = setup;
    const forcedColors = theme.isForced ? 'active' : 'none';
    const context = await browser.newContext({ viewport: { width, height }, forcedColors });
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    const html = panelHtml({ nonce: 'abc123', script: `${origin}/panel.js`, language: 'en-GB', title: 'This report', isBeside });
    await page.route(`${origin}/**`, (route) =>
      route.request().url().endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(root, 'dist/panel.js'), 'utf8') })
        : route.fulfill({ contentType: 'text/html', body: html }),
    );
    await page.addInitScript(playEditor, { theme: { kind: theme.kind, colours: theme.colours }, stored });
    await page.goto(`${origin}/`);
    const panel = new PanelPage(page);
    await panel.tell({ type: 'hello', language: 'en-GB', messages });
    if (state) await panel.tell({ type: 'show', state });
    return panel;
  }

  /** Sends the page a message, of the right form or not. */
  async tell(message: ToPage | { readonly type: string }): Promise<void> {
    await this.page.evaluate((data) => {
      // After the page's own listener, which was there first.
      const taken = new Promise<void>((done) => window.addEventListener('message', () => done(), { once: true }));
      window.postMessage(data, '*');
      return taken;
    }, message);
  }

  /** What the page has asked of the editor so far. */
  asked(): Promise<FromPage[]> {
    return this.page.evaluate(() => (window as unknown as { asked: FromPage[] }).asked);
  }

  /** What the page has given the editor to keep. */
  kept(): Promise<unknown> {
    return this.page.evaluate(() => (window as unknown as { kept: unknown }).kept);
  }

  /** What the page's policy has stopped. */
  stopped(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as { stopped: string[] }).stopped);
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

/** Runs in the page before anything else, as the editor's own script does. */
function playEditor({ theme, stored }: { theme: Pick<Theme, 'kind' | 'colours'>; stored: unknown }): void {
  const editor = { asked: [] as unknown[], kept: stored, stopped: [] as string[] };
  Object.assign(window, editor, {
    acquireVsCodeApi: () => ({
      postMessage: (message: unknown) => editor.asked.push(message),
      getState: () => stored,
      setState: (state: unknown) => Object.assign(window, { kept: state }),
    }),
  });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    editor.stopped.push(`${violatedDirective} ${blockedURI}`);
  });
  document.addEventListener('DOMContentLoaded', () => {
    for (const [name, value] of Object.entries(theme.colours)) document.documentElement.style.setProperty(`--vscode-${name}`, value);
    for (const kind of theme.kind.split(' ').filter((each) => each !== '')) document.body.classList.add(kind);
  });
}
