/** Lints single sentences as a whole report, with every rule on. */
import type { Category } from 'retext-substantiate/kit';
import { rules } from 'retext-substantiate/rules';
import { createTagger } from 'retext-substantiate/tagger';
import { emptyConfig, resolveRules } from '../../server/src/config/index.js';
import { createEngine } from '../../server/src/engine/index.js';

/** Words that a rule marked, with every category in which a rule marks just these words. */
export interface FoundWords {
  readonly rules: readonly string[];
  readonly categories: readonly Category[];
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const engine = createEngine({
  rules: resolveRules('strict', emptyConfig, rules),
  knownRules: new Set(rules.map(({ id }) => id)),
  tagger: createTagger(),
  docsUrl: (rule) => rule,
});

/** What the preset `strict` finds in a Markdown text. */
export function lintStrictly(text: string): readonly FoundWords[] {
  return engine.lint(text, { format: 'markdown' }).findings.map(({ rule, category, start, end, text: words, also }) => ({
    rules: [rule, ...also.map((other) => other.rule)],
    categories: [category, ...also.map((other) => other.category)],
    ...{ start, end, text: words },
  }));
}

/** Whether the words are marked as vague or as a claim without its figure. */
export function isOnWords({ categories }: FoundWords): boolean {
  return categories.includes('vague-term') || categories.includes('unquantified-claim');
}
