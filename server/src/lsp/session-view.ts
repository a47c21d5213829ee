import type { Baselines } from './baselines.js';
import type { OpenDocument } from './documents.js';
import type { LocatedFiles } from './evidence/located-files.js';
import type { EvidenceScope, EvidenceStore } from './evidence/store.js';
import type { Files, Host } from './host.js';
import type { LinkedFiles } from './linked-files.js';
import type { Outcome } from './lint.js';
import type { EditorSettings, Projects } from './projects.js';

/** The session as its own parts see it: what is open, what is known, and how to ask for more. */
export interface SessionView {
  readonly documents: ReadonlyMap<string, OpenDocument>;
  readonly projects: Projects;
  readonly evidence: EvidenceStore;
  /** The files that registers list. */
  readonly located: LocatedFiles;
  /** The findings that reports may keep. */
  readonly baselines: Baselines;
  /** Files as the editor shows them: an open one counts as it stands there, saved or not. */
  readonly files: Files;
  /** The files that reports link to. */
  readonly links: LinkedFiles;
  /** The day, as in `2027-03-31`. */
  readonly today: Host['today'];
  readonly roots: readonly string[];
  readonly settings: EditorSettings;
  /** Whether the client fades what could simply go. */
  readonly fades: boolean;
  find(uri: string): OpenDocument | undefined;
  lint(uri: string): Promise<Outcome | undefined>;
  isRegister(uri: string, scope: EvidenceScope | undefined): Promise<boolean>;
  /** Logs a failure; the server goes on. */
  report(about: string): (error: unknown) => void;
}
