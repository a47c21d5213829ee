import { baselineFileName } from '../baseline/baseline.js';
import type { Baseline } from '../baseline/baseline.js';
import { KnownFindings } from '../baseline/known-findings.js';
import { readBaseline } from '../baseline/read.js';
import { Hash } from '../engine/hash.js';
import type { Finding, Snapshot } from '../engine/types.js';
import type { Files } from './host.js';
import { folderOf, foldersUpward, inFolder, relativePath } from './uris.js';

/** What is known of one report. */
export interface KnownOfReport {
  /** The findings that are known, of those that there are. */
  readonly among: (snapshot: Snapshot) => ReadonlySet<Finding>;
  /** Equal exactly when the same is known. */
  readonly key: string;
}

interface Found {
  readonly folder: string;
  readonly baseline: Baseline;
}

const nothing: ReadonlySet<Finding> = new Set();
const none = new Set<string>();

/** The files of known findings, each read once until it changes: the nearest upward from a report to its workspace folder holds for it. */
export class Baselines {
  private readonly byFolder = new Map<string, Promise<Found | undefined>>();
  private readonly byReport = new Map<string, { readonly of: Baseline; readonly known: KnownOfReport | undefined }>();

  constructor(
    private readonly files: Pick<Files, 'readText' | 'isInside'>,
    private readonly roots: () => readonly string[],
  ) {}

  /** What is known of a report; the very same object until its file changes, and undefined where that names none of its findings. */
  async of(uri: string): Promise<KnownOfReport | undefined> {
    if (uri.startsWith('untitled:')) return undefined;
    const found = await this.nearest(uri);
    if (!found) return undefined;
    const before = this.byReport.get(uri);
    if (before?.of === found.baseline) return before.known;
    const known = knownOf(relativePath(uri, found.folder), found.baseline);
    this.byReport.set(uri, { of: found.baseline, known });
    return known;
  }

  /** To be called when such a file was made, changed or deleted, or other folders are open. */
  forget(): void {
    this.byFolder.clear();
    this.byReport.clear();
  }

  private nearest(uri: string): Promise<Found | undefined> {
    const folder = folderOf(uri);
    let found = this.byFolder.get(folder);
    if (!found) this.byFolder.set(folder, (found = this.find(uri)));
    return found;
  }

  private async find(uri: string): Promise<Found | undefined> {
    const roots = this.roots();
    for (const folder of foldersUpward(uri, roots)) {
      const file = inFolder(folder, baselineFileName);
      // A link that leads out of the folder is never opened.
      const root = roots.find((each) => file.startsWith(each));
      if (root !== undefined && (await this.files.isInside(file, root)) === false) continue;
      const text = await this.files.readText(file);
      const reading = text === undefined ? undefined : await readBaseline(text);
      // What is wrong with it, the command line says.
      if (reading) return 'baseline' in reading ? { folder, baseline: reading.baseline } : undefined;
    }
    return undefined;
  }
}

function knownOf(path: string, baseline: Baseline): KnownOfReport | undefined {
  const own = baseline.get(path) ?? [];
  if (own.length === 0) return undefined;
  const hash = new Hash();
  for (const { fingerprint } of own) hash.add(fingerprint);
  const only: Baseline = new Map([[path, own]]);
  return {
    key: hash.toString(),
    among: (snapshot) => {
      if (snapshot.findings.length === 0) return nothing;
      const known = new KnownFindings(only, none).look(path, snapshot.fingerprints());
      return new Set(snapshot.findings.filter((_, index) => known[index] !== undefined));
    },
  };
}
