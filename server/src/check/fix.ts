import { dirname, resolve } from 'node:path';
import { safeEdits } from '../engine/index.js';
import type { Finding, TextEdit } from '../engine/types.js';
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

/**
 * Fixes what the paths stand for, document by document.
 * @param put is handed each document that changes, and says what is wrong where it can't be dealt with.
 * @returns what could not be done: with finding and reading documents, and then with those that change.
 */
export async function fixDocuments(
  request: FixRequest,
  ports: LintPorts,
  put: (fixed: FixedDocument) => Problem | undefined | Promise<Problem | undefined>,
): Promise<{ readonly unread: readonly Problem[]; readonly unfixed: readonly Problem[] }> {
  const { cwd } = ports;
  const { paths, stdinFilename } = request;
  const projects = new Projects(ports, request);
  const chooses = async (file: string): Promise<boolean> => (await projects.of(folderOf({ path: file, file }, cwd))).chooses(file);
  const { targets, problems } = await findTargets(paths, { ...ports, chooses, ...(stdinFilename !== undefined && { stdinFilename }) });
  const registers = new Registers({ ...ports, folders: [] });
  const read = documentReader(ports, projects);
  const unread: Problem[] = [];
  const unfixed: Problem[] = [];
  for (const target of targets) {
    if (await registers.holds(target, await projects.of(folderOf(target, cwd)))) continue;
    const opened = await read(target);
    const fixed = 'problem' in opened ? opened : fixOne(target, opened);
    if ('problem' in fixed) unread.push(fixed.problem);
    else if (fixed.changes > 0) unfixed.push(...[(await put(fixed)) ?? []].flat());
  }
  return { unread: [...projects.problems, ...problems, ...unread], unfixed };
}

function fixOne(target: Target, { text, encoding, lint }: OpenedDocument): FixedDocument | { readonly problem: Problem } {
  try {
    return { target, before: text, encoding, ...fixText(text, (one) => lint(one).findings) };
  } catch (error) {
    return { problem: linterFailed(target.path, error) };
  }
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
