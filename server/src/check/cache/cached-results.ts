import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import type { Engine } from '../../engine/types.js';
import type { FileReport, Wanted } from '../../formats/report.js';
import { lintOpened, type Linted, type OpenedDocument } from '../lint.js';
import type { ProjectEvidence } from '../project-evidence.js';
import { shown, type Target } from '../targets.js';
import { build } from './build.js';
import { keyOfEngine, type EngineKey } from './engine-keys.js';
import { CacheFolder, type CacheDisk } from './folder.js';
import { LinkedState, type Lookup } from './lookups.js';
import { pack, unpack } from './packed.js';
import { entryKey, seal, unseal, type EntryKey } from './sealed.js';

/** What is kept of a report: all but what the report itself tells. */
interface Entry {
  readonly report: Omit<FileReport, 'path' | 'text'>;
  readonly cited: readonly string[];
  readonly excused: readonly string[];
  readonly lookups: readonly Lookup[];
  /** The day on which it was linted, and the days that may matter: it holds while each is as far off as then, past or to come. */
  readonly today: string;
  readonly days: readonly string[];
}

/** Days as suppressions name them, wherever they stand: one too many costs a lint on that day. */
const anyDay = /\b\d{4}-\d{2}-\d{2}\b/g;

/** Results of documents that were linted before, by everything that they depend on. */
export class CachedResults {
  readonly #folder: CacheFolder;
  readonly #links: LinkedState;
  readonly #engines = new WeakMap<Engine, EngineKey | undefined>();
  readonly #evidence = new WeakMap<ProjectEvidence, string>();
  readonly #wanted: string;

  constructor(
    disk: CacheDisk,
    cwd: string,
    private readonly wanted: Wanted,
  ) {
    this.#folder = new CacheFolder(disk, cwd);
    this.#links = new LinkedState(disk);
    this.#wanted = JSON.stringify(Object.entries(wanted).filter(([, isWanted]) => isWanted));
  }

  /** What became of a document when it was last linted; undefined where that is not known, or would be something else today. */
  find(target: Target, opened: OpenedDocument): Linted | undefined {
    const engine = this.#engineKey(opened.engine);
    if (!engine) return undefined;
    const entry = this.#read(this.#keyOf(target, opened, engine));
    if (!entry || !sameDays(entry, engine.today)) return undefined;
    const { linkedFile } = opened.setup;
    if (entry.lookups.length > 0 && !(linkedFile && this.#links.holds(target.file ?? '', linkedFile, entry.lookups))) return undefined;
    const { text, note } = opened;
    const report = { ...entry.report, path: target.path, text };
    return { report, cited: entry.cited, excused: entry.excused, ...(note !== undefined && { note }) };
  }

  /** Lints a document and keeps what came of it. */
  lint(target: Target, opened: OpenedDocument): Linted {
    const engine = this.#engineKey(opened.engine);
    if (!engine) return lintOpened(target, opened, this.wanted);
    const { linkedFile } = opened.setup;
    const recording = linkedFile && this.#links.record(target.file ?? '', linkedFile);
    const setup = recording ? { ...opened.setup, linkedFile: recording.look } : opened.setup;
    const linted = lintOpened(target, { ...opened, setup }, this.wanted);
    if ('problem' in linted) return linted;
    const told = Object.entries(linted.report).filter(([part]) => part !== 'path' && part !== 'text');
    const report = Object.fromEntries(told);
    const days = [...new Set([...engine.ends, ...(opened.text.match(anyDay) ?? [])])];
    const entry: Entry = {
      report: report as Entry['report'],
      cited: linted.cited,
      excused: linted.excused,
      lookups: recording?.asked() ?? [],
      today: engine.today,
      days,
    };
    const key = this.#keyOf(target, opened, engine);
    this.#folder.write(key.name, seal(key, pack(entry)));
    return linted;
  }

  #engineKey(engine: Engine): EngineKey | undefined {
    if (!this.#engines.has(engine)) this.#engines.set(engine, keyOfEngine(engine));
    return this.#engines.get(engine);
  }

  #keyOf({ file }: Target, { text, setup, evidence }: OpenedDocument, engine: EngineKey): EntryKey {
    // Links lead from where the report stands, and only a project with evidence asks where that is.
    const path = evidence && file !== undefined ? shown(relative(evidence.folder, file)) : '';
    return entryKey([build(), engine.digest, this.#evidenceKey(evidence), path, setup.format, this.#wanted, text]);
  }

  #evidenceKey(own: ProjectEvidence | undefined): string {
    if (!own) return '';
    let key = this.#evidence.get(own);
    if (key === undefined) {
      const { registers, problems, book } = own.evidence;
      const rows = registers.map(({ path, rows }) => [path, rows.map(({ item }) => item)]);
      const hash = createHash('sha256').update(JSON.stringify([rows, problems, String(book.pattern)]));
      this.#evidence.set(own, (key = hash.digest('base64')));
    }
    return key;
  }

  #read(key: EntryKey): Entry | undefined {
    const sealed = this.#folder.read(key.name);
    const bytes = sealed && unseal(key, sealed);
    if (!bytes) return undefined;
    try {
      // What opens was written by this very build, so its form is known, unless somebody who has the report made it up.
      const entry = unpack(bytes) as Partial<Entry>;
      return Array.isArray(entry.report?.findings) && Array.isArray(entry.lookups) && Array.isArray(entry.days)
        ? (entry as Entry)
        : undefined;
    } catch {
      return undefined;
    }
  }
}

/** Whether each day that may matter is past, today or to come as it was then. */
function sameDays({ today: then, days }: Entry, now: string): boolean {
  return then === now || days.every((day) => order(day, then) === order(day, now));
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
