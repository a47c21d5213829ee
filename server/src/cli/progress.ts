import type { GenericFormatter, SingleBar } from 'cli-progress';
import type { Output } from './ports.js';

/** Milliseconds until anything is shown: what is done sooner needs no bar. */
const patience = 1000;
const barWidth = 20;
const clearLine = '\r\u001B[K';

/** A line on a terminal with the files that are done, their rate and the time left; nothing in a pipe, or before a second is over. */
export class Progress {
  private started = 0;
  private total = 0;
  private done = 0;
  private bar: SingleBar | undefined;
  private state: 'waiting' | 'loading' | 'shown' | 'over' = 'waiting';

  constructor(
    private readonly output: Output,
    private readonly now: () => number,
  ) {}

  /** Starts the clock. @param total number of files. */
  begin(total: number): void {
    this.started = this.now();
    this.total = total;
  }

  /** To be called when each file is done, with its number from 1. */
  step(done: number): void {
    this.done = done;
    if (this.bar) this.bar.update(done);
    else if (this.output.isTTY === true && this.state === 'waiting' && this.now() - this.started >= patience) {
      this.state = 'loading';
      void this.show();
    }
  }

  /** Takes the line away, so that something else can be printed in its place. */
  clear(): void {
    if (this.bar) this.output.write(clearLine);
  }

  /** Takes the line away for good. */
  end(): void {
    this.state = 'over';
    this.bar?.stop();
    this.bar = undefined;
  }

  private async show(): Promise<void> {
    const { default: library } = await import('cli-progress');
    // Loading takes its time: the work may be over.
    if (this.state !== 'loading') return;
    this.state = 'shown';
    const options = {
      format: this.format,
      terminal: terminalOf(this.output),
      clearOnComplete: true,
      // What it would do when interrupted is to go on.
      gracefulExit: false,
      // A line that something else was printed over has to be drawn again.
      forceRedraw: true,
      linewrap: true,
      stopOnComplete: false,
    };
    this.bar = new library.SingleBar(options);
    this.bar.start(this.total, this.done);
  }

  private readonly format: GenericFormatter = (_options, { progress }) => {
    const rate = this.done / Math.max((this.now() - this.started) / 1000, 0.001);
    const filled = Math.round(progress * barWidth);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}`;
    const said = `${bar} ${String(this.done)} of ${String(this.total)} files, ${rate.toFixed(rate < 10 ? 1 : 0)} a second, ${timeOf((this.total - this.done) / rate)} left`;
    return said.slice(0, (this.output.columns ?? 80) - 1);
  };
}

/** Seconds as `1:05`. */
function timeOf(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${String(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, '0')}`;
}

/** A terminal that is written to line by line. It leaves the cursor alone: findings are printed in between, so no place stays what it was. */
function terminalOf(output: Output) {
  const nothing = (): void => undefined;
  return {
    cursorSave: nothing,
    cursorRestore: nothing,
    cursor: nothing,
    lineWrapping: nothing,
    newline: nothing,
    isTTY: () => true,
    getWidth: () => output.columns ?? 80,
    cursorTo: () => void output.write('\r'),
    clearRight: () => void output.write('\u001B[K'),
    clearLine: () => void output.write(clearLine),
    write: (text: string) => void output.write(text),
  };
}
