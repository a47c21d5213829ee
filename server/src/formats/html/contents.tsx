import {
  BarPattern,
  CountsRow,
  PageParts,
  PicturePatterns,
  Quoted,
  SectionTable,
  Summary,
  useSpeech,
  type Coverage,
  type Go,
  type PagePart,
} from '../../page/index.js';
import { printable } from '../terminal.js';
import type { Problem, Summary as Sums } from '../report.js';
import type { Collection, ListedReport, ReportRow, RuleRow } from './collect.js';
import { Filter } from './filter.js';
import { ReportFindings } from './findings.js';
import { RuleTable } from './rules.js';

/** All that the page tells. */
export interface PageFacts {
  readonly summary: Sums;
  readonly coverage: Coverage;
  readonly problems: readonly Problem[];
  readonly verdict: string;
  readonly reports: ReturnType<Collection['reports']>;
  readonly rules: readonly RuleRow[];
  readonly findings: ReturnType<Collection['findings']>;
}

/** The page's contents, with a list of its parts. */
export function Contents(facts: PageFacts) {
  const { number } = useSpeech();
  const { summary, coverage, verdict } = facts;
  const parts = partsOf(facts);
  return (
    <>
      <BarPattern />
      <PicturePatterns />
      <header>
        <h1>What a panel would query</h1>
        <p class="quiet">
          {number(summary.words)} words in {number(summary.files)} {summary.files === 1 ? 'file' : 'files'}
        </p>
        <CountsRow counts={summary} />
        <Summary words={summary.words} counts={summary} coverage={coverage.claims > 0 ? coverage : undefined} />
        {verdict !== '' && <p class="verdict">{printable(verdict)}</p>}
      </header>
      <PageParts parts={parts} />
      <footer>
        <p>
          Each question is one that a reader of the report would ask, about words that leave something open: how many, how often, how well,
          or on what evidence. It says nothing about whether the words are true. Shares are rounded down.
        </p>
      </footer>
    </>
  );
}

function partsOf({ reports, rules, findings, problems }: PageFacts): PagePart[] {
  const parts: (PagePart | false)[] = [
    problems.length > 0 && { id: 'problems', title: 'What could not be done', content: <Problems problems={problems} /> },
    reports.rows.length > 0 && {
      id: 'reports',
      title: 'By report',
      content: <ByReport {...reports} listed={findings.reports} />,
    },
    rules.length > 0 && { id: 'rules', title: 'By rule', content: <RuleTable rules={rules} /> },
    { id: 'findings', title: 'Findings', content: <Findings {...findings} rules={rules} /> },
  ];
  return parts.filter((part) => part !== false);
}

function Problems({ problems }: Pick<PageFacts, 'problems'>) {
  return (
    <ul class="problems">
      {problems.map(({ path, message, place }, index) => (
        <li key={index}>
          <strong>{printable(path)}</strong>
          {place && ` (line ${String(place.line)}, column ${String(place.column)})`}: <Quoted text={printable(message)} />
        </li>
      ))}
    </ul>
  );
}

function ByReport({ rows, leftOut, listed }: PageFacts['reports'] & { readonly listed: readonly ListedReport[] }) {
  const { number } = useSpeech();
  const asksEvidence = rows.some(({ coverage }) => coverage.claims > 0);
  const sections = rows.map(({ path, words, counts, coverage }) => ({
    ...{ heading: path, depth: 1, words, counts },
    ...(asksEvidence && { coverage }),
  }));
  return (
    <>
      <SectionTable sections={sections} Go={reportLink(rows, listed)} label="By report" unit="Report" />
      {leftOut > 0 && (
        <p class="quiet">{number(leftOut)} more reports, with fewer findings, are left out of this table and counted above.</p>
      )}
    </>
  );
}

/** Leads from a row of the table to the findings of that report, where any are listed. */
function reportLink(rows: readonly ReportRow[], listed: readonly ListedReport[]): Go {
  const there = new Set(listed.map(({ number }) => number));
  return function ReportLink({ to, children }) {
    const report = rows[to.index]?.number ?? -1;
    return there.has(report) ? <a href={`#report-${String(report)}`}>{children}</a> : <>{children}</>;
  };
}

function Findings({ reports, listed, leftOut, rules }: PageFacts['findings'] & Pick<PageFacts, 'rules'>) {
  const { number } = useSpeech();
  if (listed === 0) return <p>There is nothing to query.</p>;
  return (
    <>
      {leftOut > 0 && (
        <p class="note">
          The {number(listed)} gravest of {number(listed + leftOut)} findings are listed here; {number(leftOut)} are left out, since a
          browser could hardly bear them. The figures above count all.
        </p>
      )}
      <Filter reports={reports} rules={rules} />
      {reports.map((report) => (
        <ReportFindings key={report.number} {...report} />
      ))}
    </>
  );
}
