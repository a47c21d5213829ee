/** Reports as a run tells of them, for tests: what matters is named, the rest is as it mostly is. */
import type { Severity } from 'retext-substantiate/kit';
import type { Format } from '../formatter.js';
import { plain } from '../paint.js';
import { addTo, emptySummary, type FileReport, type Problem, type ReportedFinding, type Section } from '../report.js';

/** A finding. */
export function finding(own: Partial<ReportedFinding> = {}): ReportedFinding {
  const { start = 0, text = 'Some' } = own;
  return {
    rule: 'vague-quantity',
    category: 'vague-term',
    severity: 'warning',
    message: '`some` does not say how many',
    why: 'Nobody can check it.',
    question: 'How many of how many?',
    url: 'https://example.org/vague-quantity.md',
    extent: 'words',
    start,
    end: start + text.length,
    text,
    also: [],
    fixes: [],
    blockEnd: start + text.length,
    ...own,
  };
}

/** A finding on a stretch of a text. */
export function findingAt(text: string, start: number, end: number, own: Partial<ReportedFinding> = {}): ReportedFinding {
  return finding({ start, text: text.slice(start, end), ...own });
}

/** A finding on words of a text, the first time that they stand there. */
export function findingOn(text: string, words: string, own: Partial<ReportedFinding> = {}): ReportedFinding {
  return finding({ start: text.indexOf(words), text: words, message: `\`${words}\` is vague`, ...own });
}

/** A stretch of a report. */
export function section(own: Partial<Section> = {}): Section {
  return { heading: '', depth: 0, start: 0, words: 0, claims: 0, evidenced: 0, ...own };
}

/** The sections of a Markdown text that has headings of the form `# Heading` alone. */
export function sectionsOf(text: string): Section[] {
  const headings = [...text.matchAll(/^(#+) (.*)$/gmu)];
  return [
    section({ words: 1 }),
    ...headings.map(({ index, 1: marks = '', 2: heading = '' }) => section({ heading, depth: marks.length, start: index, words: 10 })),
  ];
}

/** A report. */
export function fileReport(own: Partial<FileReport> = {}): FileReport {
  return {
    path: 'a.md',
    kind: 'report',
    text: '',
    words: 0,
    findings: [],
    fingerprints: [],
    sentences: [],
    sections: [],
    suppressed: [],
    ...own,
  };
}

/** A report with a name, a text and findings that each have a fingerprint. */
export function reportOf(path: string, text: string, findings: readonly ReportedFinding[]): FileReport {
  return fileReport({ path, text, words: 10, findings, fingerprints: findings.map((_, index) => `f${String(index)}`) });
}

/** A report with so many findings of a severity. */
export function reportWith(path: string, severity: Severity, count: number): FileReport {
  const text = 'some waited';
  return reportOf(
    path,
    text,
    Array.from({ length: count }, () => findingAt(text, 0, 4, { severity })),
  );
}

/** All that a format writes of a run. */
export function written(
  format: Format,
  reports: readonly FileReport[],
  problems: readonly Problem[] = [],
  { verdict = '', quiet = false }: { readonly verdict?: string; readonly quiet?: boolean } = {},
): string {
  const summary = emptySummary();
  for (const report of reports) addTo(summary, report);
  const formatter = format.open({ version: '1.2.3', preset: 'recommended' }, { paint: plain, width: 100, quiet });
  return formatter.begin + reports.map((report) => formatter.file(report)).join('') + formatter.end({ summary, problems, verdict });
}
