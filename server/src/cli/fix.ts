import { relative, resolve } from 'node:path';
import { fixDocuments, leadsOut, type FixedDocument } from '../check/fix.js';
import { patchOf } from '../check/patch.js';
import { shown } from '../check/targets.js';
import type { Problem } from '../formats/report.js';
import { decodeText, encodeText } from '../node/read-text.js';
import { writeOver } from '../node/write-file.js';
import type { CheckFlags } from './check-options.js';
import { choosePaint } from './colour.js';
import type { Ports } from './ports.js';
import { tell } from './tell.js';

const fromStdin = 'What comes from the standard input can’t be written back: use --fix-dry-run, or name a file';
const elsewhere = 'It is a link that leads out of what was named, so it is not changed: name the file itself';
const unwritable = 'The fixed text can’t be written in the encoding of the file: save it as UTF-8 first';
const changedMeanwhile = 'It was changed while it was being checked: run the command again';
const notUtf8 = 'A diff is UTF-8, and this file is not: save it as UTF-8 first, or use --fix';

/** Writes the safe fixes into the files, and says how many. @returns what could not be written; what can't be read is told by the run. */
export async function applyFixes(paths: readonly string[], flags: CheckFlags, ports: Ports): Promise<readonly Problem[]> {
  if (paths.includes('-')) return [{ path: '-', message: fromStdin }];
  let files = 0;
  let changes = 0;
  const { unfixed, isUnknown } = await fixDocuments({ ...flags, paths }, ports, (fixed) => {
    const message = write(fixed, paths, ports);
    if (message !== undefined) return { path: fixed.target.path, message: `The safe fixes were not made. ${message}` };
    files++;
    changes += fixed.changes;
    return undefined;
  });
  if (!isUnknown) sayHowMany(changes, files, 'made', flags, ports);
  return unfixed;
}

/** Prints what the safe fixes would change. @returns the exit status: 1 where they would change anything. */
export async function showFixes(paths: readonly string[], flags: CheckFlags, ports: Ports): Promise<number> {
  let changes = 0;
  let files = 0;
  const { unread, unfixed, notes, isUnknown } = await fixDocuments({ ...flags, paths }, ports, async (fixed) => {
    const { target, before, text, encoding } = fixed;
    if (encoding === 'windows-1252') return { path: target.path, message: notUtf8 };
    const mark = encoding === 'utf-8 with a mark' ? '\uFEFF' : '';
    const path = target.file === undefined ? 'stdin' : shown(relative(ports.cwd, target.file));
    ports.stdout.write(await patchOf(path, mark + before, mark + text));
    files++;
    changes += fixed.changes;
    return undefined;
  });
  const problems = [...unread, ...unfixed];
  tell({ notes: flags.quiet ? [] : notes, problems }, ports.stderr, choosePaint(flags.color, ports.env, ports.stderr));
  if (!isUnknown) sayHowMany(changes, files, 'to make', flags, ports);
  return problems.length > 0 ? 2 : changes > 0 ? 1 : 0;
}

/** @returns what is wrong, where the file was not written. */
function write(
  { target, before, text, encoding }: FixedDocument,
  paths: readonly string[],
  { cwd, fileSystem }: Ports,
): string | undefined {
  const file = resolve(cwd, target.file ?? target.path);
  if (leadsOut(file, paths, { cwd, fileSystem })) return elsewhere;
  if (!encodeText(before, encoding).equals(fileSystem.readFileSync(file))) return changedMeanwhile;
  const content = encodeText(text, encoding);
  const again = decodeText(content, file);
  if (!('text' in again) || again.text !== text) return unwritable;
  return writeOver(fileSystem, file, content);
}

function sayHowMany(changes: number, files: number, done: string, { quiet }: CheckFlags, { stderr }: Ports): void {
  const told =
    changes === 0 ? 'No safe fix to make' : `${count(changes, 'safe fix', 'safe fixes')} ${done} in ${count(files, 'file', 'files')}`;
  if (!quiet) stderr.write(`${told}.\n`);
}

function count(number: number, one: string, several: string): string {
  return `${String(number)} ${number === 1 ? one : several}`;
}
