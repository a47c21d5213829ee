/** Suppression comments that suppress nothing, and those whose time is over. */
import type { Span } from 'retext-substantiate/kit';
import type { DocumentFindings, DocumentParts } from './document-rules.js';
import type { RawFinding } from './raw-finding.js';
import { expiredSuppression, lastDayPassed, unusedSuppression } from './notices.js';
import { notice } from './own-finding.js';
import type { Directive, NamedRule } from './read/types.js';
import { removalOf } from './remove-comment.js';
import { isStrayed, judgedRules, rulesUnder, type RegionPlace, type SuppressionSource } from './suppression-use.js';
import type { Fix, TextEdit } from './types.js';

/**
 * What the document rules found, with a finding for each comment that suppresses nothing or no more.
 * Costs nothing where no page holds a comment.
 */
export function withUnusedSuppressions(source: SuppressionSource): DocumentFindings['findings'] {
  const { parts, found } = source;
  if (!parts.linted.some(({ suppresses }) => suppresses)) return found.findings;
  const judged = judgedRules(source);
  const rulesAt = rulesUnder(source);
  const told = new Map<number, Map<number, RawFinding[]>>();
  parts.linted.forEach(({ suppresses, reads }, page) => {
    if (!suppresses) return;
    reads.forEach(({ directives }, region) => {
      for (const directive of directives) {
        if (directive.reason === '' || directive.wrongDate !== undefined || isStrayed(directive)) continue;
        const place = { page, region };
        const covered = rulesAt(directive, place);
        const unused = directive.names.filter(({ rule }) => judged.has(rule) && !covered.has(rule));
        const finding = faultOf(directive, unused, place, parts);
        if (!finding) continue;
        const own = told.get(page) ?? new Map<number, RawFinding[]>();
        if (own.size === 0) told.set(page, own);
        const inRegion = own.get(region);
        if (inRegion) inRegion.push(finding);
        else own.set(region, [finding]);
      }
    });
  });
  return (page) => joined(found.findings(page), told.get(page));
}

/** A comment that would cover nothing may simply go, whether its time is over or not. */
function faultOf(directive: Directive, unused: readonly NamedRule[], place: RegionPlace, parts: DocumentParts): RawFinding | undefined {
  const isIdle = unused.length > 0 && unused.length === directive.names.length;
  if (directive.isExpired && !isIdle) return reportExpired(directive, place, parts);
  return unused.length > 0 ? report(directive, unused, place, parts) : undefined;
}

function reportExpired(directive: Directive, place: RegionPlace, parts: DocumentParts): RawFinding {
  const message = lastDayPassed(directive.until ?? '');
  const { title, edits } = removeComment(directive, place, parts);
  return notice(expiredSuppression, directive.span, message, { fixes: [{ title, edits }] });
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
    before: () => nearestLines(pages, { page, region }, -1),
    after: () => nearestLines(pages, { page, region }, 1),
  });
  return { title: 'Remove the comment', ...removal };
}

/** The nearest lines with anything on them in the regions before or after one, up to a blank one, the nearest first; none where there are none. */
function nearestLines(pages: DocumentParts['pages'], { page, region }: RegionPlace, step: 1 | -1): string[] {
  let at = page;
  let next = region + step;
  for (;;) {
    const regions = pages[at]?.regions;
    if (!regions) return [];
    const text = regions[next]?.text;
    if (text === undefined) {
      at += step;
      next = step > 0 ? 0 : (pages[at]?.regions.length ?? 0) - 1;
    } else {
      const lines = text.split(/\r\n|\n|\r/);
      if (step < 0) lines.reverse();
      const first = lines.findIndex((line) => line.trim() !== '');
      if (first >= 0) {
        const blank = lines.findIndex((line, index) => index > first && line.trim() === '');
        return lines.slice(first, blank < 0 ? undefined : blank);
      }
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
