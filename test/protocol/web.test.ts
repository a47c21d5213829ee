import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { workbook } from './workbook.js';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const isBuilt = existsSync(join(dist, 'server.web.js'));

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri?: string };
  readonly result?: { readonly items?: readonly { readonly code?: string }[]; readonly contents?: { readonly value: string } };
}

/** Answers what the server asks of a client whose files these are; anything else is not there. */
function answer({ method, params }: Message, files: Readonly<Record<string, Uint8Array>>): unknown {
  const content = files[params?.uri ?? ''];
  switch (method) {
    case 'substantiate/exists':
      return content !== undefined;
    case 'substantiate/readText':
      return content ? new TextDecoder().decode(content) : null;
    case 'substantiate/readBytes':
      return content ? Buffer.from(content).toString('base64') : null;
    case 'substantiate/findFiles':
      return Object.keys(files);
    default:
      return null;
  }
}

/** The built worker bundle with nothing but what a worker has; answers come by the id of their request. */
function startWorker(files: Readonly<Record<string, Uint8Array>> = {}): {
  request: (method: string, params: unknown) => Promise<Message>;
  notify: (method: string, params: unknown) => void;
  loaded: string[];
} {
  const waiting = new Map<number, (message: Message) => void>();
  const loaded: string[] = [];
  const port: { onmessage?: (event: { data: unknown }) => void; [name: string]: unknown } = {
    addEventListener: () => undefined,
    postMessage: (message: Message) => {
      if (message.method !== undefined)
        setTimeout(() => message.id !== undefined && send({ id: message.id, result: answer(message, files) }), 0);
      else waiting.get(message.id ?? -1)?.(message);
    },
    importScripts: (url: string) => {
      loaded.push(url);
      runInContext(readFileSync(join(dist, 'tagger.js'), 'utf8'), context);
    },
    ...{ setTimeout, clearTimeout, TextEncoder, TextDecoder, URL, console, performance, queueMicrotask, atob, crypto, Blob },
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

  const rows = [
    ['id', 'title'],
    ['E1', 'Audit of case files'],
  ];
  it.each([
    ['evidence.csv', new TextEncoder().encode(rows.map((row) => row.join(',')).join('\n'))],
    ['evidence.xlsx', workbook('Evidence', rows)],
    ['evidence.yaml', new TextEncoder().encode('- id: E1\n  title: Audit of case files\n')],
    ['evidence.json', new TextEncoder().encode('[{"id": "E1", "title": "Audit of case files"}]')],
    ['evidence.md', new TextEncoder().encode('# Evidence\n\n| id | title |\n| - | - |\n| E1 | Audit of case files |\n')],
  ])('reads %s through the client', async (name, content) => {
    const folder = 'vscode-vfs://github/reports';
    const { request, notify } = startWorker({ [`${folder}/${name}`]: content });
    const capabilities = { textDocument: { diagnostic: {} } };
    const workspaceFolders = [{ uri: folder, name: 'reports' }];
    await request('initialize', { processId: null, rootUri: null, capabilities, workspaceFolders, initializationOptions: { files: true } });
    notify('initialized', {});
    const textDocument = { uri: `${folder}/a.md`, languageId: 'markdown', version: 1, text: 'All 12 plans were dated [E1; E2].\n' };
    notify('textDocument/didOpen', { textDocument });
    const { result } = await request('textDocument/diagnostic', { textDocument });
    expect(result?.items?.map(({ code }) => code)).toEqual(['unknown-evidence']);
    const hover = await request('textDocument/hover', { textDocument, position: { line: 0, character: 26 } });
    expect(hover.result?.contents?.value).toContain('Audit of case files');
  });
});
