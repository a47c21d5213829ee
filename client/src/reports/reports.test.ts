import { describe, expect, it } from 'vitest';
import type { CheckedReport, SeverityCounts } from 'substantiate/protocol';
import { english } from '../testing/english.js';
import { Reports } from './reports.js';

const root = 'file:///council/';
const report = (path: string, counts: Partial<SeverityCounts> = {}, coverage?: [evidenced: number, claims: number]): CheckedReport => ({
  uri: root + path,
  words: 100,
  counts: { error: 0, warning: 0, info: 0, hint: 0, ...counts },
  ...(coverage && { coverage: { evidenced: coverage[0], claims: coverage[1] } }),
});
const reports = (): Reports => new Reports(english, (uri) => uri.slice(root.length));

describe('the list of all reports', () => {
  it('has the worst first, equal ones by path, and unread files with the reason at the end', () => {
    const list = reports();
    list.take({
      reports: [report('b.md'), report('a.md'), report('c.md', { warning: 9 }), report('d.md', { error: 1, info: 2, hint: 1 }, [3, 4])],
      unread: [{ uri: `${root}scan.md`, reason: 'It is no text' }],
      cancelled: false,
    });
    expect(list.rows().map(({ label, description, worst }) => [label, description, worst])).toEqual([
      ['d.md', '4 · 75% evidenced · 1 error, 2 notes, 1 hint', 'error'],
      ['c.md', '9 warnings', 'warning'],
      ['a.md', 'No findings', undefined],
      ['b.md', 'No findings', undefined],
      ['scan.md', 'It is no text', 'unread'],
    ]);
    expect(list.rows()[0]?.told).toBe('1 error, 2 notes, 1 hint · 3 of 4 claims evidenced');
    expect(list.rows()[0]?.spoken).toBe('d.md, 1 error, 2 notes, 1 hint, 3 of 4 claims evidenced');
    expect(list.notice).toBeUndefined();
  });

  it('names the folders of those that are called the same', () => {
    const list = reports();
    list.take({ reports: [report('2025/report.md'), report('2026/report.md'), report('other.md')], unread: [], cancelled: false });
    expect(list.rows().map(({ label }) => label)).toEqual(['2025/report.md', '2026/report.md', 'other.md']);
  });

  it('follows what changes after a check', () => {
    const list = reports();
    list.change(report('early.md'));
    expect(list.rows()).toEqual([]);
    list.take({ reports: [report('a.md'), report('b.md')], unread: [{ uri: `${root}c.md`, reason: 'Locked' }], cancelled: false });
    list.change(report('b.md', { warning: 1 }));
    list.change(report('c.md'));
    expect(list.rows().map(({ label, worst }) => [label, worst])).toEqual([
      ['b.md', 'warning'],
      ['a.md', undefined],
      ['c.md', undefined],
    ]);
  });

  it('drops what the server says is gone', () => {
    const list = reports();
    list.take({ reports: [report('a.md'), report('b.md')], unread: [], cancelled: false });
    list.change({ uri: `${root}a.md`, gone: true });
    list.change({ uri: `${root}never-there.md`, gone: true });
    expect(list.rows().map(({ label }) => label)).toEqual(['b.md']);
  });

  it('asks once for the path of each of many', () => {
    let asked = 0;
    const list = new Reports(english, (uri) => {
      asked += 1;
      return uri.slice(root.length);
    });
    list.take({ reports: Array.from({ length: 100 }, (_, index) => report(`${index}.md`)), unread: [], cancelled: false });
    list.rows();
    expect(asked).toBe(100);
  });

  it('drops files and folders that are deleted', () => {
    const list = reports();
    list.take({ reports: [report('old/a.md'), report('old/b.md'), report('older.md')], unread: [], cancelled: false });
    expect(list.remove(`${root}old`)).toBe(true);
    expect(list.remove(`${root}nothing.md`)).toBe(false);
    expect(list.rows().map(({ label }) => label)).toEqual(['older.md']);
  });

  it('says where it is empty or not whole', () => {
    const list = reports();
    expect(list.notice).toBeUndefined();
    list.take({ reports: [], unread: [], cancelled: false });
    expect(list.notice).toBe('There is no report in this folder.');
    list.take({ reports: [report('a.md')], unread: [], cancelled: true });
    expect(list.notice).toBe('Stopped before the end: not every report is here.');
  });
});
