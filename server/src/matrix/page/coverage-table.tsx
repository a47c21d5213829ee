import type { Coverage, Matrix, ReportMatrix } from '../coverage.js';
import { oneLine } from '../one-line.js';
import { Bar, BarLegend } from '../../page/index.js';
import { sectionLabel } from './labels.js';

/** Coverage as figures and bars, a row for each report and for each of its sections. */
export function CoverageTable({ reports }: Pick<Matrix, 'reports'>) {
  if (reports.length === 0) return <p>No report was looked at.</p>;
  return (
    <>
      <BarLegend part="with evidence" rest="without" />
      <table>
        <thead>
          <tr>
            <th scope="col">Report and section</th>
            <th scope="col" class="number">
              Claims
            </th>
            <th scope="col" class="number">
              With evidence
            </th>
            <th scope="col" class="number">
              Share
            </th>
            <td class="picture" aria-hidden="true" />
          </tr>
        </thead>
        {reports.map((report) => (
          <ReportRows key={report.path} {...report} />
        ))}
      </table>
    </>
  );
}

function ReportRows({ path, coverage, sections }: ReportMatrix) {
  const several = sections.length > 1 || sections.some(({ section }) => section !== '');
  return (
    <tbody>
      <tr class="whole">
        <th scope="row">{oneLine(path)}</th>
        <Figures {...coverage} />
      </tr>
      {several &&
        sections.map(({ section, ...own }) => (
          <tr key={section}>
            <th scope="row" class="part">
              {sectionLabel(section)}
            </th>
            <Figures {...own} />
          </tr>
        ))}
    </tbody>
  );
}

function Figures({ claims, evidenced, percent }: Coverage) {
  if (claims === 0) {
    return (
      <td colSpan={4} class="quiet">
        no claims
      </td>
    );
  }
  return (
    <>
      <td class="number">{claims}</td>
      <td class="number">{evidenced}</td>
      <td class="number">{percent}%</td>
      <td class="picture" aria-hidden="true">
        <Bar part={evidenced} whole={claims} />
      </td>
    </>
  );
}
