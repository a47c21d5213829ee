import { DiagnosticTag, type Diagnostic, type Range } from 'vscode-languageserver';
import type { RegisterReportFinding } from '../../evidence/check.js';
import { isCell, type Register } from '../../evidence/types.js';
import { worst } from '../../overview/worst.js';
import { fewDiagnostics, mostDiagnostics, note, severityOf, source } from '../diagnostics.js';
import { rangeInRegister } from './places.js';

const beginning: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The findings of a register as the protocol has them; of very many the worst, and how many were left out. */
export function registerDiagnostics(
  register: Register,
  findings: readonly RegisterReportFinding[],
  docsUrl: (rule: string) => string,
): Diagnostic[] {
  const own = findings.filter((finding) => finding.register === register.path);
  const shown = own.length <= mostDiagnostics ? own : worst(own, fewDiagnostics - 1);
  const items = shown.map((finding): Diagnostic => ({
    range: rangeOf(finding, register),
    severity: severityOf[finding.severity],
    code: finding.rule,
    codeDescription: { href: docsUrl(finding.rule) },
    source,
    message: finding.message,
    ...(finding.unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
  }));
  const left = own.length - shown.length;
  return left > 0 ? [...items, note(`${left} more findings are not shown: these are the worst`)] : items;
}

/** In a workbook line and character are row and column. */
function rangeOf({ place }: RegisterReportFinding, register: Register): Range {
  if (!isCell(place)) return rangeInRegister(register, place) ?? beginning;
  const start = { line: place.row - 1, character: place.column - 1 };
  return { start, end: start };
}
