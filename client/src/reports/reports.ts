import type { CheckedReport, CheckWorkspaceAnswer, FindingSeverity, GoneReport } from 'substantiate/protocol';
import { sayCoverage, saySeverities, sayShare, severities } from '../counts.js';
import type { Translate } from '../words.js';

const alphabet = new Intl.Collator('en');

/** One line of the list of all reports. */
export interface ReportRow {
  readonly uri: string;
  /** The file's name, with its folders where several have that name. */
  readonly label: string;
  /** How many findings, how much evidence, and then what kinds; or the reason why it was not read. A narrow side bar shows only its beginning. */
  readonly description: string;
  /** The same in full. */
  readonly told: string;
  /** The worst there is; undefined where there is nothing, `unread` where nobody knows. */
  readonly worst: FindingSeverity | 'unread' | undefined;
  /** The whole line for those who hear it. */
  readonly spoken: string;
}

/** All reports of the workspace as last told: changed one by one after a check. */
export class Reports {
  readonly #t: Translate;
  readonly #pathOf: (uri: string) => string;
  readonly #reports = new Map<string, CheckedReport>();
  #unread = new Map<string, string>();
  #wasCancelled = false;
  #isChecked = false;

  /** @param pathOf a file's path below its workspace folder, with `/` between folders. */
  constructor(t: Translate, pathOf: (uri: string) => string) {
    this.#t = t;
    this.#pathOf = pathOf;
  }

  /** Whether there has been a check. */
  get isChecked(): boolean {
    return this.#isChecked;
  }

  /** What is to be said above the list; undefined where the list says all. */
  get notice(): string | undefined {
    if (!this.#isChecked) return undefined;
    if (this.#wasCancelled) return this.#t('Stopped before the end: not every report is here.');
    return this.#reports.size === 0 && this.#unread.size === 0 ? this.#t('There is no report in this folder.') : undefined;
  }

  /** Takes what a check found. */
  take({ reports, unread, cancelled }: CheckWorkspaceAnswer): void {
    this.#isChecked = true;
    this.#wasCancelled = cancelled;
    this.#reports.clear();
    for (const report of reports) this.#reports.set(report.uri, report);
    this.#unread = new Map(unread.map(({ uri, reason }) => [uri, reason]));
  }

  /** A report is now otherwise; before a check that is nothing to tell. */
  change(report: CheckedReport | GoneReport): void {
    if (!this.#isChecked) return;
    this.#unread.delete(report.uri);
    if ('gone' in report) this.#reports.delete(report.uri);
    else this.#reports.set(report.uri, report);
  }

  /** A file, or a folder with all that is in it, is there no more; false where that is nothing to tell. */
  remove(uri: string): boolean {
    const isGone = (known: string): boolean => known === uri || known.startsWith(`${uri}/`);
    const gone = [...this.#reports.keys(), ...this.#unread.keys()].filter(isGone);
    for (const known of gone) {
      this.#reports.delete(known);
      this.#unread.delete(known);
    }
    return gone.length > 0;
  }

  /** Worst first, equal ones by path; at the end those that could not be read. */
  rows(): ReportRow[] {
    // The editor is asked once for each: of thousands, the comparisons are many more.
    const paths = new Map([...this.#reports.keys(), ...this.#unread.keys()].map((uri) => [uri, this.#pathOf(uri)]));
    const pathOf = (uri: string): string => paths.get(uri) ?? uri;
    const byPath = (one: string, other: string): number => alphabet.compare(pathOf(one), pathOf(other));
    const reports = [...this.#reports.values()].sort((one, other) => worse(one, other) || byPath(one.uri, other.uri));
    const unread = [...this.#unread].sort(([one], [other]) => byPath(one, other));
    const names = [...paths.values()].map(nameOf);
    const seen = new Map<string, number>();
    for (const name of names) seen.set(name, (seen.get(name) ?? 0) + 1);
    const labelOf = (uri: string): string => {
      const path = pathOf(uri);
      return (seen.get(nameOf(path)) ?? 0) > 1 ? path : nameOf(path);
    };
    const row = (uri: string, description: string, worst: ReportRow['worst'], told = description): ReportRow => {
      const label = labelOf(uri);
      return { uri, label, description, told, worst, spoken: `${label}, ${told.replaceAll(' · ', ', ')}` };
    };
    return [
      ...reports.map(({ uri, counts, coverage }) => {
        const worst = severities.find((severity) => counts[severity] > 0);
        const words = saySeverities(this.#t, counts);
        const all = severities.reduce((sum, severity) => sum + counts[severity], 0);
        const total = worst !== undefined && all !== counts[worst] && String(all);
        const share = sayShare(this.#t, coverage);
        const description = total ? [total, share, words] : [words, share];
        const told = [words, sayCoverage(this.#t, coverage)];
        return row(uri, description.filter(Boolean).join(' · '), worst, told.filter(Boolean).join(' · '));
      }),
      ...unread.map(([uri, reason]) => row(uri, reason, 'unread')),
    ];
  }
}

function worse(one: CheckedReport, other: CheckedReport): number {
  for (const severity of severities) {
    const difference = other.counts[severity] - one.counts[severity];
    if (difference !== 0) return difference;
  }
  return 0;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
