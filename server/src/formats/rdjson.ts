import type { Severity } from 'retext-substantiate/kit';
import type { Fix } from '../engine/types.js';
import { bytesBetween } from './byte-columns.js';
import type { Format } from './formatter.js';
import { webAddress } from './paths.js';
import { placesOf, type Place } from './places.js';
import type { FileReport, Problem, ReportedFinding } from './report.js';
import { faultAndQuestion } from './said.js';

/** Reviewdog knows no hint. */
const severities = { error: 'ERROR', warning: 'WARNING', info: 'INFO', hint: 'INFO' } as const satisfies Record<Severity, string>;

/** Reviewdog's diagnostics, with suggestions that a reviewer can take over. What could not be checked is an error too. */
export const rdjson: Format = {
  wanted: { fixes: true },
  open: () => {
    let comma = '';
    const written = (diagnostics: readonly unknown[]): string =>
      diagnostics
        .map((diagnostic) => {
          const line = `${comma}\n${JSON.stringify(diagnostic)}`;
          comma = ',';
          return line;
        })
        .join('');
    return {
      begin: '{"source":{"name":"substantiate"},"diagnostics":[',
      file: (report) => written(diagnosticsOf(report)),
      end: ({ problems }) => `${written(problems.map(problemDiagnostic))}\n]}\n`,
    };
  },
};

function diagnosticsOf({ path, text, findings }: FileReport) {
  if (findings.length === 0) return [];
  const position = bytePositions(text);
  return findings.map((finding) => {
    const { rule, severity, url, cell, start, end } = finding;
    const address = webAddress(url);
    const range = cell ? { start: cell } : { start: position(start), end: position(end) };
    const suggestions = cell ? [] : suggestionsOf(finding, text, position);
    return {
      message: faultAndQuestion(finding),
      location: { path, range },
      severity: severities[severity],
      code: { value: rule, ...(address !== undefined && { url: address }) },
      ...(suggestions.length > 0 && { suggestions }),
    };
  });
}

function problemDiagnostic({ path, message, place }: Problem) {
  return {
    message,
    location: { path, ...(place && { range: { start: { line: place.line } } }) },
    severity: 'ERROR',
    code: { value: 'problem' },
  };
}

/** Reviewdog counts columns in bytes of UTF-8. */
function bytePositions(text: string): (offset: number) => Place {
  const place = placesOf(text);
  const bytes = bytesBetween(text);
  return (offset) => {
    const { line, column } = place(offset);
    return { line, column: bytes(offset - column + 1, offset) + 1 };
  };
}

/**
 * Safe fixes, else those that leave a blank to be filled in: a reviewer takes over no guess by a click.
 * A suggestion has one range, so edits that lie apart become one that writes what is between them anew. Reviewdog can only show
 * those of the same lines together.
 */
function suggestionsOf({ fixes }: ReportedFinding, text: string, position: (offset: number) => Place) {
  const safe = fixes.filter((fix) => fix.safe === true);
  const chosen = safe.length > 0 ? safe : fixes.filter(leavesBlank);
  const suggestions = chosen.flatMap((fix) => suggestionOf(fix, text, position));
  const [first] = suggestions;
  return suggestions.filter(({ range }) => range.start.line === first?.range.start.line && range.end.line === first.range.end.line);
}

function leavesBlank({ edits }: Fix): boolean {
  return edits.some((edit) => /‹[^‹›]+›/.test(edit.text));
}

function suggestionOf({ edits }: Fix, text: string, position: (offset: number) => Place) {
  const sorted = [...edits].sort((one, other) => one.start - other.start);
  const start = sorted[0]?.start;
  const end = sorted.at(-1)?.end;
  if (start === undefined || end === undefined || (sorted.length > 1 && text.slice(start, end).includes('\n'))) return [];
  let written = '';
  let at = start;
  for (const edit of sorted) {
    written += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return [{ range: { start: position(start), end: position(end) }, text: written }];
}
