import { claimKind, readClaim, type ClaimFact } from 'retext-substantiate/kit';
import type { DocumentParts } from './document-rules.js';
import type { LintedRegion, RegionFact } from './lint-region.js';
import type { LintedPage, Page } from './page.js';
import { counts } from './read/directives.js';
import type { Directive, ReadRegion } from './read/types.js';
import type { Claim, ConfigSuppression, Finding } from './types.js';

/** The rule that asks for a claim's evidence. Its facts tell of the claims; its findings, which of them rest on nothing. */
export const claimRule = 'missing-evidence';

/** What the claims of a document are worked out from. */
export interface ClaimSource {
  readonly parts: DocumentParts;
  readonly findings: readonly Finding[];
  readonly suppressions: readonly ConfigSuppression[];
}

/** A claim as its region shows it. */
interface RegionClaim extends ClaimFact {
  readonly text: string;
  /** The suppression comment that covers the claim's block. */
  readonly reason: string | undefined;
  /** In offsets from the region's beginning. */
  readonly start: number;
  readonly length: number;
  /** Numbers the region's headings, -1 being above its first, and its blocks. */
  readonly heading: number;
  readonly block: number;
}

/** A claim as its page shows it: offsets, headings and blocks count from the page's beginning; claims of one block are asked about together. */
export interface PageClaim {
  readonly own: RegionClaim;
  readonly start: number;
  readonly heading: number;
  readonly block: number;
}

export interface PageClaims {
  readonly claims: readonly PageClaim[];
  readonly headings: number;
  readonly blocks: number;
}

interface FoundClaim {
  readonly own: RegionClaim;
  readonly start: number;
  readonly heading: number;
  /** The claims that one finding speaks for, by number. */
  readonly group: number;
}

const none: readonly never[] = [];

/** After a letter typed, one region of thousands is another: reading the claims of all of them would take longer than the lint. */
const ofPage = new WeakMap<LintedPage, PageClaims>();
const ofRegion = new WeakMap<LintedRegion, readonly RegionClaim[]>();

/** The claims of a document, each with what it rests on. */
export function documentClaims({ parts, findings, suppressions }: ClaimSource): Claim[] {
  const claims = placedClaims(parts);
  const inSection = evidenceBySection(claims);
  const asked = new Set<number>();
  for (const finding of findings) if (finding.rule === claimRule) asked.add(finding.start);
  const askedGroups = new Set<number>();
  for (const { start, group } of claims) if (asked.has(start)) askedGroups.add(group);
  let fallback: string | undefined;
  return claims.map(({ own, start, heading, group }) => {
    const end = start + own.length;
    const found = own.evidence.length > 0 || own.within !== 'section' ? own.evidence : (inSection.get(heading) ?? none);
    const needed = found.length > 0 || (own.within === 'document' ? asked.size > 0 : askedGroups.has(group));
    if (needed) return { start, end, text: own.text, heading, evidence: found };
    fallback ??= fileReason(parts) ?? suppressions.find((suppression) => suppression.rule === claimRule)?.reason ?? 'suppressed';
    return { start, end, text: own.text, heading, evidence: [`reason: ${own.reason ?? fallback}`] };
  });
}

function evidenceBySection(claims: readonly FoundClaim[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, Set<string>>();
  for (const { own, heading } of claims) {
    if (own.within !== 'section' || own.evidence.length === 0) continue;
    let section = found.get(heading);
    if (!section) found.set(heading, (section = new Set()));
    for (const id of own.evidence) section.add(id);
  }
  return new Map(Array.from(found, ([heading, ids]) => [heading, [...ids]]));
}

function placedClaims({ linted, pages, starts }: DocumentParts): FoundClaim[] {
  const claims: FoundClaim[] = [];
  let headings = 0;
  let blocks = 0;
  linted.forEach((page, index) => {
    const found = claimsOf(page, pages[index] as Page);
    const base = starts[index] ?? 0;
    for (const claim of found.claims) {
      const heading = claim.heading + headings;
      const start = claim.start + base;
      claims.push({ own: claim.own, start, heading, group: groupOf(claim, heading, blocks, start) });
    }
    headings += found.headings;
    blocks += found.blocks;
  });
  return claims;
}

/** Sections, blocks and sentences each have a third of the numbers. */
function groupOf({ own: { within }, block }: PageClaim, heading: number, blocks: number, start: number): number {
  return within === 'section' ? 3 * (heading + 1) : within === 'block' ? 3 * (blocks + block) + 1 : 3 * start + 2;
}

/** The claims of a page; worked out once. */
export function claimsOf(linted: LintedPage, page: Page): PageClaims {
  let found = ofPage.get(linted);
  if (!found) ofPage.set(linted, (found = findClaims(linted, page)));
  return found;
}

function findClaims({ reads, linted }: LintedPage, page: Page): PageClaims {
  const claims: PageClaim[] = [];
  let headings = 0;
  let blocks = 0;
  reads.forEach((read, region) => {
    const base = page.starts[region] ?? 0;
    for (const own of claimsIn(read, linted[region] as LintedRegion, page.regions[region]?.text ?? '')) {
      claims.push({ own, start: base + own.start, heading: headings + own.heading, block: blocks + own.block });
    }
    headings += read.headings.length;
    blocks += read.blocks.length;
  });
  return { claims, headings, blocks };
}

function claimsIn(read: ReadRegion, linted: LintedRegion, text: string): readonly RegionClaim[] {
  let found = ofRegion.get(linted);
  if (!found) ofRegion.set(linted, (found = readClaims(read, linted, text)));
  return found;
}

function readClaims({ blocks, directives }: ReadRegion, { facts }: LintedRegion, text: string): readonly RegionClaim[] {
  const byBlock = claimsByBlock(facts);
  if (byBlock.size === 0) return none;
  let heading = -1;
  return blocks.flatMap(({ kind, map }, block) => {
    if (kind === 'heading') heading++;
    const facts = byBlock.get(block) ?? none;
    return facts.map(({ fact }): RegionClaim => {
      const [start, end] = [map.start(fact.span.start), map.end(fact.span.end)];
      const { within, evidence } = readClaim(fact.key);
      const reason = reasonAt(directives, block);
      return { within, evidence, text: text.slice(start, end), reason, start, length: end - start, heading, block };
    });
  });
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

function isOurs(directive: Directive): boolean {
  return counts(directive) && directive.rules.includes(claimRule);
}
