import type { EvidenceField } from 'retext-substantiate/language';
import type { FieldValue } from '../schema.js';
import type { RegisterPlace, RegisterProblem } from '../types.js';

/** A field of an entry before anybody asks what it means. */
export interface RawField {
  /** The header or key as written. */
  readonly name: string;
  /** What it means, where this tool knows it. */
  readonly field: EvidenceField | undefined;
  readonly value: FieldValue;
  /** The value as written, with any quotation marks. */
  readonly place: RegisterPlace;
}

/** An entry of a register before anybody asks what it means. */
export interface RawEntry {
  /** Those that hold something, each name once. */
  readonly fields: readonly RawField[];
  readonly place: RegisterPlace;
}

/** What a reader of one format makes of a file. */
export interface RawRegister {
  readonly entries: Iterable<RawEntry>;
  /** Complete when all entries are taken. */
  readonly problems: readonly RegisterProblem[];
}
