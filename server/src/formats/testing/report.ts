/** Reports as a run tells of them, for tests: what matters is named, the rest is as it mostly is. */
import type { FileReport, ReportedFinding, Section } from '../report.js';

/** A finding. */
export function finding(own: Partial<ReportedFinding> = {}): ReportedFinding {
  const { start = 0, text = 'Some' } = own;
  return {
    rule: 'vague-quantity',
    category: 'vague-term',
    severity: 'warning',
    message: '`Some` does not say how many of how many',
    why: 'A reader cannot tell whether it is two or all.',
    question: 'How many of how many?',
    url: 'file:///rules/vague-quantity.md',
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
