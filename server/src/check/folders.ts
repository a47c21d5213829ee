import { resolve, sep } from 'node:path';
import { entryAt } from '../node/file-system.js';
import type { LintPorts } from './ports.js';

/** Absolute paths of the folders among what was named. */
export function foldersAmong(paths: readonly string[], { cwd, fileSystem }: Pick<LintPorts, 'cwd' | 'fileSystem'>): string[] {
  return paths.map((path) => resolve(cwd, path)).filter((path) => entryAt(fileSystem, path) === 'folder');
}

/** Whether a folder is one of those that were checked, or lies in one. */
export function isWhole(folder: string, checked: readonly string[]): boolean {
  return checked.some((each) => folder === each || folder.startsWith(each.endsWith(sep) ? each : each + sep));
}
