import { severities, SeverityMark, severityNoun, useSpeech, type Severity } from '../../page/index.js';
import type { ListedReport, RuleRow } from './collect.js';

/** Chooses which findings are shown. It does nothing without the page's script, which is why that brings it to light. */
export function Filter({ reports, rules }: { readonly reports: readonly ListedReport[]; readonly rules: readonly RuleRow[] }) {
  const { t } = useSpeech();
  return (
    <form class="filter" hidden aria-label="Choose findings">
      {reports.length > 1 && (
        <label>
          <span>Report</span>
          <select name="report">
            <option value="">All reports</option>
            {reports.map(({ number, path }) => (
              <option key={number} value={String(number)}>
                {path}
              </option>
            ))}
          </select>
        </label>
      )}
      {reports.length <= 1 && <input type="hidden" name="report" value="" />}
      <label>
        <span>Rule</span>
        <select name="rule">
          <option value="">All rules</option>
          {rules.map(({ rule }) => (
            <option key={rule} value={rule}>
              {rule}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Words</span>
        <input type="search" name="words" autocomplete="off" />
      </label>
      <fieldset>
        <legend>Severity</legend>
        {severities
          .filter((severity) => rules.some(({ counts }) => counts[severity] > 0))
          .map((severity: Severity) => (
            <label key={severity} class="choice">
              <input type="checkbox" name="severity" value={severity} checked /> <SeverityMark severity={severity} />{' '}
              {severityNoun(t, severity, 2)}
            </label>
          ))}
      </fieldset>
      <button type="reset">Show all</button>
      <p role="status" class="quiet" />
    </form>
  );
}
