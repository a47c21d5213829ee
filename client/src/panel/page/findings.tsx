import { useMemo, useState } from 'preact/hooks';
import {
  FilterForm,
  FindingList,
  isFiltering,
  passes,
  total,
  useSpeech,
  type Filter,
  type Kind,
  type PageFinding,
  type Speech,
} from 'substantiate/page';
import type { ShownOverview } from '../messages/to-page.js';
import { GoButton } from './go-button.js';
import { Roving } from './roving.js';

interface FindingsProps {
  readonly overview: Pick<ShownOverview, 'counts' | 'sections' | 'unlisted'>;
  readonly findings: readonly PageFinding[];
  readonly kinds: readonly Kind[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** The findings, those that the filter lets pass, section by section. */
export function Findings(props: FindingsProps) {
  const { t } = useSpeech();
  const hasAny = total(props.overview.counts) > 0;
  return (
    <section class="list" aria-labelledby="findings">
      <h2 id="findings">{t('Findings')}</h2>
      {hasAny ? <Filtered {...props} /> : <p class="nothing">{t('Nothing here that a panel would query.')}</p>}
    </section>
  );
}

function Filtered({ overview: { counts, sections, unlisted }, findings, kinds, filter, onFilter }: FindingsProps) {
  const speech = useSpeech();
  const { t, number } = speech;
  const [said, setSaid] = useState('');
  const shown = useMemo(() => passing(findings, filter), [findings, filter]);
  const choose = (next: Filter): void => {
    // Said only where somebody chose: that the number moves while a sentence is being written is no news.
    setSaid(sayShown(speech, passing(findings, next).length, findings.length));
    onFilter(next);
  };
  return (
    <>
      <FilterForm filter={filter} counts={counts} kinds={kinds} onFilter={choose} />
      {isFiltering(filter) && <p class="quiet shown">{sayShown(speech, shown.length, findings.length)}</p>}
      <p class="unseen" role="status">
        {said}
      </p>
      {unlisted > 0 && <p class="quiet shown">{t('{0} more are not listed here: these are the worst.', number(unlisted))}</p>}
      <Roving class="rows">
        <FindingList findings={shown} sections={sections} Go={GoButton} />
      </Roving>
    </>
  );
}

function passing(findings: readonly PageFinding[], filter: Filter): { index: number; finding: PageFinding }[] {
  return findings.flatMap((finding, index) => (passes(filter, finding) ? [{ index, finding }] : []));
}

function sayShown({ t, number }: Speech, shown: number, all: number): string {
  return t('{0} of {1} findings shown', number(shown), number(all));
}
