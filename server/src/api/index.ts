/** What programs may ask of Substantiate: it prints nothing, and ends no process. */
import { isPresetName, presets } from 'retext-substantiate/presets';
import { narrowingFor } from '../check/narrowing.js';
import { absolute, nodePorts } from '../check/node-ports.js';
import { run, type RunListener } from '../check/run.js';
import { withoutFixes } from '../formats/json.js';
import { placesOf, type Place } from '../formats/places.js';
import { addTo, emptySummary, type FileReport, type Problem, type ReportedFinding } from '../formats/report.js';

// Both are said here once more, so that the declarations need no other package; a test holds them against the rules' own.
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** Which rules, how strictly. */
export type PresetName = 'recommended' | 'strict' | 'self-evaluation' | 'inspection-draft' | 'scrutiny-minutes';

/** What to check, and how. */
export interface CheckOptions {
  /** Files, folders or globs; the working folder if left out. */
  readonly paths?: readonly string[];
  /** Folder that relative paths start from; that of the process if left out. */
  readonly cwd?: string;
  /** Which rules, how strictly; beats the config. */
  readonly preset?: PresetName;
  /** The config for all files, instead of the nearest upward from each. */
  readonly config?: string;
  /** Leaves out the known findings that this file lists; `true` for `substantiate-baseline.json`. */
  readonly baseline?: string | true;
  /** Only sentences that are new since this commit, branch or tag; `true` for the last commit. */
  readonly changed?: string | true;
  /** Threads to lint in; as many as pay if left out. */
  readonly workers?: number;
  /** Whether results are kept in `.substantiate/cache`, and those kept before are used. */
  readonly cache?: boolean;
}

/** A place in a text. */
export interface Position {
  /** From 1. In a workbook the row. */
  readonly line: number;
  /** From 1, in UTF-16 units. In a workbook the column. */
  readonly column: number;
  /** From 0, in UTF-16 units, without a byte order mark. In a workbook 0. */
  readonly offset: number;
}

/** What a scrutiny panel would query. */
export interface CheckedFinding {
  readonly rule: string;
  readonly category: string;
  readonly severity: Severity;
  /** The fault, without a final stop. */
  readonly message: string;
  readonly why: string;
  readonly question: string;
  /** Address of the rule's page. */
  readonly url: string;
  /** The words in question. */
  readonly text: string;
  readonly start: Position;
  readonly end: Position;
  /** Rules that mark the same words. */
  readonly also: readonly { readonly rule: string; readonly category: string }[];
  /** Names the finding across edits. */
  readonly fingerprint: string;
  /** Changes to choose from; all edits of one go together. */
  readonly fixes: readonly {
    readonly title: string;
    /** Whether it may be applied unseen. */
    readonly safe: boolean;
    readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  }[];
}

/** One report, or one register of evidence. */
export interface CheckedFile {
  /** As given, with `/`. */
  readonly path: string;
  readonly kind: 'report' | 'register';
  readonly words: number;
  /** In the order of the text. */
  readonly findings: readonly CheckedFinding[];
}

/** Something to be told of a file beside its findings. */
export interface CheckProblem {
  readonly path: string;
  /** One sentence or more, without the final stop. */
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

/** Numbers of files, words and findings. */
export interface CheckSummary {
  readonly files: number;
  readonly words: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly hint: number;
}

/** What came of a check. */
export interface CheckResult {
  readonly files: readonly CheckedFile[];
  readonly summary: CheckSummary;
  /** What could not be done, and what to do about it: the other files were checked. */
  readonly problems: readonly CheckProblem[];
  /** What is worth knowing: how a file was read, how many known findings are left. */
  readonly notes: readonly CheckProblem[];
}

/** A check that tells of each file as soon as its turn comes, and keeps none. */
export interface CheckOptionsEach extends CheckOptions {
  /** Told of each file, in order; the check waits for what it returns. */
  readonly onFile: (file: CheckedFile) => void | Promise<void>;
}

/**
 * Checks reports, and the registers of their projects.
 * @returns all that was found; what could not be done is among its problems, and nothing is thrown for it. With `onFile`, `files` is empty.
 * @throws TypeError where there is no such preset, and what `onFile` throws.
 */
export async function check(asked: string | readonly string[] | CheckOptions | CheckOptionsEach = {}): Promise<CheckResult> {
  const options: CheckOptions & Partial<CheckOptionsEach> =
    typeof asked === 'string' ? { paths: [asked] } : isList(asked) ? { paths: asked } : asked;
  const { paths = ['.'], onFile, ...rest } = options;
  if (options.preset !== undefined && !isPresetName(options.preset)) {
    throw new TypeError(`There is no preset \`${String(options.preset)}\`. Presets: ${Object.keys(presets).join(', ')}.`);
  }
  const ports = portsIn(absolute(options.cwd ?? '.'));
  const files: CheckedFile[] = [];
  const summary = emptySummary();
  const { wanted, sieves, only, problems } = await narrowingFor(options, ports);
  // The standard input is the program's own: here `-` is a file like any other.
  const named = paths.map((path) => (path === '-' ? './-' : path));
  const request = { ...rest, paths: named, wanted: { ...wanted, fingerprints: true, fixes: true }, sieves, ...(only && { only }) };
  const listener: RunListener = {
    begin: () => undefined,
    step: () => undefined,
    file: async (report) => {
      addTo(summary, report);
      const file = fileOf(report);
      if (onFile) await onFile(file);
      else files.push(file);
    },
  };
  const end = problems.length > 0 ? { problems, notes: [] } : await run(request, ports, listener);
  return { files, summary, problems: end.problems.map(problemOf), notes: end.notes.map(problemOf) };
}

function problemOf({ path, message, place }: Problem): CheckProblem {
  return { path, message, ...place };
}

function portsIn(cwd: string) {
  const here = import.meta.url;
  const base = nodePorts({ cwd, version: '', docsUrl: new URL('docs/', here).href });
  const manifest = JSON.parse(base.fileSystem.readFileSync(new URL('../package.json', here), 'utf8')) as { version: string };
  return { ...base, version: manifest.version, workerScript: new URL('worker.js', here) };
}

function isList(asked: readonly string[] | CheckOptions): asked is readonly string[] {
  return Array.isArray(asked);
}

function fileOf({ path, kind, words, text, findings, fingerprints }: FileReport): CheckedFile {
  const place = placesOf(text);
  return { path, kind, words, findings: findings.map((finding, index) => findingOf(finding, fingerprints[index] ?? '', place)) };
}

function findingOf(finding: ReportedFinding, fingerprint: string, place: (offset: number) => Place): CheckedFinding {
  const fixes = finding.fixes.map(({ title, safe = false, edits }) => ({ title, safe, edits: edits.map((edit) => ({ ...edit })) }));
  return { ...withoutFixes(finding, place, fingerprint), fixes };
}
