import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { TooManyFindings } from '../engine/index.js';
import type { DocumentSetup, Format, Snapshot } from '../engine/types.js';
import type { KnownOfReport } from './baselines.js';
import type { ClientAbilities } from './client-abilities.js';
import { note, toDiagnostics, type Extras } from './diagnostics.js';
import type { OpenDocument } from './documents.js';
import type { LinkedFiles } from './linked-files.js';
import type { EvidenceStore } from './evidence/store.js';
import type { Project } from './projects.js';
import { keyOfPlaces, placesElsewhere } from './places-elsewhere.js';
import { declined, formatFor, isNoReport, longestDocument } from './scope.js';
import { normalised, relativePath } from './uris.js';

/** What came of linting an open document. */
export interface Outcome {
  readonly items: readonly Diagnostic[];
  /** Equal exactly when the items are. */
  readonly resultId: string;
  /** Why the document was not linted, where somebody should know. */
  readonly declined?: string;
  /** Undefined where the document was not linted. */
  readonly linted?: { readonly snapshot: Snapshot; readonly format: Format };
}

const leftAlone: Outcome = { items: [], resultId: 'left-alone' };

/** What a lint gives; undefined for a text that has too many findings. Whatever else goes wrong is thrown. */
export function orTooMany<T>(lint: () => T): T | undefined {
  try {
    return lint();
  } catch (error) {
    if (error instanceof TooManyFindings) return undefined;
    throw error;
  }
}

/** One hint, which says why. */
export function declinedItems(reason: string): Diagnostic[] {
  return [note(reason, DiagnosticSeverity.Hint)];
}

const unread = (reason: keyof typeof declined): Outcome => ({
  items: declinedItems(declined[reason]),
  resultId: `unread-${reason}`,
  declined: declined[reason],
});

/** Lints documents and keeps the outcome of each as long as its findings stay the same. */
export class Linter {
  private readonly outcomes = new WeakMap<Snapshot, { readonly known: KnownOfReport | undefined; readonly outcome: Outcome }>();

  constructor(
    private readonly links: LinkedFiles,
    private readonly evidence: EvidenceStore,
    private readonly client: Pick<ClientAbilities, 'relatedInformation' | 'fadesUnnecessary'>,
  ) {}

  /** The outcome for the text as it stands. @param known what a baseline lists of the report. */
  lint(document: OpenDocument, project: Project, known?: KnownOfReport): Outcome {
    const { uri } = document;
    const format = formatFor(uri, document.languageId);
    if (!format || !wantsReport(uri, project)) return leftAlone;
    const reason = document.noReport ?? (document.length > longestDocument ? 'tooLong' : undefined);
    if (reason) {
      document.forget();
      return unread(reason);
    }
    const setup = { format, linkedFile: this.links.lookup(uri), evidence: evidenceFor(uri, project, this.evidence) };
    const snapshot = orTooMany(() => document.snapshot(project.engineFor(uri), setup));
    if (!snapshot) return unread('tooMany');
    const before = this.outcomes.get(snapshot);
    if (before && before.known === known) return before.outcome;
    const extras = { ...this.extras(document, project, snapshot), known: known?.among(snapshot) };
    const items = toDiagnostics(snapshot.findings, document, document.lastEdit, extras);
    const resultId = `${document.resultId(snapshot)}${keyOfPlaces(items)}${known ? `.${known.key}` : ''}`;
    const outcome: Outcome = { items, resultId, linted: { snapshot, format } };
    this.outcomes.set(snapshot, { known, outcome });
    return outcome;
  }

  private extras(document: OpenDocument, { evidence: scope }: Project, { findings }: Snapshot): Extras {
    const { relatedInformation, fadesUnnecessary: fades } = this.client;
    if (!relatedInformation) return { fades };
    const evidence = scope && this.evidence.now(scope);
    return { fades, elsewhere: placesElsewhere(findings, document, evidence && { evidence, folder: scope.folder }) };
  }
}

/** Whether a project wants a file linted: all that its config does not leave out, and without one all but what nobody would call a report. */
export function wantsReport(
  uri: string,
  project: Pick<Project, 'wants' | 'wantsUnopened' | 'config'>,
  state: 'open' | 'unopened' = 'open',
): boolean {
  const isWanted = state === 'open' ? project.wants : project.wantsUnopened;
  return isWanted(normalised(uri)) && (project.config !== undefined || !isNoReport(uri));
}

/** For the engine: the evidence as last read. */
function evidenceFor(uri: string, { evidence: scope }: Project, store: EvidenceStore): NonNullable<DocumentSetup['evidence']> {
  if (!scope) return () => undefined;
  const path = relativePath(normalised(uri), scope.folder);
  return () => store.now(scope)?.forDocument(path);
}
