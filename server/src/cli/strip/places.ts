import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isGlob } from '../../config/is-glob.js';
import { entryAt, type FileSystem } from '../../node/file-system.js';
import { isWithin } from '../../node/within.js';
import type { FileWriter } from '../../node/write-file.js';

/** The deepest folder that all paths share: what lies below it keeps its place below the folder of the copies. */
export function sharedFolder(paths: readonly string[], cwd: string, fileSystem: FileSystem): string {
  const [first = cwd, ...others] = paths.map((path) => folderOfPath(path, cwd, fileSystem));
  return others.reduce((shared, folder) => {
    while (!isWithin(folder, shared) && dirname(shared) !== shared) shared = dirname(shared);
    return shared;
  }, first);
}

/** A folder itself, a file's folder, or that which a pattern starts from. */
function folderOfPath(path: string, cwd: string, fileSystem: FileSystem): string {
  const entry = entryAt(fileSystem, resolve(cwd, path));
  if (entry === 'folder') return resolve(cwd, path);
  const steps = path.split(/[\\/]/);
  const magic = entry === undefined ? steps.findIndex(isGlob) : -1;
  const plain = steps.slice(0, magic < 0 ? -1 : magic).join('/');
  return resolve(cwd, plain === '' && isAbsolute(path) ? sep : plain);
}

/** A path with all symbolic links followed, as far as there is something. */
export function realPath(path: string, fileSystem: FileSystem): string {
  const parent = dirname(path);
  try {
    return fileSystem.realpathSync(path);
  } catch {
    return parent === path ? path : join(realPath(parent, fileSystem), relative(parent, path));
  }
}

/** Whether there is a symbolic link at a path, wherever it leads. */
export function isLink(path: string, fileSystem: FileWriter): boolean {
  try {
    return fileSystem.lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
