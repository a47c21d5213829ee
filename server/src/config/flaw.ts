import type { Path } from './types.js';

/** What is wrong at a place of the config's data. */
export interface Flaw {
  readonly message: string;
  readonly path: Path;
  /** Whether the key is at fault or its value. */
  readonly part: 'key' | 'value';
}
