import { printParseErrorCode, visit, type ParseErrorCode, type ParseOptions } from 'jsonc-parser';
import type { Span } from 'retext-substantiate/kit';
import { KeyedEntry, holdsEntries } from './keyed-entry.js';
import { deepest, emptyRegister, noList, notAnEntry, tooDeep } from './messages.js';
import type { RegisterProblem } from '../types.js';
import type { RawEntry, RawRegister } from './types.js';

const tolerated: ParseOptions = { disallowComments: false, allowTrailingComma: true };

/** Reads a list of entries, or a map with one under `evidence` or `items`. Comments and commas before a closing bracket do no harm. */
export function readJson(text: string): RawRegister {
  if (text.trim() === '') return { entries: [], problems: [emptyRegister] };
  const reader = new JsonReader(text);
  try {
    reader.read();
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return { entries: reader.entries, problems: [...reader.problems, tooDeep(error.at)] };
  }
  return { entries: reader.entries, problems: reader.foundList ? reader.problems : [...reader.problems, noList] };
}

type Key = Span & { readonly name: string };

/** Thrown out of the parser's callbacks: there is no other way to stop it. */
class TooDeep extends Error {
  readonly at: number;

  constructor(at: number) {
    super();
    this.at = at;
  }
}

/** Follows the parser over the text; no tree is built. */
class JsonReader {
  readonly entries: RawEntry[] = [];
  readonly problems: RegisterProblem[] = [];
  foundList = false;
  readonly #text: string;
  /** How many brackets are open. */
  #depth = 0;
  /** How many are open around an entry; 0 before the list. */
  #listDepth = 0;
  #keyOfList = false;
  #entry: KeyedEntry | undefined;
  #entryStart = 0;
  #key: Key = { name: '', start: 0, end: 0 };
  #list: string[] | undefined;
  #listStart = 0;
  /** Where a value begins that is no plain one nor a list of these. */
  #nested: { readonly depth: number; readonly start: number } | undefined;
  #failed = false;

  constructor(text: string) {
    this.#text = text;
  }

  read(): void {
    visit(
      this.#text,
      {
        onObjectBegin: (offset) => this.#open(offset, 'map'),
        onArrayBegin: (offset) => this.#open(offset, 'list'),
        onObjectEnd: (offset, length) => this.#close(offset + length),
        onArrayEnd: (offset, length) => this.#close(offset + length),
        onObjectProperty: (name, offset, length) => this.#property({ name, start: offset, end: offset + length }),
        onLiteralValue: (value: unknown, offset, length) => this.#literal(value, offset, offset + length),
        onError: (code, offset, length) => this.#fail(code, offset, length),
      },
      tolerated,
    );
    // A file that breaks off in the middle of an entry keeps what the entry has so far.
    if (this.#entry) this.entries.push(this.#entry.close({ start: this.#entryStart, end: this.#text.trimEnd().length }));
  }

  #open(offset: number, kind: 'map' | 'list'): void {
    if (++this.#depth > deepest) throw new TooDeep(offset);
    if (this.#listDepth === 0) {
      if (kind === 'list' && (this.#depth === 1 || (this.#depth === 2 && this.#keyOfList))) {
        this.foundList = true;
        this.#listDepth = this.#depth;
      }
      return;
    }
    const level = this.#depth - this.#listDepth;
    if (level === 1 && kind === 'map') {
      this.#entry = new KeyedEntry(this.problems);
      this.#entryStart = offset;
    } else if (level === 2 && kind === 'list' && this.#entry) {
      this.#list = [];
      this.#listStart = offset;
    } else {
      this.#nested ??= { depth: this.#depth, start: level > 2 && this.#list ? this.#listStart : offset };
    }
  }

  #close(end: number): void {
    const depth = this.#depth--;
    if (this.#listDepth === 0) return;
    if (depth === this.#listDepth) {
      this.#listDepth = 0;
      this.#keyOfList = false;
    } else if (depth === this.#listDepth + 1) {
      this.#closeEntry(end);
    } else if (depth === this.#listDepth + 2) {
      this.#closeValue(end);
    }
  }

  #closeEntry(end: number): void {
    if (this.#entry) this.entries.push(this.#entry.close({ start: this.#entryStart, end }));
    else if (this.#nested) this.problems.push(notAnEntry(this.#text.slice(this.#nested.start, end), { start: this.#nested.start, end }));
    this.#entry = undefined;
    this.#nested = undefined;
  }

  #closeValue(end: number): void {
    if (this.#nested) {
      const place = { start: this.#nested.start, end };
      this.#entry?.addNested(this.#key, this.#text.slice(place.start, end), place);
    } else if (this.#list) {
      this.#entry?.add(this.#key, this.#list, { start: this.#listStart, end });
    }
    // What is nested in no entry is told when that ends.
    if (this.#entry) this.#nested = undefined;
    this.#list = undefined;
  }

  #property(key: Key): void {
    if (this.#depth === 1 && this.#listDepth === 0) this.#keyOfList = holdsEntries(key.name);
    else if (this.#depth === this.#listDepth + 1) this.#key = key;
  }

  #literal(value: unknown, start: number, end: number): void {
    if (this.#listDepth === 0 || this.#nested) return;
    const level = this.#depth - this.#listDepth;
    if (level === 0) {
      this.problems.push(notAnEntry(this.#text.slice(start, end), { start, end }));
    } else if (value !== null) {
      // A number is kept as it is written: as an id, 1.10 is not 1.1.
      const written = typeof value === 'string' ? value : this.#text.slice(start, end);
      if (level === 1) this.#entry?.add(this.#key, written, { start, end });
      else this.#list?.push(written);
    }
  }

  /** The first fault is told: those behind it mostly follow from it. */
  #fail(code: ParseErrorCode, offset: number, length: number): void {
    if (this.#failed) return;
    this.#failed = true;
    const question = 'What should stand here?';
    const place = { start: offset, end: offset + length };
    this.problems.push({
      message: `This is not JSON: ${faults[printParseErrorCode(code)] ?? 'something is wrong here'}`,
      question,
      place,
      severity: 'error',
    });
  }
}

const faults: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a text needs quotation marks',
  InvalidNumberFormat: 'this is no number',
  PropertyNameExpected: 'a key in quotation marks is missing',
  ValueExpected: 'a value is missing',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing `}` is missing',
  CloseBracketExpected: 'a closing `]` is missing',
  EndOfFileExpected: 'something stands behind its end',
  UnexpectedEndOfComment: 'a comment does not end',
  UnexpectedEndOfString: 'a text does not end',
  UnexpectedEndOfNumber: 'a number does not end',
  InvalidUnicode: 'this `\\u` is no character',
  InvalidEscapeCharacter: 'this backslash stands for nothing',
  InvalidCharacter: 'a text holds a character that it may not',
};
