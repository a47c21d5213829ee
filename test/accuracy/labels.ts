/** Reads labelled passages: what careful readers marked in them, against which the rules are measured. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { groupBy } from './group-by.js';

/** Words that a reader marked, in offsets of the passage; `optional` where only one of two readers did, so that it counts neither way. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly optional: boolean;
}

/** One sentence and what the readers said of it. */
export interface LabelledSentence {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly claim: boolean;
  readonly evidence: boolean;
  /** The readers differed on whether it is a claim: it counts neither way. */
  readonly claimOptional: boolean;
  readonly marks: Readonly<Record<'vague-term' | 'unquantified-claim', readonly Mark[]>>;
}

/** A text that is linted by itself. */
export interface Passage {
  readonly id: string;
  readonly text: string;
  readonly format: 'markdown' | 'text';
  readonly sentences: readonly LabelledSentence[];
}

/** Passages of one kind, which are measured together. */
export interface LabelSet {
  readonly name: string;
  readonly passages: readonly Passage[];
}

const passageLine = z.object({ passage: z.string(), text: z.string() });
const sentenceLine = z.object({ doc: z.string(), sid: z.string(), start: z.int(), end: z.int(), text: z.string() });
const markLine = z.object({
  text: z.string().min(1),
  nth: z.int().positive().default(1),
  type: z.string(),
  optional: z.boolean().default(false),
});
const labelLine = z.object({
  sid: z.string(),
  claim: z.boolean(),
  evidence: z.boolean(),
  claimOptional: z.boolean().default(false),
  vague: z.array(markLine),
  unquantified: z.array(markLine),
});

/**
 * Reads every set in a folder: `NAME.sentences.jsonl` and `NAME.labels.jsonl`, with the texts in `NAME.passages.jsonl` or,
 * where there is none, in files beside the folder whose names begin with the passage's id (`../NAME/`).
 * @throws Error naming file and line where something is not of that form.
 */
export function readLabelSets(folder: string): LabelSet[] {
  const suffix = '.sentences.jsonl';
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(suffix) && existsSync(join(folder, name.replace(suffix, '.labels.jsonl'))))
    .map((name) => name.slice(0, -suffix.length));
  if (names.length === 0) throw new Error(`${folder} holds no labelled set: a pair of NAME.sentences.jsonl and NAME.labels.jsonl`);
  return names.sort().map((name) => readSet(folder, name));
}

function readSet(folder: string, name: string): LabelSet {
  const labels = new Map(lines(join(folder, `${name}.labels.jsonl`), labelLine).map((label) => [label.sid, label]));
  const byPassage = groupBy(lines(join(folder, `${name}.sentences.jsonl`), sentenceLine), ({ doc }) => doc);
  const texts = textsOf(folder, name);
  return {
    name,
    passages: [...byPassage].map(([id, own]) => {
      const passage = texts(id);
      const sentences = own.map((sentence): LabelledSentence => {
        const label = labels.get(sentence.sid);
        if (!label) throw new Error(`${name}.labels.jsonl has no label for sentence ${sentence.sid}`);
        if (passage.text.slice(sentence.start, sentence.end) !== sentence.text)
          throw new Error(`${name}.sentences.jsonl: sentence ${sentence.sid} is not what passage ${id} has at ${String(sentence.start)}`);
        return {
          ...{ id: sentence.sid, start: sentence.start, end: sentence.end, text: sentence.text },
          ...{ claim: label.claim, evidence: label.evidence, claimOptional: label.claimOptional },
          marks: { 'vague-term': placed(sentence, label.vague), 'unquantified-claim': placed(sentence, label.unquantified) },
        };
      });
      return { id, ...passage, sentences };
    }),
  };
}

function textsOf(folder: string, name: string): (id: string) => Pick<Passage, 'text' | 'format'> {
  const file = join(folder, `${name}.passages.jsonl`);
  if (existsSync(file)) {
    const texts = new Map(lines(file, passageLine).map(({ passage, text }) => [passage, text]));
    return (id) => {
      const text = texts.get(id);
      if (text === undefined) throw new Error(`${file} has no passage ${id}`);
      return { text, format: 'markdown' };
    };
  }
  const beside = join(folder, '..', name);
  return (id) => {
    const found = existsSync(beside) ? readdirSync(beside).find((entry) => entry.startsWith(`${id}_`)) : undefined;
    if (!found) throw new Error(`There is neither ${file} nor a file ${id}_… in ${beside}`);
    return { text: readFileSync(join(beside, found), 'utf8'), format: 'markdown' };
  };
}

/** A mark that its sentence does not hold is left out, as the reference scorer does. */
function placed({ start, text }: z.infer<typeof sentenceLine>, marks: readonly z.infer<typeof markLine>[]): Mark[] {
  return marks.flatMap((mark) => {
    let at = -1;
    for (let count = 0; count < mark.nth; count++) {
      at = text.indexOf(mark.text, at + 1);
      if (at < 0) return [];
    }
    return [{ start: start + at, end: start + at + mark.text.length, type: mark.type, optional: mark.optional }];
  });
}

function lines<Line>(file: string, form: z.ZodType<Line>): Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [form.parse(JSON.parse(line))];
      } catch (error) {
        const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
        throw new Error(`${file}:${String(index + 1)}: ${reason}`, { cause: error });
      }
    });
}
