import { severities, type Severity } from 'retext-substantiate/kit';
import { indexAt } from '../../engine/index-at.js';
import type { Counts, Coverage, PageSection } from '../../page/index.js';
import { grouped } from '../counted.js';
import { pathTo } from '../headings.js';
import { passagesOf, type Piece } from '../passages/passages.js';
import { placesOf } from '../places.js';
import type { FileReport, ReportedFinding, Section } from '../report.js';
import { printable } from '../terminal.js';

/** A finding as the page tells of it. */
export interface ListedFinding {
  /** Its number among all findings of the run. */
  readonly number: number;
  readonly severity: Severity;
  readonly rule: string;
  readonly also: readonly string[];
  readonly message: string;
  readonly question: string;
  readonly why: string;
  readonly where: string;
}

/** A sentence, and what is asked about it. */
export interface ListedPassage {
  /** Headings it stands under, the report's title left out. */
  readonly section: string;
  /** Pieces name findings by their number among all findings of the run. */
  readonly pieces: readonly Piece[];
  readonly findings: readonly ListedFinding[];
}

/** A report of which findings are listed. */
export interface ListedReport {
  readonly number: number;
  readonly path: string;
  readonly sections: readonly PageSection[];
  readonly passages: readonly ListedPassage[];
}

/** A report in figures. */
export interface ReportRow {
  readonly number: number;
  readonly path: string;
  readonly words: number;
  readonly counts: Counts;
  readonly coverage: Coverage;
}

/** A rule in figures. */
export interface RuleRow {
  readonly rule: string;
  readonly category: string;
  readonly counts: Counts;
}

/** How much a page holds: what a browser can bear, and what memory can, whatever the number of reports. */
export interface Limits {
  readonly findings: number;
  readonly reports: number;
  readonly sections: number;
}

/** What fits into a page that a browser opens without making anybody wait. */
export const usualLimits: Limits = { findings: 5000, reports: 1000, sections: 3000 };

/** Gathers what the page tells. Of findings it keeps the gravest, of those the first. */
export class Collection {
  readonly rules = new Map<string, { category: string; counts: Record<Severity, number> }>();
  private listed: ListedReport[] = [];
  private rows: ReportRow[] = [];
  private held = 0;
  private sections = 0;
  private found = 0;
  private read = 0;
  private claims = 0;
  private evidenced = 0;

  constructor(private readonly limits: Limits) {}

  add(report: FileReport): void {
    const counts = this.count(report);
    const coverage = coverageOf(report.sections);
    const number = this.read++;
    const path = printable(report.path);
    this.claims += coverage.claims;
    this.evidenced += coverage.evidenced;
    this.rows.push({ number, path, words: report.words, counts, coverage });
    if (this.rows.length >= this.limits.reports * 2) this.dropRows();
    if (report.findings.length === 0) return;
    this.listed.push({ number, path, sections: this.sectionsOf(report), passages: listedPassages(report, this.found) });
    this.found += report.findings.length;
    this.held += report.findings.length;
    if (this.held >= this.limits.findings * 2) this.dropFindings();
  }

  /** The claims of all reports. */
  get coverage(): Coverage {
    return { claims: this.claims, evidenced: this.evidenced };
  }

  /** The reports of which findings are listed, in order, and how many findings are not. */
  findings(): { readonly reports: readonly ListedReport[]; readonly listed: number; readonly leftOut: number } {
    this.dropFindings();
    return { reports: this.listed, listed: this.held, leftOut: this.found - this.held };
  }

  /** The reports with most findings, in order, and how many others there are. */
  reports(): { readonly rows: readonly ReportRow[]; readonly leftOut: number } {
    this.dropRows();
    return { rows: this.rows, leftOut: this.read - this.rows.length };
  }

  /** The rules, the most frequent first. */
  byRule(): RuleRow[] {
    return Array.from(this.rules, ([rule, own]) => ({ rule, ...own })).sort(
      (one, other) => sum(other.counts) - sum(one.counts) || (one.rule < other.rule ? -1 : 1),
    );
  }

  private count({ findings }: FileReport): Counts {
    const counts = none();
    for (const { rule, category, severity } of findings) {
      counts[severity]++;
      let own = this.rules.get(rule);
      if (!own) this.rules.set(rule, (own = { category, counts: none() }));
      own.counts[severity]++;
    }
    return counts;
  }

  /** The sections in figures, as long as there is room for them. */
  private sectionsOf({ sections, findings }: FileReport): PageSection[] {
    if (sections.length < 2 || this.sections + sections.length > this.limits.sections) return [];
    this.sections += sections.length;
    const starts = sections.map(({ start }) => start);
    const counts = sections.map(none);
    for (const { start, severity } of findings) (counts[indexAt(starts, start)] as Record<Severity, number>)[severity]++;
    const asksEvidence = coverageOf(sections).claims > 0;
    return sections
      .map(({ heading, depth, words, claims, evidenced }, index) => {
        const own = { heading: printable(heading), depth, words, counts: counts[index] ?? none() };
        return asksEvidence ? { ...own, coverage: { claims, evidenced } } : own;
      })
      .filter(({ depth, words, counts: own }) => depth > 0 || words > 0 || sum(own) > 0);
  }

  private dropRows(): void {
    if (this.rows.length <= this.limits.reports) return;
    const byCount = [...this.rows].sort((one, other) => sum(other.counts) - sum(one.counts) || one.number - other.number);
    this.rows = byCount.slice(0, this.limits.reports).sort((one, other) => one.number - other.number);
  }

  private dropFindings(): void {
    if (this.held <= this.limits.findings) return;
    const all = this.listed.flatMap(({ passages }) => passages.flatMap(({ findings }) => findings));
    const graver = all.sort((one, other) => rank(one) - rank(other) || one.number - other.number).slice(0, this.limits.findings);
    const kept = new Set(graver.map(({ number }) => number));
    this.held = kept.size;
    this.listed = this.listed
      .map((report) => ({ ...report, passages: report.passages.flatMap((passage) => without(passage, kept)) }))
      .filter(({ passages }) => passages.length > 0);
  }
}

function without(passage: ListedPassage, kept: ReadonlySet<number>): ListedPassage[] {
  const findings = passage.findings.filter(({ number }) => kept.has(number));
  if (findings.length === passage.findings.length) return [passage];
  const pieces = passage.pieces.map((piece) => (piece.finding !== undefined && !kept.has(piece.finding) ? { text: piece.text } : piece));
  return findings.length > 0 ? [{ ...passage, findings, pieces }] : [];
}

function listedPassages(report: FileReport, before: number): ListedPassage[] {
  const { text, findings, sections } = report;
  const place = placesOf(text);
  const starts = sections.map(({ start }) => start);
  return passagesOf(report).map((passage) => {
    const first = findings[passage.findings[0] ?? 0] as ReportedFinding;
    return {
      section: sections.length > 0 ? sectionPath(sections, indexAt(starts, first.start)) : '',
      pieces: passage.pieces.map(({ text: words, finding }) => ({
        text: words,
        ...(finding !== undefined && { finding: finding + before }),
      })),
      findings: passage.findings.map((number) => listedFinding(findings[number] as ReportedFinding, number + before, place)),
    };
  });
}

function listedFinding(finding: ReportedFinding, number: number, place: ReturnType<typeof placesOf>): ListedFinding {
  const { severity, rule, also, message, question, why, cell, start } = finding;
  const where = cell ? `Row ${grouped(cell.line)}, column ${grouped(cell.column)}` : `Line ${grouped(place(start).line)}`;
  const said = { message: printable(message), question: printable(question), why: printable(why) };
  return { number, severity, rule, also: also.map((other) => other.rule), ...said, where };
}

/** The headings from the outermost, without the title that all of the report stands under. */
function sectionPath(sections: readonly Section[], index: number): string {
  const path = pathTo(sections, index);
  const titles = sections.filter(({ depth }) => depth === 1).length;
  const inner = titles === 1 && path.length > 1 && sections[path[0] ?? 0]?.depth === 1 ? path.slice(1) : path;
  return inner.map((section) => printable(sections[section]?.heading ?? '')).join(' › ');
}

function coverageOf(sections: readonly Section[]): Coverage {
  return sections.reduce<Coverage>(
    (all, { claims, evidenced }) => ({ claims: all.claims + claims, evidenced: all.evidenced + evidenced }),
    { claims: 0, evidenced: 0 },
  );
}

function none(): Record<Severity, number> {
  return { error: 0, warning: 0, info: 0, hint: 0 };
}

function rank({ severity }: ListedFinding): number {
  return severities.indexOf(severity);
}

function sum(counts: Counts): number {
  return severities.reduce((all, severity) => all + counts[severity], 0);
}
