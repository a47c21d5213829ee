import { severities } from 'retext-substantiate/kit';
import { counted, grouped, inARow, severityCounts } from './counted.js';
import type { Format } from './formatter.js';
import { annotationKinds, annotationsOfAKind } from './github.js';
import type { FileReport, Problem, RunTail, Summary } from './report.js';
import { addTo, emptySummary, findingsIn } from './report.js';
import { printable } from './terminal.js';

/** Reports and rules in a table: GitHub takes no more than a megabyte of all steps' summaries, and nobody reads that much. */
const rows = 20;
const problemsShown = 50;

interface Row {
  readonly name: string;
  readonly summary: Summary;
}

/** The summary of a job on GitHub, in Markdown: how the run ended, what its annotations hide, the reports and rules with most to query. */
export const githubSummary: Format = {
  wanted: {},
  open: () => {
    const reports: Row[] = [];
    const rules = new Map<string, Summary>();
    let queried = 0;
    return {
      begin: '',
      file: (report) => {
        if (report.findings.length === 0) return '';
        queried++;
        for (const { rule, severity } of report.findings) countIn(rules, rule)[severity]++;
        keepWorst(reports, rowOf(report));
        return '';
      },
      end: (tail) => {
        const worstRules = [...rules].map(([name, summary]) => ({ name, summary })).sort(graver);
        return [
          ...heading(tail),
          ...table('Report', reports, queried, 'report'),
          ...table('Rule', worstRules.slice(0, rows), rules.size, 'rule'),
          ...problemList(tail.problems),
        ].join('\n');
      },
    };
  },
};

function countIn(counts: Map<string, Summary>, key: string): Summary {
  const known = counts.get(key) ?? emptySummary();
  counts.set(key, known);
  return known;
}

function rowOf(report: FileReport): Row {
  const summary = emptySummary();
  addTo(summary, report);
  return { name: report.path, summary };
}

/** Which of two has more to query, the graver first. */
function graver(one: Row, other: Row): number {
  for (const severity of severities) {
    const difference = other.summary[severity] - one.summary[severity];
    if (difference !== 0) return difference;
  }
  return 0;
}

function keepWorst(kept: Row[], row: Row): void {
  const at = kept.findIndex((each) => graver(each, row) > 0);
  kept.splice(at < 0 ? kept.length : at, 0, row);
  if (kept.length > rows) kept.pop();
}

function heading({ summary, problems, verdict }: RunTail): string[] {
  const found = findingsIn(summary);
  const parts = severityCounts(summary);
  const read = `${counted(summary.files, 'file')}, ${counted(summary.words, 'word')}`;
  const lines = [
    '## Substantiate',
    '',
    found === 0 ? `Nothing to query in ${read}.` : `**${counted(found, 'finding')}** (${parts.join(', ')}) in ${read}.`,
    '',
  ];
  if (verdict !== '') lines.push(escaped(verdict), '');
  const hidden = hiddenAnnotations(summary, problems.length);
  if (hidden.length > 0) {
    lines.push(
      `GitHub shows ${String(annotationsOfAKind)} annotations of a kind for each step, the gravest first. Hidden: ${inARow(hidden)}.`,
      '',
    );
  }
  return lines;
}

/** How many of each kind find no room among the annotations. */
function hiddenAnnotations(summary: Summary, problems: number): string[] {
  const counts = { error: problems, warning: 0, notice: 0 };
  for (const severity of severities) counts[annotationKinds[severity]] += summary[severity];
  return Object.entries(counts)
    .filter(([, count]) => count > annotationsOfAKind)
    .map(([kind, count]) => counted(count - annotationsOfAKind, kind));
}

function table(title: string, kept: readonly Row[], total: number, noun: string): string[] {
  if (kept.length === 0) return [];
  const lines = kept.map(
    ({ name, summary }) => `| ${code(name)} | ${severities.map((severity) => grouped(summary[severity])).join(' | ')} |`,
  );
  const more = total > kept.length ? [`And ${counted(total - kept.length, noun)} more.`, ''] : [];
  return [`| ${title} | Errors | Warnings | Infos | Hints |`, '| --- | ---: | ---: | ---: | ---: |', ...lines, '', ...more];
}

function problemList(problems: readonly Problem[]): string[] {
  if (problems.length === 0) return [];
  const lines = problems
    .slice(0, problemsShown)
    .map(({ path, message, place }) => `- ${code(path)}${place ? `, line ${String(place.line)}` : ''}: ${escaped(message)}`);
  const more = problems.length > problemsShown ? ['', `And ${counted(problems.length - problemsShown, 'problem')} more.`] : [];
  return ['### Not done', '', ...lines, ...more, ''];
}

/** Text as code, in a cell of a table too: nothing in it is read as Markdown or HTML. */
function code(text: string): string {
  // A colon would make an address of what stands before it.
  return `<code>${entitiesIn(printable(text)).replaceAll(':', '&#58;')}</code>`;
}

/** Text in which nothing is read as Markdown or HTML; what stands between backticks is shown as code. */
function escaped(text: string): string {
  return printable(text)
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? code(part) : entitiesIn(part)))
    .join('');
}

function entitiesIn(text: string): string {
  return text.replace(/[&<>|`*_[\]\\~@#!$]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
