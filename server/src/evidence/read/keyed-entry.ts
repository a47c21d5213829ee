import type { Span } from 'retext-substantiate/kit';
import { quote, type FieldValue } from '../schema.js';
import type { RegisterProblem } from '../types.js';
import { fieldOf, plainHeader } from './headers.js';
import type { RawEntry, RawField } from './types.js';

/** Names under which a map at the top of a file may keep its list. */
export function holdsEntries(key: string): boolean {
  return /^(?:evidence|items)$/i.test(key.trim());
}

/** Collects the fields of an entry that is written as keys and values. */
export class KeyedEntry {
  readonly #fields: RawField[] = [];
  readonly #seen = new Set<string>();
  readonly #problems: RegisterProblem[];

  constructor(problems: RegisterProblem[]) {
    this.#problems = problems;
  }

  /** Adds a value; of two with one key the first counts. */
  add(key: Span & { readonly name: string }, value: FieldValue, place: Span): void {
    const { name, start, end } = key;
    const plain = plainHeader(name);
    if (this.#seen.has(plain)) {
      const message = `The key ${quote(name)} stands twice in this entry; the first counts`;
      this.#problems.push({ message, question: 'Which of the two is meant?', place: { start, end }, severity: 'warning' });
      return;
    }
    this.#seen.add(plain);
    this.#fields.push({ name, field: fieldOf(name), value, place });
  }

  /** Adds a map or a list of more than plain values: a house's own field keeps it as it is written, no other can use it. */
  addNested(key: Span & { readonly name: string }, written: string, place: Span): void {
    if (fieldOf(key.name) === undefined) {
      this.add(key, written, place);
      return;
    }
    const message = `${quote(key.name)} holds a map or lists in a list`;
    const question = 'Could it be one value, or a list of plain values?';
    this.#problems.push({ message, question, place, severity: 'warning' });
  }

  /** The entry, once all its fields are added. */
  close(place: Span): RawEntry {
    return { fields: this.#fields, place };
  }
}

/** Tells of a piece of the list that is no entry. */
export function notAnEntry(written: string, place: Span): RegisterProblem {
  const question = 'Could it be a map with `id` and `title`?';
  return { message: `${quote(written)} is not an entry, so it is left out`, question, place, severity: 'error' };
}

/** Tells of a file without a list. */
export const noList: RegisterProblem = {
  message: 'There is no list of evidence in this file',
  question: 'Could the entries stand in a list, by itself or under `evidence:`?',
  severity: 'error',
};

/** Tells of an empty file. */
export const emptyRegister: RegisterProblem = {
  message: 'The register is empty',
  question: 'Where is the evidence listed?',
  severity: 'error',
};

/** How deep values may lie in one another. An entry needs three levels; at some thousands a parser meets the end of the stack. */
export const deepest = 100;

/** Tells of values so deep in one another that no reader follows. */
export function tooDeep(at: number): RegisterProblem {
  const message = 'The values are nested too deeply here, so what follows is left out';
  return { message, question: 'Could each entry be a map of plain values?', place: { start: at, end: at + 1 }, severity: 'error' };
}
