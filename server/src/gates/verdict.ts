import { severities, type Severity } from 'retext-substantiate/kit';
import { counted, grouped, inARow, severityCounts, shareText } from '../formats/counted.js';
import { findingsIn, type Problem, type Summary } from '../formats/report.js';
import { printable } from '../formats/terminal.js';
import type { GateFlags } from './flags.js';

/** How a run ended. */
export interface Verdict {
  readonly status: 0 | 1 | 2;
  /** What failed and why the status is what it is: one line, without a line end. */
  readonly line: string;
}

/** The claims of a run. */
export interface ClaimsFound {
  readonly claims: number;
  readonly evidenced: number;
  /** Registers are none. */
  readonly reports: number;
  /** Of the reports, those in which nobody looked for claims. */
  readonly unknown: number;
}

/** What there is to judge. */
export interface Facts {
  readonly summary: Summary;
  readonly claims: ClaimsFound;
  readonly problems: readonly Problem[];
}

/** What one gate says; undefined where it was not asked for and has nothing to say. */
type Word = { readonly failed: boolean; readonly text: string; /** Nothing is known to judge by. */ readonly undecided?: true } | undefined;

/** Most files that the line names. */
const named = 3;

/** Judges a run, and says why. */
export function verdictOf(flags: GateFlags, { summary, claims, problems }: Facts): Verdict {
  const words = [levelGate(flags, summary), warningsGate(flags, summary), densityGate(flags, summary), coverageGate(flags, claims)];
  const said = words.filter((word) => word !== undefined);
  const failed = said.filter((word) => word.failed).map(({ text }) => text);
  const undecided = said.filter((word) => word.undecided).map(({ text }) => text);
  if (problems.length > 0 || undecided.length > 0) {
    const reasons = [...(problems.length > 0 ? [problemsText(problems)] : []), ...undecided].join('; ');
    const beside = failed.length > 0 ? `; besides, ${failed.join('; ')}` : '';
    return { status: 2, line: `Could not finish (exit status 2): ${reasons}${beside}.` };
  }
  if (failed.length > 0) return { status: 1, line: `Failed (exit status 1): ${failed.join('; ')}.` };
  return { status: 0, line: `Passed (exit status 0): ${said.map(({ text }) => text).join('; ')}.` };
}

/** `--fail-on`: warnings are left to `--max-warnings`, where that is given. */
function levelGate(flags: GateFlags, summary: Summary): Word {
  const { failOn, maxWarnings } = flags;
  const level = failOn === 'never' ? -1 : severities.indexOf(failOn);
  const failing = severities.filter((severity, index) => index <= level && !(severity === 'warning' && maxWarnings !== undefined));
  const found = severityCounts(summary, failing);
  if (found.length > 0) return { failed: true, text: `${inARow(found)}, at or above --fail-on ${failOn}` };
  return { failed: false, text: levelPassed(flags, failing, summary) };
}

function levelPassed({ failOn, baseline, changed }: GateFlags, failing: readonly Severity[], summary: Summary): string {
  const findings = findingsIn(summary);
  if (summary.files === 0)
    return changed === undefined ? 'there was no report to check' : `no report to check has changed ${since(changed)}`;
  if (findings === 0) return baseline === undefined && changed === undefined ? 'no findings' : 'no new findings';
  const told = `${counted(findings, 'finding')} (${severityCounts(summary).join(', ')})`;
  if (failOn === 'never') return `${told}, let pass by --fail-on never`;
  const spared = failing.length <= severities.indexOf(failOn) && summary.warning > 0 ? ', warnings within --max-warnings aside' : '';
  return `${told}, none at or above --fail-on ${failOn}${spared}`;
}

function since(changed: string | true): string {
  return changed === true ? 'since the last commit' : `since ${printable(changed)}`;
}

function warningsGate({ maxWarnings }: GateFlags, { warning }: Summary): Word {
  if (maxWarnings === undefined) return undefined;
  const failed = warning > maxWarnings;
  return { failed, text: `${counted(warning, 'warning')}, ${failed ? 'more' : 'no more'} than --max-warnings ${String(maxWarnings)}` };
}

/** `--max-density`: of all findings, as the summary counts them. With those that fail by themselves alone, it could never decide anything. */
function densityGate({ maxDensity }: GateFlags, summary: Summary): Word {
  if (maxDensity === undefined) return undefined;
  const findings = findingsIn(summary);
  const { words } = summary;
  const asked = `--max-density ${String(maxDensity)}`;
  if (words === 0) return { failed: false, text: `no words to measure ${asked} by` };
  // In whole numbers, since 0.1 has no exact form otherwise.
  const failed = findings * 1_000_000 > Math.round(maxDensity * 1000) * words;
  return {
    failed,
    text: `${rateAbove(findings, words, maxDensity)} findings per 1,000 words, ${failed ? 'more' : 'no more'} than ${asked}`,
  };
}

/** The rate with as many decimal places as it takes to tell on which side of the limit it is. */
function rateAbove(findings: number, words: number, limit: number): string {
  const rate = (findings / words) * 1000;
  const places = [1, 2, 3, 4].find((each) => Math.sign(Number(rate.toFixed(each)) - limit) === Math.sign(rate - limit));
  return rate.toFixed(places ?? 6);
}

/**
 * `--min-coverage`: without a claim there is none that lacks evidence. Where nobody looked for claims, nothing is known of their evidence,
 * and to pass would say that there is enough.
 */
function coverageGate({ minCoverage }: GateFlags, { claims, evidenced, reports, unknown }: ClaimsFound): Word {
  if (minCoverage === undefined) return undefined;
  const asked = `--min-coverage ${String(minCoverage)}`;
  if (unknown > 0 && unknown === reports) return { failed: false, undecided: true, text: `${asked} can’t be judged, since ${notLooked}` };
  const aside = unknown > 0 ? ` (without ${counted(unknown, 'report')} where missing-evidence is off)` : '';
  if (claims === 0) return { failed: false, text: `no claims, as missing-evidence finds them, to measure ${asked} by${aside}` };
  const failed = evidenced * 1000 < Math.round(minCoverage * 10) * claims;
  const share = `${shareText(evidenced, claims)}% of claims have evidence (${grouped(evidenced)} of ${grouped(claims)})`;
  return { failed, text: `${share}, ${failed ? 'less' : 'no less'} than ${asked}${aside}` };
}

const notLooked =
  'no claims were looked for: missing-evidence is off. Switch it on in the config, or use `substantiate evidence --min-coverage`, which counts them all the same';

function problemsText(problems: readonly Problem[]): string {
  const paths = [...new Set(problems.map(({ path }) => printable(path)).filter((path) => path !== ''))];
  const others = paths.length - named;
  const shown = others > 0 ? [...paths.slice(0, named), `${grouped(others)} more`] : paths;
  const where = shown.length > 0 ? `, with ${inARow(shown)}` : '';
  return `${counted(problems.length, 'problem')}${where}`;
}
