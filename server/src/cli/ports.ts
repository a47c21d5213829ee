import type { LintPorts } from '../check/ports.js';
import type { Notice } from '../engine/notices.js';
import type { FileSystem } from '../node/file-system.js';
import type { DraftWriter } from '../node/draft.js';
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
  /** Opens a prompt; there is none where nobody can be asked. */
  readonly openPrompt?: () => Prompt | undefined | Promise<Prompt | undefined>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fileSystem: FileSystem & DraftWriter;
  /** The tool's own findings, which are no rules. */
  readonly notices: readonly Notice[];
  /** Has something done when the program is told to stop before its time (`Ctrl-C`); hands back what calls that off. */
  readonly onStop?: (stop: () => void) => () => void;
  /** Milliseconds since some fixed moment. */
  readonly now: () => number;
}

/** What reading a call needs. Everything else is loaded once it is known what for: the engine and its rules take most of a short run. */
export interface Doorway extends Pick<Ports, 'version' | 'stdout' | 'stderr'> {
  readonly loadPorts: () => Promise<Ports>;
}
