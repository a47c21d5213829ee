import { wantsReport } from '../lint.js';
import type { SessionView } from '../session-view.js';
import { isWithin } from '../uris.js';
import { hashOf, lintClosed, unreadReport, type ClosedReport } from './closed-report.js';

/** Why a report is to be looked at again. */
type Doubt = 'text' | 'links';

const unreadable = "The file can't be read: check that it is there, that you may read it, and that it has less than 50 MB";
const outside = 'The file is a link that leads out of the folder, so it is never opened: put the file itself there';

/** What is known of reports that are not open: each is linted again only where its text, its project or what it asked of others is another. */
export class ClosedReports {
  private readonly known = new Map<string, ClosedReport>();
  private readonly doubts = new Map<string, Doubt>();
  private readonly looking = new Map<string, Promise<ClosedReport | undefined>>();
  private changes = 0;

  constructor(private readonly session: SessionView) {}

  /** All that is known by now. */
  get all(): ReadonlyMap<string, ClosedReport> {
    return this.known;
  }

  /** Counts up whenever something else is known than before. */
  get revision(): number {
    return this.changes;
  }

  /** A report as it stands; undefined where the file is none, or its project does not want it. */
  look(uri: string): Promise<ClosedReport | undefined> {
    let looking = this.looking.get(uri);
    if (!looking) {
      looking = this.lookAt(uri).finally(() => this.looking.delete(uri));
      this.looking.set(uri, looking);
    }
    return looking;
  }

  /** To be called when a file was made, changed or deleted, or is no longer open. */
  touched(uri: string): void {
    if (this.known.has(uri) || this.looking.has(uri)) this.doubts.set(uri, this.doubts.get(uri) ?? 'text');
    for (const [own, { links }] of this.known) if (links.includes(uri)) this.doubts.set(own, 'links');
  }

  /** Nobody tells of files that change: all texts are to be read again. */
  doubtAll(): void {
    for (const uri of this.known.keys()) this.doubts.set(uri, this.doubts.get(uri) ?? 'text');
  }

  /** Whether a report may read otherwise by now. */
  isDoubtful(uri: string): boolean {
    return this.doubts.has(uri);
  }

  /** Lets go of all reports but these. */
  keep(uris: ReadonlySet<string>): void {
    for (const uri of this.known.keys()) if (!uris.has(uri)) this.drop(uri);
  }

  private drop(uri: string): void {
    if (this.known.delete(uri)) this.changes++;
    this.doubts.delete(uri);
  }

  private async lookAt(uri: string): Promise<ClosedReport | undefined> {
    const { session } = this;
    const project = await session.projects.of(uri);
    const scope = project.evidence;
    if (!session.settings.enable || !wantsReport(uri, project, 'unopened') || (await session.isRegister(uri, scope))) {
      this.drop(uri);
      return undefined;
    }
    const evidence = scope && (await session.evidence.of(scope));
    const listed = await session.baselines.of(uri);
    const material = { session, project, evidence, known: listed };
    const known = this.known.get(uri);
    const book = evidence?.book;
    const isCurrent =
      known?.projectKey === project.key &&
      known.knownKey === (listed?.key ?? '') &&
      (known.evidence === evidence || (book !== undefined && known.answers?.hold(book) === true));
    const doubt = this.doubts.get(uri);
    if (isCurrent && doubt === undefined) return this.holdTo(known, evidence);
    // Before the file is read: what changes from now on is a doubt of its own.
    this.doubts.delete(uri);
    const root = session.roots.find((folder) => isWithin(uri, folder));
    if (root !== undefined && (await session.files.isInside(uri, root)) === false) return this.hold(unreadReport(uri, outside, material));
    const text = await session.files.readText(uri);
    if (text === undefined) return this.hold(unreadReport(uri, unreadable, material));
    if (isCurrent && doubt === 'text' && known.hash === hashOf(text)) return this.holdTo(known, evidence);
    return this.hold(await lintClosed(uri, text, material));
  }

  /** A report that other evidence says the same of. */
  private holdTo(report: ClosedReport, evidence: ClosedReport['evidence']): ClosedReport {
    return report.evidence === evidence ? report : this.hold({ ...report, evidence });
  }

  private hold(report: ClosedReport): ClosedReport {
    this.known.set(report.uri, report);
    this.changes++;
    return report;
  }
}
