import type { KnownFinding } from './baseline.js';

const entry = /^(\S+) ([0-9a-z]+)(?: -- (\S.*))?$/u;

/** A known finding on one line, as the file has it: a reason follows as it does in a suppression comment. */
export function writeEntry({ rule, fingerprint, reason }: KnownFinding): string {
  return reason === '' ? `${rule} ${fingerprint}` : `${rule} ${fingerprint} -- ${reason}`;
}

/** Reads what {@link writeEntry} wrote; undefined where it can't have been that. */
export function readEntry(written: string): KnownFinding | undefined {
  const [, rule, fingerprint, reason = ''] = entry.exec(written) ?? [];
  return rule === undefined || fingerprint === undefined ? undefined : { rule, fingerprint, reason };
}
