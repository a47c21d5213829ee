import { claimRule, claimsOf, type PageClaim } from './claims.js';
import type { DocumentParts } from './document-rules.js';
import type { LintedPage, MergedPage, Page } from './page.js';
import type { ClaimCounts } from './types.js';

/** The claims of one section on one page, by how far their evidence is looked for. */
interface Tally {
  claims: number;
  /** Of those whose sentence or block decides: the ones that rest on something. */
  settled: number;
  /** Of those that their section decides about: how many, whether any names evidence, and whether the rule asks for some. */
  bySection: number;
  isSectionCited: boolean;
  isSectionAsked: boolean;
  /** Of those that the whole document decides about: how many, and how many name evidence themselves. */
  byDocument: number;
  cited: number;
}

interface PageTally {
  readonly merged: MergedPage;
  /** What goes on from the page before, then what stands under each heading. */
  readonly sections: readonly Tally[];
  readonly isAsked: boolean;
}

/** Where everything else but one page is as before, counting all claims anew would take longer than the lint. */
const known = new WeakMap<LintedPage, PageTally>();

/** How many claims stand above the first heading and under each, and how many of them rest on something: what the claims themselves would add up to. */
export function claimCounts({ linted, pages }: DocumentParts, merged: readonly MergedPage[]): ClaimCounts[] {
  const all = [empty()];
  let isAsked = false;
  linted.forEach((page, index) => {
    const own = tallyOf(page, pages[index] as Page, merged[index] as MergedPage);
    isAsked ||= own.isAsked;
    own.sections.forEach((section, place) => {
      if (place > 0) all.push({ ...section });
      else add(all.at(-1) as Tally, section);
    });
  });
  return all.map(({ claims, settled, bySection, isSectionCited, isSectionAsked, byDocument, cited }) => {
    const inSection = isSectionCited || !isSectionAsked ? bySection : 0;
    return { claims, evidenced: settled + inSection + (isAsked ? cited : byDocument) };
  });
}

function tallyOf(linted: LintedPage, page: Page, merged: MergedPage): PageTally {
  let tally = known.get(linted);
  if (tally?.merged !== merged) known.set(linted, (tally = makeTally(linted, page, merged)));
  return tally;
}

function makeTally(linted: LintedPage, page: Page, merged: MergedPage): PageTally {
  const { claims, headings } = claimsOf(linted, page);
  const asked = new Set<number>();
  for (const { finding, base } of merged.findings) if (finding.rule === claimRule) asked.add(base + finding.start);
  const askedBlocks = new Set(
    claims.flatMap(({ own: { within }, block, start }) => (within === 'block' && asked.has(start) ? [block] : [])),
  );
  const isSettled = ({ own: { within, evidence }, block, start }: PageClaim): boolean =>
    evidence.length > 0 || !(within === 'block' ? askedBlocks.has(block) : asked.has(start));
  const sections = Array.from({ length: headings + 1 }, empty);
  for (const claim of claims) {
    const own = sections[claim.heading + 1] as Tally;
    const { within, evidence } = claim.own;
    const isCited = evidence.length > 0;
    own.claims++;
    if (within === 'section') {
      own.bySection++;
      own.isSectionCited ||= isCited;
      own.isSectionAsked ||= asked.has(claim.start);
    } else if (within === 'document') {
      own.byDocument++;
      if (isCited) own.cited++;
    } else if (isSettled(claim)) own.settled++;
  }
  return { merged, sections, isAsked: asked.size > 0 };
}

function empty(): Tally {
  return { claims: 0, settled: 0, bySection: 0, isSectionCited: false, isSectionAsked: false, byDocument: 0, cited: 0 };
}

function add(sum: Tally, more: Tally): void {
  sum.claims += more.claims;
  sum.settled += more.settled;
  sum.bySection += more.bySection;
  sum.isSectionCited ||= more.isSectionCited;
  sum.isSectionAsked ||= more.isSectionAsked;
  sum.byDocument += more.byDocument;
  sum.cited += more.cited;
}
