import type { Format } from './formatter.js';
import type { FileReport, Problem, ReportedFinding } from './report.js';
import { spansOf } from './said.js';
import { element, inXml, xmlHead, xmlText } from './xml.js';

/**
 * JUnit's XML: a suite for each report, a test for each finding. Errors and warnings failed, infos and hints were skipped, so that a question
 * worth asking does not turn a build red; a report without findings is one test that passed, and what could not be checked is an error.
 */
export const junit: Format = {
  wanted: {},
  open: () => ({
    begin: `${xmlHead}<testsuites name="substantiate">\n`,
    file: suiteOf,
    end: ({ problems }) => `${problems.length > 0 ? problemSuite(problems) : ''}</testsuites>\n`,
  }),
};

const fails = ({ severity }: ReportedFinding): boolean => severity === 'error' || severity === 'warning';

function suiteOf(report: FileReport): string {
  const { path, findings } = report;
  if (findings.length === 0) return suite(path, { tests: 1, failures: 0, errors: 0, skipped: 0 }, [test(path, 'Nothing to query')]);
  const span = spansOf(report);
  const named = numbered();
  const tests = findings.map((finding) => {
    const { line, column } = span(finding).start;
    const { rule, severity, message, question, text } = finding;
    const where = finding.cell ? `row ${String(line)}, column ${String(column)}` : `${path}:${String(line)}:${String(column)}`;
    const outcome = fails(finding)
      ? element('failure', { message, type: severity }, xmlText([where, text, question].join('\n')))
      : element('skipped', { message: `${where}: ${severity}: ${message}. ${question}` });
    return test(path, named(`${rule}: ${message}`), outcome);
  });
  const failures = findings.filter(fails).length;
  return suite(path, { tests: tests.length, failures, errors: 0, skipped: tests.length - failures }, tests);
}

function problemSuite(problems: readonly Problem[]): string {
  const named = numbered();
  const tests = problems.map(({ path, message, place }) => {
    const where = place ? `${path}:${String(place.line)}:${String(place.column)}` : path;
    return test(path, named(`${path} is checked`), element('error', { message, type: 'problem' }, xmlText(`${where}\n${message}`)));
  });
  return suite('Problems', { tests: tests.length, failures: 0, errors: tests.length, skipped: 0 }, tests);
}

/** Tests are told apart from one run to the next by their names as a reader has them, so those carry no line, and equal ones are numbered. */
function numbered(): (name: string) => string {
  const used = new Set<string>();
  const counts = new Map<string, number>();
  return (name) => {
    const read = inXml(name);
    let count = counts.get(read) ?? 0;
    let unused: string;
    do {
      count++;
      unused = count === 1 ? read : `${read} (${String(count)})`;
    } while (used.has(unused));
    counts.set(read, count);
    used.add(unused);
    return unused;
  };
}

function suite(name: string, counts: Readonly<Record<string, number>>, tests: readonly string[]): string {
  return `${element('testsuite', { name, ...counts }, `\n${tests.join('\n')}\n`)}\n`;
}

function test(path: string, name: string, outcome?: string): string {
  return element('testcase', { classname: path, name, file: path }, outcome);
}
