import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { Linted } from '../lint.js';
import type { Linter } from '../lint.js';
import type { LinterRequest } from '../linter.js';
import type { LintPorts } from '../ports.js';
import type { Target } from '../targets.js';
import { inOrder, type Lane } from './lanes.js';
import type { Thread } from './thread.js';

/** Milliseconds that the program works alone before it reckons how long it will take. */
const trial = 250;

/** Milliseconds of work left from which another thread is worth its start: it has rules, engine and tagger to load and to warm. */
const worthwhile = 1000;

/** How a run is to be linted, and in how many threads; as many as pay where left out. */
export type CrewRequest = LinterRequest & { readonly workers?: number };

/** Those who lint the documents of one run: the program itself, and threads beside it. */
export class Crew {
  private readonly lanes: Lane<Target, Linted>[];
  private readonly threads: Thread[] = [];
  private readonly started = process.uptime();
  private sizes: Map<Target, number> | undefined;
  private read = 0;
  /** Whether it is settled who takes part. */
  private isFull = false;

  constructor(
    private readonly documents: readonly Target[],
    private readonly request: CrewRequest,
    private readonly ports: LintPorts,
    private readonly lint: Linter,
  ) {
    this.lanes = [{ depth: 1, run: (target) => this.lintHere(target) }];
  }

  /** What became of the documents, in their order. */
  async *work(): AsyncGenerator<Linted, void, undefined> {
    const { workers } = this.request;
    const most = Math.min(workers ?? availableParallelism(), this.documents.length);
    try {
      if (this.ports.workerScript === undefined || most < 2) this.isFull = true;
      else if (workers !== undefined) await this.hire(most - 1);
      yield* inOrder(this.documents, this.lanes);
    } finally {
      this.isFull = true;
      for (const thread of this.threads) thread.end();
    }
  }

  private async lintHere(target: Target): Promise<Linted> {
    // Signals, threads and the terminal get their turn: nothing else on the way waits for anything.
    await setImmediate();
    const linted = await this.lint(target);
    if (!this.isFull) await this.reckon(target);
    return linted;
  }

  /** Has others join in, once it is seen that enough is left for them. */
  private async reckon(target: Target): Promise<void> {
    this.sizes ??= this.sizesOf();
    this.read += this.sizes.get(target) ?? 0;
    this.sizes.delete(target);
    const spent = (process.uptime() - this.started) * 1000;
    if (spent < trial || this.read === 0) return;
    let left = 0;
    for (const size of this.sizes.values()) left += size;
    // The first documents take longest, as nothing is warm: so what is left is reckoned high, and as long as little was done, too high.
    const work = (left / this.read) * spent;
    if (work < worthwhile) return;
    await this.hire(Math.min(availableParallelism(), this.documents.length, Math.ceil(work / worthwhile)) - 1);
  }

  private async hire(count: number): Promise<void> {
    this.isFull = true;
    const { workerScript, cwd, version, docsUrl, today } = this.ports;
    const { wanted, preset, config, cache } = this.request;
    if (workerScript === undefined) return;
    const { Thread } = await import('./thread.js');
    const request: LinterRequest = {
      wanted,
      ...(preset !== undefined && { preset }),
      ...(config !== undefined && { config }),
      ...(cache !== undefined && { cache }),
    };
    const setup = { request, cwd, version, docsUrl, today };
    for (let number = 0; number < count; number++) this.threads.push(new Thread(workerScript, setup, this.lint));
    // What the program itself takes, it takes its time over; so it comes last.
    this.lanes.unshift(...this.threads);
  }

  private sizesOf(): Map<Target, number> {
    const size = ({ file, stdin }: Target): number =>
      file === undefined || stdin === true ? 0 : (this.ports.fileSystem.statSync(file, { throwIfNoEntry: false })?.size ?? 0);
    return new Map(this.documents.map((target) => [target, size(target)]));
  }
}
