import { dirname, join } from 'node:path';
import { baselineFileName } from '../baseline/baseline.js';
import { usualRegisters } from '../evidence/wanted.js';
import { entryAt, type FileSystem } from './file-system.js';

/**
 * Makes the search for the nearest file of known findings, upward from a folder and no further than the root of its git repository.
 * Answers are remembered folder by folder.
 * @returns the file's path, or undefined.
 */
export function baselineFinder(fileSystem: FileSystem): (folder: string) => string | undefined {
  return finder(fileSystem, [baselineFileName]);
}

/** Makes the search for the nearest folder with a register of the usual name; as {@link baselineFinder} searches. */
export function registerFinder(fileSystem: FileSystem): (folder: string) => string | undefined {
  const find = finder(fileSystem, usualRegisters);
  return (folder) => {
    const register = find(folder);
    return register === undefined ? undefined : dirname(register);
  };
}

function finder(fileSystem: FileSystem, names: readonly string[]): (folder: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const find = (folder: string): string | undefined => {
    if (known.has(folder)) return known.get(folder);
    const parent = dirname(folder);
    let found = names.map((name) => join(folder, name)).find((candidate) => entryAt(fileSystem, candidate) === 'file');
    if (found === undefined && parent !== folder && entryAt(fileSystem, join(folder, '.git')) === undefined) found = find(parent);
    known.set(folder, found);
    return found;
  };
  return find;
}
