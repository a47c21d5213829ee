import { describe, expect, it } from 'vitest';
import { readRegister } from '../../evidence/read/index.js';
import { editsOfRegister } from './rename-register.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The register's text once an item is renamed. */
async function renamed(path: string, text: string, from: string, to: string): Promise<string> {
  const edits = editsOfRegister(await readRegister(path, bytes(text)), from, to);
  return [...edits]
    .sort((one, other) => other.start - one.start)
    .reduce((rest, edit) => rest.slice(0, edit.start) + edit.text + rest.slice(edit.end), text);
}

const registers: Readonly<Record<string, string>> = {
  'csv.csv': 'id,title,superseded_by,supports\n E1 ,One,,\n"E2","Two, or E1",E1; E10,E1\nE10,Ten,"E1;E11",\nE11,Eleven,,\n',
  'semicolons.csv': 'id;title;superseded_by\nE1;One;\nE2;Two;"E1; E10"\nE10;Ten;E1\nE11;Eleven;\n',
  'yaml.yaml': [
    '- id: E1 # the first',
    '  title: One, before E1',
    '- {id: "E2", title: Two, superseded_by: [E1, E10]}',
    "- id: 'E10'",
    '  title: Ten',
    '  superseded_by:',
    '    - E1',
    '    - "E11"',
    '- id: E11',
    '  title: Eleven',
    '  superseded_by: E1; E10',
    '  supports: E1',
    '',
  ].join('\n'),
  'json.json':
    '[{"id": "E1", "title": "One E1"},\n {"id":"E2","title":"Two","superseded_by":["E1","E10"]},\n {"id":"E10","title":"Ten","superseded_by":"E1; E11"}]\n',
  'markdown.md':
    '# Evidence\n\n| id | title | superseded by |\n| - | - | - |\n| E1 | One E1 | |\n| E2 | Two | E1; E10 |\n| **E10** | Ten | E1 |\n',
};

const read = async (path: string, text: string): Promise<[id: string, title: string, successors: readonly string[]][]> => {
  const { rows, problems } = await readRegister(path, bytes(text));
  expect(problems.filter(({ message }) => !message.includes('blank'))).toEqual([]);
  return rows.map(({ item }) => [item.id, item.title, [...(item.superseded_by ?? []), '/', ...(item.supports ?? [])]]);
};

describe.each(Object.entries(registers))('an item renamed in %s', (path, text) => {
  it.each([
    'E7',
    'EV-012',
    '007',
    '1.10',
    'true',
    'Survey 3',
    'A"b',
    "A'b",
    'A|b',
    'a: b',
    '#1',
    '- x',
    'A\\b',
    'Über_1',
    '*1*',
    '&1',
    '@x',
    '_x_',
  ])('is read again as %s, and all else as it was', async (id) => {
    const before = await read(path, text);
    expect(before.length).toBeGreaterThan(2);
    const swap = (one: string): string => (one === 'E1' ? id : one);
    expect(await read(path, await renamed(path, text, 'E1', id))).toEqual(
      before.map(([own, title, successors]) => [swap(own), title, successors.map(swap)]),
    );
  });

  it('changes nothing but the cells that name it', async () => {
    const after = await renamed(path, text, 'E10', 'F10');
    expect(after.replaceAll('F10', 'E10')).toBe(text);
    expect(after).toContain('E1');
  });
});

describe('an id that is written otherwise than it reads', () => {
  it.each([
    ['a.yaml', String.raw`- {id: "\u0045\u0031", title: One}`, '- {id: E7, title: One}'],
    ['a.json', String.raw`[{"id": "\u0045\u0031", "title": "One"}]`, '[{"id": "E7", "title": "One"}]'],
    ['a.json', '[{"id": 12, "title": "One"}]', '[{"id": "E7", "title": "One"}]'],
    ['a.csv', 'id,title\n"A""1",One\n', 'id,title\n"E7",One\n'],
  ])('%s', async (path, before, after) => {
    const { rows } = await readRegister(path, bytes(before));
    expect(await renamed(path, before, rows[0]?.item.id ?? '', 'E7')).toBe(after);
  });
});
