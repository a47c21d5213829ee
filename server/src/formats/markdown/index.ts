import { severities, type Severity } from 'retext-substantiate/kit';
import { counted, densityText, grouped, severityCount } from '../counted.js';
import type { Format } from '../formatter.js';
import { headingWriter } from '../headings.js';
import { passagesOf, type Piece } from '../passages/passages.js';
import { ownMark } from '../own.js';
import { webAddress } from '../paths.js';
import { placesOf } from '../places.js';
import type { FileReport, Problem, ReportedFinding, RunTail } from '../report.js';
import { bold, escaped, escapedAtStart, escapedHeading, escapedMessage, target } from './escape.js';
import { Tally, type Row } from './tally.js';

/** The questions a panel would ask, by report and heading, each under the words that raise it; with tables of what they come to at the end. */
export const markdown: Format = {
  wanted: { sections: true },
  open: (_head, { quiet }) => {
    const tally = new Tally();
    return {
      begin: `${ownMark}\n\n# Questions for the panel\n`,
      file: (report) => {
        tally.add(report);
        return report.findings.length === 0 ? '' : `\n${blocks(fileBlocks(report))}`;
      },
      end: (tail) => `${quiet ? '' : `\n${blocks(summaryBlocks(tally, tail))}`}${definitions(tally)}`,
    };
  },
};

function blocks(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}

function fileBlocks(report: FileReport): string[] {
  const { path, text, findings, sections, kind } = report;
  const place = placesOf(text);
  const headings = headingWriter(sections, 3);
  const told = [`## ${escapedHeading(path)}`, `${countsText(findings)}${kind === 'register' ? ' in this register' : ''}.`];
  for (const passage of passagesOf(report)) {
    const first = findings[passage.findings[0] ?? 0] as ReportedFinding;
    for (const { text: heading, level } of headings(first.start)) told.push(`${'#'.repeat(level)} ${escapedHeading(heading)}`);
    if (passage.pieces.length > 0) told.push(`> ${quoted(passage.pieces)}`);
    told.push(passage.findings.map((number) => question(number, findings, place)).join('\n'));
  }
  return told;
}

function countsText(findings: readonly ReportedFinding[]): string {
  const parts = severities
    .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0);
  return `${counted(findings.length, 'question')} (${parts.map(({ severity, count }) => severityCount(severity, count)).join(', ')})`;
}

function quoted(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, finding }, index) => {
      if (finding === undefined || pieces.length === 1) return index === 0 ? escapedAtStart(text) : escaped(text);
      return bold(text, pieces[index - 1]?.text ?? '', pieces[index + 1]?.text ?? '');
    })
    .join('');
}

function question(number: number, findings: readonly ReportedFinding[], place: ReturnType<typeof placesOf>): string {
  const { cell, start, severity, message, question: asked, rule, url, also } = findings[number] as ReportedFinding;
  const where = cell ? `Row ${grouped(cell.line)}, column ${grouped(cell.column)}` : `Line ${grouped(place(start).line)}`;
  const others = also.length > 0 ? `, also ${also.map((other) => escaped(other.rule)).join(', ')}` : '';
  const marker = `${String(number + 1)}. `;
  return `${marker}${escapedMessage(asked)}\\\n${' '.repeat(marker.length)}${where}, ${severity}: ${escapedMessage(message)} (${ruleName(rule, url)}${others})`;
}

function summaryBlocks(tally: Tally, { summary, problems, verdict }: RunTail): string[] {
  const { rows, others } = tally.worst();
  const silent =
    tally.silent > 0 ? ` Nothing is asked about ${tally.silent === summary.files ? 'any of them' : grouped(tally.silent)}.` : '';
  const read = `${counted(summary.files, 'file')} with ${counted(summary.words, 'word')} ${summary.files === 1 ? 'was' : 'were'} read.${silent}`;
  return [
    '## In figures',
    [read, escaped(verdict)].filter((line) => line !== '').join('\n\n'),
    ...(rows.length > 0 ? [table('Report', rows, (row) => escaped(row.name), true)] : []),
    ...(others > 0 ? [`${counted(others, 'report')} with fewer questions ${others === 1 ? 'is' : 'are'} left out of this table.`] : []),
    ...(rows.length > 0 ? [table('Rule', tally.byRule(), (row) => ruleName(row.name, tally.rules.get(row.name)?.url ?? ''), false)] : []),
    ...(problems.length > 0 ? ['## What could not be done', problems.map(problemLine).join('\n')] : []),
  ];
}

function table(title: string, rows: readonly Row[], name: (row: Row) => string, hasRate: boolean): string {
  const shown = severities.filter((severity) => rows.some(({ counts }) => counts[severity] > 0));
  const titles: Readonly<Record<Severity, string>> = { error: 'Errors', warning: 'Warnings', info: 'Info', hint: 'Hints' };
  const header = [title, 'Questions', ...shown.map((severity) => titles[severity]), ...(hasRate ? ['Per 1,000 words'] : [])];
  const cells = rows.map((row) => [
    name(row),
    grouped(row.total),
    ...shown.map((severity) => grouped(row.counts[severity])),
    ...(hasRate ? [row.words > 0 ? densityText(row.total, row.words) : '–'] : []),
  ]);
  const rule = header.map((_, index) => (index === 0 ? '---' : '--:'));
  return [header, rule, ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function problemLine({ path, message, place }: Problem): string {
  const where = place ? ` (line ${String(place.line)}, column ${String(place.column)})` : '';
  return `- ${escapedAtStart(path)}${where}: ${escapedMessage(message)}`;
}

/** A link where the rule's page has an address on the web: one on this machine leads nobody else anywhere. */
function ruleName(rule: string, url: string): string {
  return webAddress(url) === undefined ? `\`${rule}\`` : `[${rule}]`;
}

/** What the rules' names lead to. */
function definitions(tally: Tally): string {
  const lines = Array.from(tally.rules)
    .filter(([, { url }]) => webAddress(url) !== undefined)
    .map(([rule, { url }]) => `[${rule}]: ${target(url)}\n`)
    .sort();
  return lines.length > 0 ? `\n${lines.join('')}` : '';
}
