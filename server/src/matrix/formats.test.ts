import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { matrixOf } from './coverage.js';
import { formatMatrixCsv } from './csv.js';
import { formatMatrixJson } from './json.js';
import { ownMark } from '../formats/own.js';
import { formatMatrixMarkdown } from './markdown.js';
import { everyPart, hostile, report } from './testing/matrix.js';

const nothing = matrixOf([], []);

describe('JSON', () => {
  const read = JSON.parse(formatMatrixJson(everyPart())) as Record<string, unknown[]>;

  it('has the keys that programs rely on, in their order', () => {
    expect(Object.keys(read)).toEqual(['version', 'claims', 'evidence', 'coverage']);
    expect(Object.keys(read['claims']?.[0] as object)).toEqual(['path', 'line', 'section', 'text', 'start', 'end', 'evidence']);
    expect(read['evidence']?.[0]).toEqual({
      id: 'E1',
      title: 'Quarterly data return, March 2026',
      type: 'analytical data',
      status: 'verified',
      cited: 2,
    });
    expect(read['coverage']).toEqual({ claims: 5, evidenced: 3, percent: 60 });
  });

  it('has null for what a register does not tell, and for what must not be told', () => {
    expect(read['evidence']?.slice(2)).toMatchObject([
      { id: 'E3', title: null, type: null, status: null, cited: 1 },
      { id: 'E4', title: hostile },
      { id: 'E5', title: 'Notes', type: null, status: null },
    ]);
  });

  it('is sound where there is nothing', () => {
    const coverage = { claims: 0, evidenced: 0, percent: 100 };
    expect(JSON.parse(formatMatrixJson(nothing))).toEqual({ version: 1, claims: [], evidence: [], coverage });
  });
});

describe('CSV', () => {
  const rows = (text: string): string[][] => parse(text, { recordDelimiter: '\r\n' });

  it('has a row for each claim, whatever stands in it', () => {
    expect(rows(formatMatrixCsv(everyPart())).slice(0, 4)).toEqual([
      ['path', 'line', 'section', 'claim', 'evidence', 'start', 'end'],
      ['a.md', '1', 'Help and protection', 'Most visits were on time.', 'E1', '0', '25'],
      ['a.md', '2', 'Help and protection', 'Plans were clear.', 'E2; E3', '100', '117'],
      ['a.md', '3', 'Leadership', 'Staff feel supported.', '', '200', '221'],
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\n=1', '＝1'])('makes no formula of %j', (text) => {
    const [, row] = rows(formatMatrixCsv(matrixOf([report('a.md', [[text, [text]]])], [])));
    expect(row?.slice(3, 5)).toEqual([`'${text.trim()}`, `'${text.trim()}`]);
  });

  it('shows the text of a link and not its target, as do the formats for people', () => {
    const matrix = matrixOf([report('a.md', [['See [table\n2](x.md "t").', []]])], []);
    expect(rows(formatMatrixCsv(matrix))[1]?.[3]).toBe('See table 2.');
    expect(formatMatrixMarkdown(matrix)).toContain('| See table 2. |');
    expect(formatMatrixJson(matrix)).toContain('See [table\\n2](x.md');
  });

  it('leaves dashes and hyphens inside a text alone', () => {
    const [, row] = rows(formatMatrixCsv(matrixOf([report('a.md', [['Well-being = good', []]])], [])));
    expect(row?.[3]).toBe('Well-being = good');
  });
});

describe('Markdown', () => {
  const text = formatMatrixMarkdown(everyPart());

  it('tells what lacks evidence before what has it, then of the items', () => {
    expect([...text.matchAll(/^##? (.*)$/gmu)].map(([, heading]) => heading)).toEqual([
      'Claims and their evidence',
      'Claims without evidence (2)',
      'Claims with evidence in a.md',
      'Items that no report cites (2 items)',
      'Cited, but in no register',
      'Audit (2 items)',
      'Analytical data (1 item)',
      'Without a type (1 item)',
      'Sensitive (1 item)',
    ]);
    expect(text).toContain('3 of 5 claims (60%) have evidence.');
    expect(text).toContain('| a.md:3 | Leadership | Staff feel supported. |');
    expect(text).toContain('| 2 | Help and protection | Plans were clear. | E2; E3 |');
  });

  it('takes nothing for markup', () => {
    const row = text.split('\n').find((line) => line.startsWith('| E4'));
    expect(row).toBe('| E4 | =1+1\\|\\<script\\>alert(1)\\</script\\>"\\],\\[\\*x\\*\\](javascript:a) ��\\[2J | superseded | 0 |');
  });

  it('tells no more of a sensitive item than its id', () => {
    expect(text).toContain('| E3 | sensitive |  | 1 |');
    expect(text).not.toContain('Family B');
  });

  it('is short where there is nothing', () => {
    expect(formatMatrixMarkdown(nothing)).toBe(`${ownMark}\n\n# Claims and their evidence\n\nThere are no claims.\n`);
  });
});
