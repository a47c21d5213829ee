/** Claims against evidence: which claim rests on what, which item is used how often, how much of it all has evidence. */
import { isSensitive, type EvidenceItem } from 'retext-substantiate/language';
import type { Claim, PlacedCitation, PlacedHeading } from '../engine/types.js';
import { sectionNames } from './sections.js';

/** What is needed of a report. */
export interface MatrixReport {
  /** As it is to be shown. */
  readonly path: string;
  readonly claims: readonly Claim[];
  readonly citations: readonly PlacedCitation[];
  readonly headings: readonly PlacedHeading[];
  /** Number of the line, from 1, that an offset lies in. */
  readonly lineOf: (offset: number) => number;
}

/** A sentence that reports what was found. */
export interface MatrixClaim {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** Headings it stands under, without the report's title; empty above the first. */
  readonly section: string;
  readonly text: string;
  /** Offset in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** What it rests on: ids of the register, else the footnote, link or source that counts. */
  readonly evidence: readonly string[];
}

/** An entry of the register. Of a sensitive one no more is known here than its id, so that nothing made of this can give it away. */
export interface MatrixItem {
  readonly id: string;
  readonly sensitive: boolean;
  readonly title?: string;
  readonly type?: string;
  readonly status?: string;
  /** Citations of it in all reports, those by a range included. */
  readonly cited: number;
}

/** How many claims have evidence. */
export interface Coverage {
  readonly claims: number;
  readonly evidenced: number;
  /** To one decimal place, rounded down; 100 where there are no claims, since none is without evidence. */
  readonly percent: number;
}

/** Coverage of one section of a report. */
export interface SectionCoverage extends Coverage {
  readonly section: string;
}

/** The claims of one report. */
export interface ReportMatrix {
  readonly path: string;
  readonly claims: readonly MatrixClaim[];
  readonly coverage: Coverage;
  /** Sections that hold claims, in their order. */
  readonly sections: readonly SectionCoverage[];
}

/** An id that reports cite and no register has. */
export interface UnknownItem {
  readonly id: string;
  readonly cited: number;
}

/** All there is to say of claims and evidence; never changes. */
export interface Matrix {
  readonly claims: readonly MatrixClaim[];
  readonly items: readonly MatrixItem[];
  readonly unknown: readonly UnknownItem[];
  readonly coverage: Coverage;
  readonly reports: readonly ReportMatrix[];
}

/**
 * Holds the claims of reports against the items of their registers.
 * @param items of an id that stands there twice, the first counts, as everywhere.
 */
export function matrixOf(reports: readonly MatrixReport[], items: readonly EvidenceItem[]): Matrix {
  const own = reports.map(reportOf);
  const claims = own.flatMap((report) => report.claims);
  const cited = countCitations(reports);
  const known = new Map<string, MatrixItem>();
  for (const item of items) if (!known.has(item.id)) known.set(item.id, entryOf(item, cited.get(item.id) ?? 0));
  return {
    claims,
    items: [...known.values()],
    unknown: Array.from(cited, ([id, times]) => ({ id, cited: times })).filter(({ id }) => !known.has(id)),
    coverage: coverageOf(claims),
    reports: own,
  };
}

/** How many of the claims have evidence. */
export function coverageOf(claims: readonly MatrixClaim[]): Coverage {
  const evidenced = claims.filter(isEvidenced).length;
  return { claims: claims.length, evidenced, percent: claims.length === 0 ? 100 : Math.floor((evidenced * 1000) / claims.length) / 10 };
}

/** Whether a claim rests on anything. */
export function isEvidenced({ evidence }: MatrixClaim): boolean {
  return evidence.length > 0;
}

function reportOf({ path, claims: found, headings, lineOf }: MatrixReport): ReportMatrix {
  const names = sectionNames(headings);
  const claims = found.map(({ heading, text, start, end, evidence }) => {
    return { path, line: lineOf(start), section: names[heading] ?? '', text, start, end, evidence };
  });
  return { path, claims, coverage: coverageOf(claims), sections: bySection(claims) };
}

function entryOf(item: EvidenceItem, cited: number): MatrixItem {
  const { id, title, type, status } = item;
  if (isSensitive(item)) return { id, sensitive: true, cited };
  return { id, sensitive: false, title, ...(type !== undefined && { type }), ...(status !== undefined && { status }), cited };
}

function countCitations(reports: readonly MatrixReport[]): Map<string, number> {
  const cited = new Map<string, number>();
  for (const { ids, form, written } of reports.flatMap(({ citations }) => citations)) {
    // A number that is that of no item, or of several, is told as it is written.
    const named = ids.length > 0 || form !== 'number' ? ids : [written];
    for (const id of named) cited.set(id, (cited.get(id) ?? 0) + 1);
  }
  return cited;
}

function bySection(claims: readonly MatrixClaim[]): SectionCoverage[] {
  const sections = new Map<string, MatrixClaim[]>();
  for (const claim of claims) {
    const own = sections.get(claim.section);
    if (own) own.push(claim);
    else sections.set(claim.section, [claim]);
  }
  return Array.from(sections, ([section, own]) => ({ section, ...coverageOf(own) }));
}
