import { describe, expect, it } from 'vitest';
import { readRegister } from './index.js';
import { workbook, workbookParts, zip, type CellValue } from './testing/workbook.js';

const read = (bytes: Uint8Array) => readRegister('evidence.xlsx', bytes);
const headers = ['ID', 'Title', 'Date', 'Value'];
const entry = ['E1', 'Audit of files'];

describe('a workbook', () => {
  it('is read from the sheet Evidence in any case, with a cell for each place', async () => {
    const { rows, problems, text } = await read(workbook({ Notes: [['x']], 'EVIDENCE ': [[], ['Register of 2024'], headers, [], entry] }));
    expect(problems).toEqual([]);
    expect(text).toBeUndefined();
    expect(rows).toEqual([
      {
        item: { id: 'E1', title: 'Audit of files' },
        place: { sheet: 'EVIDENCE ', cell: 'A5', row: 5, column: 1 },
        fields: {
          id: { sheet: 'EVIDENCE ', cell: 'A5', row: 5, column: 1 },
          title: { sheet: 'EVIDENCE ', cell: 'B5', row: 5, column: 2 },
        },
      },
    ]);
  });

  it('is read from its first sheet where none is called Evidence', async () => {
    const { rows } = await read(workbook({ 'A & "B"': [headers, entry], Other: [headers, ['E2', 'x']] }));
    expect(rows).toMatchObject([{ item: { id: 'E1' }, place: { sheet: 'A & "B"', cell: 'A2' } }]);
  });

  it.each<[string, CellValue, Record<string, unknown>]>([
    ['a date', { value: 45382, style: 1 }, { date: '2024-03-31' }],
    ['the number of a date', 45382, { date: '2024-03-31' }],
    ['a year', 2024, { date: '2024' }],
    ['a date as text', '31/03/2024', { date: '2024-03-31' }],
  ])('reads %s', async (_, cell, fields) => {
    const { rows, problems } = await read(workbook({ Evidence: [headers, [...entry, cell]] }));
    expect(problems).toEqual([]);
    expect(rows[0]?.item).toEqual({ id: 'E1', title: 'Audit of files', ...fields });
  });

  it.each<[string, CellValue, Record<string, unknown>]>([
    ['a number', 71.5, { value: 71.5 }],
    ['a number shown in per cent', { value: 0.07, style: 2 }, { value: 7, unit: '%' }],
    ['per cent as text', '74%', { value: 74, unit: '%' }],
    ['what a formula gave, and no more', { formula: '1+1', value: 40 }, { value: 40 }],
    ['a formula that was never worked out', { formula: '1+1' }, {}],
    ['a blank, as merged cells leave it', undefined, {}],
  ])('reads %s', async (_, cell, fields) => {
    const { rows, problems } = await read(workbook({ Evidence: [headers, [...entry, undefined, cell]] }));
    expect(problems).toEqual([]);
    expect(rows[0]?.item).toEqual({ id: 'E1', title: 'Audit of files', ...fields });
  });

  it('takes the text that a formula gave, and numbers and truth values where text is wanted', async () => {
    const rows = [
      ['id', 'title', 'Our own'],
      [12, { formula: 'A1', value: 'Given' }, true],
    ];
    expect((await read(workbook({ Evidence: rows }))).rows[0]?.item).toEqual({ id: '12', title: 'Given', other: { 'Our own': 'TRUE' } });
  });

  it('names sheet and cell in what it says', async () => {
    const { problems } = await read(workbook({ Evidence: [headers, [...entry, '31/02/2024']] }));
    expect(problems).toMatchObject([
      {
        message: '`31/02/2024` is not a date (sheet `Evidence`, cell C2)',
        place: { sheet: 'Evidence', cell: 'C2', row: 2, column: 3 },
        severity: 'warning',
      },
    ]);
  });
});

describe('what is no workbook, or a dangerous one', () => {
  const good = workbook({ Evidence: [headers, entry] });
  const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  const { ['xl/_rels/workbook.xml.rels']: rels = '', ...noRelations } = workbookParts({ Evidence: [headers] });
  const bomb = zip({ ...workbookParts({ Evidence: [headers, entry] }), 'xl/media.xml': new Uint8Array(80 * 1024 * 1024) });
  const wrong = '<worksheet><sheetData><row r="2"><c r="B2"><v>x</v></c></row></sheetData></worksheet>';
  const lone = (cell: string): Uint8Array => {
    const parts = workbookParts({ Evidence: [headers, entry] });
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    return zip({
      ...parts,
      'xl/worksheets/sheet1.xml': sheet.replace('</sheetData>', `<row><c r="${cell}"><v>1</v></c></row></sheetData>`),
    });
  };

  it.each<[string, Uint8Array, RegExp]>([
    ['an empty file', new Uint8Array(), /is empty/],
    ['text', new TextEncoder().encode('id,title\nE1,One\n'), /not a workbook/],
    ['a workbook with a password', ole, /password/],
    ['a zip that holds no workbook', zip({ 'a.txt': 'x' }), /broken/],
    ['a package that does not say where its sheets are', zip(noRelations), /broken/],
    ['a workbook cut short', good.slice(0, good.length / 2), /broken/],
    ['a workbook with wrong bytes', good.map((byte, index) => (index > 40 && index < 200 ? 255 - byte : byte)), /broken/],
    ['XML that is none', zip({ ...workbookParts({ Evidence: [headers] }), 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row' }), /./],
    ['a zip bomb', bomb, /64 MB/],
    ['a cell at the end of the sheet', lone('XFD1048576'), /as far as XFD1048576/],
    ['a cell where there is none', lone('ZZZZZZZ99999999999'), /broken/],
    ['a cell behind a disguise', lone('&#88;FD1048576'), /broken/],
    ['a cell behind another', lone('A3" x="<'), /broken/],
    ['a sheet behind another', zip({ ...noRelations, 'xl/_rels/workbook.xml.rels': rels.replace('sheet1.xml', 'none.xml') }), /broken/],
    ['a number that is none', zip({ ...noRelations, 'xl/_rels/workbook.xml.rels': rels, 'xl/worksheets/sheet1.xml': wrong }), /cell B2\)$/],
  ])('%s is told, and nothing else happens', async (name, bytes, message) => {
    const { rows, problems } = await read(bytes);
    expect(rows, name).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ message: expect.stringMatching(message) as string, severity: 'error' });
  });

  it('a formula without a value and a cell with an error leave the rest', async () => {
    const parts = workbookParts({ Evidence: [headers, [...entry, { formula: 'TODAY()' }, { value: 71, formula: '1/0' }]] });
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    const { rows } = await read(
      zip({ ...parts, 'xl/worksheets/sheet1.xml': sheet.replace('<c r="D2"><f>1/0</f><v>71', '<c r="D2" t="e"><f>1/0</f><v>#DIV/0!') }),
    );
    expect(rows[0]?.item).toEqual({ id: 'E1', title: 'Audit of files' });
  });

  it('a workbook turned at any byte is read or told', async () => {
    for (let at = 0; at < good.length; at += 7) {
      const { rows, problems } = await read(good.map((byte, index) => (index === at ? byte ^ 0x55 : byte)));
      expect(rows.length + problems.length).toBeGreaterThan(0);
    }
  });
});
