import { severities, type Severity } from 'retext-substantiate/kit';
import type { Paint } from '../colour.js';
import { placesOf, type Place } from '../places.js';
import { summarise, type CheckResult, type FileReport, type ReportedFinding } from '../result.js';
import { excerpt } from './excerpt.js';
import { printable } from './terminal.js';

/** How to lay findings out for a person. */
export interface PrettyOptions {
  readonly paint: Paint;
  /** Columns to lay them out in, at least 40. */
  readonly width: number;
  /** Whether to leave out everything but the findings. */
  readonly quiet: boolean;
}

const colours = { error: 'red', warning: 'yellow', info: 'cyan', hint: 'blue' } as const;
const indent = '    ';

/** Findings file by file, each with its words in their line and the question it asks, and the counts at the end; in pieces, a file each. */
export function* formatPretty(
  { files, problems }: Pick<CheckResult, 'files' | 'problems'>,
  options: PrettyOptions,
): Generator<string, void> {
  let gap = '';
  for (const file of files) {
    if (file.findings.length === 0) continue;
    yield gap + formatFile(file, options);
    gap = '\n';
  }
  if (!options.quiet && (files.length > 0 || problems.length === 0)) yield gap + formatSummary(files, options.paint);
}

function formatFile({ path, text, findings }: FileReport, options: PrettyOptions): string {
  const place = placesOf(text);
  const blocks = findings.map((finding) => formatFinding(finding, finding.cell ?? place(finding.start), text, options));
  return `${options.paint(['bold', 'underline'], printable(path))}\n${blocks.join('\n')}`;
}

function formatFinding(finding: ReportedFinding, { line, column }: Place, text: string, { paint, width }: PrettyOptions): string {
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

function formatSummary(files: readonly FileReport[], paint: Paint): string {
  const summary = summarise(files);
  const findings = severities.reduce((sum, severity) => sum + summary[severity], 0);
  const read = `${count(summary.files, 'file')}, ${count(summary.words, 'word')}`;
  if (findings === 0) return `${paint('green', 'Nothing to query')} in ${read}.\n`;
  const parts = severities
    .filter((severity) => summary[severity] > 0)
    .map((severity) => paint(colours[severity], severityCount(severity, summary[severity])));
  const rate = summary.words > 0 ? `: ${((findings / summary.words) * 1000).toFixed(1)} per 1,000 words` : '';
  return `${paint('bold', count(findings, 'finding'))} (${parts.join(', ')}) in ${read}${rate}.\n${paint('dim', `What a rule looks for, and why: substantiate explain ${commonest(files)}`)}\n`;
}

function severityCount(severity: Severity, number: number): string {
  return severity === 'info' ? `${grouped(number)} info` : count(number, severity);
}

function commonest(files: readonly FileReport[]): string {
  const counts = new Map<string, number>();
  for (const { findings } of files) for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 'RULE';
}

function count(number: number, noun: string): string {
  return `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/** 12345 as `12,345`. */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
