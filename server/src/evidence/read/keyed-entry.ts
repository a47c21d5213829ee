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
