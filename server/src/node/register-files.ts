import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { LocatedFile } from 'retext-substantiate/kit';
import { isGlob } from '../config/is-glob.js';
import type { RegisterFiles } from '../evidence/load.js';
import { leadsOut, maxBytes } from '../evidence/wanted.js';
import { entryAt, type FileSystem } from './file-system.js';
import { describeReadError } from './read-text.js';
import { isReallyWithin } from './within.js';

/** The files of a project on disk, as far as its evidence register names them. Nothing outside the project's folder is ever opened. */
export interface ProjectFiles extends RegisterFiles {
  /**
   * Looks at the file that an item's location leads to.
   * @param path from the project's folder.
   * @param named whether its fingerprint is wanted, for which all of it is read.
   */
  readonly lookAt: (path: string, named: boolean) => Promise<LocatedFile>;
}

/** @param folder absolute path of the project's folder. */
export function projectFiles(fileSystem: FileSystem, folder: string): ProjectFiles {
  const isInside = (file: string): boolean => isReallyWithin(fileSystem, file, folder);
  return {
    list: async (globs) => {
      const plain = globs.filter((glob) => entryAt(fileSystem, join(folder, glob)) !== undefined);
      const patterns = globs.filter((glob) => !plain.includes(glob));
      return [...plain, ...(await matches(fileSystem, folder, patterns))];
    },
    read: async (path) => {
      const file = join(folder, path);
      if (!isInside(file)) return { problem: leadsOut };
      if (entryAt(fileSystem, file) !== 'file')
        return { problem: 'This is not a file: name the register itself, or a pattern such as `evidence/*.csv`' };
      try {
        return await beginningOf(fileSystem, file);
      } catch (error) {
        return { problem: describeReadError(error) };
      }
    },
    lookAt: async (path, named) => {
      const file = join(folder, path);
      const entry = entryAt(fileSystem, file);
      if (entry === undefined) return null;
      if (!isInside(file)) return 'outside';
      return named && entry === 'file' ? fingerprintOf(fileSystem, file) : {};
    },
  };
}

async function matches(fileSystem: FileSystem, folder: string, patterns: readonly string[]): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const dynamic = patterns.filter(isGlob);
  if (dynamic.length === 0) return [];
  const found = await glob(dynamic, {
    cwd: folder,
    ignore: '**/node_modules/**',
    expandDirectories: false,
    followSymbolicLinks: false,
    fs: fileSystem,
  });
  return found.sort();
}

/** As much of a file as a register may have, and a byte more where it has more. */
async function beginningOf(fileSystem: FileSystem, file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of fileSystem.createReadStream(file, { end: maxBytes })) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

async function fingerprintOf(fileSystem: FileSystem, file: string): Promise<LocatedFile> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of fileSystem.createReadStream(file)) hash.update(chunk as Uint8Array);
    return { sha256: hash.digest('hex') };
  } catch {
    // It is there, and may not be read: nobody can say whether it has changed.
    return {};
  }
}
