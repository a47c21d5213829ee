import { BrowserMessageReader, BrowserMessageWriter, type MessageTransports } from 'vscode-languageclient/browser';

type Port = ConstructorParameters<typeof BrowserMessageReader>[0];
type WorkerLike = Port & { addEventListener(type: 'error', listener: () => void): void; terminate(): void };
declare const Worker: new (url: string) => WorkerLike;

/** A worker's messages. A worker never closes its side: one that fails, or is ended, counts as a process that ends. */
class ClosingReader extends BrowserMessageReader {
  constructor(worker: WorkerLike) {
    super(worker);
    worker.addEventListener('error', () => {
      this.close();
    });
  }

  close(): void {
    this.fireClose();
  }
}

/** Starts a server in a worker whenever it is called; the one before it is ended, and whoever waits for its answers is told. */
export function oneWorkerAtATime(url: string): () => Promise<MessageTransports> {
  let end = (): void => undefined;
  return () => {
    end();
    const worker = new Worker(url);
    const reader = new ClosingReader(worker);
    end = () => {
      worker.terminate();
      reader.close();
    };
    return Promise.resolve({ reader, writer: new BrowserMessageWriter(worker) });
  };
}
