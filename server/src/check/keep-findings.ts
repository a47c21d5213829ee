import type { FileReport, ReportedFinding } from '../formats/report.js';

/** A report with only some of its findings, and what goes with each of them. @param keeps by the finding's number. */
export function keepFindings(report: FileReport, keeps: (index: number) => boolean): FileReport {
  const some = <Item>(items: readonly Item[]): readonly Item[] => items.filter((_, index) => keeps(index));
  return { ...report, findings: some(report.findings), fingerprints: some(report.fingerprints), sentences: some(report.sentences) };
}

/**
 * A report with only those findings, suppressed ones among them, that are new.
 * @param isNew is handed a finding and the sentences it stands in, where they are known.
 */
export function keepNew(report: FileReport, isNew: (finding: ReportedFinding, sentences?: readonly string[]) => boolean): FileReport {
  const { findings, sentences, suppressed } = report;
  const kept = keepFindings(report, (index) => isNew(findings[index] as ReportedFinding, sentences[index]));
  return { ...kept, suppressed: suppressed.filter((each) => isNew(each.finding, each.sentences)) };
}
