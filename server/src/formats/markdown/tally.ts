import { severities, type Severity } from 'retext-substantiate/kit';
import type { FileReport } from '../report.js';

/** What one report or rule comes to. */
export interface Row {
  readonly name: string;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly total: number;
  readonly words: number;
}

/** Most reports that the table at the end holds: it can't grow with the number of files. */
export const mostRows = 100;

/** Counts what the tables at the end say. */
export class Tally {
  readonly rules = new Map<string, { url: string; counts: Record<Severity, number> }>();
  /** Reports in which nothing is asked. */
  silent = 0;
  private reports: Row[] = [];
  private read = 0;

  add({ path, words, findings }: FileReport): void {
    const counts = { error: 0, warning: 0, info: 0, hint: 0 };
    for (const { rule, url, severity } of findings) {
      counts[severity]++;
      let own = this.rules.get(rule);
      if (!own) this.rules.set(rule, (own = { url, counts: { error: 0, warning: 0, info: 0, hint: 0 } }));
      own.counts[severity]++;
    }
    if (findings.length === 0) {
      this.silent++;
      return;
    }
    this.read++;
    this.reports.push({ name: path, counts, total: findings.length, words });
    if (this.reports.length >= mostRows * 2) this.keepWorst();
  }

  /** The reports in which most is asked, and how many others there are. */
  worst(): { readonly rows: readonly Row[]; readonly others: number } {
    this.keepWorst();
    return { rows: this.reports, others: this.read - this.reports.length };
  }

  private keepWorst(): void {
    this.reports = this.reports.sort((one, other) => other.total - one.total).slice(0, mostRows);
  }

  /** The rules, the most frequent first. */
  byRule(): Row[] {
    return Array.from(this.rules, ([name, { counts }]) => ({
      ...{ name, counts, words: 0 },
      total: severities.reduce((sum, severity) => sum + counts[severity], 0),
    })).sort((one, other) => other.total - one.total || (one.name < other.name ? -1 : 1));
  }
}
