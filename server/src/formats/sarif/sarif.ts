import { severities } from 'retext-substantiate/kit';
import type { Invocation, Location, Notification, PhysicalLocation, Region, Result, Suppression, Tool } from 'sarif';
import type { Format } from '../formatter.js';
import { counted, grouped } from '../counted.js';
import { leadsOut, pathUri, wellFormed } from '../paths.js';
import type { Place } from '../places.js';
import type { FileReport, Problem, ReportedFinding, SuppressedFinding } from '../report.js';
import { runFingerprints } from '../run-fingerprint.js';
import { faultAndQuestion, spansOf } from '../said.js';
import { Worst } from '../worst.js';
import { levels, SarifRules } from './rules.js';

/** GitHub turns a file with more results away. */
export const mostResults = 25_000;

/** Stands for the folder that paths start from. */
const root = '%SRCROOT%';
/** Words of a result; of longer ones, its place says enough. */
const longestSnippet = 300;

/**
 * SARIF 2.1.0, as GitHub's code scanning and other readers take it: no time, no folder of this machine, so that equal runs make equal files.
 * Where there are more results than GitHub takes, the gravest are kept, and the run says how many were left out.
 */
export const sarif: Format = {
  wanted: { fingerprints: true, suppressed: true },
  open: ({ version }) => {
    const rules = new SarifRules();
    const results = new Worst<string>(severities.length + 1, mostResults);
    return {
      begin: '',
      file: (report) => {
        addResults(report, rules, results);
        return '';
      },
      end: ({ problems }) => {
        const driver = { name: 'Substantiate', version, semanticVersion: version, language: 'en-GB', rules: rules.descriptors };
        const run = {
          tool: { driver } satisfies Tool,
          originalUriBaseIds: { [root]: { description: { text: 'The folder that the check was run in.' } } },
          columnKind: 'utf16CodeUnits',
          invocations: [invocation(problems, results.leftOut)],
        };
        return `{"$schema":${JSON.stringify(schema)},"version":"2.1.0","runs":[${JSON.stringify(run).slice(0, -1)},"results":[${results
          .all()
          .map((result) => `\n${result}`)
          .join(',')}\n]}]}\n`;
      },
    };
  },
};

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

function addResults(report: FileReport, rules: SarifRules, results: Worst<string>): void {
  const { path, findings, fingerprints, suppressed } = report;
  const name = runFingerprints(path);
  const span = spansOf({ text: report.text, findings: [...findings, ...suppressed.map(({ finding }) => finding)] });
  const write = (finding: ReportedFinding, fingerprint: string, accepted?: SuppressedFinding): string =>
    JSON.stringify({
      ruleId: finding.rule,
      ruleIndex: rules.indexOf(finding),
      level: levels[finding.severity],
      message: { text: wellFormed(messageOf(finding)) },
      locations: [locationOf(path, finding, span(finding))],
      partialFingerprints: { primaryLocationLineHash: name(fingerprint) },
      ...(accepted && { suppressions: [suppressionOf(accepted)] }),
    } satisfies Result);
  for (const [index, finding] of findings.entries()) {
    results.add(severities.indexOf(finding.severity), () => write(finding, fingerprints[index] ?? ''));
  }
  // What somebody accepted is the first to go.
  for (const accepted of suppressed) results.add(severities.length, () => write(accepted.finding, accepted.fingerprint, accepted));
}

function messageOf(finding: ReportedFinding): string {
  const { cell } = finding;
  const said = faultAndQuestion(finding);
  return cell ? `Row ${String(cell.line)}, column ${String(cell.column)}: ${said}` : said;
}

function locationOf(path: string, finding: ReportedFinding, { start, end }: { start: Place; end: Place }): Location {
  const { cell, text } = finding;
  // A workbook has no lines; the message tells the cell.
  if (cell) return { physicalLocation: fileLocation(path) };
  const snippet = text !== '' && text.length <= longestSnippet ? { snippet: { text: wellFormed(text) } } : {};
  const region = { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column, ...snippet };
  return { physicalLocation: fileLocation(path, region) };
}

function fileLocation(path: string, region?: Region): PhysicalLocation {
  return { artifactLocation: { uri: pathUri(path), ...(!leadsOut(path) && { uriBaseId: root }) }, ...(region && { region }) };
}

function suppressionOf({ by, reason, owner, until }: SuppressedFinding): Suppression {
  const said =
    by === 'baseline' ? ['Listed in the baseline of known findings'] : [reason, owner, until === undefined ? until : `until ${until}`];
  const justification = wellFormed(said.filter((part) => part !== undefined).join('; '));
  return { kind: by === 'comment' ? 'inSource' : 'external', status: 'accepted', justification };
}

function invocation(problems: readonly Problem[], leftOut: number): Invocation {
  const notifications = problems.map(problemNotification);
  if (leftOut > 0) {
    const text = `${counted(leftOut, 'result')} left out, the least grave of all: GitHub takes no more than ${grouped(mostResults)} in one file.`;
    notifications.push({ level: 'warning', descriptor: { id: 'results-left-out' }, message: { text } });
  }
  return { executionSuccessful: problems.length === 0, ...(notifications.length > 0 && { toolExecutionNotifications: notifications }) };
}

function problemNotification({ path, message, place }: Problem): Notification {
  const region = place && { startLine: place.line, startColumn: place.column };
  return {
    level: 'error',
    descriptor: { id: 'problem' },
    message: { text: wellFormed(`${message}.`) },
    locations: [{ physicalLocation: fileLocation(path, region) }],
  };
}
