/** Timers are there in every host of extensions, but not in the language's own types. */
declare function setTimeout(act: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;

/** What can be ended; the editor's own type fits it. */
export interface Ending {
  dispose(): void;
}

/** Does something once, so many milliseconds from now, unless it is ended before. */
export function after(milliseconds: number, act: () => void): Ending {
  const timer = setTimeout(act, milliseconds);
  return {
    dispose: () => {
      clearTimeout(timer);
    },
  };
}
