import { existsSync, readFileSync } from 'node:fs';

/** How many tests passed and failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  /** Milliseconds until the extension was ready, where that was seen. */
  readonly activation?: number;
}

/** The sum of counts. */
export function addUp(counts: readonly Count[]): Count {
  return {
    passed: counts.reduce((sum, count) => sum + count.passed, 0),
    failed: counts.reduce((sum, count) => sum + count.failed, 0),
  };
}

/** Reads the count that the suite wrote on leaving the extension host. */
export function readCount(path: string): Count {
  return parseCount(existsSync(path) ? readFileSync(path, 'utf8') : undefined);
}

/** Reads a count that the suite told; a host that never got so far is one failure. */
export function parseCount(told: string | undefined): Count {
  if (told !== undefined) return JSON.parse(told) as Count;
  console.error('The extension host ended without a result');
  return { passed: 0, failed: 1 };
}
