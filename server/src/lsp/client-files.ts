import type { Connection } from 'vscode-languageserver';
import type { Files } from './host.js';

/** Asked of the client: the text of a file, or null. */
export const readTextRequest = 'substantiate/readText';
/** Asked of the client: whether there is a file or folder. */
export const existsRequest = 'substantiate/exists';

/** Files as the client sees them: the only way to them for a server in a web worker, and to virtual file systems for any server. */
export function clientFiles(connection: Connection): Files {
  return {
    async readText(uri) {
      const text: unknown = await connection.sendRequest(readTextRequest, { uri }).catch(() => undefined);
      return typeof text === 'string' ? text : undefined;
    },
    async exists(uri) {
      const there: unknown = await connection.sendRequest(existsRequest, { uri }).catch(() => undefined);
      return typeof there === 'boolean' ? there : undefined;
    },
  };
}

/** Nothing can be read, and nobody can tell what is there. */
export const noFiles: Files = { readText: () => Promise.resolve(undefined), exists: () => Promise.resolve(undefined) };
