import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const isBuilt = existsSync(join(dist, 'server.web.js'));

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: { readonly items?: readonly { readonly code?: string }[] };
}

/** The built worker bundle with nothing but what a worker has; answers come by the id of their request. */
function startWorker(): {
  request: (method: string, params: unknown) => Promise<Message>;
  notify: (method: string, params: unknown) => void;
  loaded: string[];
} {
  const waiting = new Map<number, (message: Message) => void>();
  const loaded: string[] = [];
  const port: { onmessage?: (event: { data: unknown }) => void; [name: string]: unknown } = {
    addEventListener: () => undefined,
    postMessage: (message: Message) => {
      // What the server asks for (files, settings) is not there.
      if (message.method !== undefined) setTimeout(() => message.id !== undefined && send({ id: message.id, result: null }), 0);
      else waiting.get(message.id ?? -1)?.(message);
    },
    importScripts: (url: string) => {
      loaded.push(url);
      runInContext(readFileSync(join(dist, 'tagger.js'), 'utf8'), context);
    },
    ...{ setTimeout, clearTimeout, TextEncoder, TextDecoder, URL, console, performance, queueMicrotask },
  };
  port['self'] = port;
  const context = createContext(port);
  runInContext(readFileSync(join(dist, 'server.web.js'), 'utf8'), context);
  const send = (message: object): void => {
    port.onmessage?.({ data: { jsonrpc: '2.0', ...message } });
  };
  let id = 0;
  return {
    loaded,
    notify: (method, params) => {
      send({ method, params });
    },
    request: (method, params) =>
      new Promise((done) => {
        waiting.set(++id, done);
        send({ id, method, params });
      }),
  };
}

describe.skipIf(!isBuilt)('the server in a web worker', () => {
  it('lints without Node, and loads the tagger by address only when a sentence needs it', async () => {
    const { request, notify, loaded } = startWorker();
    const capabilities = { textDocument: { diagnostic: {} } };
    const initializationOptions = { docsUri: 'https://example.org/docs/', taggerUri: 'https://example.org/tagger.js' };
    await request('initialize', { processId: null, rootUri: null, capabilities, initializationOptions });
    notify('initialized', {});
    const open = async (uri: string, text: string): Promise<unknown[]> => {
      notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
      const { result } = await request('textDocument/diagnostic', { textDocument: { uri } });
      return (result?.items ?? []).map(({ code }) => code);
    };
    expect(await open('vscode-vfs://github/a.md', 'Of those seen, ‹n› of ‹N› had a plan.\n')).toContain('unfilled-placeholder');
    expect(loaded).toEqual([]);
    expect(await open('vscode-vfs://github/b.md', 'Some staff said so. Managers prompt better recording.\n')).toContain(
      'unquantified-extent',
    );
    expect(loaded).toEqual(['https://example.org/tagger.js']);
  });
});
