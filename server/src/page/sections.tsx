import { Columns } from './columns.js';
import type { Go } from './go.js';
import { CoverageBar, DensityBar, mostFindings, SeverityBar } from './pictures.js';
import { densityOf, total, type PageSection } from './report.js';
import { useSpeech, type Translate } from './words.js';

export interface SectionTableProps {
  readonly sections: readonly PageSection[];
  readonly Go: Go;
  /** What the table is called, where no heading says it. */
  readonly label?: string;
  /** What its rows are, where they are not sections. */
  readonly unit?: string;
}

/** What a section is called. */
export function sectionName(t: Translate, { heading }: Pick<PageSection, 'heading'>): string {
  return heading === '' ? t('Above the first heading') : heading;
}

/** The sections of a report in figures, each with a small picture; evidence only where some is asked for. */
export function SectionTable({ sections, Go, label, unit }: SectionTableProps) {
  const { t } = useSpeech();
  const asksEvidence = sections.some(({ coverage }) => coverage !== undefined);
  const greatest = { findings: mostFindings(sections), density: greatestDensity(sections) };
  return (
    <table class="sections" aria-label={label}>
      <Columns
        names={[
          [unit ?? t('Section')],
          [t('Words'), 'figure words'],
          [t('Findings'), 'figure'],
          [t('Per 1,000 words'), 'figure density'],
          ...(asksEvidence ? [[t('Evidence'), 'figure'] as const] : []),
        ]}
      />
      <tbody>
        {sections.map((section, index) => (
          <tr key={index}>
            <th scope="row" class={`depth-${String(Math.min(section.depth, 4))}`}>
              <Go to={{ kind: 'section', index }}>{sectionName(t, section)}</Go>
            </th>
            <Figures {...section} greatest={greatest} asksEvidence={asksEvidence} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FiguresProps extends Pick<PageSection, 'words' | 'counts' | 'coverage'> {
  readonly greatest: { readonly findings: number; readonly density: number };
  readonly asksEvidence: boolean;
}

function Figures({ words, counts, coverage, greatest, asksEvidence }: FiguresProps) {
  const { t, number } = useSpeech();
  const density = densityOf(counts, words);
  return (
    <>
      <td class="figure words">{number(words)}</td>
      <td class="figure">
        {number(total(counts))}
        <SeverityBar counts={counts} greatest={greatest.findings} />
      </td>
      <td class="figure density">
        {density === undefined ? <None meaning={t('too few words to tell')} /> : number(density, 1)}
        <DensityBar density={density} greatest={greatest.density} />
      </td>
      {asksEvidence && (
        <td class="figure">
          {coverage && coverage.claims > 0 ? (
            <>
              {t('{0} of {1}', number(coverage.evidenced), number(coverage.claims))}
              <CoverageBar {...coverage} />
            </>
          ) : (
            <None meaning={t('no claims')} />
          )}
        </td>
      )}
    </>
  );
}

/** A dash, with what it means for those who have the page read out. */
function None({ meaning }: { readonly meaning: string }) {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="unseen">{meaning}</span>
    </>
  );
}

function greatestDensity(sections: readonly PageSection[]): number {
  return sections.reduce((most, { counts, words }) => Math.max(most, densityOf(counts, words) ?? 0), 0);
}
