import { readFileSync } from 'node:fs';

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

/** Reads the count that the suite wrote on leaving the extension host; a host that never got so far is one failure. */
export function readCount(path: string): Count {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Count;
  } catch {
    console.error('The extension host ended without a result');
    return { passed: 0, failed: 1 };
  }
}
