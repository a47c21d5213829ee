import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from 'vscode-languageserver';
import type { Severity } from 'retext-substantiate/kit';
import { unusedSuppression } from '../engine/notices.js';
import type { Finding } from '../engine/types.js';
import { worst } from '../overview/worst.js';
import type { PlacedText } from './placed-text.js';
import type { PlacesElsewhere } from './places-elsewhere.js';

/** What every diagnostic of ours says it comes from. */
export const source = 'substantiate';

/** As many findings as VS Code shows of one file: up to here all are sent. */
export const mostDiagnostics = 1000;

/**
 * What is sent of a document with more than that. Nobody reads a thousand off a list, and sending and reading them takes longer
 * than finding them did, at every keystroke.
 */
export const fewDiagnostics = 300;

/** Severities as the protocol numbers them. */
export const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a client shows of a diagnostic beside its words. */
export interface Extras {
  /** Undefined where it shows no other places. */
  readonly elsewhere?: PlacesElsewhere | undefined;
  /** Whether it fades what could simply go. */
  readonly fades?: boolean;
  /** Findings that a baseline lists: they may stay, and are shown faded. */
  readonly known?: ReadonlySet<Finding> | undefined;
}

/** One finding as the protocol has it. Why, question and fixes are asked for when somebody looks. */
export function toDiagnostic(finding: Finding, document: PlacedText, { elsewhere, fades = false, known }: Extras = {}): Diagnostic {
  const isKnown = known?.has(finding) === true;
  const related = elsewhere?.(finding) ?? [];
  return {
    range: { start: document.positionAt(finding.start), end: document.positionAt(finding.end) },
    severity: isKnown ? DiagnosticSeverity.Hint : severityOf[finding.severity],
    code: finding.rule,
    codeDescription: { href: finding.url },
    source,
    message: finding.message,
    ...(related.length > 0 && { relatedInformation: related }),
    ...(fades && (isKnown || finding.rule === unusedSuppression.id) && { tags: [DiagnosticTag.Unnecessary] }),
  };
}

/**
 * The findings of a document in its order; of more than {@link mostDiagnostics} the {@link fewDiagnostics} worst, and at the end how many were left out.
 * @param around the offset where somebody is at work: of equally bad ones those about it are shown.
 */
export function toDiagnostics(findings: readonly Finding[], document: PlacedText, around: number, extras?: Extras): Diagnostic[] {
  if (findings.length <= mostDiagnostics) return findings.map((finding) => toDiagnostic(finding, document, extras));
  const shown = worst(findings, fewDiagnostics - 1, around).map((finding) => toDiagnostic(finding, document, extras));
  const left = findings.length - shown.length;
  shown.push(
    note(`${left} more ${left === 1 ? 'finding is' : 'findings are'} not shown: these are the worst, and those around the last change`),
  );
  return shown;
}

/** Something to tell about the document as a whole, at its beginning. */
export function note(message: string, severity: DiagnosticSeverity = DiagnosticSeverity.Information): Diagnostic {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, severity, source, message };
}
