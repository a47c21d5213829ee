import type { Span } from 'retext-substantiate/kit';
import { isOver, lastDayPassed } from '../engine/index.js';
import type { Said } from './merge.js';
import type { Suppression } from './types.js';

/** A suppression of a config that counts no more, where the config names it. */
export interface ExpiredSuppression {
  readonly suppression: Suppression;
  /** What is to be told, without a final stop. */
  readonly message: string;
  /** From the first to the last character of its first line. */
  readonly span: Span;
}

/**
 * The suppressions that one config names and whose last day has passed.
 * @param suppressions those of all configs in force.
 * @param place the config in question, with its text.
 * @param today as in `2027-03-31`.
 */
export function expiredIn(suppressions: readonly Said<Suppression>[], place: string, text: string, today: string): ExpiredSuppression[] {
  return suppressions.flatMap(({ value: suppression, by, path }) => {
    const { until } = suppression;
    if (by.place !== place || until === undefined || !isOver(until, today)) return [];
    return [{ suppression, message: lastDayPassed(until), span: lineSpan(text, by.lineOf(path)) }];
  });
}

/** A line without the blanks about it. @param line from 1. */
export function lineSpan(text: string, line: number): Span {
  let start = 0;
  const endings = text.matchAll(/\r\n|\n|\r/g);
  for (let at = 1; at < line; at++) {
    const ending = endings.next().value;
    if (!ending) break;
    start = ending.index + ending[0].length;
  }
  const [own = ''] = /^.*/.exec(text.slice(start)) ?? [];
  const indent = own.length - own.trimStart().length;
  return { start: start + indent, end: start + Math.max(indent, own.trimEnd().length) };
}
