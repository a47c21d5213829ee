import { isFiltering, noFilter, type Filter, type Kind } from './filter.js';
import { categoryName } from './kinds.js';
import { severities, type Counts, type Severity } from './report.js';
import { SeverityMark, severityNoun } from './severity.js';
import { useSpeech } from './words.js';

export interface FilterFormProps {
  readonly filter: Filter;
  readonly counts: Counts;
  readonly kinds: readonly Kind[];
  readonly onFilter: (filter: Filter) => void;
}

/** Chooses which findings are shown: by severity, and by kind or rule. */
export function FilterForm({ filter, counts, kinds, onFilter }: FilterFormProps) {
  const { t } = useSpeech();
  const offered = severities.filter((severity) => counts[severity] > 0 || filter.hidden.includes(severity));
  const { hidden, ...rest } = filter;
  const toggle = (severity: Severity): void => {
    onFilter({ ...rest, hidden: hidden.includes(severity) ? hidden.filter((each) => each !== severity) : [...hidden, severity] });
  };
  return (
    <form
      class="filter"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <fieldset class="severities">
        <legend class="unseen">{t('Show')}</legend>
        {offered.map((severity) => (
          <SeverityChoice
            key={severity}
            severity={severity}
            count={counts[severity]}
            isShown={!hidden.includes(severity)}
            onToggle={() => {
              toggle(severity);
            }}
          />
        ))}
      </fieldset>
      <label class="kind">
        <span class="unseen">{t('Kind of finding')}</span>
        <select
          value={valueOf(filter)}
          onChange={(event) => {
            onFilter({ hidden, ...readValue(event.currentTarget.value) });
          }}
        >
          <option value="">{t('All kinds')}</option>
          {withChosen(kinds, filter).map((kind) => (
            <KindChoices key={kind.category} {...kind} />
          ))}
        </select>
      </label>
      {isFiltering(filter) && (
        <button
          type="button"
          class="plain"
          onClick={() => {
            onFilter(noFilter);
          }}
        >
          {t('Show all')}
        </button>
      )}
    </form>
  );
}

interface SeverityChoiceProps {
  readonly severity: Severity;
  readonly count: number;
  readonly isShown: boolean;
  readonly onToggle: () => void;
}

function SeverityChoice({ severity, count, isShown, onToggle }: SeverityChoiceProps) {
  const { t, number } = useSpeech();
  return (
    <label class="chip">
      <input type="checkbox" checked={isShown} onChange={onToggle} />
      <SeverityMark severity={severity} />
      <span>
        {number(count)} {severityNoun(t, severity, count)}
      </span>
    </label>
  );
}

function KindChoices({ category, count, rules }: Kind) {
  const { t, number } = useSpeech();
  const name = categoryName(t, category);
  return (
    <optgroup label={name}>
      <option value={`category:${category}`}>{t('{0}: all ({1})', name, number(count))}</option>
      {rules.map(({ rule, count: own }) => (
        <option key={rule} value={`rule:${category}:${rule}`}>
          {rule} ({number(own)})
        </option>
      ))}
    </optgroup>
  );
}

function valueOf({ category, rule }: Filter): string {
  if (category === undefined) return '';
  return rule === undefined ? `category:${category}` : `rule:${category}:${rule}`;
}

function readValue(value: string): Omit<Filter, 'hidden'> {
  const [kind, category, rule] = value.split(':');
  if (category === undefined) return {};
  return kind === 'rule' && rule !== undefined ? { category, rule } : { category };
}

/** What was chosen stays on offer, with none to show, when the last of it is settled. */
function withChosen(kinds: readonly Kind[], { category, rule }: Filter): readonly Kind[] {
  if (category === undefined) return kinds;
  const own = kinds.find((kind) => kind.category === category);
  const rules = [...(own?.rules ?? [])];
  if (rule !== undefined && !rules.some((each) => each.rule === rule)) rules.push({ rule, count: 0 });
  const chosen: Kind = { category, count: own?.count ?? 0, rules };
  return own ? kinds.map((kind) => (kind === own ? chosen : kind)) : [...kinds, chosen];
}
