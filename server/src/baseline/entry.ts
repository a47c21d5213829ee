import type { KnownFinding } from './baseline.js';

/** The line of a report itself, as JSON: it stands before those of its findings, and stays when the last of them goes. */
export function writeHeading(path: string): string {
  return JSON.stringify([path]);
}

/** A known finding on one line, as JSON: its report, rule and fingerprint, and the reason where there is one. */
export function writeEntry(path: string, { rule, fingerprint, reason }: KnownFinding): string {
  const parts = [path, rule, fingerprint, ...(reason === '' ? [] : [reason])];
  return `[${parts.map((part) => JSON.stringify(part)).join(', ')}]`;
}

const firstForm = /^(\S+) ([0-9a-z]+)(?: -- (\S.*))?$/u;

/** Reads a finding as the first form of the file had it: `rule fingerprint -- reason`. Undefined where it can't have been that. */
export function readFirstEntry(written: string): KnownFinding | undefined {
  const [, rule, fingerprint, reason = ''] = firstForm.exec(written) ?? [];
  return rule === undefined || fingerprint === undefined ? undefined : { rule, fingerprint, reason };
}
