import { dirname, join } from 'node:path';
import type { Problem } from '../../formats/report.js';
import type { FileSystem } from '../../node/file-system.js';
import { describeWriteError, writeWhole, type FileWriter } from '../../node/write-file.js';

/** The part of `node:fs` that keeping results needs. */
export type CacheDisk = FileSystem & FileWriter;

/** Where results are kept, from the folder of the run. */
export const cacheFolderName = '.substantiate/cache';

const day = 24 * 60 * 60 * 1000;
/** Entries are kept for so long after they were last of use. */
const keptFor = 30 * day;
/** What backup programs leave out: the signature is the same for all caches of the world. */
const tagFile = 'CACHEDIR.TAG';
const tag =
  'Signature: 8a477f597d28d172789f06886806bc55\n# Results that `substantiate check --cache` keeps. The folder may be deleted at any time.\n';
const entryName = /^\.?[0-9a-f]{64}(?:\.\d+\.tmp)?$/;

/**
 * Makes the folder ready for a run, and once a day takes out what has not been of use for long.
 * @returns what is wrong and what to do about it, where it can't be used.
 */
export function prepareCache(disk: CacheDisk, cwd: string, now = Date.now()): Problem | undefined {
  const message = prepare(disk, cwd, now);
  return message === undefined ? undefined : { path: cacheFolderName, message };
}

function prepare(disk: CacheDisk, cwd: string, now: number): string | undefined {
  const folder = join(cwd, cacheFolderName);
  try {
    for (const part of [dirname(folder), folder]) {
      disk.mkdirSync(part, { recursive: true });
      // A link would have entries written, and old ones deleted, somewhere else.
      if (!disk.lstatSync(part).isDirectory()) return 'Results are not kept, since this is a link to another folder: delete the link';
    }
    disk.writeFileSync(join(folder, tagFile), tag);
    // Its date tells when the folder was last tidied.
    const ignoreFile = join(folder, '.gitignore');
    const tidied = dateOf(disk, ignoreFile);
    if (tidied === undefined || now - tidied > day) {
      // Git would show the folder otherwise, and somebody would add it.
      disk.writeFileSync(ignoreFile, '*\n');
      tidy(disk, folder, now);
    }
    return undefined;
  } catch (error) {
    return `Results are not kept. ${describeWriteError(error)}`;
  }
}

function tidy(disk: CacheDisk, folder: string, now: number): void {
  for (const name of disk.readdirSync(folder)) {
    const path = join(folder, name);
    if (entryName.test(name) && now - (dateOf(disk, path) ?? now) > keptFor) disk.rmSync(path, { force: true });
  }
}

function dateOf(disk: CacheDisk, path: string): number | undefined {
  try {
    const stats = disk.lstatSync(path);
    return stats.isFile() ? stats.mtimeMs : undefined;
  } catch {
    return undefined;
  }
}

/** A folder of entries, each a file of its own, so that runs at the same time do not get into each other's way. */
export class CacheFolder {
  private readonly folder: string;

  /** @param cwd where {@link prepareCache} has made the folder. */
  constructor(
    private readonly disk: CacheDisk,
    cwd: string,
  ) {
    this.folder = join(cwd, cacheFolderName);
  }

  /** The bytes of an entry; undefined where there is none. */
  read(name: string, now = Date.now()): Buffer | undefined {
    const path = join(this.folder, name);
    const date = dateOf(this.disk, path);
    if (date === undefined) return undefined;
    try {
      const bytes = this.disk.readFileSync(path);
      // When it was last of use is told by its date, which need not be exact.
      if (now - date > day) this.write(name, bytes);
      return bytes;
    } catch {
      return undefined;
    }
  }

  /** Keeps an entry. Where that can't be done it is missing, and nothing else. */
  write(name: string, bytes: Buffer): void {
    writeWhole(this.disk, join(this.folder, name), bytes);
  }
}
