/** What is measured of the rules on labelled texts: figures only, no words about them. */
import { severities, type AnyRule, type Severity } from 'retext-substantiate/kit';
import { rules } from 'retext-substantiate/rules';
import type { LabelSet, Mark } from './labels.js';
import { density, lintSet, type LintedSet } from './lint.js';
import { missed, scoreClaims, scoreSpans, spansOf, verdict, type ClaimScore, type SpanCategory, type SpanScore } from './score.js';

/** All rules on, missing evidence sentence by sentence. */
export interface SetAccuracy {
  readonly name: string;
  readonly sentences: number;
  readonly vague: SpanScore;
  readonly unquantified: SpanScore;
  readonly claims: ClaimScore;
}

/** One rule by itself on all sets together; a share is undefined where there was nothing to take it of. */
export interface RuleAccuracy {
  readonly rule: string;
  readonly found: number;
  readonly precision: number | undefined;
  /** Of the marks of the rule's own type. */
  readonly recall: number | undefined;
  readonly marked: number;
}

/** The preset `recommended` on one set. */
export interface CalmAccuracy {
  readonly name: string;
  readonly words: number;
  /** Findings per 1,000 words. */
  readonly density: Readonly<Record<Severity, number>>;
  /** Of the warnings on words. */
  readonly precision: number;
}

/** Everything that is printed and kept. */
export interface Accuracy {
  readonly sets: readonly SetAccuracy[];
  readonly rules: readonly RuleAccuracy[];
  readonly calm: readonly CalmAccuracy[];
  /** Findings per 1,000 words by rule and severity in `recommended`, on all sets together. */
  readonly loudness: readonly { readonly rule: string; readonly density: Readonly<Record<Severity, number>> }[];
}

const spanCategories: readonly SpanCategory[] = ['vague-term', 'unquantified-claim'];

/** Measures the rules on labelled sets. */
export function measure(sets: readonly LabelSet[]): Accuracy {
  const calm = sets.map((set) => ({ set, linted: lintSet(set, 'recommended') }));
  return {
    sets: sets.map((set) => {
      const { findings } = lintSet(set, 'strict');
      return {
        name: set.name,
        sentences: set.passages.reduce((sum, { sentences }) => sum + sentences.length, 0),
        vague: scoreSpans(set, findings, 'vague-term'),
        unquantified: scoreSpans(set, findings, 'unquantified-claim'),
        claims: scoreClaims(set, findings),
      };
    }),
    rules: rules
      .filter(isLabelled)
      .map((rule) => ruleAccuracy(rule, sets))
      .filter(({ found, marked }) => found + marked > 0),
    calm: calm.map(({ set, linted }) => ({
      name: set.name,
      words: linted.words,
      density: bySeverity((severity) => density(linted, severity)),
      precision: warningPrecision(set, linted),
    })),
    loudness: loudness(calm.map(({ linted }) => linted)),
  };
}

/** Findings of `recommended` per 1,000 words of all sets together, for rules that find anything there. */
function loudness(linted: readonly LintedSet[]): Accuracy['loudness'] {
  const words = linted.reduce((sum, one) => sum + one.words, 0);
  return rules
    .map(({ id }) => ({
      rule: id,
      density: bySeverity((severity) => linted.reduce((sum, one) => sum + density(one, severity, id) * one.words, 0) / words),
    }))
    .filter(({ density: own }) => Object.values(own).some((value) => value > 0));
}

function bySeverity(of: (severity: Severity) => number): Record<Severity, number> {
  return Object.fromEntries(severities.map((severity) => [severity, of(severity)])) as Record<Severity, number>;
}

/** Whether readers marked what this rule looks for. */
function isLabelled({ category, id }: AnyRule): boolean {
  return category === 'vague-term' || category === 'unquantified-claim' || id === 'missing-evidence';
}

function ruleAccuracy(rule: AnyRule, sets: readonly LabelSet[]): RuleAccuracy {
  const linted = sets.map((set) => ({ set, findings: lintSet(set, 'strict', rule.id).findings }));
  if (rule.category !== 'vague-term' && rule.category !== 'unquantified-claim') {
    const scores = linted.map(({ set, findings }) => scoreClaims(set, findings));
    const found = sum(scores.map((score) => score.found));
    const marked = sum(scores.map((score) => score.marked));
    return {
      ...{ rule: rule.id, found, marked },
      precision: part(sum(scores.map((score) => score.precision * score.found)), found),
      recall: part(sum(scores.map((score) => score.recall * score.marked)), marked),
    };
  }
  const category = rule.category;
  let [right, found, marked, lost] = [0, 0, 0, 0];
  for (const { set, findings } of linted) {
    for (const passage of set.passages) {
      const own = findings.get(passage) ?? [];
      const marks = passage.sentences.flatMap((sentence) => sentence.marks[category]);
      const verdicts = spansOf(passage, own, category).map((span) => verdict(span, marks));
      right += verdicts.filter((one) => one === 'right').length;
      found += verdicts.filter((one) => one !== 'open').length;
      const isOwn = ({ type, optional }: Mark): boolean => !optional && rule.id.endsWith(type);
      marked += marks.filter(isOwn).length;
      lost += missed(passage, own, category).filter(isOwn).length;
    }
  }
  return { rule: rule.id, found, precision: part(right, found), recall: part(marked - lost, marked), marked };
}

/** Each warning counts once in every category of words that it carries. */
function warningPrecision(set: LabelSet, { findings }: LintedSet): number {
  let [right, found] = [0, 0];
  for (const passage of set.passages) {
    const warnings = (findings.get(passage) ?? []).filter(({ finding }) => finding.severity === 'warning');
    for (const category of spanCategories) {
      const marks = passage.sentences.flatMap((sentence) => sentence.marks[category]);
      const verdicts = spansOf(passage, warnings, category).map((span) => verdict(span, marks));
      right += verdicts.filter((one) => one === 'right').length;
      found += verdicts.filter((one) => one !== 'open').length;
    }
  }
  return found === 0 ? 1 : right / found;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function part(some: number, whole: number): number | undefined {
  return whole === 0 ? undefined : some / whole;
}
