/** Numbers in words, as all formats for people write them. */
import { severities, type Severity } from 'retext-substantiate/kit';
import type { Summary } from './report.js';

/** 12345 as `12,345`. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A number with its noun, such as `1 file` or `1,200 words`. */
export function counted(number: number, noun: string): string {
  return `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/** How many findings of one severity, such as `3 errors` or `2 info`. */
export function severityCount(severity: Severity, number: number): string {
  return severity === 'info' ? `${grouped(number)} info` : counted(number, severity);
}

/** The counts of the severities that there are, gravest first, such as `3 errors`, `2 info`. */
export function severityCounts(summary: Summary, chosen: readonly Severity[] = severities): string[] {
  return chosen.filter((severity) => summary[severity] > 0).map((severity) => severityCount(severity, summary[severity]));
}

/** Several things in a row, as a sentence has them: `a, b and c`. */
export function inARow(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** Findings for 1,000 words, to one decimal place. Only where there are words. */
export function densityText(findings: number, words: number): string {
  return ((findings / words) * 1000).toFixed(1);
}

/** What share a part is of a whole, in per cent to one decimal place, rounded down, so that only all is 100. Only where there is a whole. */
export function shareText(part: number, whole: number): string {
  return String(Math.floor((part * 1000) / whole) / 10);
}
