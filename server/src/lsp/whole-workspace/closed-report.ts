import type { Diagnostic } from 'vscode-languageserver';
import { Hash } from '../../engine/hash.js';
import type { Finding, Snapshot } from '../../engine/types.js';
import type { Evidence } from '../../evidence/evidence.js';
import { overviewOf } from '../../overview/overview.js';
import { worst } from '../../overview/worst.js';
import type { KnownOfReport } from '../baselines.js';
import { note, toDiagnostics, type Extras } from '../diagnostics.js';
import { RecordedAnswers } from '../evidence/recorded-answers.js';
import { linkTarget } from '../linked-files.js';
import { declinedItems, orTooMany } from '../lint.js';
import { placedText, type PlacedText } from '../placed-text.js';
import type { Project } from '../projects.js';
import type { CheckedReport } from '../protocol.js';
import { declined, formatFor, longestDocument, noReportAs } from '../scope.js';
import type { SessionView } from '../session-view.js';
import { relativePath } from '../uris.js';
import { packDiagnostics } from './packed-diagnostics.js';

/** As many findings are shown of a report that nobody has open: of more, the worst. */
export const mostOfClosed = 100;

/** What came of linting a report that is not open. It holds no part of the report's text. */
export interface ClosedReport {
  readonly uri: string;
  /** What a check tells of it; a sentence where it could not be linted. */
  readonly told: Omit<CheckedReport, 'uri'> | string;
  /** Its diagnostics, packed. */
  readonly items: string;
  /** Equal for equal diagnostics. */
  readonly digest: string;
  /** Of its text. */
  readonly hash: string;
  /** Of the project as it was linted. */
  readonly projectKey: string;
  /** Names what a baseline listed of it; empty where it listed nothing. */
  readonly knownKey: string;
  /** Addresses of the files that it links to. */
  readonly links: readonly string[];
  /** The evidence it was last held against, and what it asked of it; undefined where there is none. */
  readonly evidence: Evidence | undefined;
  readonly answers: RecordedAnswers | undefined;
}

/** What a report is linted with. */
export interface ClosedMaterial {
  readonly session: SessionView;
  readonly project: Project;
  readonly evidence: Evidence | undefined;
  /** What a baseline lists of the report. */
  readonly known: KnownOfReport | undefined;
}

/** Equal for equal texts. */
export function hashOf(text: string): string {
  return new Hash().add(text).toString();
}

/** A report that there is nothing to read of. @param reason a sentence without a final stop. */
export function unreadReport(uri: string, reason: string, { project, evidence, known }: ClosedMaterial): ClosedReport {
  return made({
    uri,
    told: reason,
    items: [],
    hash: '',
    projectKey: project.key,
    knownKey: known?.key ?? '',
    links: [],
    evidence,
    answers: undefined,
  });
}

/** Lints a report that is not open, once. */
export async function lintClosed(uri: string, text: string, { session, project, evidence, known }: ClosedMaterial): Promise<ClosedReport> {
  const common = { uri, hash: hashOf(text), projectKey: project.key, knownKey: known?.key ?? '', evidence };
  const format = formatFor(uri, '') ?? 'text';
  const unread = (reason: keyof typeof declined): ClosedReport =>
    made({ ...common, told: declined[reason], items: declinedItems(declined[reason]), links: [], answers: undefined });
  const reason = noReportAs(text) ?? (text.length > longestDocument ? 'tooLong' : undefined);
  if (reason) return unread(reason);
  const own = evidence && project.evidence && evidence.forDocument(relativePath(uri, project.evidence.folder));
  const answers = own && new RecordedAnswers(own.book, 'findings');
  const recording = own && answers?.recording(own);
  const document = project.engineFor(uri).open(text, { format, linkedFile: session.links.lookup(uri), evidence: () => recording });
  let snapshot = orTooMany(() => document.snapshot());
  if (!snapshot) return unread('tooMany');
  const { linkedPaths } = snapshot;
  if (linkedPaths.length > 0 && (await session.links.learn(uri, linkedPaths))) {
    document.surroundingsChanged();
    snapshot = orTooMany(() => document.snapshot());
    if (!snapshot) return unread('tooMany');
  }
  return made({
    ...common,
    told: summaryOf(snapshot, project),
    items: shownItems(snapshot.findings, placedText(uri, 0, text), { known: known?.among(snapshot), fades: session.fades }),
    links: JSON.parse(JSON.stringify(linkedPaths.map((path) => linkTarget(uri, path)))) as string[],
    answers,
  });
}

/** What a check tells of a report. */
export function summaryOf(snapshot: Snapshot, { rules }: Pick<Project, 'rules'>): Omit<CheckedReport, 'uri'> {
  const asksEvidence = rules.some(({ rule }) => rule.id === 'missing-evidence');
  const { words, counts, coverage } = overviewOf(snapshot, { length: 0, asksEvidence, most: 0, around: 0 });
  return { words, counts, ...(coverage && { coverage }) };
}

function made({ items, ...report }: Omit<ClosedReport, 'items' | 'digest'> & { readonly items: readonly Diagnostic[] }): ClosedReport {
  const packed = packDiagnostics(items);
  return { ...report, items: packed, digest: hashOf(packed) };
}

function shownItems(findings: readonly Finding[], text: PlacedText, extras: Extras): Diagnostic[] {
  if (findings.length <= mostOfClosed) return toDiagnostics(findings, text, 0, extras);
  const shown = worst(findings, mostOfClosed, 0);
  const left = findings.length - shown.length;
  return [
    ...toDiagnostics(shown, text, 0, extras),
    note(`${left} more ${left === 1 ? 'finding is' : 'findings are'} not shown until the report is opened: these are the worst`),
  ];
}
