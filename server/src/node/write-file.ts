import type * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { entryAt, type FileSystem } from './file-system.js';

/** The part of `node:fs` that writing files needs. */
export type FileWriter = Pick<typeof fs, 'chmodSync' | 'lstatSync' | 'mkdirSync' | 'renameSync' | 'rmSync' | 'writeFileSync'>;

/**
 * Writes a file so that at no moment there is half of it: under another name first. A link is followed, a device written to.
 * @returns what is wrong and what to do about it, where it could not be written; then a file that was there is as it was.
 */
export function writeWhole(fileSystem: FileSystem & FileWriter, path: string, content: string | Uint8Array): string | undefined {
  const entry = entryAt(fileSystem, path);
  if (entry === 'folder') return 'This is a folder: name a file in it';
  try {
    if (entry === 'other') fileSystem.writeFileSync(path, content);
    else replace(fileSystem, entry === 'file' ? fileSystem.realpathSync(path) : path, content);
    return undefined;
  } catch (error) {
    return describeWriteError(error);
  }
}

/**
 * Writes over a file that there is, as {@link writeWhole} does; it stays readable and writable for whom it was. A link is followed.
 * @returns what is wrong and what to do about it, where it could not be written, or nobody is to write to it.
 */
export function writeOver(fileSystem: FileSystem & FileWriter, path: string, content: Uint8Array): string | undefined {
  try {
    const file = fileSystem.realpathSync(path);
    const { mode } = fileSystem.statSync(file);
    // Another file in its place would be allowed all the same.
    if ((mode & 0o222) === 0) return 'It may only be read: allow writing to it first';
    replace(fileSystem, file, content, mode & 0o777);
    return undefined;
  } catch (error) {
    return describeWriteError(error);
  }
}

/**
 * Writes a file where there is none.
 * @throws where it could not be written, or something is there; then nothing has changed.
 */
export function writeNew(fileSystem: FileWriter, path: string, content: string | Uint8Array): void {
  try {
    fileSystem.writeFileSync(path, content, { flag: 'wx' });
  } catch (error) {
    // Half of it may be there, unless it was somebody else's before.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') fileSystem.rmSync(path, { force: true });
    throw error;
  }
}

function replace(fileSystem: FileWriter, path: string, content: string | Uint8Array, mode?: number): void {
  const draft = join(dirname(path), `.${basename(path)}.${String(process.pid)}.tmp`);
  writeNew(fileSystem, draft, content);
  try {
    if (mode !== undefined) fileSystem.chmodSync(draft, mode);
    fileSystem.renameSync(draft, path);
  } catch (error) {
    fileSystem.rmSync(draft, { force: true });
    throw error;
  }
}

/** Says why a file or folder could not be written, and what to do about it. */
export function describeWriteError(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return 'There is no folder to write it in: make the folder first';
    case 'ENOTDIR':
    case 'EEXIST':
      return 'A file stands where a folder is needed, or is being written: choose another place';
    case 'EISDIR':
      return 'This is a folder: name a file in it';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'Nothing may be written there: give yourself the right to, or choose another place';
    case 'ENOSPC':
      return 'There is no room left on the disk: make some, or choose another place';
    default:
      return `It can't be written (${code ?? message}): choose another place`;
  }
}
