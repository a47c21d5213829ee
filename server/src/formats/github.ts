import type { Severity } from 'retext-substantiate/kit';
import { counted, inARow } from './counted.js';
import type { Format } from './formatter.js';
import { repositoryPath } from './paths.js';
import type { Place } from './places.js';
import type { Problem, ReportedFinding } from './report.js';
import { problemPlace, spansOf } from './said.js';
import { printable } from './terminal.js';
import { Worst } from './worst.js';

/** GitHub shows no more annotations of one kind for a step of a job. */
export const annotationsOfAKind = 10;

/** What GitHub shows a finding as. */
export const annotationKinds = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' } as const satisfies Record<
  Severity,
  string
>;
const kinds = ['error', 'warning', 'notice'] as const;
const rank = { error: 0, warning: 0, info: 0, hint: 1 } as const satisfies Record<Severity, number>;

/** GitHub's annotations: of each kind as many as it shows, the gravest first. What could not be checked is an error too. */
export const github: Format = {
  wanted: {},
  open: () => {
    const kept = {
      error: new Worst<string>(2, annotationsOfAKind),
      warning: new Worst<string>(2, annotationsOfAKind),
      notice: new Worst<string>(2, annotationsOfAKind),
    };
    return {
      begin: '',
      file: (report) => {
        const span = spansOf(report);
        for (const finding of report.findings) {
          const kind = annotationKinds[finding.severity];
          // A report that can't be read says more than one that has a fault.
          const at = kind === 'error' ? 1 : rank[finding.severity];
          kept[kind].add(at, () => annotationOf(finding, report.path, span(finding)));
        }
        return '';
      },
      end: ({ problems }) => {
        for (const problem of problems) kept.error.add(0, () => problemAnnotation(problem));
        const lines = kinds.flatMap((kind) => kept[kind].all());
        const hidden = kinds.filter((kind) => kept[kind].leftOut > 0).map((kind) => counted(kept[kind].leftOut, kind));
        if (hidden.length > 0)
          lines.push(
            `GitHub shows ${String(annotationsOfAKind)} annotations of a kind for each step, the gravest first. Hidden: ${inARow(hidden)}.`,
          );
        return lines.map((line) => `${line}\n`).join('');
      },
    };
  },
};

function annotationOf(finding: ReportedFinding, path: string, { start, end }: { start: Place; end: Place }): string {
  const { severity, rule, message, question } = finding;
  // GitHub takes columns only within one line.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  const where = { file: repositoryPath(path), line: start.line, endLine: end.line, ...columns, title: rule };
  return command(annotationKinds[severity], where, `${printable(message)}\n${printable(question)}`);
}

function problemAnnotation(problem: Problem): string {
  const { line, column } = problemPlace(problem);
  return command('error', { file: repositoryPath(problem.path), line, col: column, title: 'Problem' }, printable(problem.message));
}

function command(kind: string, properties: Readonly<Record<string, string | number>>, data: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${kind} ${written.join(',')}::${escapeData(data)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
