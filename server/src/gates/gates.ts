import type { Coverage } from '../page/index.js';
import { addTo, emptySummary, type FileReport, type Problem, type Summary, type Wanted } from '../formats/report.js';
import { verdictOf, type Verdict } from './verdict.js';

export type { Verdict } from './verdict.js';

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
}

/** What the gates need to know of each report. */
export function gatesWanted({ minCoverage }: Pick<GateFlags, 'minCoverage'>): Wanted {
  return minCoverage === undefined ? {} : { sections: true };
}

/** Counts what a run finds, and judges it at the end. */
export class Gates {
  readonly summary: Summary = emptySummary();
  private claims = 0;
  private evidenced = 0;

  constructor(private readonly flags: GateFlags) {}

  /** Counts one report; its sections too, where {@link gatesWanted} asks for them. */
  add(report: FileReport): void {
    addTo(this.summary, report);
    for (const { claims, evidenced } of report.sections) {
      this.claims += claims;
      this.evidenced += evidenced;
    }
  }

  /** The claims counted so far. */
  get coverage(): Coverage {
    return { claims: this.claims, evidenced: this.evidenced };
  }

  /** How the run ends. @param problems what could not be done: any of them makes the status 2. */
  judge(problems: readonly Problem[]): Verdict {
    return verdictOf(this.flags, { summary: this.summary, coverage: this.coverage, problems });
  }
}
