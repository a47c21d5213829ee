import { BrowserMessageReader, BrowserMessageWriter, type MessageTransports } from 'vscode-languageclient/browser';

type Port = ConstructorParameters<typeof BrowserMessageReader>[0];
type WorkerLike = Port & { addEventListener(type: 'error', listener: () => void): void; terminate(): void };
declare const Worker: new (url: string) => WorkerLike;

/** A worker's messages. A worker never closes its side: one that fails counts as a process that ends. */
class ClosingReader extends BrowserMessageReader {
  constructor(worker: WorkerLike) {
    super(worker);
    worker.addEventListener('error', () => {
      this.fireClose();
    });
  }
}

/** Starts a server in a worker whenever it is called; the one before it is ended. */
export function oneWorkerAtATime(url: string): () => Promise<MessageTransports> {
  let worker: WorkerLike | undefined;
  return () => {
    worker?.terminate();
    worker = new Worker(url);
    return Promise.resolve({ reader: new ClosingReader(worker), writer: new BrowserMessageWriter(worker) });
  };
}
