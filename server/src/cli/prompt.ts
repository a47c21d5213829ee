import { createInterface } from 'node:readline/promises';
import type { ReadStream, WriteStream } from 'node:tty';

/** Somebody at a terminal who can be asked. */
export interface Prompt {
  /** @returns what was typed, or undefined where it was broken off (Ctrl-C, Ctrl-D). */
  readonly ask: (question: string) => Promise<string | undefined>;
  readonly close: () => void;
}

/** Opens a prompt on a terminal; undefined where input or output is none. */
export function openPrompt(input: ReadStream, output: WriteStream): Prompt | undefined {
  if (!input.isTTY || !output.isTTY) return undefined;
  const terminal = createInterface({ input, output });
  // A question that is broken off is never answered: the closing tells.
  const closed = new Promise<undefined>((resolve) => {
    terminal.once('close', () => {
      resolve(undefined);
    });
  });
  return {
    ask: (question) => Promise.race([terminal.question(question).catch(() => undefined), closed]),
    close: () => {
      terminal.close();
    },
  };
}
