/** How long something may go on before others are let go first, in milliseconds. */
const longest = 8;
/** How long to wait for what an edit brings with it, in milliseconds: its findings are asked for just after. */
const afterEdit = 20;
/** As often is one edit after another waited for: who types without a pause is not to stop everything else. */
const mostWaits = 10;

/** Lets long work that nobody waits at the keyboard for go on in small pieces. */
export class Turns {
  private edits = 0;
  private since = 0;

  /** Somebody types. */
  typed(): void {
    this.edits++;
  }

  /** To be awaited between two pieces of the work. */
  async take(): Promise<void> {
    if (performance.now() - this.since < longest) return;
    for (let waits = 0; waits < mostWaits; waits++) {
      const { edits } = this;
      await new Promise((done) => setTimeout(done, waits === 0 ? 0 : afterEdit));
      if (this.edits === edits) break;
    }
    this.since = performance.now();
  }
}
