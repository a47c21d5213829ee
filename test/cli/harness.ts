import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import { defineRule, type AnyRule } from 'retext-substantiate/kit';
import { rules } from 'retext-substantiate/rules';
import { main } from '../../server/src/cli/program.js';
import type { Ports } from '../../server/src/cli/ports.js';
import { createEngine, markdownAnchors, notices } from '../../server/src/engine/index.js';

const base = { category: 'vague-term', scope: 'block', summary: 'A word for a number', why: 'Nobody can check it.' } as const;

const farSighted = new Set([
  'vague-attribution',
  'vague-quantity',
  'unquantified-extent',
  'missing-evidence',
  'broken-evidence-link',
  'unknown-evidence',
  'superseded-evidence',
]);

/** A rule that says of each `word` that it is vague: these tests are about the program, not about what the real rules know. */
function wordRule(id: string, word: string, severity: 'error' | 'warning' | 'info' | 'hint'): AnyRule {
  return defineRule({
    ...base,
    id,
    severity,
    lexicon: [{ phrase: word }],
    checkMatch: ({ first, last }, { tokens }, { report }) => {
      const span = { start: tokens.starts[first] ?? 0, end: tokens.ends[last - 1] ?? 0 };
      const fixes = [{ title: 'Say how many', edits: [{ ...span, text: '‹n› of ‹N›' }] }];
      report({ span, message: `\`${word}\` is vague`, question: 'How many of how many?', fixes });
    },
  });
}

/** One rule of each severity. */
export const testRules: readonly AnyRule[] = [
  wordRule('vague-some', 'some', 'warning'),
  wordRule('vague-never', 'never', 'error'),
  wordRule('vague-often', 'often', 'info'),
  wordRule('vague-maybe', 'maybe', 'hint'),
];

/** Rules that ask the register, the whole report or what links lead to, and some for words: a run with them costs a fraction of one with all. */
export const farSightedRules: readonly AnyRule[] = rules.filter(({ id }) => farSighted.has(id));

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
});

/** Makes a folder of its own with files in it, by path; it is removed after the tests of the file. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'substantiate-')));
  folders.push(folder);
  // The search for a config stops here, whatever lies about in the folder of temporary files.
  fs.mkdirSync(join(folder, '.git'));
  for (const [path, content] of Object.entries(files)) {
    fs.mkdirSync(dirname(join(folder, path)), { recursive: true });
    fs.writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** What a run of the program left behind. */
export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program in this process. */
export async function run(cwd: string, argv: readonly string[], ports: Partial<Ports> = {}): Promise<Run> {
  let stdout = '';
  let stderr = '';
  const all: Ports = {
    readStdin: () => Promise.resolve(Buffer.alloc(0)),
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    cwd,
    env: {},
    fileSystem: fs,
    version: '1.2.3',
    rules: testRules,
    notices,
    createEngine,
    anchorsOf: markdownAnchors,
    tagger: { tag: () => ({ starts: [], tags: [] }) },
    docsUrl: pathToFileURL(join(cwd, 'docs/')).href,
    now: () => 0,
    today: '2026-11-23',
    ...ports,
  };
  const status = await main(argv, { ...all, loadPorts: () => Promise.resolve(all) });
  return { status, stdout, stderr };
}

/** The JSON document of a run, as far as tests look into it. */
export interface Report {
  readonly preset: string;
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly text: string;
      readonly fingerprint: string;
      readonly start: { readonly line: number };
    }[];
  }[];
  readonly problems: readonly { readonly path: string; readonly message: string }[];
  readonly summary: Readonly<Record<string, number>>;
}

/** Runs `check` with JSON output and reads it. The line that ends the standard error is apart from the rest of it. */
export async function check(
  cwd: string,
  argv: readonly string[],
  ports: Partial<Ports> = {},
): Promise<Run & { report: Report; paths: string[]; verdict: string }> {
  const result = await run(cwd, ['check', '--format', 'json', ...argv], ports);
  const report = JSON.parse(result.stdout) as Report;
  const last = result.stderr.lastIndexOf('\n', result.stderr.length - 2) + 1;
  const [stderr, verdict] = [result.stderr.slice(0, last), result.stderr.slice(last)];
  return { ...result, stderr, verdict, report, paths: report.files.map(({ path }) => path) };
}
