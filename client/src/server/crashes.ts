/** As many crashes, in that many milliseconds, as are no accident any more. */
const most = 5;
const span = 3 * 60_000;

/** Remembers crashes, and tells whether it is worth starting again after one. */
export class Crashes {
  #times: number[] = [];

  /**
   * Notes a crash.
   * @param now in milliseconds, of any clock that goes on.
   * @returns whether to start again: not after the fifth in three minutes.
   */
  mayStartAgain(now: number): boolean {
    this.#times = [...this.#times.filter((time) => now - time < span), now];
    return this.#times.length < most;
  }

  /** Somebody chose to try again: earlier crashes no longer count. */
  forget(): void {
    this.#times = [];
  }
}
