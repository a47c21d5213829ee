import { isGlob } from '../../config/is-glob.js';
import type { RegisterFiles } from '../../evidence/load.js';
import { leadsOut } from '../../evidence/wanted.js';
import type { Files } from '../host.js';
import { inFolder } from '../uris.js';

/** A project's registers as the editor shows them: an open one counts as it stands there, saved or not. */
export function registerFiles(files: Files, folder: string): RegisterFiles {
  return {
    async list(globs) {
      const found = await Promise.all(
        globs.map(async (glob) => {
          // A name may hold what would be a pattern, as in `evidence (2024).csv`.
          if (await files.exists(inFolder(folder, glob))) return [glob];
          return isGlob(glob) ? ((await files.list(folder, [glob])) ?? []) : [];
        }),
      );
      return [...new Set(found.flat())];
    },
    async read(path) {
      const uri = inFolder(folder, path);
      if ((await files.isInside(uri, folder)) === false) return { problem: leadsOut };
      const bytes = await files.readBytes(uri);
      return bytes ?? { problem: "The file can't be read: check that it is there and that you may read it" };
    },
  };
}
