import {
  categoryName,
  Columns,
  severities,
  SeverityBar,
  severityWord,
  total,
  useSpeech,
  type Counts,
  type Severity,
} from '../../page/index.js';
import type { RuleRow } from './collect.js';

/** How many findings each rule has, with a picture. */
export function RuleTable({ rules }: { readonly rules: readonly RuleRow[] }) {
  const { t, number } = useSpeech();
  const shown = severities.filter((severity) => rules.some(({ counts }) => counts[severity] > 0));
  const greatest = rules.reduce((most, { counts }) => Math.max(most, total(counts)), 0);
  return (
    <table class="rules" aria-label="By rule">
      <Columns
        names={[
          ['Rule'],
          ['Kind', 'kind'],
          ...shown.map((severity) => [plural(severityWord(t, severity)), 'figure severity'] as const),
          ['Findings', 'figure'],
        ]}
      />
      <tbody>
        {rules.map(({ rule, category, counts }) => (
          <tr key={rule}>
            <th scope="row">{rule}</th>
            <td class="kind quiet">{categoryName(t, category)}</td>
            <Figures counts={counts} shown={shown} />
            <td class="figure">
              {number(total(counts))}
              <SeverityBar counts={counts} greatest={greatest} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figures({ counts, shown }: { readonly counts: Counts; readonly shown: readonly Severity[] }) {
  const { number } = useSpeech();
  return (
    <>
      {shown.map((severity) => (
        <td key={severity} class="figure severity">
          {number(counts[severity])}
        </td>
      ))}
    </>
  );
}

function plural(word: string): string {
  return `${word}s`;
}
