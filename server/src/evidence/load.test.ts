import { describe, expect, it } from 'vitest';
import { loadEvidence, type RegisterFiles } from './load.js';

const e1 = 'id,title\nE1,One\n';
const e2 = 'id,title\nE2,Two\n';

/** Files in memory; a glob is matched as if `*` were all there is to it. */
function filesOf(contents: Readonly<Record<string, string>>): RegisterFiles & { readonly wasRead: string[] } {
  const wasRead: string[] = [];
  return {
    wasRead,
    list: (globs) => {
      const fits = globs.map((glob) => new RegExp(`^${glob.replaceAll('.', String.raw`\.`).replaceAll('*', '[^/]*')}$`));
      return Promise.resolve(Object.keys(contents).filter((path) => fits.some((pattern) => pattern.test(path))));
    },
    read: (path) => {
      wasRead.push(path);
      const text = contents[path] ?? '';
      return Promise.resolve(text === 'locked' ? { problem: 'The file may not be read' } : new TextEncoder().encode(text));
    },
  };
}
const nothing = { registers: [] };

describe('which registers there are', () => {
  it('none named and none found: no evidence', async () => {
    expect(await loadEvidence(nothing, filesOf({ 'a.md': '', 'register.csv': e1 }))).toBeUndefined();
  });

  it('none named: those of the usual names', async () => {
    const evidence = await loadEvidence(nothing, filesOf({ 'evidence.csv': e1, 'deep/evidence.csv': e2 }));
    expect(evidence?.registers.map(({ path }) => path)).toEqual(['evidence.csv']);
  });

  it('named by paths and globs: each once, in that order', async () => {
    const files = filesOf({ 'b/1.csv': e1, 'b/2.csv': e2, 'a.csv': e1 });
    const evidence = await loadEvidence({ registers: ['./b/2.csv', 'b/*.csv', 'a.csv'] }, files);
    expect(evidence?.registers.map(({ path }) => path)).toEqual(['b/2.csv', 'b/1.csv', 'a.csv']);
    expect(files.wasRead).toHaveLength(3);
    expect(evidence?.book.items.map(({ id }) => id)).toEqual(['E2', 'E1', 'E1']);
  });

  it('named and missing, or not to be read: a problem, and the others hold', async () => {
    const evidence = await loadEvidence(
      { registers: ['gone.csv', 'no/*.csv', 'locked.csv', 'a.csv'] },
      filesOf({ 'a.csv': e1, 'locked.csv': 'locked' }),
    );
    const missing = 'There is no such evidence register: check `evidence` in the config';
    expect(evidence?.problems).toEqual([
      { path: 'gone.csv', message: missing },
      { path: 'no/*.csv', message: missing },
      { path: 'locked.csv', message: 'The file may not be read' },
    ]);
    expect(evidence?.book.item('E1')?.title).toBe('One');
  });

  it('all missing: there is evidence, and it is empty', async () => {
    const evidence = await loadEvidence({ registers: ['gone.csv'] }, filesOf({}));
    expect([evidence?.book.items, evidence?.problems.length]).toEqual([[], 1]);
  });

  it('a report that is called evidence.md is none, unless it is named', async () => {
    const files = filesOf({ 'evidence.md': '# Evidence\n\nWe saw 12 files.\n' });
    expect(await loadEvidence(nothing, files)).toBeUndefined();
    expect((await loadEvidence({ registers: ['evidence.md'] }, files))?.registers).toHaveLength(1);
  });
});

describe('loading again', () => {
  it('gives the very same evidence where nothing has changed', async () => {
    const wanted = { registers: ['a.csv', 'gone.csv'], pattern: '<(?<id>E\\d+)>' };
    const before = await loadEvidence(wanted, filesOf({ 'a.csv': e1 }));
    expect(await loadEvidence(wanted, filesOf({ 'a.csv': e1 }), before)).toBe(before);
  });

  it('reads what has changed only', async () => {
    const wanted = { registers: ['*.csv'] };
    const before = await loadEvidence(wanted, filesOf({ 'a.csv': e1, 'b.csv': e1 }));
    const after = await loadEvidence(wanted, filesOf({ 'a.csv': e1, 'b.csv': e2 }), before);
    expect(after).not.toBe(before);
    expect(after?.registers[0]).toBe(before?.registers[0]);
    expect(after?.book.items.map(({ id }) => id)).toEqual(['E1', 'E2']);
  });

  it.each<[string, Record<string, string>]>([
    ['a register went', { 'a.csv': e1 }],
    ['a register came', { 'a.csv': e1, 'b.csv': e1, 'c.csv': e1 }],
    ['a register can be read no more', { 'a.csv': e1, 'b.csv': 'locked' }],
    ['a register has another length', { 'a.csv': e1, 'b.csv': `${e1}E3,Three\n` }],
  ])('gives another where %s', async (_, contents) => {
    const before = await loadEvidence({ registers: ['*.csv'] }, filesOf({ 'a.csv': e1, 'b.csv': e1 }));
    expect(await loadEvidence({ registers: ['*.csv'] }, filesOf(contents), before)).not.toBe(before);
  });

  it('gives another where the style of citation has changed', async () => {
    const files = filesOf({ 'a.csv': e1 });
    const before = await loadEvidence({ registers: ['a.csv'] }, files);
    const after = await loadEvidence({ registers: ['a.csv'], pattern: '<(?<id>E\\d+)>' }, files, before);
    expect([before?.book.pattern, after?.book.pattern?.source]).toEqual([undefined, '<(?<id>E\\d{1,40})>']);
  });
});
