/** Lints a sentence or two as a whole report. */
import type { Category } from 'retext-substantiate/kit';
import type { PresetName } from 'retext-substantiate/presets';
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

const tagger = createTagger();

/**
 * Makes the function that tells what a preset finds in a Markdown text.
 * The function throws an Error where a rule failed: its silence would say nothing.
 */
export function linterOf(preset: PresetName): (text: string) => readonly FoundWords[] {
  const engine = createEngine({
    rules: resolveRules(preset, emptyConfig, rules),
    knownRules: new Set(rules.map(({ id }) => id)),
    tagger,
    docsUrl: (rule) => rule,
  });
  return (text) => {
    const { findings } = engine.lint(text, { format: 'markdown' });
    const broken = findings.find(({ rule }) => rule === 'internal-error');
    if (broken) throw new Error(broken.message);
    return findings.map(({ rule, category, start, end, text: words, also }) => ({
      rules: [rule, ...also.map((other) => other.rule)],
      categories: [category, ...also.map((other) => other.category)],
      ...{ start, end, text: words },
    }));
  };
}

/** Whether the words are marked as vague or as a claim without its figure. */
export function isOnWords({ categories }: FoundWords): boolean {
  return categories.includes('vague-term') || categories.includes('unquantified-claim');
}
