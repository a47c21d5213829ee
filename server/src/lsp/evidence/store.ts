import type { Evidence } from '../../evidence/evidence.js';
import type { EvidenceSetting } from '../../config/index.js';
import type { Files } from '../host.js';
import { isWithin, relativePath } from '../uris.js';
import { registerNames } from './register-names.js';
import { registerFiles } from './register-files.js';

/** Where a project's evidence is. */
export interface EvidenceScope {
  /** The folder that registers are named from. */
  readonly folder: string;
  /** What the config says of them. */
  readonly wanted: EvidenceSetting;
  /** The config that names it; undefined where it is found by its name. */
  readonly namedIn?: string;
}

/** What the store needs to know of the session around it. */
export interface StoreHost {
  /** Files as the editor shows them. */
  readonly files: Files;
  /** Does something once, when the burst of changes is over. */
  readonly later: (key: string, task: () => Promise<void>) => void;
  /** Told whenever the evidence of a scope is another than before. */
  readonly changed: (scope: EvidenceScope) => void;
}

interface State {
  readonly scope: EvidenceScope;
  /** Whether a path is that of a register, there or not. */
  readonly names: (path: string) => boolean;
  evidence: Evidence | undefined;
  /** Settled when the newest load is. */
  loading: Promise<void>;
  /** Whether a register changed since the last load began. */
  isStale: boolean;
}

/** The evidence of every project that somebody asked for, kept in step with files and buffers. */
export class EvidenceStore {
  private states = new Map<string, State>();

  constructor(private readonly host: StoreHost) {}

  /** The evidence as it stands; a changed register is read first. Undefined where no register is named and none found. */
  async of(scope: EvidenceScope): Promise<Evidence | undefined> {
    const state = this.stateOf(scope);
    if (state.isStale) this.load(state);
    await state.loading;
    return state.evidence;
  }

  /** The evidence as last read. */
  now(scope: EvidenceScope): Evidence | undefined {
    return this.states.get(keyOf(scope))?.evidence;
  }

  /** All that was loaded. */
  loaded(): readonly { readonly scope: EvidenceScope; readonly evidence: Evidence }[] {
    return [...this.states.values()].flatMap(({ scope, evidence }) => (evidence ? [{ scope, evidence }] : []));
  }

  /** To be called when a file was made, changed or deleted. */
  touched(uri: string): void {
    for (const [key, state] of this.states) if (concerns(uri, state)) this.loadLater(key, state);
  }

  /** Has all registers read again, of which nobody tells whether they changed. */
  doubt(): void {
    for (const [key, state] of this.states) this.loadLater(key, state);
  }

  /** The evidence as it stands on disk or in the editor at this moment, told of or not; what has not changed stays the same. */
  reread(scope: EvidenceScope): Promise<Evidence | undefined> {
    this.stateOf(scope).isStale = true;
    return this.of(scope);
  }

  /** Lets go of all projects but these: the configs were read again. */
  keep(scopes: readonly EvidenceScope[]): void {
    const kept = new Set(scopes.map(keyOf));
    this.states = new Map([...this.states].filter(([key]) => kept.has(key)));
  }

  private loadLater(key: string, state: State): void {
    state.isStale = true;
    this.host.later(`evidence ${key}`, async () => {
      await this.of(state.scope);
    });
  }

  private stateOf(scope: EvidenceScope): State {
    const key = keyOf(scope);
    let state = this.states.get(key);
    if (!state) {
      const names = registerNames(scope.wanted.registers);
      state = { scope, names, evidence: undefined, loading: Promise.resolve(), isStale: true };
      this.states.set(key, state);
    }
    return state;
  }

  private load(state: State): void {
    state.isStale = false;
    // What failed once is tried again.
    const before = state.loading.catch(() => undefined);
    state.loading = before.then(async () => {
      const { loadEvidence } = await import('../../evidence/load.js');
      const { folder, wanted } = state.scope;
      const evidence = await loadEvidence(wanted, registerFiles(this.host.files, folder), state.evidence);
      if (evidence === state.evidence) return;
      state.evidence = evidence;
      this.host.changed(state.scope);
    });
  }
}

function keyOf({ folder, wanted }: EvidenceScope): string {
  return JSON.stringify([folder, wanted]);
}

/** Whether a file is, was or may become a register of a project. */
function concerns(uri: string, { scope: { folder }, names, evidence }: State): boolean {
  if (!isWithin(uri, folder)) return false;
  const path = relativePath(uri, folder);
  return names(path) || evidence?.registers.some((register) => register.path === path) === true;
}
