/** The least severity that makes the program fail. */
export type FailOn = 'error' | 'warning' | 'info' | 'never';

/** What a run has to pass. */
export interface GateFlags {
  readonly failOn: FailOn;
  /** Most warnings that may stand: up to that number they don't fail, above it they do, whatever `failOn` says. */
  readonly maxWarnings?: number;
  /** Most findings, of whatever severity, for 1,000 words of all that was checked together; with three decimal places at most. */
  readonly maxDensity?: number;
  /** Least percentage of the claims of all reports together that have evidence; with one decimal place at most. */
  readonly minCoverage?: number;
  /** Whether findings that a file lists as known were left out. */
  readonly baseline?: string | true;
  /** The commit, branch or tag since which only new sentences count; `true` for the last commit. */
  readonly changed?: string | true;
}
