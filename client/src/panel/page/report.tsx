import { useCallback, useMemo } from 'preact/hooks';
import { BarPattern, KindList, kindsOf, PicturePatterns, Summary, useSpeech, type Target } from 'substantiate/page';
import type { FromPage } from '../messages/from-page.js';
import type { ShownOverview } from '../messages/to-page.js';
import { Findings } from './findings.js';
import { Lead } from './go-button.js';
import { Head } from './head.js';
import { Sections } from './sections.js';
import type { Stored } from './stored.js';

export interface ReportProps {
  readonly name: string;
  readonly overview: ShownOverview;
  /** A long table would then stand before every finding. */
  readonly isNarrow: boolean;
  readonly stored: Stored;
  readonly onStore: (stored: Stored) => void;
  readonly send: (message: FromPage) => void;
}

/** A report in figures and pictures, and its findings as a list that leads to each. */
export function Report({ name, overview, isNarrow, stored, onStore, send }: ReportProps) {
  const { t } = useSpeech();
  const { counts, coverage, words, sections } = overview;
  const findings = useMemo(() => overview.findings.map(({ range, ...rest }) => ({ ...rest, line: range.start.line + 1 })), [overview]);
  const kinds = useMemo(() => kindsOf(findings), [findings]);
  const lead = useCallback(
    ({ kind, index }: Target) => {
      const place = kind === 'finding' ? overview.findings[index] : overview.sections[index];
      if (!place) return;
      // Of a section, where it begins is what is wanted, not all of it selected.
      const { start, end } = place.range;
      send({ type: 'go', uri: overview.uri, range: { start, end: kind === 'finding' ? end : start } });
    },
    [overview, send],
  );
  return (
    <Lead.Provider value={lead}>
      <BarPattern />
      <PicturePatterns />
      <Head name={name} overview={overview} send={send} />
      <main>
        <div class="side">
          <section aria-label={t('The report in figures')}>
            <Summary words={words} counts={counts} coverage={coverage} />
            {kinds.length > 0 && <KindList kinds={kinds} />}
          </section>
          {sections.length > 0 && (
            <Sections
              sections={sections}
              isFolded={stored.foldsSections ?? (isNarrow && sections.length > 8)}
              onFold={(foldsSections) => {
                onStore({ ...stored, foldsSections });
              }}
            />
          )}
        </div>
        <Findings
          overview={overview}
          findings={findings}
          kinds={kinds}
          filter={stored.filter}
          onFilter={(filter) => {
            onStore({ ...stored, filter });
          }}
        />
      </main>
    </Lead.Provider>
  );
}
