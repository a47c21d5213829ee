import type { Linted } from '../lint.js';
import type { LinterRequest } from '../linter.js';
import type { Target } from '../targets.js';

/** What a thread is told when it starts. */
export interface ThreadSetup {
  readonly request: LinterRequest;
  readonly cwd: string;
  readonly version: string;
  readonly docsUrl: string;
  readonly today: string;
}

/** What a thread is asked, one document at a time. */
export interface ThreadTask {
  readonly id: number;
  readonly target: Target;
}

/** What a thread says: that it has started, then what became of each document, in the order in which it was asked. */
export type ThreadAnswer = 'ready' | { readonly id: number; readonly linted: Linted };
