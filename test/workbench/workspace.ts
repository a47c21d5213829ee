import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs `action` with a copy of the examples, for tests change files, and removes it afterwards. */
export async function withExamples<Result>(root: string, action: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'substantiate-examples-'));
  cpSync(join(root, 'examples'), folder, { recursive: true });
  try {
    return await action(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
