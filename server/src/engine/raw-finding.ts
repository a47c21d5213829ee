import type { About, Severity, Span } from 'retext-substantiate/kit';
import type { Category, Extent, Fix } from './types.js';

/** A finding before suppression and merging, in offsets from the region's start. */
export interface RawFinding extends Span {
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly message: string;
  readonly why: string;
  readonly question: string;
  readonly extent: Extent;
  readonly fixes: readonly Fix[];
  /** Index of the block in its region; -1 for a finding of the engine's own. */
  readonly block: number;
  readonly blockEnd: number;
  readonly about?: About | undefined;
  /** The name before numbering, worked out when first asked for. */
  readonly fingerprint: () => string;
}
