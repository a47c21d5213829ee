import type { Paint } from './paint.js';
import type { FileReport, RunHead, RunTail, Wanted } from './report.js';

/** How to lay findings out, where a format leaves a choice. */
export interface Layout {
  readonly paint: Paint;
  /** Columns to lay them out in, at least 40. */
  readonly width: number;
  /** Whether to leave out everything but the findings. */
  readonly quiet: boolean;
}

/** A format at work: its output is `begin`, then `file` of each file in order, then `end`, put together. It does nothing but make text. */
export interface Formatter {
  readonly begin: string;
  readonly file: (report: FileReport) => string;
  readonly end: (tail: RunTail) => string;
}

/** A way to tell of a run. */
export interface Format {
  /** What it needs to know of each report. */
  readonly wanted: Wanted;
  readonly open: (head: RunHead, layout: Layout) => Formatter;
}
