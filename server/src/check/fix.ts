import { dirname, resolve } from 'node:path';
import { safeEdits } from '../engine/index.js';
import type { Finding, Snapshot, TextEdit } from '../engine/types.js';
import type { Problem } from '../formats/report.js';
import { entryAt, type FileSystem } from '../node/file-system.js';
import type { Encoding } from '../node/read-text.js';
import { isReallyWithin, isWithin } from '../node/within.js';
import { documentReader, linterFailed, type OpenedDocument } from './lint.js';
import type { LintPorts } from './ports.js';
import { Projects, type ProjectFlags } from './projects.js';
import { Registers } from './registers.js';
import { findTargets, folderOf, type Target } from './targets.js';

/** A fix may make room for another. Text that still changes after so many turns is left as it is then. */
const mostRounds = 20;

/** A text with its safe fixes applied. */
export interface FixedText {
  readonly text: string;
  /** How many places were changed; 0 where the text is as it was. */
  readonly changes: number;
}

/** A document that safe fixes change. */
export interface FixedDocument extends FixedText {
  readonly target: Target;
  readonly before: string;
  readonly encoding: Encoding;
}

/** What is to be fixed. */
export interface FixRequest extends ProjectFlags {
  /** Files, folders, globs, or `-`. */
  readonly paths: readonly string[];
  /** Name of what comes from the standard input. */
  readonly stdinFilename?: string;
  /** Only what stands in sentences that are new since this commit, branch or tag; `true` for the last commit. */
  readonly changed?: string | true;
}

/**
 * Applies all safe fixes of a text, and those that come to light by it. Nothing else is changed: fixed again, the text stays as it is.
 * @param findingsOf lints a text.
 */
export function fixText(original: string, findingsOf: (text: string) => readonly Finding[]): FixedText {
  const seen = new Set([original]);
  let text = original;
  let changes = 0;
  for (let round = 0; round < mostRounds; round++) {
    const edits = safeEdits(findingsOf(text));
    if (edits.length === 0) break;
    text = applied(text, edits);
    changes += edits.length;
    // Fixes that undo each other would go on for ever.
    if (seen.has(text)) break;
    seen.add(text);
  }
  return { text, changes: text === original ? 0 : changes };
}

/** @param edits in order, none touching another's words. */
function applied(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, text: put } of edits) {
    parts.push(text.slice(from, start), put);
    from = end;
  }
  return parts.join('') + text.slice(from);
}

/** What became of fixing documents. */
export interface Fixing {
  /** What could not be found or read. */
  readonly unread: readonly Problem[];
  /** What could not be done about documents that change. */
  readonly unfixed: readonly Problem[];
  readonly notes: readonly Problem[];
  /** Nothing was looked at, since it can't be told what is new. */
  readonly isUnknown?: boolean;
}

/**
 * Fixes what the paths stand for, document by document.
 * @param put is handed each document that changes, and says what is wrong where it can't be dealt with.
 */
export async function fixDocuments(
  request: FixRequest,
  ports: LintPorts,
  put: (fixed: FixedDocument) => Problem | undefined | Promise<Problem | undefined>,
): Promise<Fixing> {
  const { cwd } = ports;
  const { paths, stdinFilename, changed } = request;
  const changes = changed === undefined ? undefined : await (await import('./changed/changes.js')).changesSince(changed, ports);
  if (changes && 'problem' in changes) return { unread: [changes.problem], unfixed: [], notes: [], isUnknown: true };
  const projects = new Projects(ports, request);
  const chooses = async (file: string): Promise<boolean> => (await projects.of(folderOf({ path: file, file }, cwd))).chooses(file);
  const found = await findTargets(paths, { ...ports, chooses, ...(stdinFilename !== undefined && { stdinFilename }) });
  const left = await changes?.only(found.targets);
  const problems = [...found.problems, ...(left?.problems ?? [])];
  const registers = new Registers({ ...ports, folders: [] });
  const read = documentReader(ports, projects);
  const unread: Problem[] = [];
  const unfixed: Problem[] = [];
  for (const target of (left ?? found).targets) {
    if (await registers.holds(target, await projects.of(folderOf(target, cwd)))) continue;
    const opened = await read(target);
    const fixed = 'problem' in opened ? opened : fixOne(target, opened, await changes?.before(target));
    if ('problem' in fixed) unread.push(fixed.problem);
    else if (fixed.changes > 0) unfixed.push(...[(await put(fixed)) ?? []].flat());
  }
  return { unread: [...projects.problems, ...problems, ...unread], unfixed, notes: changes?.sieve.end() ?? [] };
}

/** @param known sentences that are to stay as they are. */
function fixOne(
  target: Target,
  { text, encoding, lint }: OpenedDocument,
  known?: ReadonlySet<string>,
): FixedDocument | { readonly problem: Problem } {
  try {
    return { target, before: text, encoding, ...fixText(text, (one) => findingsBeside(known, lint(one))) };
  } catch (error) {
    return { problem: linterFailed(target.path, error) };
  }
}

/** The findings in any sentence but those that are known. */
function findingsBeside(known: ReadonlySet<string> | undefined, snapshot: Snapshot): readonly Finding[] {
  if (!known) return snapshot.findings;
  const sentences = snapshot.findingSentences();
  return snapshot.findings.filter((_, index) => sentences[index]?.some((sentence) => !known.has(sentence)) ?? true);
}

/**
 * Whether a document is a link, or lies behind one, that leads out of what was named: out of the folder, or of a file's own folder.
 * @param file absolute path.
 */
export function leadsOut(file: string, paths: readonly string[], { cwd, fileSystem }: { cwd: string; fileSystem: FileSystem }): boolean {
  const named = paths.map((path) => resolve(cwd, path)).filter((path) => entryAt(fileSystem, path) === 'folder');
  const folder = named.find((path) => isWithin(file, path)) ?? dirname(file);
  return !isReallyWithin(fileSystem, file, folder);
}
