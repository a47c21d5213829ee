import { describe, expect, it, vi } from 'vitest';
import { readRegister } from './index.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark = true) =>
  new Uint8Array(Uint16Array.from([...(mark ? [0xfeff] : []), ...Array.from(text, (each) => each.charCodeAt(0))]).buffer);
const table = 'id,title\nE1,One\n';

describe('the format of a register', () => {
  it.each([
    ['data/evidence.csv', table, 'csv'],
    ['Evidence.CSV', table, 'csv'],
    ['evidence.tsv', table.replaceAll(',', '\t'), 'csv'],
    ['a.b/evidence.yaml', '[{id: E1, title: One}]', 'yaml'],
    ['evidence.yml', '[{id: E1, title: One}]', 'yaml'],
    ['evidence.json', '[{"id": "E1", "title": "One"}]', 'json'],
    ['evidence.md', '# Evidence\n\n|id|title|\n|-|-|\n|E1|One|', 'markdown'],
    ['evidence.markdown', '# Evidence\n\n|id|title|\n|-|-|\n|E1|One|', 'markdown'],
  ])('of %s is told by its ending', async (path, text, format) => {
    expect(await readRegister(path, bytes(text))).toMatchObject({
      path,
      format,
      text,
      rows: [{ item: { id: 'E1', title: 'One' } }],
      problems: [],
    });
  });

  it.each(['evidence.docx', 'evidence.xls', 'evidence', 'a.csv/evidence', '.constructor'])('%s is none', async (path) => {
    const register = await readRegister(path, bytes(table));
    expect(register).toMatchObject({
      text: undefined,
      rows: [],
      problems: [{ question: expect.stringMatching(/\.csv, \.xlsx/) as string, severity: 'error' }],
    });
  });
});

describe('what is no UTF-8', () => {
  const formats = ['csv', 'yaml', 'json', 'md'];

  it.each(formats)('a .%s in UTF-16 is told', async (ending) => {
    for (const text of [utf16(table), utf16(table, false), utf16(table).map((_, index, all) => all[index ^ 1] ?? 0)]) {
      const register = await readRegister(`evidence.${ending}`, text);
      expect(register).toMatchObject({
        text: undefined,
        rows: [],
        problems: [{ message: 'The register is written in UTF-16', severity: 'error' }],
      });
    }
  });

  it.each(formats)('a .%s that is binary is told', async (ending) => {
    const register = await readRegister(`evidence.${ending}`, Uint8Array.of(...bytes(table), 0, 1, 2, 3));
    expect(register).toMatchObject({
      text: undefined,
      rows: [],
      problems: [{ message: expect.stringMatching(/not a text/) as string, severity: 'error' }],
    });
  });

  it.each(formats)('an empty .%s is told', async (ending) => {
    for (const text of ['', '\uFEFF', ' \r\n\t\n']) {
      const { rows, problems } = await readRegister(`evidence.${ending}`, bytes(text));
      expect([rows, problems.map(({ message }) => message)]).toEqual([[], ['The register is empty']]);
    }
  });

  it('single wrong bytes lose a character and are told where the first stands', async () => {
    const latin1 = Uint8Array.from('id,title\nE1,Café\nE2,Caffè £\n', (character) => character.charCodeAt(0));
    const { text = '', rows, problems } = await readRegister('evidence.csv', latin1);
    expect(rows.map(({ item }) => item.title)).toEqual(['Caf\uFFFD', 'Caff\uFFFD \uFFFD']);
    expect(problems).toMatchObject([
      { severity: 'warning', place: { start: 15, end: 16 }, question: expect.stringMatching(/CSV UTF-8/) as string },
    ]);
    expect(text.slice(15, 16)).toBe('\uFFFD');
  });

  it('a replacement character that was written is none of them', async () => {
    expect((await readRegister('evidence.csv', bytes('id,title\nE1,\uFFFD\n'))).problems).toEqual([]);
  });
});

describe('what is too much', () => {
  it('more than 50 MB is not read', async () => {
    for (const ending of ['csv', 'xlsx', 'yaml', 'json', 'md']) {
      const register = await readRegister(`evidence.${ending}`, new Uint8Array(50 * 1024 * 1024 + 1).fill(65));
      expect(register).toMatchObject({ text: undefined, rows: [], problems: [{ message: expect.stringMatching(/50 MB/) as string }] });
    }
  });

  it('a thousand problems are told, and how many more there are', async () => {
    const { problems } = await readRegister('evidence.csv', bytes(`id,title\n${'E1,\n'.repeat(1200)}`));
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)?.message).toBe('There are 200 more problems in this register');
  });
});

describe('an entry', () => {
  const read = (text: string) => readRegister('evidence.csv', bytes(`id,title,date\n${text}`));

  it.each([
    ['E1,,', 'The entry `E1` has no `title`, so it is left out'],
    [',One,', 'The entry `One` has no `id`, so it is left out'],
    ['n/a,-,2024', 'This entry has neither `id` nor `title`, so it is left out'],
  ])('without what it needs is told: %s', async (row, message) => {
    expect(await read(`${row}\nE2,Two,\n`)).toMatchObject({
      rows: [{ item: { id: 'E2' } }],
      problems: [{ message, severity: 'error', place: { start: 14 } }],
    });
  });

  it('in which nothing stands is none', async () => {
    expect(await read('n/a, - ,—\n,,\n')).toMatchObject({ rows: [], problems: [{ message: 'The register lists nothing' }] });
  });

  it('loses a value that is wrong, and no more', async () => {
    const { rows, problems } = await read('E1,One,31/02/2024\n');
    expect(rows[0]?.item).toEqual({ id: 'E1', title: 'One' });
    expect(problems).toMatchObject([{ message: '`31/02/2024` is not a date', severity: 'warning', place: { start: 21, end: 31 } }]);
  });

  it('keeps an id with a blank, and tells of it', async () => {
    const { rows, problems } = await read('E 1,One,\n');
    expect(rows[0]?.item.id).toBe('E 1');
    expect(problems).toMatchObject([{ message: 'The id `E 1` holds a blank', severity: 'warning', place: { start: 14, end: 17 } }]);
  });
});

it('what is said is short, and asks a question', async () => {
  const long = 'x'.repeat(500);
  const texts = {
    csv: `ref ${long},${long},${long}2,${long}3,${long}4\n`,
    yaml: `- id: ${long} y\n  title: One\n  date: ${long}\n  source: {a: b}\n- ${long}\n- title: ${long}\n- "${long}\n`,
    json: `[{"id": "${long} y", "title": "One", "${long}": 1, "${long}": 2}, "${long}", {`,
    md: `# Evidence\n\n${long}`,
  };
  for (const [ending, text] of Object.entries(texts)) {
    const { problems } = await readRegister(`evidence.${ending}`, bytes(text));
    expect(problems.length).toBeGreaterThan(0);
    for (const { message, question } of problems) {
      expect(message.length, message).toBeLessThan(100);
      expect(message).not.toMatch(/\.$/);
      expect(question).toMatch(/\?$/);
    }
  }
});

it('a reader that fails is told of, and nothing is thrown', async () => {
  vi.doMock('./json.js', () => ({ readJson: () => { throw new TypeError('x is not iterable'); } })); // prettier-ignore
  const { rows, problems } = await readRegister('evidence.json', bytes('[]'));
  vi.doUnmock('./json.js');
  expect([rows, problems.map(({ message }) => message)]).toEqual([[], ['The register could not be read: `TypeError: x is not iterable`']]);
});
