import { describe, expect, it } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { maxBytes } from '../evidence/wanted.js';
import { clientFiles } from './client-files.js';

/** Files as a client with these answers has them. */
function filesOf(answers: Record<string, unknown>, asked: unknown[] = []): ReturnType<typeof clientFiles> {
  const sendRequest = (method: string, params: unknown): Promise<unknown> => {
    asked.push(params);
    return method in answers ? Promise.resolve(answers[method]) : Promise.reject(new Error(method));
  };
  return clientFiles({ sendRequest } as unknown as Connection);
}

describe('files as the client sees them', () => {
  it('come in base64, no more of them than is looked at', async () => {
    const asked: unknown[] = [];
    const files = filesOf({ 'substantiate/readBytes': 'AP+A' }, asked);
    expect(await files.readBytes('vfs:/a.xlsx')).toEqual(Uint8Array.of(0, 255, 128));
    expect(asked).toEqual([{ uri: 'vfs:/a.xlsx', most: maxBytes + 1 }]);
  });

  it('are fingerprinted whole', async () => {
    const asked: unknown[] = [];
    const files = filesOf({ 'substantiate/readBytes': btoa('abc') }, asked);
    expect(await files.sha256('vfs:/a')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(asked).toEqual([{ uri: 'vfs:/a' }]);
  });

  it('are listed by their paths from the folder', async () => {
    const found = ['vfs:/project/b/evidence.csv', 'vfs:/project/a%20b.csv', 7];
    expect(await filesOf({ 'substantiate/findFiles': found }).list('vfs:/project', ['**'])).toEqual(['a b.csv', 'b/evidence.csv']);
  });

  it('are unknown where the client says nothing, or nonsense', async () => {
    expect(await filesOf({}).readBytes('vfs:/a')).toBeUndefined();
    expect(await filesOf({ 'substantiate/readBytes': '§' }).readBytes('vfs:/a')).toBeUndefined();
    expect(await filesOf({ 'substantiate/readBytes': null }).sha256('vfs:/a')).toBeUndefined();
    expect(await filesOf({ 'substantiate/findFiles': 'all' }).list('vfs:/', ['**'])).toBeUndefined();
  });
});
