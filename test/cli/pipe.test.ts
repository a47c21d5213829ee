import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { folderWith } from './harness.js';

const program = fileURLToPath(new URL('../../server/bin/substantiate.js', import.meta.url));
const isBuilt = existsSync(new URL('../../server/dist/cli.js', import.meta.url));

it.skipIf(!isBuilt)('keeps its exit status and says nothing when the reader of its output goes away', async () => {
  const cwd = folderWith({ 'long.md': 'Some families waited too long.\n\n'.repeat(2000) });
  const child = spawn(process.execPath, [program, 'check', 'long.md'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdout.destroy();
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect([status, stderr]).toEqual([1, '']);
});
