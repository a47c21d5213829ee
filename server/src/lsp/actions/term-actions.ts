import type { AnyRule } from 'retext-substantiate/kit';
import type { Finding } from '../../engine/types.js';
import { rulesAt, type ActionRequest } from './request.js';
import { likelyTerm, selectedTerm, type FlaggedProse } from './term-phrase.js';

/** Words that count or tell who says so are part of no term, unless the author selects one. */
const neverTerms: ReadonlySet<string> = new Set(['vague-quantity', 'vague-attribution', 'vague-frequency']);

/**
 * The phrase that would be a term of the project's own, so that a finding in it is none: what the author selected, else the flagged word with
 * its noun. Of a term the rules that look for words are silent, and no others.
 */
export function termFor(finding: Finding, { document, start, end, rules }: ActionRequest): string | undefined {
  if (finding.extent !== 'words') return undefined;
  const ids = rulesAt(finding);
  const own = rules.flatMap(({ rule }): AnyRule[] => (ids.includes(rule.id) && rule.lexicon ? [rule] : []));
  if (own.length < ids.length) return undefined;
  const flagged = around(finding, document);
  if (!flagged) return undefined;
  if (start <= finding.start && finding.end <= end && end - start > finding.end - finding.start) {
    const selected = around({ start, end }, document);
    return selected && selectedTerm(flagged, selected, own);
  }
  if (finding.category !== 'vague-term' || ids.some((id) => neverTerms.has(id))) return undefined;
  return likelyTerm(flagged, own);
}

function around(span: { readonly start: number; readonly end: number }, document: ActionRequest['document']): FlaggedProse | undefined {
  const from = document.proseAt(span.start);
  const to = document.proseAt(span.end);
  return from && to && { from, to };
}
