import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { loadTagger } from '../../node/tagger.js';
import { clientFiles, noFiles } from '../client-files.js';
import { startServer } from '../server.js';

const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];
// Started by hand or by a client that passes nothing, it speaks over its standard streams.
if (!process.argv.some((argument) => transports.some((transport) => argument.startsWith(transport)))) process.argv.push('--stdio');
const connection = createConnection(ProposedFeatures.all);

startServer(connection, ({ docsUri, files }) => {
  const elsewhere = files ? clientFiles(connection) : noFiles;
  return {
    docsUri: docsUri ?? new URL('docs/', import.meta.url).href,
    loadTagger,
    readText: (uri) => (uri.startsWith('file:') ? readFile(fileURLToPath(uri), 'utf8').catch(() => undefined) : elsewhere.readText(uri)),
    exists: (uri) =>
      uri.startsWith('file:')
        ? stat(fileURLToPath(uri)).then(
            () => true,
            () => false,
          )
        : elsewhere.exists(uri),
  };
});
