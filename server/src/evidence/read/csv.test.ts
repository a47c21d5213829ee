import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvRows } from './csv-rows.js';
import { readRegister } from './index.js';

const read = (text: string) => readRegister('evidence.csv', new TextEncoder().encode(text));
const items = async (text: string) => (await read(text)).rows.map(({ item }) => item);

describe('a register of separated values', () => {
  it.each([',', ';', '\t', '|'])('is read where %j stands between the values', async (separator) => {
    const header = ['ID', 'Title', 'Period from', 'superseded-by', 'Our own, old; name'].map((name) => `"${name}"`).join(separator);
    const { rows, problems } = await read(`${header}\nE1${separator}Audit of files${separator}31/03/2024${separator}E2${separator}x\n`);
    expect(problems).toEqual([]);
    expect(rows.map(({ item }) => item)).toEqual([
      { id: 'E1', title: 'Audit of files', period_from: '2024-03-31', superseded_by: ['E2'], other: { 'Our own, old; name': 'x' } },
    ]);
  });

  it('keeps places right after a byte order mark, accents, quoted line breaks and doubled quotation marks', async () => {
    const { text = '', rows } = await read('\uFEFFid,title,date\r\nE1,"Café ""Blue""\r\nfiles", 2024-03-01 \r\nE2,😀é,2024\r\n');
    const slices = rows.map(({ fields }) => Object.values(fields).map((place) => 'start' in place && text.slice(place.start, place.end)));
    expect(slices).toEqual([
      ['E1', '"Café ""Blue""\r\nfiles"', '2024-03-01'],
      ['E2', '😀é', '2024'],
    ]);
    expect(rows[0]?.item.title).toBe('Café "Blue"\r\nfiles');
  });

  it('leaves a quotation mark that never closes no more than its own row', async () => {
    const { rows, problems } = await read('id,title,type\nE1,One,audit\nE2,"Half written,survey\nE3,"Three, whole",audit\nE4,Four,audit\n');
    expect(rows.map(({ item }) => [item.id, item.title, item.type])).toEqual([
      ['E1', 'One', 'audit'],
      ['E2', 'Half written', 'survey'],
      ['E3', 'Three, whole', 'audit'],
      ['E4', 'Four', 'audit'],
    ]);
    expect(problems).toMatchObject([{ place: { start: 30, end: 43 }, severity: 'warning' }]);
  });

  it('takes quotation marks within a value as part of it', async () => {
    expect(await items('id,title\nE1,The 6" pipe\nE2,"Every" child\nE3, "Blank before" \n')).toEqual([
      { id: 'E1', title: 'The 6" pipe' },
      { id: 'E2', title: '"Every" child' },
      { id: 'E3', title: 'Blank before' },
    ]);
  });

  it('takes rows of any length, skips blank ones, and keeps what stands right of the headers', async () => {
    const { rows, problems } = await read('id,title,,type,,\nE1\n\n,,,,,\nE2,Two\nE3,Three,?,audit,,,left\n   \n');
    expect(rows.map(({ item }) => item)).toEqual([
      { id: 'E2', title: 'Two' },
      { id: 'E3', title: 'Three', type: 'audit', other: { 'Column 3': '?', 'Column 7': 'left' } },
    ]);
    expect(problems.map(({ message }) => message)).toEqual([
      'The entry `E1` has no `title`, so it is left out',
      '`left` stands right of the last header',
    ]);
  });

  it('finds the headers below a title and notes', async () => {
    expect(await items('Evidence register;;\nKept by the team;;\n\nid;title;n\nE1;One;4\n')).toEqual([{ id: 'E1', title: 'One', n: 4 }]);
  });

  it('takes the first of two columns with one name, and says so at the second', async () => {
    const { rows, problems } = await read('id,title,Type,type,__proto__\nE1,One,audit,survey,x\n');
    expect(rows[0]?.item.type).toBe('audit');
    expect(problems).toMatchObject([{ place: { start: 14, end: 18 }, severity: 'warning' }]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('says which headers there are where one that is needed is missing', async () => {
    const { rows, problems } = await read('ref,title,a,b,c\nE1,One\n');
    expect(rows).toEqual([]);
    expect(problems).toMatchObject([
      { message: 'No column is called `id`, only `ref`, `title`, `a`, `b` and 1 more', place: { start: 0, end: 15 }, severity: 'error' },
    ]);
  });

  it('says so where it has no entries yet', async () => {
    expect(await read('id,title\n')).toMatchObject({
      rows: [],
      problems: [{ message: 'The register lists nothing', severity: 'warning' }],
    });
  });

  it('never works out a formula', async () => {
    expect(await items('id,title,value\nE1,=1+1,"=HYPERLINK(""x"")"\n')).toEqual([{ id: 'E1', title: '=1+1' }]);
  });

  it('cuts what is written properly as the usual reader does', () => {
    const value = fc.stringMatching(/^[ab",;\r\n é]{0,6}$/);
    const written = fc.record({ value, quoted: fc.boolean() }).map(({ value: text, quoted }) => {
      const needed = quoted || /[",\r\n]/.test(text) || text.trim() !== text;
      return needed ? `"${text.replaceAll('"', '""')}"` : text;
    });
    const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(fc.array(fc.array(written, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), lineEnd, (rows, end) => {
        const text = rows.map((cells) => cells.join(',')).join(end);
        const expected = parse(text, { relax_column_count: true, record_delimiter: end });
        const cut = [...new CsvRows(text, ',', []).read()].map(({ cells }) => cells.map(({ value: cell }) => cell));
        // The other reader leaves out a last row that is blank.
        expect(cut.filter((cells) => cells.join('') !== '')).toEqual(expected.filter((cells) => cells.join('') !== ''));
      }),
    );
  });

  it('gives every cell of any text a place of its own, in order, and loses no letter', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab", \r\n\t]{0,40}$/), (text) => {
        let before = 0;
        let kept = '';
        for (const { cells, place } of new CsvRows(text, ',', []).read()) {
          for (const cell of cells) {
            if (!('start' in cell.place)) throw new Error('A place in a text is expected');
            expect(cell.place.start).toBeGreaterThanOrEqual(before);
            before = cell.place.end;
            kept += String(cell.value);
          }
          expect(place).toMatchObject({ end: before });
        }
        expect(kept.replace(/[^ab]/g, '')).toBe(text.replace(/[^ab]/g, ''));
      }),
    );
  });
});
