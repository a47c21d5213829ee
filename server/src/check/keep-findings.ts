import type { FileReport } from '../formats/report.js';

/** A report with only some of its findings, and what goes with each of them. @param keeps by the finding's number. */
export function keepFindings(report: FileReport, keeps: (index: number) => boolean): FileReport {
  const some = <Item>(items: readonly Item[]): readonly Item[] => items.filter((_, index) => keeps(index));
  return { ...report, findings: some(report.findings), fingerprints: some(report.fingerprints), sentences: some(report.sentences) };
}
