/** Lists where rules and readers differ, each in its sentence, grouped by rule. */
import { groupBy } from './group-by.js';
import type { LabelSet, LabelledSentence, Passage } from './labels.js';
import { lintSet, type ScoredFinding } from './lint.js';
import { claimOutcome, missed, verdict, type SpanCategory } from './score.js';

/** One difference: `miss` is grouped under the type of the readers' mark, a false alarm under the rule that made it. */
interface Difference {
  readonly group: string;
  readonly line: string;
}

/** Every miss and every false alarm on a set, with all rules on. */
export function differences(set: LabelSet): string {
  const { findings } = lintSet(set, 'strict');
  const all = set.passages.flatMap((passage) => {
    const found = findings.get(passage) ?? [];
    return [...wordDifferences(passage, found), ...claimDifferences(passage, found)];
  });
  const groups = groupBy(all, ({ group }) => group);
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([group, own]) => `### ${set.name}: ${group} (${String(own.length)})\n\n${own.map(({ line }) => `- ${line}`).join('\n')}\n`)
    .join('\n');
}

function wordDifferences(passage: Passage, found: readonly ScoredFinding[]): Difference[] {
  const categories: readonly SpanCategory[] = ['vague-term', 'unquantified-claim'];
  return categories.flatMap((category) => {
    const marks = passage.sentences.flatMap((sentence) => sentence.marks[category]);
    const misses = missed(passage, found, category).map((mark) => ({
      group: `missed ${category}, ${mark.type}`,
      line: inSentence(passage, mark.start, mark.end),
    }));
    const alarms = found.flatMap(({ finding, start, end }) => {
      const rules = [finding, ...finding.also].filter((one) => one.category === category).map(({ rule }) => rule);
      if (rules.length === 0 || verdict({ start, end }, marks) !== 'wrong') return [];
      return [{ group: `false alarm of ${rules.join(' and ')}`, line: inSentence(passage, start, end) }];
    });
    return [...misses, ...alarms];
  });
}

function claimDifferences(passage: Passage, found: readonly ScoredFinding[]): Difference[] {
  return passage.sentences.flatMap((sentence) => {
    const { expected, flagged } = claimOutcome(sentence, passage, found);
    if (sentence.claimOptional || expected === flagged) return [];
    const group = expected ? 'missed claim' : `false alarm of missing-evidence, ${sentence.claim ? 'evidence is there' : 'no claim'}`;
    return [{ group, line: `${sentence.id}: ${flat(sentence.text)}` }];
  });
}

/** The sentence with the words in double angle brackets. */
function inSentence({ sentences, text }: Passage, start: number, end: number): string {
  const sentence: Pick<LabelledSentence, 'id' | 'start' | 'end'> = sentences.find((one) => one.start < end && start < one.end) ?? {
    ...{ id: '(not labelled)', start: Math.max(0, start - 60), end: end + 60 },
  };
  return flat(`${sentence.id}: ${text.slice(sentence.start, start)}«${text.slice(start, end)}»${text.slice(end, sentence.end)}`);
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}
