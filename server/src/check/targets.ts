import type { Dirent } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { proseExtensions } from '../config/index.js';
import { hasTooManyStars, isGlob, tooManyStars } from '../config/is-glob.js';
import { entryAt, type FileSystem } from '../node/file-system.js';
import { isOwnFile } from '../node/read-text.js';
import type { Problem } from '../formats/report.js';

/** One document to lint. */
export interface Target {
  /** As given, with `/`. */
  readonly path: string;
  /** Absolute path; undefined for the standard input without a name. */
  readonly file?: string;
  readonly stdin?: true;
}

/** What finding the documents needs to know. */
export interface TargetSearch {
  readonly cwd: string;
  readonly fileSystem: FileSystem;
  /** Name of what comes from the standard input. */
  readonly stdinFilename?: string;
  /** Whether the project of a document found in a folder or by a glob wants it linted. @param named the folder, where one was named. */
  readonly chooses: (file: string, named?: string) => Promise<boolean>;
}

/** The name of the standard input where the user gives none. */
const stdinName = '<stdin>';

/** Finds the documents that the paths stand for, each once: files as they are named, and what a project wants linted of folders and globs. */
export async function findTargets(
  paths: readonly string[],
  search: TargetSearch,
): Promise<{ targets: readonly Target[]; problems: readonly Problem[] }> {
  const targets = new Map<string, Target>();
  const problems: Problem[] = [];
  const add = (path: string): void => {
    const file = resolve(search.cwd, path);
    if (!targets.has(file)) targets.set(file, { path: shown(path), file });
  };
  for (const path of paths) {
    // What a shell makes of a variable that is not set: it would be the whole folder.
    if (path.trim() === '') {
      problems.push({ path: `'${path}'`, message: 'This is no path: name a file or folder, or `.` for this one' });
      continue;
    }
    const entry = path === '-' ? 'stdin' : entryAt(search.fileSystem, resolve(search.cwd, path));
    if (entry === 'stdin') {
      targets.set('-', stdinTarget(search));
    } else if (entry === 'folder' || (entry === undefined && isGlob(path))) {
      const found = await list(path, entry === 'folder', search);
      problems.push(...found.problems);
      found.paths.forEach(add);
      if (found.paths.length === 0 && found.problems.length === 0)
        problems.push({ path: shown(path), message: nothingMatched(entry === 'folder') });
    } else if (entry === undefined) {
      problems.push({ path: shown(path), message: 'There is no such file or folder: check its name' });
    } else {
      add(path);
    }
  }
  return { targets: [...targets.values()], problems };
}

function stdinTarget({ cwd, stdinFilename }: TargetSearch): Target {
  return stdinFilename === undefined
    ? { path: stdinName, stdin: true }
    : { path: shown(stdinFilename), file: resolve(cwd, stdinFilename), stdin: true };
}

async function list(path: string, isFolder: boolean, search: TargetSearch): Promise<{ paths: string[]; problems: Problem[] }> {
  if (!isFolder && hasTooManyStars(path)) return { paths: [], problems: [{ path: shown(path), message: `The pattern ${tooManyStars}` }] };
  const { glob } = await import('tinyglobby');
  const problems: Problem[] = [];
  const inFolder = (name: string): string => (isFolder ? shown(joined(path, name)) : name);
  const base = isFolder ? resolve(search.cwd, path) : search.cwd;
  const names = await glob(isFolder ? '**/*' : shown(path), {
    cwd: base,
    ignore: '**/node_modules/**',
    expandDirectories: false,
    // A link to a folder may lead round in a circle, and what it leads to is linted where it is.
    followSymbolicLinks: false,
    fs: watched(search.fileSystem, (folder) => {
      const name = relative(base, folder);
      problems.push({
        path: name === '' ? shown(path) : inFolder(name),
        message: 'The folder may not be read: give yourself the right to, or leave it out',
      });
    }),
  });
  const paths: string[] = [];
  for (const name of names.sort()) {
    const file = resolve(base, name);
    if ((await search.chooses(file, isFolder ? base : undefined)) && !isOwnFile(search.fileSystem, file)) paths.push(inFolder(name));
  }
  return { paths, problems };
}

/** A file system in which links to files are files, and that tells of folders that can't be read: the library passes over both in silence. */
function watched(fileSystem: FileSystem, unreadable: (folder: string) => void): FileSystem {
  const readdir = (folder: string, _options: unknown, done: (error: Error | null, entries?: readonly Listed[]) => void): void => {
    fileSystem.readdir(folder, { withFileTypes: true }, (error, entries) => {
      if (error) {
        unreadable(folder);
        done(error);
        return;
      }
      done(
        null,
        entries.map((entry) =>
          entry.isSymbolicLink() && entryAt(fileSystem, join(folder, entry.name)) !== 'folder' ? asFile(entry.name) : entry,
        ),
      );
    });
  };
  return { ...fileSystem, readdir: readdir as FileSystem['readdir'] };
}

/** What the library asks of an entry of a folder. */
type Listed = Pick<Dirent, 'name' | 'isFile' | 'isDirectory' | 'isSymbolicLink'>;

function asFile(name: string): Listed {
  return { name, isFile: () => true, isDirectory: () => false, isSymbolicLink: () => false };
}

function joined(folder: string, name: string): string {
  const bare = folder.replace(/[\\/]+$/, '').replace(/^\.(?:[\\/]+|$)/, '');
  return bare === '' ? (/^[\\/]/.test(folder) ? `/${name}` : name) : `${bare}/${name}`;
}

function nothingMatched(isFolder: boolean): string {
  const kinds = proseExtensions.map((extension) => `*${extension}`).join(', ');
  return isFolder
    ? `Nothing to lint in this folder: it holds no ${kinds} file that neither a config nor an ignore file leaves out. Name another folder, or a file`
    : `No file matches: check the pattern. Of a pattern's files, ${kinds} and what a config includes are linted, save for what is ignored`;
}

/** A path as it is shown and compared: with `/`. */
export function shown(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

/** The folder whose config holds for a document. */
export function folderOf({ file }: Target, cwd: string): string {
  return file === undefined ? cwd : dirname(file);
}
