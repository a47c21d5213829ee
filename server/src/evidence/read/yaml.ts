import type { RegisterProblem } from '../types.js';
import { emptyRegister, noList } from './messages.js';
import { chunksOf } from './yaml-chunks.js';
import { YamlReader } from './yaml-nodes.js';
import { readPlainEntry } from './yaml-plain.js';
import type { RawEntry, RawRegister } from './types.js';

/** A new document, or the end of one. */
const documentMark = /^(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm;

const isBlank = /^(?:---|\.\.\.)?\s*$/;

/** Reads lists of entries, or maps with one under `evidence` or `items`, from all documents of a file. */
export function readYaml(text: string): RawRegister {
  const problems: RegisterProblem[] = [];
  const entries: RawEntry[] = [];
  const reader = new YamlReader(text, problems, entries);
  let found = false;
  let start = 0;
  for (const { index } of [...text.matchAll(documentMark), { index: text.length }]) {
    if (!isBlank.test(text.slice(start, index))) found = readDocument(text, start, index, reader, entries) || found;
    start = index;
  }
  if (!found) problems.push(text.trim() === '' ? emptyRegister : noList);
  return { entries, problems };
}

/** A long list is read entry by entry: what is broken in one leaves the others whole, and most need no parser, which takes 0.2 ms for each. */
function readDocument(text: string, start: number, end: number, reader: YamlReader, entries: RawEntry[]): boolean {
  const chunks = chunksOf(text, start, end);
  if (!chunks) return reader.readDocument(start, end);
  for (const chunk of chunks) {
    const entry = readPlainEntry(text, chunk.start, chunk.end);
    if (entry) entries.push(entry);
    else reader.readDocument(chunk.start, chunk.end);
  }
  return true;
}
