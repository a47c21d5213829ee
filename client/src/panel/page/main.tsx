/** The panel's script: it runs in the editor's webview, is told what to show and asks to be led there. */
import { render } from 'preact';
import { speechOf } from 'substantiate/page';
import type { FromPage } from '../messages/from-page.js';
import { isToPage, type PanelState } from '../messages/to-page.js';
import { Panel } from './panel.js';
import { readStored, type Stored } from './stored.js';

declare function acquireVsCodeApi(): {
  postMessage: (message: FromPage) => void;
  getState: () => unknown;
  setState: (state: Stored) => void;
};

const editor = acquireVsCodeApi();
const root = document.getElementById('panel') ?? document.body;
const isNarrow = window.innerWidth < 760;
let speech = speechOf();
let state: PanelState | undefined;
let stored = readStored(editor.getState());

const send = (message: FromPage): void => {
  editor.postMessage(message);
};

function store(next: Stored): void {
  stored = next;
  editor.setState(next);
  draw();
}

function draw(): void {
  if (state) render(<Panel speech={speech} state={state} isNarrow={isNarrow} stored={stored} onStore={store} send={send} />, root);
}

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isToPage(data)) return;
  if (data.type === 'hello') speech = speechOf(data.messages, data.language);
  else ({ state } = data);
  draw();
});
send({ type: 'ready' });
