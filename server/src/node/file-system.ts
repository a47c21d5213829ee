import type * as fs from 'node:fs';

/** The part of `node:fs` that reading documents needs; handed in, so that tests can do without a disk. */
export type FileSystem = Pick<
  typeof fs,
  | 'closeSync'
  | 'createReadStream'
  | 'openSync'
  | 'readFileSync'
  | 'readSync'
  | 'readdir'
  | 'readdirSync'
  | 'realpath'
  | 'realpathSync'
  | 'stat'
  | 'statSync'
>;

/** What there is at a path; `other` is a pipe, a socket or a device. */
export type Entry = 'file' | 'folder' | 'other' | undefined;

/** Looks at a path, following symbolic links; undefined where there is nothing, or only a link that leads nowhere. */
export function entryAt(fileSystem: FileSystem, path: string): Entry {
  try {
    const stats = fileSystem.statSync(path);
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
  } catch {
    return undefined;
  }
}
