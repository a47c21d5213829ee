import { dirname, join } from 'node:path';
import type { LinkedFile } from 'retext-substantiate/kit';
import { formatOf } from '../config/index.js';
import { entryAt, type FileSystem } from './file-system.js';
import { readText } from './read-text.js';

/** Answers what a relative link in a document leads to: null where that is missing, undefined where it can't be told. */
export type LinkLookup = (path: string) => LinkedFile | null | undefined;

/**
 * Makes the lookup of linked files for documents on disk; each file is read once.
 * @param anchorsOf anchors that links may name in a Markdown text.
 */
export function linkedFiles(
  fileSystem: FileSystem,
  anchorsOf: (markdown: string) => ReadonlySet<string>,
): (document: string) => LinkLookup {
  const known = new Map<string, LinkedFile | null>();
  const look = (file: string): LinkedFile | null => {
    const entry = entryAt(fileSystem, file);
    if (entry === undefined) return null;
    if (entry !== 'file' || formatOf(file) !== 'markdown') return {};
    const reading = readText(fileSystem, file);
    return 'text' in reading ? { anchors: anchorsOf(reading.text) } : {};
  };
  return (document) => (path) => {
    // What a leading slash stands for depends on where the report is published.
    if (path.startsWith('/')) return undefined;
    const file = join(dirname(document), path);
    let linked = known.get(file);
    if (linked === undefined) known.set(file, (linked = look(file)));
    return linked;
  };
}
