import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { loadTagger } from '../../node/tagger.js';
import { localDay } from '../../today.js';
import { clientFiles, noFiles } from '../client-files.js';
import { startServer } from '../server.js';
import { filesBy } from './disk-files.js';

const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];
// Started by hand or by a client that passes nothing, it speaks over its standard streams.
if (!process.argv.some((argument) => transports.some((transport) => argument.startsWith(transport)))) process.argv.push('--stdio');
const connection = createConnection(ProposedFeatures.all);

startServer(connection, ({ docsUri, files }) => {
  const elsewhere = files ? clientFiles(connection) : noFiles;
  return {
    docsUri: docsUri ?? new URL('docs/', import.meta.url).href,
    loadTagger,
    today: () => localDay(new Date()),
    readText: (uri) => filesBy(uri, elsewhere).readText(uri),
    exists: (uri) => filesBy(uri, elsewhere).exists(uri),
    isInside: (uri, folder) => filesBy(uri, elsewhere).isInside(uri, folder),
    readBytes: (uri) => filesBy(uri, elsewhere).readBytes(uri),
    list: (folder, globs) => filesBy(folder, elsewhere).list(folder, globs),
    sha256: (uri) => filesBy(uri, elsewhere).sha256(uri),
  };
});
