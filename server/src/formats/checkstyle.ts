import type { Severity } from 'retext-substantiate/kit';
import type { Format } from './formatter.js';
import type { FileReport, Problem } from './report.js';
import { faultAndQuestion, problemPlace, spansOf } from './said.js';
import { element, startTag, xmlHead } from './xml.js';

/** Checkstyle knows no hint. */
const severities = { error: 'error', warning: 'warning', info: 'info', hint: 'info' } as const satisfies Record<Severity, string>;

/** Checkstyle's XML, which many build servers read. What could not be checked is an error too. */
export const checkstyle: Format = {
  wanted: {},
  open: ({ version }) => ({
    begin: `${xmlHead}${startTag('checkstyle', { version })}\n`,
    file: fileElement,
    end: ({ problems }) => `${problems.map(problemElement).join('')}</checkstyle>\n`,
  }),
};

function fileElement(report: FileReport): string {
  if (report.findings.length === 0) return '';
  const span = spansOf(report);
  const errors = report.findings.map((finding) => {
    const { line, column } = span(finding).start;
    // Readers take what stands behind the last stop for the rule, and what stands before that for its kind.
    const source = `substantiate.${finding.category}.${finding.rule}`;
    return element('error', { line, column, severity: severities[finding.severity], message: faultAndQuestion(finding), source });
  });
  return `${element('file', { name: report.path }, `\n${errors.join('\n')}\n`)}\n`;
}

function problemElement(problem: Problem): string {
  const { line, column } = problemPlace(problem);
  const error = element('error', { line, column, severity: 'error', message: problem.message, source: 'substantiate.problem' });
  return `${element('file', { name: problem.path }, `\n${error}\n`)}\n`;
}
