import { basename, dirname, join, relative, sep } from 'node:path';
import { ignoreFileNames, type ConfigFiles } from '../config/index.js';
import { entryAt, type FileSystem } from './file-system.js';
import { readText } from './read-text.js';
import { isReallyWithin } from './within.js';

/**
 * Configs and ignore files on disk. They are looked for no further up than the root of a git repository.
 * @param cwd the folder that paths are shown from.
 */
export function configFiles(fileSystem: FileSystem, cwd: string): ConfigFiles {
  const repositories = new Map<string, string | undefined>();
  const repositoryOf = (folder: string): string | undefined => {
    if (repositories.has(folder)) return repositories.get(folder);
    const parent = dirname(folder);
    const isRoot = entryAt(fileSystem, join(folder, '.git')) !== undefined;
    const found = isRoot ? folder : parent === folder ? undefined : repositoryOf(parent);
    repositories.set(folder, found);
    return found;
  };
  const pathFrom = (folder: string, place: string): string => shown(relative(folder, place));
  return {
    read: (place) => {
      if (entryAt(fileSystem, place) !== 'file') return Promise.resolve(undefined);
      const reading = readText(fileSystem, place, 'delete it');
      if (!('problem' in reading)) return Promise.resolve(reading.text);
      const consequence = ignoreFileNames.includes(basename(place)) ? 'Nothing is left out by this file' : "The config can't be used";
      return Promise.resolve({ problem: `${consequence}. ${reading.problem}` });
    },
    join,
    folderOf: dirname,
    nameOf: (place) => pathFrom(cwd, place),
    pathFrom,
    above: (folder) => (repositoryOf(folder) === folder || dirname(folder) === folder ? undefined : dirname(folder)),
    refusal: (place, folder) => {
      const repository = repositoryOf(folder);
      const isInside =
        repository === undefined || entryAt(fileSystem, place) === undefined || isReallyWithin(fileSystem, place, repository);
      return Promise.resolve(isInside ? undefined : 'lies outside of the repository and is never opened: put a copy into it');
    },
    isInRepository: (folder) => repositoryOf(folder) !== undefined,
  };
}

function shown(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}
