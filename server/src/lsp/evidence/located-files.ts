import type { LocatedFile } from 'retext-substantiate/kit';
import type { Files } from '../host.js';

/** What is known of the files that registers name as locations: each is looked at once, until it changes. */
export class LocatedFiles {
  private readonly known = new Map<string, Promise<LocatedFile>>();
  private readonly hashes = new Map<string, Promise<string | undefined>>();

  constructor(private readonly files: Files) {}

  /** @param withHash whether its fingerprint is wanted: the whole file is then read. */
  async look(uri: string, withHash: boolean): Promise<LocatedFile> {
    const file = await remembered(this.known, uri, () => this.lookAt(uri));
    if (!file || file === 'outside' || !withHash) return file;
    const sha256 = await remembered(this.hashes, uri, () => this.files.sha256(uri));
    return sha256 === undefined ? file : { sha256 };
  }

  /** To be called when a file was made, changed or deleted. @returns whether it was looked at. */
  forget(uri: string): boolean {
    this.hashes.delete(uri);
    return this.known.delete(uri);
  }

  private async lookAt(uri: string): Promise<LocatedFile> {
    const exists = await this.files.exists(uri);
    return exists === undefined ? undefined : exists ? {} : null;
  }
}

function remembered<Value>(known: Map<string, Promise<Value>>, key: string, look: () => Promise<Value>): Promise<Value> {
  let value = known.get(key);
  if (!value) known.set(key, (value = look()));
  return value;
}
