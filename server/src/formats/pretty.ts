import { severities } from 'retext-substantiate/kit';
import { counted, densityText, severityCount } from './counted.js';
import { excerpt } from './excerpt.js';
import type { Format, Layout } from './formatter.js';
import type { Paint } from './paint.js';
import { placesOf, type Place } from './places.js';
import { findingsIn, type FileReport, type ReportedFinding, type Summary } from './report.js';
import { printable } from './terminal.js';

const colours = { error: 'red', warning: 'yellow', info: 'cyan', hint: 'blue' } as const;
const indent = '    ';

/** Findings file by file, each with its words in their line and the question it asks, and the counts at the end. */
export const pretty: Format = {
  wanted: {},
  open: (_head, layout) => {
    let gap = '';
    const counts = new Map<string, number>();
    return {
      begin: '',
      file: (report) => {
        if (report.findings.length === 0) return '';
        for (const { rule } of report.findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
        const told = gap + formatFile(report, layout);
        gap = '\n';
        return told;
      },
      end: ({ summary, problems, verdict }) => {
        const isSummed = !layout.quiet && (summary.files > 0 || problems.length === 0);
        return `${gap}${isSummed ? formatSummary(summary, counts, layout.paint) : ''}${layout.paint('bold', verdict)}\n`;
      },
    };
  },
};

function formatFile({ path, text, findings }: FileReport, options: Layout): string {
  const place = placesOf(text);
  const blocks = findings.map((finding) => formatFinding(finding, finding.cell ?? place(finding.start), text, options));
  return `${options.paint(['bold', 'underline'], printable(path))}\n${blocks.join('\n')}`;
}

function formatFinding(finding: ReportedFinding, { line, column }: Place, text: string, { paint, width }: Layout): string {
  const { severity, message, question, rule, also } = finding;
  const colour = colours[severity];
  const others = also.length > 0 ? `, also ${also.map((other) => other.rule).join(', ')}` : '';
  const lines = [
    `  ${paint('bold', `${String(line)}:${String(column)}`)}  ${paint(colour, severity)}  ${printable(message)}  ${paint('dim', rule + others)}`,
  ];
  // A workbook has no line to show, nor has a file that is no text.
  if (text !== '') {
    const cut = excerpt(text, finding.start, finding.end, Math.min(width, 120) - indent.length);
    lines.push(indent + cut.line);
    if (cut.marks) lines.push(indent + paint(colour, cut.marks));
  }
  lines.push(`${indent}${paint('dim', '→')} ${printable(question)}`);
  return `${lines.join('\n')}\n`;
}

function formatSummary(summary: Summary, counts: ReadonlyMap<string, number>, paint: Paint): string {
  const findings = findingsIn(summary);
  const read = `${counted(summary.files, 'file')}, ${counted(summary.words, 'word')}`;
  if (findings === 0) return `${paint('green', 'Nothing to query')} in ${read}.\n`;
  const parts = severities
    .filter((severity) => summary[severity] > 0)
    .map((severity) => paint(colours[severity], severityCount(severity, summary[severity])));
  const rate = summary.words > 0 ? `: ${densityText(findings, summary.words)} per 1,000 words` : '';
  return `${paint('bold', counted(findings, 'finding'))} (${parts.join(', ')}) in ${read}${rate}.\n${paint('dim', `What a rule looks for, and why: substantiate explain ${commonest(counts)}`)}\n`;
}

function commonest(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 'RULE';
}
