/** What programs may ask of Substantiate: it prints nothing, and ends no process. */
import type { Severity } from 'retext-substantiate/kit';
import type { PresetName } from 'retext-substantiate/presets';
import { absolute, nodePorts } from '../check/node-ports.js';
import { run } from '../check/run.js';
import { placesOf, type Place } from '../formats/places.js';
import { addTo, emptySummary, type FileReport, type ReportedFinding } from '../formats/report.js';

export type { Severity } from 'retext-substantiate/kit';
export type { PresetName } from 'retext-substantiate/presets';

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

/** Something that could not be done: the other files were checked. */
export interface CheckProblem {
  readonly path: string;
  /** What is wrong and what to do about it, without a final stop. */
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
  readonly problems: readonly CheckProblem[];
}

/** A check that tells of each file as soon as its turn comes, and keeps none. */
export interface CheckOptionsEach extends CheckOptions {
  /** Told of each file, in order; the check waits for what it returns. */
  readonly onFile: (file: CheckedFile) => void | Promise<void>;
}

/**
 * Checks reports, and the registers of their projects.
 * @returns all that was found; what could not be done is among its problems, and nothing is thrown for it. With `onFile`, `files` is empty.
 */
export async function check(asked: string | readonly string[] | CheckOptions | CheckOptionsEach = {}): Promise<CheckResult> {
  const options: CheckOptions & Partial<CheckOptionsEach> =
    typeof asked === 'string' ? { paths: [asked] } : isList(asked) ? { paths: asked } : asked;
  const { paths = ['.'], onFile, ...rest } = options;
  const cwd = absolute(options.cwd ?? '.');
  const files: CheckedFile[] = [];
  const summary = emptySummary();
  const ports = portsIn(cwd);
  const end = await run({ ...rest, paths, wanted: { fingerprints: true, fixes: true }, sieves: [] }, ports, {
    begin: () => undefined,
    step: () => undefined,
    file: async (report) => {
      addTo(summary, report);
      const file = fileOf(report);
      if (onFile) await onFile(file);
      else files.push(file);
    },
  });
  const problems = end.problems.map(({ path, message, place }) => ({ path, message, ...place }));
  return { files, summary, problems };
}

function portsIn(cwd: string) {
  const here = import.meta.url;
  const base = nodePorts({ cwd, version: '', docsUrl: new URL('docs/', here).href });
  const manifest = JSON.parse(base.fileSystem.readFileSync(new URL('../package.json', here), 'utf8')) as { version: string };
  const noInput = (): Promise<Buffer> => Promise.reject(new Error('The standard input is the program’s own: name a file'));
  return { ...base, version: manifest.version, readStdin: noInput, workerScript: new URL('worker.js', here) };
}

function isList(asked: readonly string[] | CheckOptions): asked is readonly string[] {
  return Array.isArray(asked);
}

function fileOf({ path, kind, words, text, findings, fingerprints }: FileReport): CheckedFile {
  const place = placesOf(text);
  return { path, kind, words, findings: findings.map((finding, index) => findingOf(finding, fingerprints[index] ?? '', place)) };
}

function findingOf(finding: ReportedFinding, fingerprint: string, place: (offset: number) => Place): CheckedFinding {
  const { rule, category, severity, message, why, question, url, text, start, end, cell, also, fixes } = finding;
  return {
    rule,
    category,
    severity,
    message,
    why,
    question,
    url,
    text,
    start: { ...(cell ?? place(start)), offset: start },
    end: { ...(cell ?? place(end)), offset: end },
    also: also.map((other) => ({ rule: other.rule, category: other.category })),
    fingerprint,
    fixes: fixes.map(({ title, safe = false, edits }) => ({ title, safe, edits: edits.map((edit) => ({ ...edit })) })),
  };
}
