import { isEvidenced, type Matrix, type MatrixClaim, type ReportMatrix } from '../coverage.js';
import { oneLine, readable } from '../one-line.js';
import { plural } from '../words.js';
import { Columns } from '../../page/index.js';
import { sectionLabel, type EntryOf } from './labels.js';

/** The claims that rest on nothing, report by report. */
export function BareClaims({ reports }: Pick<Matrix, 'reports'>) {
  const lacking = reports.filter(({ coverage: { claims, evidenced } }) => evidenced < claims);
  if (lacking.length === 0) return <p>Every claim has evidence.</p>;
  return (
    <>
      {lacking.map(({ path, claims }) => (
        <BareOfReport key={path} path={path} claims={claims.filter((claim) => !isEvidenced(claim))} />
      ))}
    </>
  );
}

function BareOfReport({ path, claims }: Pick<ReportMatrix, 'path' | 'claims'>) {
  return (
    <table class="claims bare">
      <caption>
        {oneLine(path)}: {plural(claims.length, 'claim')}
      </caption>
      <Columns names={[['Line', 'number'], ['Section', 'section'], ['Claim']]} />
      <tbody>
        {claims.map((claim) => (
          <tr key={claim.start}>
            <td class="number">{claim.line}</td>
            <td class="section">{sectionLabel(claim.section)}</td>
            <td>{readable(claim.text)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The claims of one report that have evidence, each with what it rests on. */
export function EvidencedClaims({ path, claims, coverage, entryOf }: ReportMatrix & { readonly entryOf: EntryOf }) {
  return (
    <details open>
      <summary>
        <h3>{oneLine(path)}</h3> <span class="quiet">{plural(coverage.evidenced, 'claim')}</span>
      </summary>
      <table class="claims">
        <Columns names={[['Line', 'number'], ['Section', 'section'], ['Claim'], ['Evidence', 'rests-on']]} />
        <tbody>
          {claims.filter(isEvidenced).map((claim) => (
            <ClaimRow key={claim.start} claim={claim} entryOf={entryOf} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function ClaimRow({ claim: { line, section, text, evidence }, entryOf }: { readonly claim: MatrixClaim; readonly entryOf: EntryOf }) {
  return (
    <tr>
      <td class="number">{line}</td>
      <td class="section">{sectionLabel(section)}</td>
      <td>{readable(text)}</td>
      <td class="rests-on">
        <ul>
          {evidence.map((id) => (
            <li key={id}>
              <Evidence id={id} entry={entryOf(id)} />
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

function Evidence({ id, entry }: { readonly id: string; readonly entry: ReturnType<EntryOf> }) {
  if (!entry) return <>{oneLine(id)}</>;
  return (
    <>
      <a href={`#${entry.anchor}`}>{oneLine(id)}</a> <span class="quiet">{oneLine(entry.title)}</span>
    </>
  );
}
