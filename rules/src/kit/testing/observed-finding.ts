import type { Extent } from '../types.js';

/** As much of a finding as the tester looks at; offsets are UTF-16 units of the linted text. */
export interface ObservedFinding {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly question: string;
  readonly extent: Extent;
  readonly fixes: readonly { readonly title: string; readonly edits: readonly { readonly text: string }[]; readonly safe?: boolean }[];
}
