import type { CodeLens } from 'vscode-languageserver';
import type { Claim } from '../../engine/types.js';
import type { OpenReport } from './open-report.js';
import { rangeOf } from './places.js';

/** The command behind a lens; its arguments are the report's address and the position to look from. */
export const nextClaimCommand = 'substantiate.nextClaimWithoutEvidence';

/** What each heading's own section claims, up to the next heading of any level, and how much of it rests on evidence. */
export function headingLenses({ snapshot: { claims, headings }, document }: Pick<OpenReport, 'snapshot' | 'document'>): CodeLens[] {
  const bySection = new Map<number, Claim[]>();
  for (const claim of claims()) {
    const own = bySection.get(claim.heading);
    if (own) own.push(claim);
    else bySection.set(claim.heading, [claim]);
  }
  return headings().flatMap((heading, index) => {
    const own = bySection.get(index);
    if (!own) return [];
    const range = rangeOf(heading, document);
    return [{ range, command: { title: sayCoverage(own), command: nextClaimCommand, arguments: [document.uri, range.start] } }];
  });
}

function sayCoverage(claims: readonly Claim[]): string {
  const all = claims.length;
  const evidenced = claims.filter(({ evidence }) => evidence.length > 0).length;
  const total = all === 1 ? '1 claim' : `${all} claims`;
  if (evidenced === all) return `${total}, ${all === 1 ? '' : 'all '}evidenced`;
  return evidenced === 0 ? `${total}, none evidenced` : `${total}, ${evidenced} evidenced, ${all - evidenced} not`;
}
