import type { AnyRule, Tagger } from 'retext-substantiate/kit';
import type { Engine, EngineSetup } from '../engine/types.js';
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
export interface Ports {
  /** The bytes of the standard input, to its end. */
  readonly readStdin: () => Promise<Buffer>;
  /** Undefined where nobody can be asked. */
  readonly openPrompt?: (() => Prompt) | undefined;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Absolute path of the folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fileSystem: FileSystem & FileWriter;
  readonly version: string;
  readonly rules: readonly AnyRule[];
  /** The tool's own findings, which are no rules. */
  readonly notices: readonly Notice[];
  readonly createEngine: (setup: EngineSetup) => Engine;
  /** Anchors that links may name in a Markdown text. */
  readonly anchorsOf: (markdown: string) => ReadonlySet<string>;
  /** Costly to load, so it is to load itself when first asked. */
  readonly tagger: Tagger;
  /** Folder of the rules' pages, as an address that ends in `/`. */
  readonly docsUrl: string;
  /** Milliseconds since some fixed moment. */
  readonly now: () => number;
}
