import { milder } from './run-block.js';
import type { ActiveRule, RegisterReport, RegisterView, Severity } from './types.js';

/** A report on an entry of the register, with the rule that made it and the severity it ends up with. */
export interface RegisterFinding {
  readonly active: ActiveRule;
  readonly severity: Severity;
  readonly report: RegisterReport;
}

/** Runs the rules that check registers, one after the other. */
export function runRegisterRules(rules: readonly ActiveRule[], register: RegisterView): RegisterFinding[] {
  return rules.flatMap((active) => {
    const { rule, severity, options } = active;
    const findings: RegisterFinding[] = [];
    rule.checkRegister?.(register, {
      options,
      report: (report) => findings.push({ active, severity: report.severity ? milder(report.severity, severity) : severity, report }),
    });
    return findings;
  });
}
