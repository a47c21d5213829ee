import type { RegisterFiles } from '../../evidence/load.js';
import type { Files } from '../host.js';
import { inFolder } from '../uris.js';

/** A project's registers as the editor shows them: an open one counts as it stands there, saved or not. */
export function registerFiles(files: Files, folder: string): RegisterFiles {
  return {
    async list(globs) {
      const plain = await Promise.all(
        globs.filter(isPlain).map(async (path) => ((await files.exists(inFolder(folder, path))) ? [path] : [])),
      );
      const patterns = globs.filter((glob) => !isPlain(glob));
      const found = patterns.length === 0 ? [] : ((await files.list(folder, patterns)) ?? []);
      return [...new Set([...plain.flat(), ...found])];
    },
    async read(path) {
      const bytes = await files.readBytes(inFolder(folder, path));
      return bytes ?? { problem: 'The file can’t be read: check that it is there and that you may read it' };
    },
  };
}

function isPlain(glob: string): boolean {
  return !/[*?[\]{}()!]/u.test(glob);
}
