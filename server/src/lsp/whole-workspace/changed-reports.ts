import type { CheckedReport, GoneReport } from '../protocol.js';
import type { Told } from './check.js';

/** What a client was told of reports, and with that what there is to tell it anew. */
export class ChangedReports {
  private told: Map<string, string> | undefined;

  /** Whether anything was told yet. */
  get isAsked(): boolean {
    return this.told !== undefined;
  }

  /** Everything was told. */
  tell(all: readonly Told[]): void {
    this.told = written(all);
  }

  /** What is another now than what was told; it counts as told from here on. Nothing as long as nobody has asked. */
  since(all: readonly Told[]): (CheckedReport | GoneReport)[] {
    const before = this.told;
    if (!before) return [];
    this.tell(all);
    const now = new Set<string>();
    const changed: (CheckedReport | GoneReport)[] = [];
    for (const each of all) {
      if ('reason' in each) continue;
      now.add(each.uri);
      if (before.get(each.uri) !== this.told?.get(each.uri)) changed.push(each);
    }
    for (const uri of before.keys()) if (!now.has(uri)) changed.push({ uri, gone: true });
    return changed;
  }
}

function written(all: readonly Told[]): Map<string, string> {
  return new Map(all.flatMap((each) => ('reason' in each ? [] : [[each.uri, JSON.stringify(each)] as const])));
}
