/** Suppression comments that suppress nothing: worked out over the whole document, since a comment may cover blocks of other regions. */
import type { ActiveRule, Span } from 'retext-substantiate/kit';
import type { DocumentFindings, DocumentParts } from './document-rules.js';
import type { LintedRegion, RawFinding } from './lint-region.js';
import { unusedSuppression } from './notices.js';
import { notice } from './own-finding.js';
import type { Directive, NamedRule } from './read/types.js';
import { removalOf } from './remove-comment.js';
import type { Fix, TextEdit } from './types.js';

/** What tells whether a comment suppresses anything. */
export interface SuppressionSource {
  readonly parts: DocumentParts;
  readonly found: DocumentFindings;
  readonly rules: readonly ActiveRule[];
  /** Whether the evidence register was read: without it no rule on evidence finds anything. */
  readonly hasEvidence: boolean;
}

/** Where a region stands: the number of its page, and its own on the page. */
interface RegionPlace {
  readonly page: number;
  readonly region: number;
}

/**
 * What the document rules found, with a finding for each comment that suppresses nothing.
 * Costs nothing where no page holds a comment.
 */
export function withUnusedSuppressions(source: SuppressionSource): DocumentFindings['findings'] {
  const { parts, found } = source;
  if (!parts.linted.some(({ suppresses }) => suppresses)) return found.findings;
  const judged = judgedRules(source);
  const unused = new Map<number, Map<number, RawFinding[]>>();
  let inFile: ReadonlySet<string> | undefined;
  parts.linted.forEach(({ suppresses, reads }, page) => {
    if (!suppresses) return;
    reads.forEach(({ directives }, region) => {
      for (const directive of directives) {
        if (directive.reason === '' || (directive.covers === 'block' && directive.block < 0)) continue;
        const covered =
          directive.covers === 'file'
            ? (inFile ??= rulesInFile(source))
            : rulesInBlock(source, blockOf(directive, { page, region }, parts));
        const names = directive.names.filter(({ rule }) => judged.has(rule) && !covered.has(rule));
        if (names.length === 0) continue;
        const own = unused.get(page) ?? new Map<number, RawFinding[]>();
        unused.set(page, own.set(region, [...(own.get(region) ?? []), report(directive, names, { page, region }, parts)]));
      }
    });
  });
  return (page) => joined(found.findings(page), unused.get(page));
}

/** Rules that would have found something if it were there. */
function judgedRules({ parts, found, rules, hasEvidence }: SuppressionSource): ReadonlySet<string> {
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

/** Every rule that found something anywhere. */
function rulesInFile({ parts, found }: SuppressionSource): ReadonlySet<string> {
  const rules = new Set<string>();
  parts.linted.forEach(({ linted }, page) => {
    for (const { findings } of linted) for (const { rule } of findings) rules.add(rule);
    for (const findings of found.findings(page).values()) for (const { rule } of findings) rules.add(rule);
  });
  return rules;
}

/** A block with its region; undefined where the comment stands above none. */
type CoveredBlock = (RegionPlace & { readonly block: number }) | undefined;

function rulesInBlock({ parts, found }: SuppressionSource, covered: CoveredBlock): ReadonlySet<string> {
  if (!covered) return new Set();
  const { page, region, block } = covered;
  const linted = parts.linted[page]?.linted[region];
  const own = linted && rulesByBlock(linted).get(block);
  const added = found
    .findings(page)
    .get(region)
    ?.filter((finding) => finding.block === block);
  if (!added || added.length === 0) return own ?? new Set();
  return new Set([...(own ?? []), ...added.map(({ rule }) => rule)]);
}

/** Kept with the region: a long table may hold a comment in each of thousands of rows. */
const byBlock = new WeakMap<LintedRegion, ReadonlyMap<number, ReadonlySet<string>>>();

function rulesByBlock(linted: LintedRegion): ReadonlyMap<number, ReadonlySet<string>> {
  const known = byBlock.get(linted);
  if (known) return known;
  const rules = new Map<number, Set<string>>();
  for (const { block, rule } of linted.findings) rules.set(block, (rules.get(block) ?? new Set()).add(rule));
  byBlock.set(linted, rules);
  return rules;
}

/** The block that a comment covers; that for the next block may reach into a later region. */
function blockOf({ block }: Directive, { page, region }: RegionPlace, { linted }: DocumentParts): CoveredBlock {
  if (block < (linted[page]?.reads[region]?.blocks.length ?? 0)) return { page, region, block };
  for (let at = page, from = region + 1; at < linted.length; at++, from = 0) {
    const reads = linted[at]?.reads ?? [];
    for (let next = from; next < reads.length; next++)
      if ((reads[next]?.blocks.length ?? 0) > 0) return { page: at, region: next, block: 0 };
  }
  return undefined;
}

function report(directive: Directive, unused: readonly NamedRule[], place: RegionPlace, parts: DocumentParts): RawFinding {
  const [first] = unused;
  const more = unused.length > 1 ? ` and ${String(unused.length - 1)} more` : '';
  const where = { block: 'in what it covers', 'next-block': 'in the next block', file: 'in this file' }[directive.covers];
  const message = `\`${first?.rule.slice(0, 40) ?? ''}\`${more} ${more ? 'find' : 'finds'} nothing ${where}`;
  const fix = unused.length === directive.names.length ? removeComment(directive, place, parts) : removeNames(directive, unused);
  return notice(unusedSuppression, spanOf(directive, unused), message, { fixes: [fix] });
}

function spanOf({ span, names }: Directive, unused: readonly NamedRule[]): Span {
  const [first] = unused;
  return unused.length === 1 && names.length > 1 && first ? { start: first.start, end: first.end } : span;
}

function removeNames({ names }: Directive, unused: readonly NamedRule[]): Fix {
  const gone = new Set(unused);
  const lastKept = names.findLastIndex((name) => !gone.has(name));
  const edits = names.flatMap((name, index): TextEdit[] => {
    if (!gone.has(name)) return [];
    const [before, next] = [names[index - 1], names[index + 1]];
    // With what parts it from the next name, or, of the last ones, from the one before.
    return index < lastKept && next
      ? [{ start: name.start, end: next.start, text: '' }]
      : [{ start: before?.end ?? name.start, end: name.end, text: '' }];
  });
  const listed = unused.length === 1 ? `\`${unused[0]?.rule ?? ''}\`` : `${String(unused.length)} rules`;
  return { title: `Take ${listed} out of the comment`, edits, safe: true };
}

function removeComment(directive: Directive, { page, region }: RegionPlace, { pages }: DocumentParts): Fix {
  const text = pages[page]?.regions[region]?.text ?? '';
  const removal = removalOf(directive, text, {
    before: () => nearestLine(pages, { page, region }, -1),
    after: () => nearestLine(pages, { page, region }, 1),
  });
  return { title: 'Remove the comment', ...removal };
}

/** The nearest line with anything on it in the regions before or after one; empty where there is none. */
function nearestLine(pages: DocumentParts['pages'], { page, region }: RegionPlace, step: 1 | -1): string {
  let at = page;
  let next = region + step;
  for (;;) {
    const regions = pages[at]?.regions;
    if (!regions) return '';
    const text = regions[next]?.text;
    if (text === undefined) {
      at += step;
      next = step > 0 ? 0 : (pages[at]?.regions.length ?? 0) - 1;
    } else {
      const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
      const line = step > 0 ? lines[0] : lines[lines.length - 1];
      if (line !== undefined) return line;
      next += step;
    }
  }
}

function joined(
  one: ReadonlyMap<number, readonly RawFinding[]>,
  other: ReadonlyMap<number, readonly RawFinding[]> | undefined,
): ReadonlyMap<number, readonly RawFinding[]> {
  if (!other) return one;
  const both = new Map(one);
  for (const [region, findings] of other) both.set(region, [...(both.get(region) ?? []), ...findings]);
  return both;
}
