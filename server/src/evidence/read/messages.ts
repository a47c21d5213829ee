import type { Span } from 'retext-substantiate/kit';
import { quote } from '../schema.js';
import type { RegisterProblem } from '../types.js';

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
