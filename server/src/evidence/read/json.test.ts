import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../engine/testing/arbitrary.js';
import { readRegister } from './index.js';

const read = (text: string) => readRegister('evidence.json', new TextEncoder().encode(text));
const items = async (text: string) => (await read(text)).rows.map(({ item }) => item);
const messages = async (text: string) => (await read(text)).problems.map(({ message }) => message);
const one = '{"id": "E1", "title": "One"}';

describe('a register of JSON', () => {
  it.each([
    ['a list', `[${one}]`],
    ['a map', `{"version": [1], "evidence": [${one}], "note": {"items": [${one}]}}`],
    ['a map in another spelling', `{"Items": [${one}]}`],
    ['with comments and commas to spare', `// ours\n[${one}, /* more to come */]`],
    ['behind a byte order mark', `\uFEFF[${one}]`],
  ])('may be %s', async (_, text) => {
    expect(await read(text)).toMatchObject({ rows: [{ item: { id: 'E1', title: 'One' } }], problems: [] });
  });

  it('keeps numbers as they are written where they are names, and leaves what says nothing', async () => {
    const text = '[{"id": 1.10, "title": true, "value": 71.50, "n": 1e2, "source": null, "owner": " ", "supports": [1, "b", null]}]';
    expect(await items(text)).toEqual([{ id: '1.10', title: 'true', value: 71.5, n: 100, supports: ['1', 'b'] }]);
  });

  it('marks values with their quotation marks, in UTF-16 units', async () => {
    const { text = '', rows } = await read('[{"title": "😀 \\"é\\"", "id": "E\\u0031", "n": 4, "supports": ["a"]}]');
    const [row] = rows;
    const slice = (place: object | undefined) =>
      place && 'start' in place && text.slice(Number(place.start), 'end' in place ? Number(place.end) : 0);
    expect(row?.item).toEqual({ id: 'E1', title: '😀 "é"', n: 4, supports: ['a'] });
    expect(Object.values(row?.fields ?? {}).map(slice)).toEqual(['"😀 \\"é\\""', '"E\\u0031"', '4', '["a"]']);
    expect(slice(row?.place)).toBe(text.slice(1, -1));
  });

  it.each([
    ['[{"id": "E1", "title": "One"}, {"id": "E2", "title": "Tw', ['E1', 'E2'], 'a text does not end'],
    ['[{"id": "E1", "title": "One"}, {"id": "E2", "title": "Two", "n":', ['E1', 'E2'], 'a value is missing'],
    ['[{"id": "E1", "title": "One"} {"id": "E2", "title": "Two"}]', ['E1', 'E2'], 'a comma is missing'],
    ['[{"id": "E1", "title": "One", n: 4}, {"id": "E2", "title": "Two"}]', ['E1', 'E2'], 'a text needs quotation marks'],
    ['[{"id": "E1", "title": "One"}', ['E1'], 'a closing `]` is missing'],
    ['[{"id": "E1", "title": "One"}] more', ['E1'], 'a text needs quotation marks'],
  ])('keeps what it can of %s', async (text, ids, fault) => {
    const { rows, problems } = await read(text);
    expect(rows.map(({ item }) => item.id)).toEqual(ids);
    expect(problems).toMatchObject([{ message: `This is not JSON: ${fault}`, severity: 'error' }]);
  });

  it('tells of pieces that are no entries, of maps where a value is wanted, and of keys that stand twice', async () => {
    const text =
      '[3, [4, [5]], {"id": "E1", "title": "One", "source": {"a": [1]}, "note": [["b"]], "ID": "E2", "supports": ["a", {"b": 1}]}]';
    const { rows, problems } = await read(text);
    expect(rows.map(({ item }) => item)).toEqual([{ id: 'E1', title: 'One', other: { note: '[["b"]]' } }]);
    expect(problems.map(({ message }) => message)).toEqual([
      '`3` is not an entry, so it is left out',
      '`[4, [5]]` is not an entry, so it is left out',
      '`source` holds a map or lists in a list',
      'The key `ID` stands twice in this entry; the first counts',
      '`supports` holds a map or lists in a list',
    ]);
  });

  it.each([
    ['{}', ['There is no list of evidence in this file']],
    ['{"evidence": {"a": []}}', ['There is no list of evidence in this file']],
    ['', ['The register is empty']],
    ['[]', ['The register lists nothing']],
  ])('%j is told', async (text, expected) => {
    expect(await messages(text)).toEqual(expected);
  });

  it('keeps what stands before values that are nested too deeply', async () => {
    const { rows, problems } = await read(`[${one}, {"id": "E2", "title": ${'['.repeat(100_000)}`);
    expect(rows.map(({ item }) => item.id)).toEqual(['E1']);
    expect(problems).toMatchObject([{ message: expect.stringMatching(/nested too deeply/) as string }]);
  });

  it('cannot be made to change what all objects have', async () => {
    const [item] = await items('[{"id": "E1", "title": "One", "__proto__": {"polluted": 1}, "constructor": "x"}]');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(item?.other)).toBe(Object.prototype);
  });

  it('reads or tells, whatever it is given', async () => {
    const piece = fc.constantFrom('{', '}', '[', ']', ',', ':', '"id"', '"title"', '"x', '1', 'null', '//', '\\u00', ' ');
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece).map((pieces) => pieces.join('')),
        async (text) => {
          const { rows, problems } = await read(text);
          for (const { place } of [...rows, ...problems]) {
            if (place && 'start' in place)
              expect([place.start >= 0, place.start <= place.end, place.end <= text.length]).toEqual([true, true, true]);
          }
        },
      ),
      { numRuns: runs(200) },
    );
  });
});
