import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { Severity } from 'retext-substantiate/kit';
import { severities } from 'retext-substantiate/kit';
import type { Finding } from '../engine/types.js';
import type { PlacedText } from './documents.js';

/** What every diagnostic of ours says it comes from. */
export const source = 'substantiate';

/** VS Code shows no more for one file, and sending more costs more than finding them. */
export const mostDiagnostics = 1000;

const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** One finding as the protocol has it. Why, question and fixes are asked for when somebody looks. */
export function toDiagnostic(finding: Finding, document: PlacedText): Diagnostic {
  return {
    range: { start: document.positionAt(finding.start), end: document.positionAt(finding.end) },
    severity: severityOf[finding.severity],
    code: finding.rule,
    codeDescription: { href: finding.url },
    source,
    message: finding.message,
  };
}

/** The findings of a document in its order; of more than {@link mostDiagnostics} the worst, and at the end how many were left out. */
export function toDiagnostics(findings: readonly Finding[], document: PlacedText): Diagnostic[] {
  if (findings.length <= mostDiagnostics) return findings.map((finding) => toDiagnostic(finding, document));
  const shown = worst(findings, mostDiagnostics - 1).map((finding) => toDiagnostic(finding, document));
  const left = findings.length - shown.length;
  shown.push(note(`${left} more ${left === 1 ? 'finding is' : 'findings are'} not shown: these are the worst ${shown.length}`));
  return shown;
}

/** Something to tell about the document as a whole, at its beginning. */
export function note(message: string, severity: DiagnosticSeverity = DiagnosticSeverity.Information): Diagnostic {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, severity, source, message };
}

/** The worst `limit` findings; of equally bad ones the first in the document, whose order they keep. */
function worst(findings: readonly Finding[], limit: number): Finding[] {
  const counts = new Map<Severity, number>();
  for (const { severity } of findings) counts.set(severity, (counts.get(severity) ?? 0) + 1);
  let room = limit;
  const quota = new Map<Severity, number>();
  for (const severity of severities) {
    const taken = Math.min(room, counts.get(severity) ?? 0);
    quota.set(severity, taken);
    room -= taken;
  }
  return findings.filter(({ severity }) => {
    const open = quota.get(severity) ?? 0;
    if (open > 0) quota.set(severity, open - 1);
    return open > 0;
  });
}
