import type { PageFinding, Severity } from './report.js';

/** Which findings a list shows. */
export interface Filter {
  readonly hidden: readonly Severity[];
  /** A category, or one rule of it; all where both are left out. */
  readonly category?: string;
  readonly rule?: string;
}

/** A filter that lets everything pass. */
export const noFilter: Filter = { hidden: [] };

/** Whether a filter keeps anything back, as far as it can tell by itself. */
export function isFiltering({ hidden, category, rule }: Filter): boolean {
  return hidden.length > 0 || category !== undefined || rule !== undefined;
}

/** Whether a filter lets a finding pass. */
export function passes({ hidden, category, rule }: Filter, finding: PageFinding): boolean {
  return (
    !hidden.includes(finding.severity) &&
    (category === undefined || finding.category === category) &&
    (rule === undefined || finding.rule === rule)
  );
}

/** The findings of one category, and of each of its rules. */
export interface Kind {
  readonly category: string;
  readonly count: number;
  /** The most frequent first. */
  readonly rules: readonly { readonly rule: string; readonly count: number }[];
}

/** The kinds that findings are of, the most frequent first. */
export function kindsOf(findings: readonly PageFinding[]): Kind[] {
  const kinds = new Map<string, Map<string, number>>();
  for (const { category, rule } of findings) {
    let rules = kinds.get(category);
    if (!rules) kinds.set(category, (rules = new Map<string, number>()));
    rules.set(rule, (rules.get(rule) ?? 0) + 1);
  }
  return Array.from(kinds, ([category, rules]) => ({
    category,
    count: [...rules.values()].reduce((sum, count) => sum + count, 0),
    rules: Array.from(rules, ([rule, count]) => ({ rule, count })).sort(byCount),
  })).sort(byCount);
}

function byCount(one: { readonly count: number }, other: { readonly count: number }): number {
  return other.count - one.count;
}
