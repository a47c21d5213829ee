import type { Span } from 'retext-substantiate/kit';
import { leftOut, type SpanOf } from './types.js';

/** Something wrong with the writing of a file, whatever it says. */
export interface DataFault {
  readonly message: string;
  readonly span: Span;
}

/** The data of a text and where each piece of it stands. */
export interface DataReading {
  /** Plain data without shared objects; undefined where there is none or it can't be trusted. */
  readonly value: unknown;
  readonly faults: readonly DataFault[];
  readonly spanOf: SpanOf;
}

/** What is said of a file whose data nobody can follow. */
export const tooDeep = `The values are nested too deeply, ${leftOut}`;

/** More levels than any config has, and few enough for whatever walks through them. */
const deepest = 50;

/** Whether plain data is nested more deeply than a config can be. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((each): unknown[] => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return false;
}

/** A problem in a long value is marked on its first line only, blanks at its end left out. */
export function firstLine(text: string, start: number, end: number): Span {
  const line = /^[^\r\n]*/.exec(text.slice(start, end))?.[0] ?? '';
  return { start, end: start + line.trimEnd().length };
}
