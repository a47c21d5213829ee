import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { RegisterProblem } from '../types.js';
import { runs } from '../../engine/testing/arbitrary.js';
import { readRegister } from './index.js';
import type { RawEntry } from './types.js';
import { YamlReader } from './yaml-nodes.js';
import { readYaml } from './yaml.js';

const read = (text: string) => readRegister('evidence.yaml', new TextEncoder().encode(text));
const items = async (text: string) => (await read(text)).rows.map(({ item }) => item);
const messages = async (text: string) => (await read(text)).problems.map(({ message }) => message);

describe('a register of YAML', () => {
  it.each([
    ['a list', '# Kept by the team\n- id: E1\n  title: One\n'],
    ['a list behind a mark', '---\n- id: E1\n  title: One\n...\n'],
    ['a map', 'version: 2\nEvidence:\n  - title: "One"\n    id: E1\nnote: x\n'],
    ['a map with nothing else', 'items:\n- id: E1\n  title: One\n'],
    ['one line', '{evidence: [{id: E1, title: One}]}'],
    ['two documents', '- id: E1\n  title: One\n---\n{items: []}\n'],
    ['keys in any case', "- 'ID': E1\n  Title: One\n"],
    ['a byte order mark and CRLF', '\uFEFF- id: E1\r\n  title: One\r\n'],
  ])('may be %s', async (_, text) => {
    expect(await read(text)).toMatchObject({ rows: [{ item: { id: 'E1', title: 'One' } }], problems: [] });
  });

  it('keeps numbers as they are written where they are names', async () => {
    expect(await items('- id: 1.10\n  title: 007\n  n: 1_000\n- {id: 1e3, title: 0x10, value: 71.50}\n')).toEqual([
      { id: '1.10', title: '007' },
      { id: '1e3', title: '0x10', value: 71.5 },
    ]);
  });

  it('takes lists and leaves what says nothing', async () => {
    expect(
      await items(
        '- id: E1\n  title: One\n  supports: [a, b]\n  superseded_by:\n    - E2\n    - E3\n  source: ~\n  owner: null\n  type:\n',
      ),
    ).toEqual([{ id: 'E1', title: 'One', supports: ['a', 'b'], superseded_by: ['E2', 'E3'] }]);
  });

  it('marks values as they are written', async () => {
    const { text = '', rows } = await read(
      '- id: "E1" # the first\n  title: >\n    One\n    more\n  supports: [a]\n- id: \'E2\'   \n  title: A "b" c\n',
    );
    const slices = rows.map(({ fields }) => Object.values(fields).map((place) => 'start' in place && text.slice(place.start, place.end)));
    expect(slices).toEqual([
      ['"E1"', '>\n    One\n    more', '[a]'],
      ["'E2'", 'A "b" c'],
    ]);
  });

  it('loses no more than the entry that is broken', async () => {
    const { rows, problems } = await read(
      '- id: E1\n  title: One\n- id: E2\n  title: "Half\n- id: E3\n  title: Three\n  : {\n- id: E4\n  title: Four\n',
    );
    expect(rows.map(({ item }) => item.id)).toEqual(expect.arrayContaining(['E1', 'E2', 'E4']));
    expect(problems).toMatchObject([{ severity: 'error' }, { severity: 'error' }]);
    expect(problems.every(({ message }) => message.startsWith('This is not YAML: '))).toBe(true);
  });

  it('says nothing while an entry is being begun', async () => {
    expect(await messages('- id: E1\n  title: One\n-\n')).toEqual([]);
    expect(await messages('- id: E1\n  title: One\n- ')).toEqual([]);
  });

  it('takes the first of two equal keys, in any spelling', async () => {
    const text = '- id: E1\n  title: One\n  Period-From: 2023\n  period from: 2024\n';
    expect((await items(text))[0]?.period_from).toBe('2023');
    expect(await messages(text)).toEqual(['The key `period from` stands twice in this entry; the first counts']);
  });

  it('tells of pieces that are no entries, and of maps where a value is wanted', async () => {
    const { rows, problems } = await read('- E1\n- [id, E2]\n- id: E3\n  title: Three\n  source: {a: b}\n  note: {a: b}\n');
    expect(rows[0]?.item).toEqual({ id: 'E3', title: 'Three', other: { note: '{a: b}' } });
    expect(problems.map(({ message }) => message)).toEqual([
      '`E1` is not an entry, so it is left out',
      '`[id, E2]` is not an entry, so it is left out',
      '`source` holds a map or lists in a list',
    ]);
  });

  it.each([
    ['evidence: {a: b}', 'There is no list of evidence in this file'],
    ['just text', 'There is no list of evidence in this file'],
    ['# nothing\n---\n', 'There is no list of evidence in this file'],
    ['', 'The register is empty'],
    [' \n', 'The register is empty'],
  ])('%j is told', async (text, message) => {
    expect(await messages(text)).toEqual([message]);
  });

  it('follows an alias to an entry or a value, and none further', async () => {
    expect(await items('- &a {id: E1, title: &t One}\n- {id: E2, title: *t, source: *none}\n- *a\n')).toEqual([
      { id: 'E1', title: 'One' },
      { id: 'E2', title: 'One' },
      { id: 'E1', title: 'One' },
    ]);
  });

  it('refuses aliases that multiply', async () => {
    const levels = Array.from({ length: 30 }, (_, level) => `l${level + 1}: &l${level + 1} [${Array(9).fill(`*l${level}`).join(', ')}]`);
    const text = `l0: &l0 [x, x]\n${levels.join('\n')}\nevidence:\n  - *l30\n  - {id: E1, title: One, supports: *l30, source: *l0}\n`;
    const { rows, problems } = await read(text);
    expect(rows.map(({ item }) => item)).toEqual([{ id: 'E1', title: 'One', source: 'x; x' }]);
    expect(problems.map(({ message }) => message)).toEqual([
      '`*l30` is not an entry, so it is left out',
      '`supports` holds a map or lists in a list',
    ]);
  });

  it('cannot be made to change what all objects have', async () => {
    const [item] = await items('- id: E1\n  title: One\n  __proto__: {polluted: 1}\n  constructor: x\n- __proto__: y\n');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(item).toMatchObject({ id: 'E1', other: { constructor: 'x' } });
    expect(Object.getPrototypeOf(item?.other)).toBe(Object.prototype);
  });
});

describe('what is read without the parser', () => {
  const value = fc.oneof(
    fc.stringMatching(/^[a-zE\d:#&*!|>'"%@`,[\]{}\\?~ .-]{0,8}$/),
    fc.constantFrom(
      'One',
      '"Two: 2"',
      "'Three'",
      '~',
      'null',
      '-5',
      '- x',
      'a: b',
      'a #b',
      '|',
      '>-',
      '[a, b]',
      '{a: b}',
      '"a\\tb"',
      '31/03/2024',
      'n/a',
    ),
  );
  const key = fc.constantFrom('id', 'title', 'n', 'Our own', 'x-y', '"q"', '? k');
  const indent = fc.constantFrom('  ', '  ', '  ', '   ', '');
  const line = fc.tuple(key, value).map(([name, text]) => `${name}: ${text}`);
  const entry = fc.tuple(fc.constantFrom('- ', '- ', '-   '), line, fc.array(fc.tuple(indent, fc.oneof(line, value)), { maxLength: 3 }));
  const written = entry.map(([dash, first, rest]) => `${dash}${first}\n${rest.map(([blanks, text]) => `${blanks}${text}\n`).join('')}`);

  it('is what the parser reads', () => {
    fc.assert(
      fc.property(written, (text) => {
        const problems: RegisterProblem[] = [];
        const entries: RawEntry[] = [];
        const isWhole = new YamlReader(text, problems, entries).readDocument(0, text.length);
        const plain = readYaml(text);
        if (isWhole && problems.length === 0) expect([...plain.entries].map(withoutEnd)).toEqual(entries.map(withoutEnd));
        else expect(plain.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: runs(400) },
    );
  });

  it('is what a program wrote', () => {
    const row = fc.record({ id: fc.string({ minLength: 1 }), title: fc.string({ unit: 'grapheme', minLength: 1 }), note: fc.string() });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        // Blanks of any kind at either end say nothing, whether they are handed on or not.
        const told = (texts: readonly unknown[]): string[] => texts.map((text) => String(text).trim()).filter((text) => text !== '');
        const read = [...readYaml(stringify(rows)).entries].map(({ fields }) => told(fields.map(({ value: text }) => text)));
        expect(read).toEqual(rows.map((each) => told(Object.values(each))));
      }),
    );
  });
});

/** Where an entry ends is told by its last value or by its last key: nobody asks. */
function withoutEnd({ fields, place }: RawEntry): unknown {
  return { fields, start: 'start' in place && place.start };
}
