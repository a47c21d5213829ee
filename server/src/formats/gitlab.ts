import type { Severity } from 'retext-substantiate/kit';
import { Hash } from '../engine/hash.js';
import type { Format } from './formatter.js';
import { repositoryPath } from './paths.js';
import type { Place } from './places.js';
import type { FileReport, Problem, ReportedFinding } from './report.js';
import { runFingerprints } from './run-fingerprint.js';
import { faultAndQuestion, problemPlace, spansOf } from './said.js';

const severities = { error: 'critical', warning: 'major', info: 'minor', hint: 'info' } as const satisfies Record<Severity, string>;

/** The array of issues that GitLab's merge requests read as a code quality report. What could not be checked is an issue too. */
export const gitlab: Format = {
  wanted: { fingerprints: true },
  open: () => {
    let comma = '';
    const written = (issues: readonly unknown[]): string =>
      issues
        .map((issue) => {
          const line = `${comma}\n${JSON.stringify(issue)}`;
          comma = ',';
          return line;
        })
        .join('');
    return {
      begin: '[',
      file: (report) => written(issuesOf(report)),
      end: ({ problems }) => `${written(problems.map(problemIssue))}\n]\n`,
    };
  },
};

function issuesOf(report: FileReport) {
  const span = spansOf(report);
  const fingerprint = runFingerprints(report.path);
  return report.findings.map((finding, index) =>
    issueOf(finding, report.path, span(finding), fingerprint(report.fingerprints[index] ?? '')),
  );
}

function issueOf(finding: ReportedFinding, path: string, span: { start: Place; end: Place }, fingerprint: string) {
  const description = faultAndQuestion(finding);
  return { description, check_name: finding.rule, fingerprint, severity: severities[finding.severity], location: locationOf(path, span) };
}

function problemIssue(problem: Problem, index: number) {
  const { path, message } = problem;
  const start = problemPlace(problem);
  // Two problems may say the same of one file.
  const fingerprint = `${new Hash().add(path).add(message).toString()}-problem-${String(index + 1)}`;
  return {
    description: message,
    check_name: 'problem',
    fingerprint,
    severity: 'critical',
    location: locationOf(path, { start, end: start }),
  };
}

/** GitLab asks for the line by one of two names; what else reads such reports knows one or the other. */
function locationOf(path: string, { start, end }: { start: Place; end: Place }) {
  return { path: repositoryPath(path), lines: { begin: start.line, end: end.line }, positions: { begin: start, end } };
}
