import { CoverageBar, SeverityBar } from './pictures.js';
import { densityOf, total, type Counts, type Coverage } from './report.js';
import { useSpeech } from './words.js';

export interface SummaryProps {
  readonly words: number;
  readonly counts: Counts;
  /** Undefined where no evidence is asked for. */
  readonly coverage?: Coverage | undefined;
}

/** A report in two sentences with a picture each: how often something would be queried, and how much of it rests on evidence. */
export function Summary({ words, counts, coverage }: SummaryProps) {
  const { t, number } = useSpeech();
  const density = densityOf(counts, words);
  return (
    <ul class="summary">
      <li>
        <span class="big">{density === undefined ? number(total(counts)) : number(density, 1)}</span>{' '}
        <span class="quiet">{density === undefined ? t('findings') : t('findings per 1,000 words')}</span>
        <SeverityBar counts={counts} greatest={total(counts)} />
      </li>
      {coverage && (
        <li>
          <span class="big">{coverage.claims === 0 ? '–' : `${number(shareOf(coverage))}%`}</span>{' '}
          <span class="quiet">
            {coverage.claims === 0
              ? t('No claims found')
              : t('of claims rest on evidence: {0} of {1}', number(coverage.evidenced), number(coverage.claims))}
          </span>
          <CoverageBar {...coverage} />
        </li>
      )}
    </ul>
  );
}

/** Rounded down, so that nothing short of all is 100. */
function shareOf({ claims, evidenced }: Coverage): number {
  return Math.floor((evidenced * 100) / claims);
}
