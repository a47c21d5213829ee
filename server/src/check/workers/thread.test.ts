import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Linted } from '../lint.js';
import { Thread } from './thread.js';

const folder = fs.mkdtempSync(join(tmpdir(), 'substantiate-thread-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** A thread's script that answers each document by naming it, save what `at` does first. */
function script(name: string, at: string, before = ''): URL {
  const path = join(folder, name);
  fs.writeFileSync(
    path,
    `import { parentPort } from 'node:worker_threads';
     ${before}
     parentPort.on('message', ({ id, target: { path } }) => {
       ${at}
       parentPort.postMessage({ id, linted: { problem: { path, message: 'by the thread' } } });
     });
     parentPort.postMessage('ready');`,
  );
  return pathToFileURL(path);
}

const setup = { request: { wanted: {} }, cwd: '/', version: '', docsUrl: '', today: '' };
const instead = ({ path }: { readonly path: string }): Promise<Linted> => Promise.resolve({ problem: { path, message: 'by the program' } });

/** What is told of documents that are handed out all at once. */
async function told(file: URL, paths: readonly string[]): Promise<string[]> {
  const thread = new Thread(file, setup, instead);
  const results = await Promise.all(paths.map((path) => thread.run({ path, ...(path === '-' && { stdin: true as const }) })));
  thread.end();
  return results.map((linted) => ('problem' in linted ? `${linted.problem.path}: ${linted.problem.message}` : ''));
}

describe('a thread', () => {
  it('lints what it is handed, and leaves the standard input to the program', async () => {
    expect(await told(script('sound.mjs', ''), ['a', '-', 'b'])).toEqual(['a: by the thread', '-: by the program', 'b: by the thread']);
  });

  it.each([
    ['ends itself', 'process.exit(3)', 'its thread ended with status 3'],
    ['is ended by what it throws', `throw new Error('out of memory')`, 'out of memory'],
  ])('that %s costs the document it was at; another does the rest', async (_how, end, reason) => {
    const [first, second, third] = await told(script(`${String(end.length)}.mjs`, `if (path === 'b') ${end};`), ['a', 'b', 'c']);
    expect([first, third]).toEqual(['a: by the thread', 'c: by the thread']);
    expect(second).toContain(`b: The linter failed on this file (${reason})`);
  });

  it('that can’t start costs nothing: the program does the work', async () => {
    expect(await told(script('none.mjs', '', 'process.exit(1);'), ['a', 'b'])).toEqual(['a: by the program', 'b: by the program']);
    expect(await told(pathToFileURL(join(folder, 'missing.mjs')), ['a'])).toEqual(['a: by the program']);
  });
});
