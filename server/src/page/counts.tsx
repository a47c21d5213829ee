import { severities, total, type Counts } from './report.js';
import { SeverityMark, severityNoun } from './severity.js';
import { useSpeech } from './words.js';

/** How many findings there are of each severity that there is, in a row. */
export function CountsRow({ counts }: { readonly counts: Counts }) {
  const { t, number } = useSpeech();
  if (total(counts) === 0) return <p class="counts">{t('No findings')}</p>;
  return (
    <ul class="counts">
      {severities
        .filter((severity) => counts[severity] > 0)
        .map((severity) => (
          <li key={severity}>
            <SeverityMark severity={severity} /> {number(counts[severity])} {severityNoun(t, severity, counts[severity])}
          </li>
        ))}
    </ul>
  );
}
