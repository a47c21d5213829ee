import { randomUUID } from 'node:crypto';

/** Put in by the build: a digest of everything the program is made of. */
declare const sourcesDigest: string | undefined;

/** Run from its sources, a program differs from one minute to the next: it trusts its own results only. */
const own = typeof sourcesDigest === 'undefined' ? randomUUID() : sourcesDigest;

/** Tells this build of the program from every other, whatever version it says it is; and what runs it, which knows letters and cases. */
export function build(): string {
  return `${own} ${process.version}`;
}
