import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Runs `action` with a copy of the examples, for tests change files, and removes it afterwards. */
export async function withExamples<Result>(root: string, action: (folder: string) => Promise<Result>): Promise<Result> {
  return inFolder((folder) => cpSync(join(root, 'examples'), folder, { recursive: true }), action);
}

/** Runs `action` with a folder of these files, and removes it afterwards. */
export async function withFiles<Result>(
  files: Readonly<Record<string, string>>,
  action: (folder: string) => Promise<Result>,
): Promise<Result> {
  return inFolder((folder) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  }, action);
}

async function inFolder<Result>(fill: (folder: string) => void, action: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'substantiate-examples-'));
  try {
    fill(folder);
    return await action(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
