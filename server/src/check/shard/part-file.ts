import { resolve } from 'node:path';
import type { Problem } from '../../formats/report.js';
import { entryAt, type FileSystem } from '../../node/file-system.js';
import { describeReadError } from '../../node/read-text.js';
import { shown } from '../targets.js';
import type { PartFile, PartHead, PartUnread, SlimFile } from './part.js';
import { readFile, readHead, readUnread } from './schema.js';
import { wholeReport } from './slim.js';

/** The file of a part, looked through from one end to the other. */
export interface PartReading {
  /** As given. */
  readonly path: string;
  readonly head: PartHead;
  readonly unread: readonly PartUnread[];
  /** Its documents, as they were named. */
  readonly documents: readonly string[];
  /** Reads its documents, one at a time, in the order of their numbers. */
  readonly files: () => AsyncGenerator<PartFile, void, undefined>;
}

interface PartPorts {
  readonly cwd: string;
  readonly fileSystem: FileSystem;
}

const way = 'write it anew with `substantiate check --shard PART/PARTS --output json=FILE`';
const notAPart = `This is not a part of a check, or not as it was written: ${way}`;

/** A fault of the file, in words for the user. */
class PartFault extends Error {}

/**
 * Looks through the file of a part, which anybody may have written: a line at a time, so that no more of it is held than one document.
 * @returns what it says of itself, or what is wrong.
 */
export async function readPart(path: string, { cwd, fileSystem }: PartPorts): Promise<PartReading | { readonly problem: Problem }> {
  const place = resolve(cwd, path);
  const problem = (message: string): { readonly problem: Problem } => ({ problem: { path: shown(path), message } });
  const entry = entryAt(fileSystem, place);
  if (entry === undefined) return problem('There is no such file: check its name');
  if (entry !== 'file') return problem('This is not a file: name the JSON files of the parts');
  try {
    let head: PartHead | undefined;
    let unread: readonly PartUnread[] | undefined;
    let before = -1;
    const documents: string[] = [];
    for await (const line of linesOf(place, fileSystem)) {
      if (unread) {
        if (line !== '') throw new PartFault(notAPart);
      } else if (!head) {
        head = headIn(line);
      } else if (line.startsWith(']')) {
        unread = readUnread(objectIn(`{"files":[${line}`)['unread']);
        if (!unread) throw new PartFault(notAPart);
      } else {
        const { number, report } = fileIn(line);
        documents.push(report.path);
        if (number <= before) throw new PartFault(notAPart);
        before = number;
      }
    }
    if (!head) throw new PartFault('The file is empty: the check that was to write it did not get to its end');
    if (!unread) throw new PartFault(`The file breaks off: ${way}`);
    return { path: shown(path), head, unread, documents, files: () => filesIn(place, fileSystem) };
  } catch (error) {
    return problem(error instanceof PartFault ? error.message : describeReadError(error));
  }
}

/** Whether a file begins as one of a part does, however it goes on. */
export async function isPart(path: string, { cwd, fileSystem }: PartPorts): Promise<boolean> {
  const place = resolve(cwd, path);
  if (entryAt(fileSystem, place) !== 'file') return false;
  try {
    for await (const line of linesOf(place, fileSystem)) return headIn(line).total > 0;
  } catch {
    // Whoever reads it says what is wrong with it.
  }
  return false;
}

async function* filesIn(place: string, fileSystem: FileSystem): AsyncGenerator<PartFile, void, undefined> {
  let isFirst = true;
  for await (const line of linesOf(place, fileSystem)) {
    if (line.startsWith(']')) return;
    if (!isFirst) yield fileIn(line);
    isFirst = false;
  }
}

function headIn(line: string): PartHead {
  const value = objectIn(`${line}]}`);
  if (value['tool'] !== undefined && value['shard'] === undefined) {
    throw new PartFault('This is a whole check, not a part of one: parts are written by `substantiate check --shard PART/PARTS`');
  }
  const head = readHead(value['shard']);
  if (!head) throw new PartFault(notAPart);
  return head;
}

function fileIn(line: string): PartFile {
  const file = readFile(wholeFile(objectIn(line.endsWith(',') ? line.slice(0, -1) : line)));
  if (!file) throw new PartFault(notAPart);
  return file;
}

function wholeFile(line: Readonly<Record<string, unknown>>): unknown {
  try {
    const slim = line['shard'] as SlimFile;
    return { ...slim, report: wholeReport(slim.report, line) };
  } catch {
    throw new PartFault(notAPart);
  }
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>;
  } catch {
    // Told below.
  }
  throw new PartFault(notAPart);
}

/** The lines of a file. Only line feeds part them: what else may end a line stands in the texts. */
async function* linesOf(place: string, fileSystem: FileSystem): AsyncGenerator<string, void, undefined> {
  const pieces: string[] = [];
  for await (const chunk of fileSystem.createReadStream(place, { encoding: 'utf8' }) as AsyncIterable<string>) {
    const [first = '', ...lines] = chunk.split('\n');
    pieces.push(first);
    for (const line of lines) {
      yield pieces.splice(0).join('').trimEnd();
      pieces.push(line);
    }
  }
  const last = pieces.join('').trimEnd();
  if (last !== '') yield last;
}
