import { Worker } from 'node:worker_threads';
import { linterFailed, type Linted } from '../lint.js';
import type { Linter } from '../lint.js';
import type { Target } from '../targets.js';
import type { Lane } from './lanes.js';
import type { ThreadAnswer, ThreadSetup, ThreadTask } from './messages.js';

/** Documents that a thread holds at a time: while the program itself lints one, it hands nothing out. */
const depth = 3;

interface Waiting {
  readonly target: Target;
  readonly done: (linted: Linted) => void;
}

/**
 * A thread of its own that lints. Where it dies, the document it was at is told of as a problem, and another thread goes on with the rest;
 * where it can't even start, the documents are linted by `instead`.
 */
export class Thread implements Lane<Target, Linted> {
  readonly depth = depth;
  private worker: Worker | undefined;
  private isReady = false;
  /** Until one dies before it has said a word: the next would do no better. */
  private canStart = true;
  private isOver = false;
  private next = 0;
  private readonly waiting = new Map<number, Waiting>();

  constructor(
    private readonly script: URL,
    private readonly setup: ThreadSetup,
    private readonly instead: Linter,
  ) {
    this.worker = this.start();
  }

  readonly run = (target: Target): Promise<Linted> =>
    new Promise((done) => {
      const id = this.next++;
      this.waiting.set(id, { target, done });
      this.ask(id, target);
    });

  /** Ends the thread, whatever it is at. */
  end(): void {
    this.isOver = true;
    void this.worker?.terminate();
  }

  private start(): Worker {
    this.isReady = false;
    const worker = new Worker(this.script, { workerData: this.setup });
    let reason: unknown;
    worker.on('message', (answer: ThreadAnswer) => {
      if (answer === 'ready') this.isReady = true;
      else this.finish(answer.id, answer.linted);
    });
    worker.on('error', (error) => (reason = error));
    worker.on('exit', (code) => this.gone(reason ?? new Error(`its thread ended with status ${String(code)}`)));
    return worker;
  }

  private ask(id: number, target: Target): void {
    // There is one standard input, and it is the program's own.
    if (target.stdin !== true && (this.worker || this.canStart)) {
      this.worker ??= this.start();
      this.worker.postMessage({ id, target } satisfies ThreadTask);
    } else {
      void this.instead(target).then((linted) => this.finish(id, linted));
    }
  }

  private finish(id: number, linted: Linted): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    waiting?.done(linted);
  }

  private gone(reason: unknown): void {
    if (this.isOver) return;
    this.worker = undefined;
    this.canStart = this.isReady;
    const left = [...this.waiting];
    const first = this.isReady ? left.shift() : undefined;
    if (first) this.finish(first[0], { problem: linterFailed(first[1].target.path, reason) });
    for (const [id, { target }] of left) this.ask(id, target);
  }
}
