import { severities } from 'retext-substantiate/kit';
import { addTo, emptySummary, type FileReport, type Problem, type Summary } from '../formats/report.js';

/** The least severity that makes the program fail. */
export type FailOn = 'error' | 'warning' | 'info' | 'never';

/** What a run has to pass. */
export interface GateFlags {
  readonly failOn: FailOn;
}

/** How a run ended. */
export interface Verdict {
  readonly status: 0 | 1 | 2;
  /** What failed and why the status is what it is: one line, without a line end. */
  readonly line: string;
}

/** Counts what a run finds, and judges it at the end. */
export class Gates {
  readonly summary: Summary = emptySummary();

  constructor(private readonly flags: GateFlags) {}

  add(report: FileReport): void {
    addTo(this.summary, report);
  }

  judge(problems: readonly Problem[]): Verdict {
    if (problems.length > 0) return { status: 2, line: '' };
    const level = this.flags.failOn === 'never' ? -1 : severities.indexOf(this.flags.failOn);
    return { status: severities.some((severity, index) => index <= level && this.summary[severity] > 0) ? 1 : 0, line: '' };
  }
}
