/// <reference lib="webworker" />
import type { Tagger } from 'retext-substantiate/kit';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { localDay } from '../../today.js';
import { clientFiles } from '../client-files.js';
import { startServer } from '../server.js';

declare const self: DedicatedWorkerGlobalScope & { substantiateTagger?: { createTagger: () => Tagger } };

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));

startServer(connection, ({ docsUri, taggerUri }) => ({
  ...clientFiles(connection),
  docsUri: docsUri ?? '',
  today: () => localDay(new Date()),
  loadTagger() {
    if (taggerUri) self.importScripts(taggerUri);
    if (!self.substantiateTagger) throw new Error('The client named no tagger to load.');
    return self.substantiateTagger.createTagger();
  },
}));
