import { counts } from './read/directives.js';
import type { Directive } from './read/types.js';

/** Rules that suppression comments from elsewhere cover. However many comments there are, of rules there are a few dozen. */
export interface CoveredRules {
  readonly rules: ReadonlySet<string>;
  /** Equal exactly where the rules are. */
  readonly key: string;
}

/** What no comment reaches. */
export const nothingCovered: CoveredRules = { rules: new Set(), key: '' };

/**
 * With what more comments cover, as far as they count; the very same where that is nothing new.
 * @param known all rules that may find something: what else comments name can't grow without end.
 */
export function alsoCovered(before: CoveredRules, directives: readonly Directive[], known: ReadonlySet<string>): CoveredRules {
  const news = directives.filter(counts).flatMap(({ rules }) => rules.filter((rule) => known.has(rule) && !before.rules.has(rule)));
  if (news.length === 0) return before;
  const rules = new Set([...before.rules, ...news]);
  return { rules, key: [...rules].sort().join(' ') };
}
