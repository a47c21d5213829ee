import type { CancellationToken, Range } from 'vscode-languageserver';
import { editedExtensions } from '../../config/index.js';
import { Hash } from '../../engine/hash.js';
import { createEngine } from '../../engine/index.js';
import type { PlacedCitation, Snapshot } from '../../engine/types.js';
import type { Evidence } from '../../evidence/evidence.js';
import { stopIfCancelled } from '../cancelled.js';
import type { PlacedText } from '../placed-text.js';
import { placedText } from '../placed-text.js';
import { formatFor, isNoReport, longestDocument } from '../scope.js';
import type { SessionView } from '../session-view.js';
import { inFolder, isWithin, normalised, relativePath } from '../uris.js';
import { rangeOf } from './places.js';
import { RecordedAnswers } from './recorded-answers.js';
import type { EvidenceScope } from './store.js';

/** A citation with its place in lines. */
export interface IndexedCitation extends PlacedCitation {
  readonly range: Range;
}

/** What a report of the project cites. */
export interface CitingReport {
  readonly uri: string;
  readonly citations: readonly IndexedCitation[];
}

/** The citations of all reports of a project. */
export interface IndexedReports {
  readonly reports: readonly CitingReport[];
  /** Whether these are all of them; not where nobody can tell which files there are. */
  readonly isComplete: boolean;
}

interface ClosedReport extends CitingReport {
  evidence: Evidence;
  /** Of its text. */
  readonly hash: string;
  readonly answers: RecordedAnswers;
}

/** Tells citations and runs no rule. */
const reader = createEngine({ rules: [], knownRules: new Set(), hasRegister: true, docsUrl: (rule) => rule });

/**
 * Which report cites what, all over a project. Closed reports are read once, when somebody first asks, and again when they or what they
 * asked of the register change; of open ones what the editor shows counts.
 */
export class ReportIndex {
  private readonly closed = new Map<string, Promise<ClosedReport | undefined>>();
  /** The files that may be reports of each folder; undefined where nobody can tell. */
  private readonly listed = new Map<string, Promise<readonly string[] | undefined>>();
  private readonly ofSnapshot = new WeakMap<Snapshot, CitingReport>();

  /** @param watches whether the client tells of files that change: otherwise all reports are looked at again each time. */
  constructor(
    private readonly session: SessionView,
    private readonly watches: boolean,
  ) {}

  /**
   * The citations of all reports of a project.
   * @param state `as known` where it does not matter that a closed report may have changed that nobody told of.
   * @throws once the request is cancelled; what was read by then is kept.
   */
  async of(scope: EvidenceScope, token: CancellationToken, state: 'as it is' | 'as known' = 'as it is'): Promise<IndexedReports> {
    const isDoubtful = !this.watches && state === 'as it is';
    if (isDoubtful) this.listed.clear();
    const evidence = await this.session.evidence.of(scope);
    const registers = new Set(evidence?.registers.map(({ path }) => inFolder(scope.folder, path)));
    const listed = await this.list(scope.folder);
    const open = [...this.session.documents.values()].map(({ uri }) => normalised(uri));
    const reports: CitingReport[] = [];
    for (const uri of new Set([...(listed ?? []), ...open])) {
      stopIfCancelled(token);
      const report = !registers.has(uri) && (await this.isOf(scope, uri)) ? await this.read(scope, uri, isDoubtful) : undefined;
      if (report && report.citations.length > 0) reports.push(report);
    }
    return { reports, isComplete: listed !== undefined };
  }

  /** A report with its text as it stands at this moment, and the client's version of it; undefined where there is none any more. */
  async withText(scope: EvidenceScope, uri: string): Promise<(CitingReport & { text: string; version: number | null }) | undefined> {
    const document = this.session.find(uri);
    const report = document && (await this.readOpen(uri));
    if (report) return { ...report, text: document.text, version: document.version };
    const evidence = await this.session.evidence.of(scope);
    const text = await this.textOf(uri, scope.folder);
    if (!evidence || text === undefined) return undefined;
    const known = await this.closed.get(uri);
    const isCurrent = known?.evidence === evidence && known.hash === hashOf(text);
    const read = isCurrent ? known : this.readText(uri, text, scope.folder, evidence);
    return read && { ...read, text, version: null };
  }

  /** To be called when a file was made, changed or deleted. @param isNews whether it was made or deleted. */
  touched(uri: string, isNews: boolean): void {
    this.closed.delete(uri);
    if (!isNews) return;
    for (const folder of this.listed.keys()) if (isWithin(uri, folder)) this.listed.delete(folder);
  }

  /** Forgets everything: configs were read again. */
  forget(): void {
    this.closed.clear();
    this.listed.clear();
  }

  private list(folder: string): Promise<readonly string[] | undefined> {
    let listed = this.listed.get(folder);
    if (!listed) {
      const globs = editedExtensions.map((ending) => `**/*${ending}`);
      listed = this.session.files.list(folder, globs).then((paths) => paths?.map((path) => inFolder(folder, path)));
      this.listed.set(folder, listed);
    }
    return listed;
  }

  /** Whether a file is a report that belongs to the project: another one may lie in a folder of it. */
  private async isOf({ folder }: EvidenceScope, uri: string): Promise<boolean> {
    if (!isWithin(uri, folder)) return false;
    const project = await this.session.projects.of(uri);
    const isWanted = this.session.find(uri) ? project.wants(uri) : project.wantsUnopened(uri);
    return project.evidence?.folder === folder && isWanted && (project.config !== undefined || !isNoReport(uri));
  }

  /** @param isDoubtful whether a closed report may have changed that nobody told of. */
  private async read(scope: EvidenceScope, uri: string, isDoubtful: boolean): Promise<CitingReport | undefined> {
    const evidence = await this.session.evidence.of(scope);
    if (!evidence) return undefined;
    if (this.session.find(uri)) return this.readOpen(uri);
    let known = await this.closed.get(uri);
    if (known && isDoubtful && known.hash !== hashOf((await this.textOf(uri, scope.folder)) ?? '')) known = undefined;
    const book = evidence.forDocument(relativePath(uri, scope.folder)).book;
    if (known && (known.evidence === evidence || known.answers.hold(book))) {
      known.evidence = evidence;
      return known;
    }
    const reading = this.readClosed(uri, scope.folder, evidence);
    this.closed.set(uri, reading);
    return reading;
  }

  private async readOpen(uri: string): Promise<CitingReport | undefined> {
    const snapshot = (await this.session.lint(uri))?.linted?.snapshot;
    const document = this.session.find(uri);
    if (!snapshot || !document) return undefined;
    let report = this.ofSnapshot.get(snapshot);
    if (!report) {
      report = { uri: document.uri, citations: placed(snapshot, document) };
      this.ofSnapshot.set(snapshot, report);
    }
    return report;
  }

  private async readClosed(uri: string, folder: string, evidence: Evidence): Promise<ClosedReport | undefined> {
    const text = await this.textOf(uri, folder);
    return text === undefined ? undefined : this.readText(uri, text, folder, evidence);
  }

  /** The text of a file; undefined where there is none, or it is a link that leads out of the project. */
  private async textOf(uri: string, folder: string): Promise<string | undefined> {
    return (await this.session.files.isInside(uri, folder)) === false ? undefined : this.session.files.readText(uri);
  }

  private readText(uri: string, text: string, folder: string, evidence: Evidence): ClosedReport | undefined {
    const format = formatFor(uri, '');
    if (!format || text.length > longestDocument) return undefined;
    const own = evidence.forDocument(relativePath(uri, folder));
    const answers = new RecordedAnswers(own.book, 'citations');
    const recording = answers.recording(own);
    const snapshot = reader.lint(text, { format, evidence: () => recording });
    return { uri, citations: placed(snapshot, placedText(uri, 0, text)), evidence, answers, hash: hashOf(text) };
  }
}

function placed(snapshot: Snapshot, text: Pick<PlacedText, 'positionAt'>): IndexedCitation[] {
  const citations = snapshot.citations().map((citation) => ({ ...citation, range: rangeOf(citation, text) }));
  // What is cut from a text keeps all of it in memory: a copy does not.
  return JSON.parse(JSON.stringify(citations)) as IndexedCitation[];
}

function hashOf(text: string): string {
  return new Hash().add(text).toString();
}
