import { claimKind, readClaim, type ClaimFact } from 'retext-substantiate/kit';
import type { DocumentParts } from './document-rules.js';
import type { RegionFact } from './lint-region.js';
import type { Directive } from './read/types.js';
import type { Claim, ConfigSuppression, Finding } from './types.js';

/** The rule that asks for a claim's evidence. Its facts tell of the claims; its findings, which of them rest on nothing. */
const rule = 'missing-evidence';

/** What the claims of a document are worked out from. */
export interface ClaimSource {
  readonly parts: DocumentParts;
  readonly findings: readonly Finding[];
  readonly suppressions: readonly ConfigSuppression[];
  readonly text: string;
}

interface FoundClaim extends ClaimFact {
  readonly start: number;
  readonly end: number;
  readonly heading: number;
  /** Numbers the blocks of the document; claims of one block are asked about together. */
  readonly block: number;
  /** The suppression comment that covers the claim's block. */
  readonly reason: string | undefined;
}

/** The claims of a document, each with what it rests on. */
export function documentClaims({ parts, findings, suppressions, text }: ClaimSource): Claim[] {
  const claims = placedClaims(parts);
  const inSection = evidenceBySection(claims);
  const asked = new Set(findings.filter((finding) => finding.rule === rule).map(({ start }) => start));
  const groups = new Map<string, FoundClaim[]>();
  for (const claim of claims) {
    const key = groupOf(claim);
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  const isAsked = (claim: FoundClaim): boolean =>
    claim.within === 'document' ? asked.size > 0 : (groups.get(groupOf(claim)) ?? []).some(({ start }) => asked.has(start));
  const fallback = fileReason(parts) ?? suppressions.find((suppression) => suppression.rule === rule)?.reason;
  return claims.map((claim) => {
    const { start, end, heading } = claim;
    const found = claim.evidence.length > 0 || claim.within !== 'section' ? claim.evidence : (inSection.get(heading) ?? []);
    const needed = found.length > 0 || isAsked(claim);
    const evidence = needed ? found : [`reason: ${claim.reason ?? fallback ?? 'suppressed'}`];
    return { start, end, text: text.slice(start, end), heading, evidence };
  });
}

function groupOf({ within, heading, block, start }: FoundClaim): string {
  return within === 'section' ? `section ${String(heading)}` : within === 'block' ? `block ${String(block)}` : `sentence ${String(start)}`;
}

function evidenceBySection(claims: readonly FoundClaim[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const { within, heading, evidence } of claims)
    if (within === 'section' && evidence.length > 0) found.set(heading, [...new Set([...(found.get(heading) ?? []), ...evidence])]);
  return found;
}

function placedClaims({ linted, pages, starts }: DocumentParts): FoundClaim[] {
  const claims: FoundClaim[] = [];
  let heading = -1;
  let blocks = 0;
  linted.forEach((page, pageIndex) =>
    page.reads.forEach((read, region) => {
      const base = (starts[pageIndex] ?? 0) + (pages[pageIndex]?.starts[region] ?? 0);
      const facts = claimsByBlock(page.linted[region]?.facts ?? []);
      read.blocks.forEach(({ kind, map }, block) => {
        if (kind === 'heading') heading++;
        for (const { fact } of facts.get(block) ?? []) {
          const span = { start: base + map.start(fact.span.start), end: base + map.end(fact.span.end) };
          claims.push({ ...span, ...readClaim(fact.key), heading, block: blocks + block, reason: reasonAt(read.directives, block) });
        }
      });
      blocks += read.blocks.length;
    }),
  );
  return claims;
}

function claimsByBlock(facts: readonly RegionFact[]): ReadonlyMap<number, readonly RegionFact[]> {
  const byBlock = new Map<number, RegionFact[]>();
  for (const fact of facts) {
    if (fact.fact.kind !== claimKind) continue;
    const own = byBlock.get(fact.block);
    if (own) own.push(fact);
    else byBlock.set(fact.block, [fact]);
  }
  return byBlock;
}

function reasonAt(directives: readonly Directive[], block: number): string | undefined {
  return directives.find((directive) => directive.covers !== 'file' && directive.block === block && isOurs(directive))?.reason;
}

/** The reason given for the file, or by a comment of a region before. */
function fileReason({ linted }: DocumentParts): string | undefined {
  const directives = linted.flatMap(({ reads }) => reads.flatMap((read) => read.directives)).filter(isOurs);
  return (directives.find(({ covers }) => covers === 'file') ?? directives[0])?.reason;
}

function isOurs({ rules, reason }: Directive): boolean {
  return reason !== '' && rules.includes(rule);
}
