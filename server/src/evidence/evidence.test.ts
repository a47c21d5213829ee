import { describe, expect, it } from 'vitest';
import { Evidence } from './evidence.js';
import { readRegister } from './read/index.js';

const registerOf = (path: string, text: string) => readRegister(path, new TextEncoder().encode(text));
const csv = (...lines: string[]): string => ['id,title,location', ...lines].join('\n');

describe('where things lead', () => {
  it('an item’s location starts at its register', async () => {
    const register = await registerOf(
      'evidence/register.csv',
      csv(
        'E1,One,audit.md',
        'E2,Two,../reports/b.md',
        'E3,Out,../../c.md',
        'E4,Abs,/etc/passwd',
        'E5,Web,https://example.org/a#b',
        'E6,None,',
        'E7,Page,audit.pdf#page=3',
        'E8,Sharp,C#.md',
      ),
    );
    const of = new Evidence({ registers: [register], problems: [] });
    const { book } = of;
    expect(of.registers[0]?.rows.map(({ item }) => of.fileOf(item))).toEqual([
      'evidence/audit.md',
      'reports/b.md',
      undefined,
      undefined,
      undefined,
      undefined,
      'evidence/audit.pdf',
      'evidence/C#.md',
    ]);
    expect(book.located('evidence/audit.md').map(({ id }) => id)).toEqual(['E1']);
    expect(book.located('https://example.org/a').map(({ id }) => id)).toEqual(['E5']);
  });

  it.each([
    ['reports/a.md', '../evidence/audit%201.md#page', 'evidence/audit 1.md'],
    ['reports/a.md', 'b.md?plain=1', 'reports/b.md'],
    ['a.md', './b.md', 'b.md'],
    ['a.md', '../b.md', undefined],
    ['a.md', '%2E%2E/b.md', undefined],
    ['a.md', '/b.md', undefined],
    ['a.md', '#findings', undefined],
    ['a.md', 'https://example.org/a#b', 'https://example.org/a'],
    ['a.md', 'https://example.org/a', 'https://example.org/a'],
  ])('a link in %s to %s: %s', (document, target, path) => {
    expect(new Evidence({ registers: [], problems: [] }).forDocument(document).pathOf(target)).toBe(path);
  });
});

it('a document is handed the same object each time', () => {
  const evidence = new Evidence({ registers: [], problems: [] });
  expect(evidence.forDocument('a.md')).toBe(evidence.forDocument('a.md'));
  expect(evidence.forDocument('a.md')).not.toBe(evidence.forDocument('b/a.md'));
});

it('an id that stands in two registers has both rows', async () => {
  const registers = [await registerOf('a.csv', csv('E1,One,')), await registerOf('b.csv', csv('E2,Two,', 'E1,Other,'))];
  const found = new Evidence({ registers, problems: [] }).rowsOf('E1');
  expect(found.map(({ register, row }) => [register.path, row.item.title])).toEqual([
    ['a.csv', 'One'],
    ['b.csv', 'Other'],
  ]);
});

it('what is dear to make is taken over from the evidence before', async () => {
  const register = await registerOf('a.csv', 'id,title,sensitivity\nE1,Case of K,personal\n');
  const before = new Evidence({ registers: [register], problems: [] });
  expect(new Evidence({ registers: [register], problems: [] }, before).book.titles).toBe(before.book.titles);
});
