import type { LocatedFile } from 'retext-substantiate/kit';
import type { Files } from '../host.js';
import { inFolder } from '../uris.js';

/** Files that are looked at side by side. */
const atOnce = 50;

/** What is known of the files that registers name as locations: each is looked at once, until it changes. */
export class LocatedFiles {
  /** Another number whenever something known was forgotten. */
  revision = 0;
  private readonly known = new Map<string, Promise<LocatedFile>>();
  private readonly hashes = new Map<string, Promise<string | undefined>>();

  constructor(private readonly files: Files) {}

  /**
   * Looks at files by their paths from a project's folder. What a link leads out of it to is never opened.
   * @param wanted whether the fingerprint of each is wanted: the whole file is then read.
   */
  async look(wanted: ReadonlyMap<string, boolean>, folder: string): Promise<ReadonlyMap<string, LocatedFile>> {
    const files = new Map<string, LocatedFile>();
    const all = [...wanted];
    for (let from = 0; from < all.length; from += atOnce) {
      const some = all.slice(from, from + atOnce);
      await Promise.all(some.map(async ([path, withHash]) => files.set(path, await this.lookAt(inFolder(folder, path), folder, withHash))));
    }
    return files;
  }

  /** To be called when a file was made, changed or deleted. @returns whether it was looked at. */
  forget(uri: string): boolean {
    this.hashes.delete(uri);
    const wasKnown = this.known.delete(uri);
    if (wasKnown) this.revision++;
    return wasKnown;
  }

  private async lookAt(uri: string, folder: string, withHash: boolean): Promise<LocatedFile> {
    const file = await remembered(this.known, uri, () => this.whatIsAt(uri, folder));
    if (!file || file === 'outside' || !withHash) return file;
    const sha256 = await remembered(this.hashes, uri, () => this.files.sha256(uri));
    return sha256 === undefined ? file : { sha256 };
  }

  private async whatIsAt(uri: string, folder: string): Promise<LocatedFile> {
    const exists = await this.files.exists(uri);
    if (!exists) return exists === undefined ? undefined : null;
    return (await this.files.isInside(uri, folder)) === false ? 'outside' : {};
  }
}

function remembered<Value>(known: Map<string, Promise<Value>>, key: string, look: () => Promise<Value>): Promise<Value> {
  let value = known.get(key);
  if (!value) known.set(key, (value = look()));
  return value;
}
