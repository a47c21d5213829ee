import type { Block, Sentence } from '../language/block.js';
import { PhraseMatcher, type LexiconMatch } from '../language/lexicon.js';
import type { DeclaredScale } from '../language/scale.js';
import { isDefined, scaleUses, type ScaleReader, type ScaleUse } from '../language/scale-use.js';
import { compileTerms, type TermMatcher } from '../language/terms-of-art.js';
import type { KnownFacts } from './known-facts.js';
import { definedWordKind } from './fact-kinds.js';
import { declaredBandFacts, scaleReaders } from './scale-in-force.js';
import type { ActiveRule, AnyRule, Fact, Report, RuleContext, Severity } from './types.js';
import { severities } from './types.js';

/** A report with the rule that made it and the severity it ends up with. */
export interface BlockFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly report: Report;
}

/** A rule that threw, and what it said. */
export interface RuleFailure {
  readonly rule: string;
  readonly message: string;
}

/** What all rules say about one block. */
export interface BlockOutcome {
  readonly findings: readonly BlockFinding[];
  readonly facts: readonly Fact[];
  readonly failures: readonly RuleFailure[];
}

/** As many findings as a text may have: about twice those of 5 MB of ordinary reports under the strictest preset. */
export const mostFindings = 100_000;

/** Runs rules over one block, with what is known of the document around it, if anything is. */
export type RunBlock = (block: Block, known?: KnownFacts) => BlockOutcome;

interface Trigger {
  readonly rule: number;
  readonly entry: LexiconMatch['entry'];
}

/** One step down the ladder of severities; a hint stays a hint. */
export function lowered(severity: Severity): Severity {
  return severities[Math.min(severities.indexOf(severity) + 1, severities.length - 1)] ?? 'hint';
}

/** The milder of two severities. */
export function milder(one: Severity, other: Severity): Severity {
  return severities.indexOf(one) > severities.indexOf(other) ? one : other;
}

/**
 * Makes the function that runs the given rules over a block: one pass over the tokens for all their lexicons, terms of art taken out,
 * the longest phrase of a rule at one place, words in quotation marks one level lower and never put otherwise, none where the block says what a word means.
 * @param terms the project's own terms of art, beside those that come with the rules.
 * @param scale the scale that the project declares: its words are defined, so no rule asks what they mean.
 */
export function compileRules(rules: readonly ActiveRule[], terms: readonly string[] = [], scale?: DeclaredScale): RunBlock {
  const matcher = new PhraseMatcher<Trigger>();
  rules.forEach(({ rule }, index) => {
    for (const entry of rule.lexicon ?? []) matcher.add(entry.phrase, { rule: index, entry });
  });
  const termsOfArt = compileTerms(terms);
  const scaleFor = scaleReaders(scale);
  return (block, known) => runBlock(block, rules, matcher, termsOfArt, known, scaleFor(known));
}

function runBlock(
  block: Block,
  rules: readonly ActiveRule[],
  matcher: PhraseMatcher<Trigger>,
  terms: TermMatcher,
  knownFacts: KnownFacts | undefined,
  scale: ScaleReader | undefined,
): BlockOutcome {
  const findings: BlockFinding[] = [];
  const declared = declaredBandFacts(block);
  const facts: Fact[] = [...declared];
  const failures: RuleFailure[] = [];
  const known = (kind: string): readonly string[] | undefined => knownFacts?.keys(kind);
  const matches = block.kind === 'heading' ? undefined : matchesByRule(block, matcher, terms);
  const defined = (sentence: Sentence): readonly ScaleUse[] => scale?.(sentence) ?? [];
  if (scale && block.kind !== 'heading') facts.push(...definedWordFacts(block, scale));
  rules.forEach((active, index) => {
    const { rule, options, severity } = active;
    const own = matches?.get(index)?.filter(({ first, last }) => !scale || !isDefined(scale(block.sentenceAt(first)), first, last));
    if (!own && !rule.checkBlock) return;
    const context: RuleContext<unknown> = {
      options,
      known,
      defined,
      fact: (fact) => facts.push(fact),
      report: (report) => {
        // One more tells that there are too many. Kept, those of a paragraph of megabytes would take up gigabytes.
        if (findings.length > mostFindings) return;
        // The figures of a definition are no findings, and nobody counted anything for them.
        if (report.extent !== 'passage' && declared.some(({ span }) => span.start <= report.span.start && report.span.end <= span.end))
          return;
        const asked = report.severity ? milder(report.severity, severity) : severity;
        const quoted = report.extent !== 'passage' && severity !== 'error' && block.isQuoted(report.span);
        findings.push({ rule: rule.id, severity: quoted ? lowered(asked) : asked, report: withoutRewording(report, rule, block) });
      },
    };
    try {
      for (const match of own ?? []) rule.checkMatch?.(match, block, context);
      rule.checkBlock?.(block, context);
    } catch (error) {
      failures.push({ rule: rule.id, message: error instanceof Error ? error.message : String(error) });
    }
  });
  return { findings, facts, failures };
}

/** Words in quotation marks are somebody's: whatever the author makes of them, they are not to be put otherwise, nor added to. */
function withoutRewording(report: Report, { category }: AnyRule, block: Block): Report {
  const isWording = category === 'vague-term' || category === 'unquantified-claim';
  if (!isWording || !report.fixes?.some(({ edits }) => edits.some((edit) => block.isQuoted(edit)))) return report;
  const fixes = report.fixes.filter(({ edits }) => !edits.some((edit) => block.isQuoted(edit)));
  return { ...report, fixes };
}

/** Where the block uses words that a scale defines, for whoever tells the author what they mean. */
function definedWordFacts(block: Block, scale: ScaleReader): Fact[] {
  return scaleUses(block, scale).map(({ first, last }) => ({
    kind: definedWordKind,
    key: block.text(first, last),
    span: block.span(first, last),
  }));
}

function matchesByRule(block: Block, matcher: PhraseMatcher<Trigger>, terms: TermMatcher): Map<number, LexiconMatch[]> | undefined {
  let byRule: Map<number, LexiconMatch[]> | undefined;
  for (const sentence of block.sentences) {
    let exempt: readonly (readonly [number, number])[] | undefined;
    let next = 0;
    let exemptTo = 0;
    matcher.match(block.tokens, sentence.first, sentence.last, ({ rule, entry }, first, last) => {
      exempt ??= terms(block, sentence);
      // Both come in the order of their first token: how far the terms begun so far reach tells all.
      for (let term = exempt[next]; term && term[0] <= first; term = exempt[++next]) exemptTo = Math.max(exemptTo, term[1]);
      if (last <= exemptTo) return;
      byRule ??= new Map();
      const own = byRule.get(rule) ?? [];
      if (own.length === 0) byRule.set(rule, own);
      const before = own[own.length - 1];
      // Matches come in the order of their first token, of equal ones the longest last: a longer one replaces, one inside another is dropped.
      if (before && first < before.last) {
        if (last - first > before.last - before.first) own[own.length - 1] = { entry, first, last };
      } else {
        own.push({ entry, first, last });
      }
    });
  }
  return byRule;
}
