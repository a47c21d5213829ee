import type { EvidenceItem } from 'retext-substantiate/language';
import type { Claim, PlacedCitation } from '../../engine/types.js';
import { matrixOf, type Matrix, type MatrixReport } from '../coverage.js';

/** A claim, its evidence and the heading it stands under. */
export type ClaimInput = readonly [text: string, evidence: readonly string[], heading?: number];

/** A citation of items: only its ids matter to the matrix. */
export function citing(...ids: readonly string[]): PlacedCitation {
  return { start: 0, end: 0, form: ids.length > 1 ? 'range' : 'id', written: ids.join('-'), marker: { start: 0, end: 0 }, ids };
}

/** A report with a claim on each line. */
export function report(path: string, claims: readonly ClaimInput[], over: Partial<MatrixReport> = {}): MatrixReport {
  const placed = claims.map(([text, evidence, heading = -1], index): Claim => {
    return { text, evidence, heading, start: index * 100, end: index * 100 + text.length };
  });
  const citations = claims.flatMap(([, evidence]) => (evidence.length > 0 ? [citing(...evidence)] : []));
  return { path, claims: placed, citations, headings: [], lineOf: (offset) => offset / 100 + 1, ...over };
}

/** Text that would be something else in every format that took it at its word. */
export const hostile = '=1+1|<script>alert(1)</script>"],[*x*](javascript:a)\n\u202E\u001B[2J';

/** A matrix in which every part has something in it. */
export function everyPart(): Matrix {
  const items: EvidenceItem[] = [
    { id: 'E1', title: 'Quarterly data return, March 2026', type: 'analytical data', status: 'verified' },
    { id: 'E2', title: 'Audit of 48 case files', type: 'audit', status: 'received' },
    { id: 'E3', title: 'Family B, chronology', type: 'case file', sensitivity: 'personal data', status: 'received' },
    { id: 'E4', title: hostile, type: 'audit', status: 'superseded' },
    { id: 'E5', title: 'Notes' },
  ];
  const claims: ClaimInput[] = [
    ['Most visits were on time.', ['E1'], 1],
    ['Plans were clear.', ['E2', 'E3'], 1],
    ['Staff feel supported.', [], 2],
    [hostile, [], 2],
    ['Complaints fell.', ['complaints report'], 2],
  ];
  const headings = [
    { start: 0, end: 1, text: 'Self-evaluation', depth: 1 },
    { start: 2, end: 3, text: 'Help and protection', depth: 2 },
    { start: 4, end: 5, text: 'Leadership', depth: 2 },
  ];
  return matrixOf(
    [report('a.md', claims, { headings, citations: [citing('E1'), citing('E2', 'E3'), citing('E1'), citing('E99')] }), report('b.md', [])],
    items,
  );
}
