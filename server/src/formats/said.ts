import { placesOf, type Place } from './places.js';
import type { FileReport, Problem, ReportedFinding } from './report.js';

/** A finding as a short text: the fault, then the question that it raises. */
export function faultAndQuestion({ message, question }: ReportedFinding): string {
  return `${message}. ${question}`;
}

/** Makes the function that tells where a finding begins and ends: for a cell of a workbook, row and column. */
export function spansOf({
  text,
  findings,
}: Pick<FileReport, 'text' | 'findings'>): (finding: ReportedFinding) => { start: Place; end: Place } {
  if (findings.length === 0) return () => ({ start: { line: 1, column: 1 }, end: { line: 1, column: 1 } });
  const place = placesOf(text);
  return ({ cell, start, end }) => (cell ? { start: cell, end: cell } : { start: place(start), end: place(end) });
}

/** Where a problem is; the beginning of its file where nothing nearer is known. */
export function problemPlace({ place }: Problem): Place {
  return place ?? { line: 1, column: 1 };
}
