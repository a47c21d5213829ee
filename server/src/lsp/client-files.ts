import type { Connection } from 'vscode-languageserver';
import type { Files } from './host.js';
import { maxBytes } from '../evidence/wanted.js';
import { existsRequest, findFilesRequest, readBytesRequest, readTextRequest } from './protocol.js';
import { normalised, relativePath } from './uris.js';

/** Files as the client sees them: the only way to them for a server in a web worker, and to virtual file systems for any server. */
export function clientFiles(connection: Connection): Files {
  const ask = async (request: string, params: object): Promise<unknown> =>
    connection.sendRequest<unknown>(request, params).catch(() => undefined);
  const readBytes = async (uri: string, most?: number): Promise<Uint8Array | undefined> => {
    const content = await ask(readBytesRequest, { uri, most });
    return typeof content === 'string' ? bytesOf(content) : undefined;
  };
  return {
    async readText(uri) {
      const text = await ask(readTextRequest, { uri });
      return typeof text === 'string' ? text : undefined;
    },
    async exists(uri) {
      const there = await ask(existsRequest, { uri });
      return typeof there === 'boolean' ? there : undefined;
    },
    // An editor does not tell where links lead.
    isInside: () => Promise.resolve(undefined),
    // One more than is looked at tells that there is more.
    readBytes: (uri) => readBytes(uri, maxBytes + 1),
    async list(folder, globs) {
      const found = await ask(findFilesRequest, { folder, globs });
      if (!Array.isArray(found)) return undefined;
      const uris = found.filter((uri) => typeof uri === 'string').map(normalised);
      return uris.map((uri) => relativePath(uri, folder)).sort();
    },
    async sha256(uri) {
      const bytes = await readBytes(uri);
      if (!bytes) return undefined;
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
      return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    },
  };
}

function bytesOf(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Nothing can be read, and nobody can tell what is there. */
export const noFiles: Files = {
  readText: () => Promise.resolve(undefined),
  exists: () => Promise.resolve(undefined),
  isInside: () => Promise.resolve(undefined),
  readBytes: () => Promise.resolve(undefined),
  list: () => Promise.resolve(undefined),
  sha256: () => Promise.resolve(undefined),
};
