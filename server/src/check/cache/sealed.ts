/** Entries that only somebody who has the report can read: they are locked with a key made of the report itself. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Begins every entry, and every key: another way to write entries takes another word. */
const version = 'substantiate cache 1';
const cipher = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/** What an entry is found and read by. */
export interface EntryKey {
  /** Name of its file; tells nothing of the rest. */
  readonly name: string;
  readonly secret: Buffer;
}

/** The key of what came of one text under given circumstances. Where any part differs, so does the key. */
export function entryKey(parts: readonly string[]): EntryKey {
  const hash = createHash('sha256').update(version);
  // With its length before each part, no two lists of parts are put together to the same.
  for (const part of parts) hash.update(`\n${String(part.length)} `).update(part, 'utf8');
  const secret = hash.digest();
  return { name: createHash('sha256').update(`${version} name`).update(secret).digest('hex'), secret };
}

/** Locks an entry. */
export function seal({ secret }: EntryKey, content: Buffer): Buffer {
  const nonce = randomBytes(nonceLength);
  const locking = createCipheriv(cipher, secret, nonce).setAAD(Buffer.from(version));
  const locked = [locking.update(content), locking.final()];
  return Buffer.concat([nonce, locking.getAuthTag(), ...locked]);
}

/** Opens an entry; undefined where it is not, to the last bit, what was locked with this key. */
export function unseal({ secret }: EntryKey, bytes: Buffer): Buffer | undefined {
  if (bytes.length < nonceLength + tagLength) return undefined;
  const nonce = bytes.subarray(0, nonceLength);
  const content = bytes.subarray(nonceLength + tagLength);
  try {
    const opening = createDecipheriv(cipher, secret, nonce, { authTagLength: tagLength })
      .setAAD(Buffer.from(version))
      .setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
    return Buffer.concat([opening.update(content), opening.final()]);
  } catch {
    return undefined;
  }
}
