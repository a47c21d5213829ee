import { describe, expect, it } from 'vitest';
import { coverageOf, matrixOf, type MatrixClaim } from './coverage.js';
import { citing, everyPart, report } from './testing/matrix.js';

const claimed = (evidenced: number, all: number) =>
  coverageOf(Array.from({ length: all }, (_, index) => ({ evidence: index < evidenced ? ['E1'] : [] }) as unknown as MatrixClaim));

describe('coverage', () => {
  it('is rounded down, so that it is 100% only where nothing is missing', () => {
    expect(claimed(2, 3).percent).toBe(66.6);
    expect(claimed(1999, 2000).percent).toBe(99.9);
    expect(claimed(7, 7).percent).toBe(100);
    expect(claimed(0, 7).percent).toBe(0);
  });

  it('is whole where there are no claims: none lacks evidence', () => {
    expect(claimed(0, 0)).toEqual({ claims: 0, evidenced: 0, percent: 100 });
  });

  it('is told of each report and each of its sections', () => {
    const [first, second] = everyPart().reports;
    expect(first).toMatchObject({ path: 'a.md', coverage: { claims: 5, evidenced: 3, percent: 60 } });
    expect(first?.sections).toEqual([
      { section: 'Help and protection', claims: 2, evidenced: 2, percent: 100 },
      { section: 'Leadership', claims: 3, evidenced: 1, percent: 33.3 },
    ]);
    expect(second).toEqual({ path: 'b.md', claims: [], coverage: { claims: 0, evidenced: 0, percent: 100 }, sections: [] });
  });
});

describe('claims', () => {
  it('have a line, a section and their place', () => {
    expect(everyPart().claims[2]).toEqual({
      path: 'a.md',
      line: 3,
      section: 'Leadership',
      text: 'Staff feel supported.',
      start: 200,
      end: 221,
      evidence: [],
    });
  });
});

describe('items', () => {
  it('are counted once for each citation, in every report, by a range as well', () => {
    const cites = (...citations: ReturnType<typeof citing>[]) => ({ citations });
    const reports = [report('a.md', [], cites(citing('E1'), citing('E1', 'E2'))), report('b.md', [], cites(citing('E1')))];
    const { items } = matrixOf(
      reports,
      ['E1', 'E2', 'E3'].map((id) => ({ id, title: id })),
    );
    expect(items.map(({ id, cited }) => [id, cited])).toEqual([
      ['E1', 3],
      ['E2', 1],
      ['E3', 0],
    ]);
  });

  it('that share an id are one: the first', () => {
    const { items } = matrixOf(
      [],
      [
        { id: 'E1', title: 'first' },
        { id: 'E1', title: 'second' },
      ],
    );
    expect(items.map(({ title }) => title)).toEqual(['first']);
  });

  it('that are sensitive tell nothing but their id', () => {
    expect(everyPart().items[2]).toEqual({ id: 'E3', sensitive: true, cited: 1 });
  });

  it('whose number is that of no item are told as they are written', () => {
    const span = { start: 0, end: 3 };
    const number = { form: 'number', written: 'E99', ids: [], marker: span, ...span } as const;
    const citingNone = { path: 'a.md', claims: [], headings: [], citations: [number, number], lineOf: () => 1 };
    expect(matrixOf([citingNone], []).unknown).toEqual([{ id: 'E99', cited: 2 }]);
  });

  it('that no register has are told apart', () => {
    expect(everyPart().unknown).toEqual([{ id: 'E99', cited: 1 }]);
  });
});
