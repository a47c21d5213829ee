import { addTo, emptySummary, type FileReport, type Problem, type Summary, type Wanted } from '../formats/report.js';
import type { GateFlags } from './flags.js';
import { verdictOf, type Verdict } from './verdict.js';

export type { FailOn, GateFlags } from './flags.js';
export type { Verdict } from './verdict.js';

/** What the gates need to know of each report. */
export function gatesWanted({ minCoverage }: Pick<GateFlags, 'minCoverage'>): Wanted {
  return minCoverage === undefined ? {} : { sections: true };
}

/** Counts what a run finds, and judges it at the end. */
export class Gates {
  readonly summary: Summary = emptySummary();
  private claims = 0;
  private evidenced = 0;
  private reports = 0;
  private unknown = 0;

  constructor(private readonly flags: GateFlags) {}

  /** Counts one report; its sections too, where {@link gatesWanted} asks for them. */
  add(report: FileReport): void {
    addTo(this.summary, report);
    if (report.kind === 'report') this.reports++;
    if (report.claimsUnknown) this.unknown++;
    for (const { claims, evidenced } of report.sections) {
      this.claims += claims;
      this.evidenced += evidenced;
    }
  }

  /** How the run ends. @param problems what could not be done: any of them makes the status 2. */
  judge(problems: readonly Problem[]): Verdict {
    const { summary, claims, evidenced, reports, unknown } = this;
    return verdictOf(this.flags, { summary, claims: { claims, evidenced, reports, unknown }, problems });
  }
}
