import type { Said, Suppression } from '../config/index.js';
import { isOver } from '../engine/index.js';
import type { ConfigSuppression, Snapshot } from '../engine/types.js';
import type { Project } from './projects.js';
import type { Target } from './targets.js';

/** A suppression of a config, and how it stands. */
export interface JudgedEntry {
  readonly said: Said<Suppression>;
  readonly state: 'unused' | 'expired' | 'in force';
  /** Number of reports with the finding that it covers, or covered while it counted. */
  readonly findings: number;
}

interface Entry {
  readonly said: Said<Suppression>;
  /** Whether any report that was read is one it is for. */
  isMeant: boolean;
  /** Whether its rule runs on any of the reports it is for, or, where there is none, on any other. */
  runs: boolean;
  findings: number;
}

/** Which of a config's suppressions name a finding that a report has, whether they still count or not; told by {@link nameOf}. */
export function excusedIn(snapshot: Snapshot, suppressions: readonly ConfigSuppression[]): string[] {
  if (suppressions.length === 0) return [];
  const told = snapshot.fingerprints().map((fingerprint, index) => nameOf({ rule: snapshot.findings[index]?.rule ?? '', fingerprint }));
  const covered = snapshot.suppressed().map(({ finding: { rule }, fingerprint }) => nameOf({ rule, fingerprint }));
  const there = new Set([...told, ...covered]);
  return suppressions.map(nameOf).filter((name) => there.has(name));
}

function nameOf({ rule, fingerprint }: Pick<ConfigSuppression, 'rule' | 'fingerprint'>): string {
  return `${rule} ${fingerprint}`;
}

/** The suppressions of all configs met so far, with what they cover. */
export class ConfigEntries {
  private readonly entries = new Map<string, Entry>();

  /** @param today as in `2027-03-31`. */
  constructor(private readonly today: string) {}

  /** Takes note of what a project's configs suppress. @param path any of its files. */
  meet(project: Project, path: string): void {
    for (const said of project.settingsFor(path).settings.suppressions) this.entryOf(said);
  }

  /** Takes note of a report that was read. @param excused what {@link excusedIn} tells of it. */
  add({ file, path }: Target, project: Project, excused: readonly string[]): void {
    const own = project.settingsFor(file ?? path);
    if (own.settings.suppressions.length === 0) return;
    const meant: ReadonlySet<ConfigSuppression> = new Set(project.suppressionsFor(file ?? path));
    const there = new Set(excused);
    // What rules on evidence find hangs on registers, which may lie elsewhere.
    const running = new Set(own.rules.filter(({ rule }) => rule.category !== 'evidence').map(({ rule }) => rule.id));
    for (const said of own.settings.suppressions) {
      const entry = this.entryOf(said);
      const runs = running.has(said.value.rule);
      if (meant.has(said.value)) {
        entry.runs = runs || (entry.isMeant && entry.runs);
        entry.isMeant = true;
        if (there.has(nameOf(said.value))) entry.findings++;
      } else if (!entry.isMeant) entry.runs ||= runs;
    }
  }

  /** @param isWhole whether all reports under a config's folder were read: of others nobody knows what it covers there. */
  list(isWhole: (folder: string) => boolean): JudgedEntry[] {
    return [...this.entries.values()].map(({ said, runs, findings }) => {
      const isIdle = findings === 0 && runs && isWhole(said.by.folder);
      return { said, state: isIdle ? 'unused' : isOver(said.value.until, this.today) ? 'expired' : 'in force', findings };
    });
  }

  private entryOf(said: Said<Suppression>): Entry {
    const key = JSON.stringify([said.by.place, said.path]);
    let entry = this.entries.get(key);
    if (!entry) this.entries.set(key, (entry = { said, isMeant: false, runs: false, findings: 0 }));
    return entry;
  }
}
