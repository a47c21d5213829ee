import type { Ending } from './clock.js';

/** Who wants to hear of something; the editor's own emitter is not to be had in tests without it. */
export class Listeners<T> {
  readonly #all = new Set<(what: T) => void>();

  /** Adds a listener until the answer is disposed of. */
  readonly add = (listener: (what: T) => void): Ending => {
    // Each call is a listener of its own, even for a function that listens already.
    const own = (what: T): void => {
      listener(what);
    };
    this.#all.add(own);
    return { dispose: () => void this.#all.delete(own) };
  };

  /** Tells everyone who listens now. */
  tell(what: T): void {
    for (const listener of [...this.#all]) listener(what);
  }
}
