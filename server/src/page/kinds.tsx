import { Bar } from './bar.js';
import type { Kind } from './filter.js';
import { useSpeech, type Translate } from './words.js';

/** What a category of findings is called; its own word where it is unknown. */
export function categoryName(t: Translate, category: string): string {
  const names: Readonly<Record<string, string>> = {
    'vague-term': t('Vague terms'),
    'unquantified-claim': t('Claims without figures'),
    'missing-evidence': t('Missing evidence'),
    evidence: t('Evidence and register'),
    engine: t('Notices'),
  };
  return names[category] ?? category;
}

/** How many findings there are of each kind, as figures and bars. */
export function KindList({ kinds }: { readonly kinds: readonly Kind[] }) {
  const { t, number } = useSpeech();
  const greatest = Math.max(0, ...kinds.map(({ count }) => count));
  return (
    <ul class="kinds">
      {kinds.map(({ category, count }) => (
        <li key={category}>
          <span class="kind-name">{categoryName(t, category)}</span> <span class="figure">{number(count)}</span>
          <Bar part={count} whole={count} greatest={greatest} />
        </li>
      ))}
    </ul>
  );
}
