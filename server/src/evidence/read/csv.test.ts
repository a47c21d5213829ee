import { describe, expect, it } from 'vitest';
import { readRegister } from './index.js';

const read = (text: string) => readRegister('evidence.csv', new TextEncoder().encode(text));

describe('a register of separated values', () => {
  it('is read, whatever stands between the values', async () => {
    for (const separator of [',', ';', '\t', '|']) {
      const header = ['ID', 'Title', 'Period from', 'superseded-by'].join(separator);
      const { rows, problems } = await read(`${header}\nE1${separator}Audit of files${separator}31/03/2024${separator}E2\n`);
      expect(problems).toEqual([]);
      expect(rows.map(({ item }) => item)).toEqual([
        { id: 'E1', title: 'Audit of files', period_from: '2024-03-31', superseded_by: ['E2'] },
      ]);
    }
  });

  it('keeps places right after a byte order mark, accents, quoted line breaks and doubled quotation marks', async () => {
    const { text = '', rows } = await read('\uFEFFid,title,date\r\nE1,"Café ""Blue""\r\nfiles", 2024-03-01 \r\nE2,é,2024\r\n');
    const slices = rows.map(({ fields }) => Object.values(fields).map((place) => 'start' in place && text.slice(place.start, place.end)));
    expect(slices).toEqual([
      ['E1', '"Café ""Blue""\r\nfiles"', '2024-03-01'],
      ['E2', 'é', '2024'],
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
});
