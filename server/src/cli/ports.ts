import type { LintPorts } from '../check/ports.js';
import type { Notice } from '../engine/notices.js';
import type { FileSystem } from '../node/file-system.js';
import type { FileWriter } from '../node/write-file.js';
import type { Prompt } from './prompt.js';

/** Where the program writes: a stream of the process, or a test's. */
export interface Output {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  /** Width of the terminal in columns. */
  readonly columns?: number;
}

/** Everything the command line needs from the world around it. */
export interface Ports extends LintPorts {
  /** Undefined where nobody can be asked. */
  readonly openPrompt?: (() => Prompt) | undefined;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fileSystem: FileSystem & FileWriter;
  /** The tool's own findings, which are no rules. */
  readonly notices: readonly Notice[];
  /** Milliseconds since some fixed moment. */
  readonly now: () => number;
}
