/**
 * Scores findings against labels. Spans count by overlap; a claim counts where a finding touches its sentence.
 * Since most sentences of a report are claims, those are judged by balanced accuracy: an F1 would reward flagging them all.
 */
import type { LabelSet, LabelledSentence, Mark, Passage } from './labels.js';

/** What was found in a passage. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly categories: readonly string[];
}

export type SpanCategory = keyof LabelledSentence['marks'];

/** Shares from 0 to 1; `marked` spans of the readers, `found` ones that count. */
export interface SpanScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly marked: number;
  readonly found: number;
}

/** Shares from 0 to 1. */
export interface ClaimScore {
  readonly precision: number;
  readonly recall: number;
  readonly specificity: number;
  /** Mean of recall and specificity. */
  readonly balanced: number;
  readonly marked: number;
  readonly found: number;
}

/** How a span stands to the readers' marks. */
export type Verdict = 'right' | 'wrong' | 'open';

interface Range {
  readonly start: number;
  readonly end: number;
}

function overlap(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end;
}

function marksOf(passage: Passage, category: SpanCategory): readonly Mark[] {
  return passage.sentences.flatMap(({ marks }) => marks[category]);
}

/** Whether a span hits a mark; `open` where it hits only such as one of two readers made. */
export function verdict(span: Range, marks: readonly Mark[]): Verdict {
  const hit = marks.filter((mark) => overlap(mark, span));
  if (hit.length === 0) return 'wrong';
  return hit.some(({ optional }) => !optional) ? 'right' : 'open';
}

/** Spans of one category inside the labelled part of a passage, each once. */
export function spansOf(passage: Passage, found: readonly Found[], category: string): Range[] {
  const from = passage.sentences[0]?.start ?? 0;
  const to = passage.sentences.at(-1)?.end ?? 0;
  const own = found.filter(({ categories, start, end }) => categories.includes(category) && end > from && start < to);
  return [...new Map(own.map((one) => [`${String(one.start)}-${String(one.end)}`, one])).values()];
}

/** Marks that no finding touches. */
export function missed(passage: Passage, found: readonly Found[], category: SpanCategory): Mark[] {
  const spans = spansOf(passage, found, category);
  return marksOf(passage, category).filter((mark) => !mark.optional && !spans.some((span) => overlap(span, mark)));
}

/** Precision, recall and their harmonic mean for spans. */
export function scoreSpans(set: LabelSet, findings: ReadonlyMap<Passage, readonly Found[]>, category: SpanCategory): SpanScore {
  let right = 0;
  let found = 0;
  let reached = 0;
  let marked = 0;
  for (const passage of set.passages) {
    const own = findings.get(passage) ?? [];
    const marks = marksOf(passage, category);
    for (const span of spansOf(passage, own, category)) {
      const judged = verdict(span, marks);
      if (judged !== 'open') found++;
      if (judged === 'right') right++;
    }
    const core = marks.filter(({ optional }) => !optional).length;
    marked += core;
    reached += core - missed(passage, own, category).length;
  }
  const precision = share(right, found);
  const recall = share(reached, marked);
  return { precision, recall, f1: share(2 * precision * recall, precision + recall), marked, found };
}

/** What one sentence's label and the findings make of it. */
export function claimOutcome(
  sentence: LabelledSentence,
  passage: Passage,
  found: readonly Found[],
): { expected: boolean; flagged: boolean } {
  return {
    expected: sentence.claim && !sentence.evidence,
    flagged: spansOf(passage, found, 'missing-evidence').some((span) => overlap(span, sentence)),
  };
}

/** Recall, specificity and balanced accuracy for claims without evidence of their own, sentence by sentence. */
export function scoreClaims(set: LabelSet, findings: ReadonlyMap<Passage, readonly Found[]>): ClaimScore {
  let right = 0;
  let flaggedCount = 0;
  let marked = 0;
  let others = 0;
  let spared = 0;
  for (const passage of set.passages) {
    for (const sentence of passage.sentences) {
      if (sentence.claimOptional) continue;
      const { expected, flagged } = claimOutcome(sentence, passage, findings.get(passage) ?? []);
      if (flagged) flaggedCount++;
      if (expected) marked++;
      else others++;
      if (expected && flagged) right++;
      if (!expected && !flagged) spared++;
    }
  }
  const recall = share(right, marked);
  const specificity = share(spared, others);
  return { precision: share(right, flaggedCount), recall, specificity, balanced: (recall + specificity) / 2, marked, found: flaggedCount };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
