import { withoutNumber, type Baseline, type KnownFinding } from './baseline.js';

/** What is left of a baseline's findings, by fingerprint: equal ones as often as they were known. */
type Rest = Map<string, KnownFinding[]>;

/**
 * Holds the findings of reports against a baseline, one report after the other. A report that the baseline does not name may be one that
 * was renamed: its findings are looked for among those of the reports that are gone.
 */
export class KnownFindings {
  /** How many of the findings that were looked at are known. */
  found = 0;
  private readonly byPath = new Map<string, Rest>();
  private readonly ofVanished: Rest;
  private readonly looked = new Set<string>();

  /** @param vanished paths of the baseline where no file is any more. */
  constructor(baseline: Baseline, vanished: ReadonlySet<string>) {
    const gone: KnownFinding[] = [];
    for (const path of [...baseline.keys()].sort()) {
      const known = baseline.get(path) ?? [];
      if (vanished.has(path)) gone.push(...known);
      else this.byPath.set(path, restOf(known));
    }
    this.ofVanished = restOf(gone);
  }

  /** For each fingerprint of a report, in their order, the known finding that it names; undefined for a new one. */
  look(path: string, fingerprints: readonly string[]): (KnownFinding | undefined)[] {
    const rest = this.byPath.get(path) ?? this.ofVanished;
    this.looked.add(path);
    return fingerprints.map((fingerprint) => {
      const known = rest.get(withoutNumber(fingerprint))?.shift();
      if (known) this.found++;
      return known;
    });
  }

  /** How many known findings of the reports looked at are there no more. */
  goneFromReports(): number {
    return [...this.looked].reduce((sum, path) => sum + size(this.byPath.get(path)), 0);
  }

  /** How many known findings went with their reports. */
  goneWithReports(): number {
    return size(this.ofVanished);
  }
}

function restOf(known: readonly KnownFinding[]): Rest {
  const rest: Rest = new Map();
  for (const finding of known) {
    const own = rest.get(finding.fingerprint);
    if (own) own.push(finding);
    else rest.set(finding.fingerprint, [finding]);
  }
  return rest;
}

function size(rest: Rest | undefined): number {
  let count = 0;
  for (const known of rest?.values() ?? []) count += known.length;
  return count;
}
