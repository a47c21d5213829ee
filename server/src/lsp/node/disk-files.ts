import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { maxBytes } from '../../evidence/wanted.js';
import { isWithin } from '../../node/within.js';
import type { Files } from '../host.js';

/** Files on this machine's disks, by `file:` addresses. */
export const diskFiles: Files = {
  async readText(uri) {
    try {
      const path = fileURLToPath(uri);
      const entry = await stat(path);
      // A pipe or a device may never come to an end.
      return entry.isFile() && entry.size <= maxBytes ? await readFile(path, 'utf8') : undefined;
    } catch {
      return undefined;
    }
  },
  exists: (uri) =>
    stat(fileURLToPath(uri)).then(
      () => true,
      () => false,
    ),
  async isInside(uri, folder) {
    try {
      return isWithin(await realpath(fileURLToPath(uri)), await realpath(fileURLToPath(folder)));
    } catch {
      return undefined;
    }
  },
  // One byte more than is looked at tells that there are more.
  async readBytes(uri) {
    try {
      const path = fileURLToPath(uri);
      return (await stat(path)).isFile() ? await buffer(createReadStream(path, { end: maxBytes })) : undefined;
    } catch {
      return undefined;
    }
  },
  async list(folder, globs) {
    const { glob } = await import('tinyglobby');
    const found = await glob([...globs], {
      cwd: fileURLToPath(folder),
      ignore: '**/node_modules/**',
      expandDirectories: false,
      // A link to a folder may lead round in a circle, and what it leads to is found where it is.
      followSymbolicLinks: false,
    }).catch(() => undefined);
    // A pattern may lead up again in the middle.
    return found?.filter((path) => !path.startsWith('../') && !isAbsolute(path)).sort();
  },
  async sha256(uri) {
    const hash = createHash('sha256');
    return pipeline(createReadStream(fileURLToPath(uri)), hash).then(
      () => hash.digest('hex'),
      () => undefined,
    );
  },
};

/** Each file from where its address says it is. */
export function filesBy(uri: string, elsewhere: Files): Files {
  return uri.startsWith('file:') ? diskFiles : elsewhere;
}
