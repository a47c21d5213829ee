import type { Snapshot } from '../../engine/types.js';
import { overviewOf, type ListedFinding, type Section } from '../../overview/overview.js';
import type { OpenDocument } from '../documents.js';
import { rangeOf } from '../evidence/places.js';
import type { Project } from '../projects.js';
import { fewListed, mostListed, type ListedFinding as ToldFinding, type ReportOverview, type SectionOverview } from '../protocol.js';

/** The rule that asks for a claim's evidence. */
const evidenceRule = 'missing-evidence';

/** What an overview is made from. */
export interface OverviewMaterial {
  readonly document: OpenDocument;
  readonly snapshot: Snapshot;
  readonly project: Project;
}

interface Answered {
  readonly project: Project;
  readonly version: number;
  readonly overview: ReportOverview;
}

/** Makes overviews of reports, and keeps that of each text as long as the text is the same. */
export class OverviewAnswers {
  private readonly answered = new WeakMap<Snapshot, Answered>();
  private count = 0;

  /** The overview of a report as it stands; the very same object while nothing it tells has changed. */
  of({ document, snapshot, project }: OverviewMaterial): ReportOverview {
    const before = this.answered.get(snapshot);
    if (before?.project === project && before.version === document.version) return before.overview;
    const resultId = `${snapshot.resultId}.${String(++this.count)}`;
    const overview = { resultId, ...tell({ document, snapshot, project }) };
    this.answered.set(snapshot, { project, version: document.version, overview });
    return overview;
  }
}

function tell({ document, snapshot, project }: OverviewMaterial): Omit<ReportOverview, 'resultId'> {
  const { words, counts, coverage, sections, listed, unlisted } = overviewOf(snapshot, {
    length: document.length,
    asksEvidence: project.rules.some(({ rule }) => rule.id === evidenceRule),
    most: snapshot.findings.length > mostListed ? fewListed : mostListed,
    around: document.lastEdit,
  });
  return {
    ...{ uri: document.uri, version: document.version, preset: project.preset, words, counts, unlisted },
    ...(project.config && { configUri: project.brokenConfig ?? project.config.uri }),
    ...(project.configProblem !== undefined && { configProblem: project.configProblem }),
    ...(coverage && { coverage }),
    sections: sections.map((section) => tellSection(section, document)),
    findings: listed.map((finding) => tellFinding(finding, document)),
  };
}

function tellSection({ start, end, ...section }: Section, document: OpenDocument): SectionOverview {
  return { ...section, range: rangeOf({ start, end }, document) };
}

function tellFinding({ finding, section }: ListedFinding, document: OpenDocument): ToldFinding {
  const { rule, category, severity, message, question } = finding;
  return { rule, category, severity, message, question, range: rangeOf(finding, document), section };
}
