/** What each suppression comment of a document covers: worked out over all of it, since a comment may cover blocks of other regions. */
import type { ActiveRule } from 'retext-substantiate/kit';
import type { DocumentFindings, DocumentParts } from './document-rules.js';
import type { RawFinding } from './raw-finding.js';
import type { Directive } from './read/types.js';

/** What tells whether a comment suppresses anything. */
export interface SuppressionSource {
  readonly parts: DocumentParts;
  readonly found: Pick<DocumentFindings, 'findings' | 'undecided'>;
  readonly rules: readonly ActiveRule[];
  /** Whether the evidence register was read: without it no rule on evidence finds anything. */
  readonly hasEvidence: boolean;
}

/** Where a region stands: the number of its page, and its own on the page. */
export interface RegionPlace {
  readonly page: number;
  readonly region: number;
}

/** A block with its region; undefined where the comment stands above none. */
type CoveredBlock = (RegionPlace & { readonly block: number }) | undefined;

/** Whether a comment stands behind nothing that it could cover. */
export function isStrayed({ covers, block }: Directive): boolean {
  return covers === 'block' && block < 0;
}

/** Rules that would have found something if it were there. */
export function judgedRules({ parts, found, rules, hasEvidence }: SuppressionSource): ReadonlySet<string> {
  const failed = new Set(found.undecided);
  let isUnread = false;
  for (const { linted, reads } of parts.linted) {
    for (const region of linted) for (const rule of region.failed) failed.add(rule);
    isUnread ||= reads.some(({ tooComplex }) => tooComplex);
  }
  if (isUnread) return new Set();
  const judged = rules.filter(({ rule }) => {
    const looks = rule.checkMatch ?? rule.checkBlock ?? rule.checkDocument;
    return looks && (hasEvidence || rule.category !== 'evidence') && !failed.has(rule.id);
  });
  return new Set(judged.map(({ rule }) => rule.id));
}

/** Makes the function that tells which rules find anything in what a comment covers. */
export function rulesUnder(source: SuppressionSource): (directive: Directive, place: RegionPlace) => ReadonlySet<string> {
  let inFile: ReadonlySet<string> | undefined;
  let next: NextBlocks | undefined;
  return (directive, place) => {
    if (directive.covers === 'file') return (inFile ??= rulesInFile(source));
    if (isStrayed(directive)) return new Set();
    const isOwn = directive.block < (source.parts.linted[place.page]?.reads[place.region]?.blocks.length ?? 0);
    return rulesInBlock(
      source,
      isOwn ? { ...place, block: directive.block } : (next ??= nextBlocks(source.parts))[place.page]?.[place.region],
    );
  };
}

/** Every rule that found something anywhere. */
function rulesInFile({ parts, found }: SuppressionSource): ReadonlySet<string> {
  const rules = new Set<string>();
  parts.linted.forEach(({ linted }, page) => {
    for (const { findings } of linted) for (const { rule } of findings) rules.add(rule);
    for (const findings of found.findings(page).values()) for (const { rule } of findings) rules.add(rule);
  });
  return rules;
}

function rulesInBlock({ parts, found }: SuppressionSource, covered: CoveredBlock): ReadonlySet<string> {
  if (!covered) return new Set();
  const { page, region, block } = covered;
  const linted = parts.linted[page]?.linted[region];
  const own = linted && rulesByBlock(linted.findings).get(block);
  const inRegion = found.findings(page).get(region);
  const added = inRegion && rulesByBlock(inRegion).get(block);
  return added ? new Set([...(own ?? []), ...added]) : (own ?? new Set());
}

/** Kept with the findings: a long table may hold a comment in each of thousands of rows. */
const byBlock = new WeakMap<readonly RawFinding[], ReadonlyMap<number, ReadonlySet<string>>>();

function rulesByBlock(findings: readonly RawFinding[]): ReadonlyMap<number, ReadonlySet<string>> {
  const known = byBlock.get(findings);
  if (known) return known;
  const rules = new Map<number, Set<string>>();
  for (const { block, rule } of findings) rules.set(block, (rules.get(block) ?? new Set()).add(rule));
  byBlock.set(findings, rules);
  return rules;
}

/** By page and region, the first block behind the region. */
type NextBlocks = readonly (readonly CoveredBlock[])[];

/** Told for all regions at once: looked for from each comment, what stands below thousands of them took time by their square. */
function nextBlocks({ linted }: DocumentParts): NextBlocks {
  let next: CoveredBlock;
  const byPage: CoveredBlock[][] = [];
  for (let page = linted.length - 1; page >= 0; page--) {
    const reads = linted[page]?.reads ?? [];
    const own: CoveredBlock[] = [];
    for (let region = reads.length - 1; region >= 0; region--) {
      own[region] = next;
      if ((reads[region]?.blocks.length ?? 0) > 0) next = { page, region, block: 0 };
    }
    byPage[page] = own;
  }
  return byPage;
}
