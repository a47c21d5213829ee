import { describe, expect, it } from 'vitest';
import { Schemes } from './schemes.js';

/** What an editor knows of kinds of address: whether files can be written there, if there are files. */
const writable: Record<string, boolean | undefined> = { git: false, memfs: true, 'vscode-userdata': true };
const schemes = (): Schemes => new Schemes((scheme) => writable[scheme]);

describe('where reports are looked for', () => {
  it('is on disk, in new documents, in the browser editions', () => {
    expect(schemes().all).toEqual(['file', 'untitled', 'vscode-vfs', 'vscode-remote']);
    expect(schemes().meet('file')).toBe(false);
  });

  it('is wherever a folder was opened, or files can be written', () => {
    const known = schemes();
    expect(known.meet('vscode-test-web', true)).toBe(true);
    expect(known.meet('memfs')).toBe(true);
    expect(known.meet('memfs')).toBe(false);
    expect(known.all).toEqual(expect.arrayContaining(['vscode-test-web', 'memfs']));
  });

  it.each(['output', 'git', 'comment', 'vscode-userdata', 'walkThroughSnippet'])('is not in %s', (scheme) => {
    const known = schemes();
    expect(known.meet(scheme)).toBe(false);
    expect(known.all).not.toContain(scheme);
  });
});
