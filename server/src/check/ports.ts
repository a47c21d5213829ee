import type { AnyRule, Tagger } from 'retext-substantiate/kit';
import type { Engine, EngineSetup } from '../engine/types.js';
import type { FileSystem } from '../node/file-system.js';
import type { FileWriter } from '../node/write-file.js';

/** Everything that linting files needs from the world around it. */
export interface LintPorts {
  /** The bytes of the standard input, to its end. */
  readonly readStdin: () => Promise<Buffer>;
  /** Absolute path of the folder that relative paths start from. */
  readonly cwd: string;
  readonly fileSystem: FileSystem & FileWriter;
  readonly version: string;
  readonly rules: readonly AnyRule[];
  readonly createEngine: (setup: EngineSetup) => Engine;
  /** Anchors that links may name in a Markdown text. */
  readonly anchorsOf: (markdown: string) => ReadonlySet<string>;
  /** Costly to load, so it is to load itself when first asked. */
  readonly tagger: Tagger;
  /** Folder of the rules' pages, as an address that ends in `/`. */
  readonly docsUrl: string;
  /** The day of the run, as in `2027-03-31`, by which suppressions come to their end: one for all of it, so that no midnight falls in. */
  readonly today: string;
  /** What a thread runs to lint documents; undefined where there is only the program itself. */
  readonly workerScript?: URL;
}
