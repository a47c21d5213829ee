import { dirname, join } from 'node:path';
import { configFileName } from '../config/index.js';
import { entryAt, type FileSystem } from './file-system.js';

/**
 * Makes the search for the nearest config file, upward from a folder and no further than the root of its git repository.
 * Answers are remembered folder by folder.
 * @returns the config's path, or undefined.
 */
export function configFinder(fileSystem: FileSystem): (folder: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const find = (folder: string): string | undefined => {
    if (known.has(folder)) return known.get(folder);
    const candidate = join(folder, configFileName);
    const parent = dirname(folder);
    let found: string | undefined;
    if (entryAt(fileSystem, candidate) === 'file') found = candidate;
    else if (parent !== folder && entryAt(fileSystem, join(folder, '.git')) === undefined) found = find(parent);
    known.set(folder, found);
    return found;
  };
  return find;
}
