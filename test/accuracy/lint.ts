/** Lints labelled passages, each by itself. */
import type { Severity } from 'retext-substantiate/kit';
import { type PresetName } from 'retext-substantiate/presets';
import { rules } from 'retext-substantiate/rules';
import { createTagger } from 'retext-substantiate/tagger';
import { emptyConfig, resolveRules } from '../../server/src/config/index.js';
import { createEngine } from '../../server/src/engine/index.js';
import type { Finding } from '../../server/src/engine/types.js';
import type { LabelSet, Passage } from './labels.js';
import type { Found } from './score.js';

/** A finding with what the scorer asks of it. */
export interface ScoredFinding extends Found {
  readonly finding: Finding;
}

/** What linting a set gave. */
export interface LintedSet {
  readonly findings: ReadonlyMap<Passage, readonly ScoredFinding[]>;
  readonly words: number;
}

const tagger = createTagger();

/** Lints every passage of a set; with `only`, that one rule alone is on, so that no other stands at its words. */
export function lintSet(set: LabelSet, preset: PresetName, only?: string): LintedSet {
  const engine = createEngine({
    rules: resolveRules(preset, emptyConfig, rules).filter(({ rule }) => only === undefined || rule.id === only),
    knownRules: new Set(rules.map(({ id }) => id)),
    tagger,
    docsUrl: (rule) => rule,
  });
  let words = 0;
  const findings = new Map<Passage, readonly ScoredFinding[]>();
  for (const passage of set.passages) {
    const snapshot = engine.lint(passage.text, { format: passage.format });
    words += snapshot.words;
    findings.set(
      passage,
      snapshot.findings.map((finding) => ({
        finding,
        start: finding.start,
        end: finding.end,
        categories: [finding.category, ...finding.also.map(({ category }) => category)],
      })),
    );
  }
  return { findings, words };
}

/** Findings of a severity, of one rule where it is named, per 1,000 words. */
export function density({ findings, words }: LintedSet, severity: Severity, rule?: string): number {
  let count = 0;
  for (const own of findings.values())
    for (const { finding } of own) if (finding.severity === severity && (rule === undefined || finding.rule === rule)) count++;
  return (count / words) * 1000;
}
