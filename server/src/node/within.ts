import { isAbsolute, relative, sep } from 'node:path';
import type { FileSystem } from './file-system.js';

/** Whether an absolute path is a folder, or lies in it, as both are written. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Whether something lies in a folder once all symbolic links are followed; not so where that can't be told. */
export function isReallyWithin(fileSystem: Pick<FileSystem, 'realpathSync'>, path: string, folder: string): boolean {
  try {
    return isWithin(fileSystem.realpathSync(path), fileSystem.realpathSync(folder));
  } catch {
    return false;
  }
}
