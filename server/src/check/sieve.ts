import type { FileReport, Problem } from '../formats/report.js';

/**
 * Looks through the reports of a run, one after the other in their order, before anybody is told of them, and takes out findings:
 * those that are known already, or that stand in sentences which have not changed.
 */
export interface Sieve {
  readonly sift: (report: FileReport) => FileReport | Promise<FileReport>;
  /** What is worth knowing once the last report has passed. */
  readonly end: () => readonly Problem[];
}
