import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../engine/testing/arbitrary.js';
import { leadsOut, pathUri, repositoryPath, webAddress } from './paths.js';
import { hostilePath } from './testing/hostile.js';

describe('a path as a repository lists it', () => {
  it.each([
    ['./a.md', 'a.md'],
    ['a//b/./c.md', 'a/b/c.md'],
    ['a/../b.md', 'b.md'],
    ['../a.md', '../a.md'],
    ['../../a/../b.md', '../../b.md'],
    ['/x/../y.md', '/y.md'],
    ['C:/reports/a.md', 'C:/reports/a.md'],
    ['..a/b..md', '..a/b..md'],
  ])('%s: %s', (path, expected) => expect(repositoryPath(path)).toBe(expected));
});

describe('a path as an address', () => {
  it.each([
    ['a b/é.md', 'a%20b/%C3%A9.md'],
    ['per%cent#hash?.md', 'per%25cent%23hash%3F.md'],
    ['a:b.md', 'a%3Ab.md'],
    ['🙂.md', '%F0%9F%99%82.md'],
    ['half \uD83D.md', 'half%20%EF%BF%BD.md'],
    ['/x/a b.md', 'file:///x/a%20b.md'],
    ['C:/x/a b.md', 'file:///C:/x/a%20b.md'],
  ])('%s: %s', (path, expected) => expect(pathUri(path)).toBe(expected));

  it('is read back as the same path by what reads addresses', () => {
    fc.assert(
      fc.property(hostilePath, (path) => {
        const named = repositoryPath(path);
        fc.pre(!leadsOut(path) && named !== '');
        const { pathname } = new URL(pathUri(path), 'https://example.org/root/');
        expect(decodeURIComponent(pathname)).toBe(`/root/${Buffer.from(named).toString()}`);
      }),
      { numRuns: runs(300) },
    );
  });
});

it('tells what leads out of the folder', () => {
  expect(['../a.md', '/a.md', 'C:/a.md', 'a/../../b.md', '..'].map(leadsOut)).toEqual([true, true, true, true, true]);
  expect(['a.md', './a.md', '..a.md', 'a/../b.md', 'c:a.md'].map(leadsOut)).toEqual([false, false, false, false, false]);
});

it('hands out no address of this machine', () => {
  expect(webAddress('https://example.org/a.md')).toBe('https://example.org/a.md');
  expect(webAddress('file:///home/somebody/a.md')).toBeUndefined();
});
