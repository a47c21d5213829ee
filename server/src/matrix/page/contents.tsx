import type { Matrix } from '../coverage.js';
import { byType, coverageText, unused } from '../words.js';
import { BarPattern, PageParts, type PagePart } from '../../page/index.js';
import { BareClaims, EvidencedClaims } from './claims.js';
import { CoverageTable } from './coverage-table.js';
import { ItemTable, TypeItems, TypeTable, UnknownItems } from './items.js';
import { entriesOf } from './labels.js';

/** All that the page tells, with a list of its parts: for a document of its own, or for a panel. */
export function Contents({ matrix }: { readonly matrix: Matrix }) {
  const parts = partsOf(matrix);
  return (
    <>
      <BarPattern />
      <header>
        <h1>Claims and their evidence</h1>
        <p class="figure">{coverageText(matrix.coverage)}.</p>
      </header>
      <PageParts parts={parts} />
      <footer>
        <p>
          A claim is a sentence that reports what was found. Shares are rounded down. Of a sensitive item only its id is told here; what
          reports say in their own words is quoted as it stands.
        </p>
      </footer>
    </>
  );
}

function partsOf(matrix: Matrix): PagePart[] {
  const { reports, coverage, items, unknown } = matrix;
  const entryOf = entriesOf(matrix);
  const lacking = coverage.claims - coverage.evidenced;
  const idle = unused(matrix);
  const parts: (PagePart | false)[] = [
    { id: 'coverage', title: 'Coverage', content: <CoverageTable reports={reports} /> },
    { id: 'bare', title: `Claims without evidence (${String(lacking)})`, content: <BareClaims reports={reports} /> },
    coverage.evidenced > 0 && {
      id: 'evidenced',
      title: `Claims with evidence (${String(coverage.evidenced)})`,
      content: reports
        .filter((report) => report.coverage.evidenced > 0)
        .map((report) => <EvidencedClaims key={report.path} {...report} entryOf={entryOf} />),
    },
    items.length > 0 && {
      id: 'unused',
      title: `Items that no report cites (${String(idle.length)})`,
      content: idle.length > 0 ? <ItemTable items={idle} /> : <p>Every item is cited.</p>,
    },
    unknown.length > 0 && {
      id: 'unknown',
      title: `Cited, but in no register (${String(unknown.length)})`,
      content: <UnknownItems unknown={unknown} />,
    },
    items.length > 0 && itemsPart(matrix),
  ];
  return parts.filter((part) => part !== false);
}

function itemsPart(matrix: Matrix): PagePart {
  const groups = byType(matrix);
  const entryOf = entriesOf(matrix);
  const content = (
    <>
      <TypeTable groups={groups} />
      {groups.map((group) => (
        <TypeItems key={group.name} {...group} entryOf={entryOf} />
      ))}
    </>
  );
  return { id: 'items', title: `Items by type (${String(matrix.items.length)})`, content };
}
