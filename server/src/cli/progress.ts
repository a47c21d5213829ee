import { printable } from '../formats/terminal.js';
import type { Output } from './ports.js';

const patience = 1000;
const interval = 100;

/** A line on a terminal that says how far the work is, once it takes longer than a second; nothing where nobody looks. */
export class Progress {
  private readonly started: number;
  private last = 0;
  private visible = false;

  constructor(
    private readonly output: Output,
    private readonly now: () => number,
    private readonly total: number,
  ) {
    this.started = now();
  }

  /** To be called before each piece of work. */
  step(done: number, name: string): void {
    const time = this.now();
    if (this.output.isTTY !== true || time - this.started < patience || time - this.last < interval) return;
    this.last = time;
    this.visible = true;
    const line = `Linting ${String(done + 1)} of ${String(this.total)}: ${printable(name)}`;
    this.output.write(`\r\u001B[K${line.slice(0, (this.output.columns ?? 80) - 1)}`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.visible) this.output.write('\r\u001B[K');
    this.visible = false;
  }
}
