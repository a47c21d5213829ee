import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../engine/testing/arbitrary.js';
import { MarkdownParser, type Heading, type Table } from './markdown-events.js';
import { MarkdownReader } from './markdown-tables.js';
import { readRegister } from './index.js';

const read = (text: string) => readRegister('evidence.md', new TextEncoder().encode(text));
const items = async (text: string) => (await read(text)).rows.map(({ item }) => item);
const table = '| id | title |\n|:--|--|\n| E1 | One |\n';

describe('a register in a Markdown table', () => {
  it.each([
    ['# Evidence\n\n', ''],
    ['#### EVIDENCE REGISTER ####\n\n', ''],
    ['Evidence\n===\n\n', ''],
    ['## 3.2 **Evidence**:\n\n', ''],
    ['# Report\n\nText.\n\n## Evidence\n\nKept by the team.\n\n### Interviews\n\n', '\n# Other\n\n| id | title |\n|--|--|\n| E2 | Two |\n'],
    ['\uFEFF# Evidence\r\n', '> not a row\n'],
    ['# Evidence\n\n- nested\n\n  | id | title |\n  |--|--|\n\n', ''],
  ])('stands under a heading: %j', async (before, after) => {
    expect(await read(`${before}${table}${after}`)).toMatchObject({ rows: [{ item: { id: 'E1', title: 'One' } }], problems: [] });
  });

  it.each([
    `# Evidence of change\n\n${table}`,
    table,
    `\`\`\`\n# Evidence\n\n${table}\`\`\`\n`,
    '# Evidence\n\n```\n| id | title |\n|--|--|\n| E1 | One |\n```\n',
    '# Evidence\n\n| id | title |\n| E1 | One |\n',
    `# Evidence\n\n# Next\n\n${table}`,
  ])('does not stand elsewhere: %j', async (text) => {
    expect(await read(text)).toMatchObject({ rows: [], problems: [{ message: 'There is no table under a heading `Evidence`' }] });
  });

  it('reads all tables of its section', async () => {
    expect((await items(`# Evidence\n\n${table}\n## More\n\n| ID | Title |\n|--|--|\n| E2 | Two |`)).map(({ id }) => id)).toEqual([
      'E1',
      'E2',
    ]);
  });

  it('gives plain text, and marks it as it is written', async () => {
    const row = '| `E1` | A \\| *b* `c \\| d` &amp; &copy; <b>e</b> | [file](a%20b.pdf "x") | E2<br>E3 | <https://x.org> |';
    const { text = '', rows } = await read(
      `# Evidence\r\n\r\n| ID | Title | Location | Superseded by | Our_own |\r\n|--|:-:|--|--|--|\r\n${row}\r\n`,
    );
    expect(rows[0]?.item).toEqual({
      id: 'E1',
      title: 'A | b c | d & © e',
      location: 'a%20b.pdf',
      superseded_by: ['E2', 'E3'],
      other: { Our_own: 'https://x.org' },
    });
    const slices = Object.values(rows[0]?.fields ?? {}).map((place) => 'start' in place && text.slice(place.start, place.end));
    expect(slices).toEqual(['`E1`', 'A \\| *b* `c \\| d` &amp; &copy; <b>e</b>', '[file](a%20b.pdf "x")', 'E2<br>E3']);
    const place = rows[0]?.place;
    expect(place && 'start' in place && text.slice(place.start, place.end)).toBe(row);
  });

  it('keeps the words of a link that is not all of its cell, and of one in another column', async () => {
    const text = '# Evidence\n\n| id | title | location |\n|--|--|--|\n| [E1](#e1) | [One](1.pdf) | see [here](2.pdf) |\n';
    expect(await items(text)).toEqual([{ id: 'E1', title: 'One', location: 'see here' }]);
  });

  it('ends the table where it ends', async () => {
    const text = `# Evidence\n\n${table}E2 | *Two*\n> E3 | Three |\n| E4 | Four |\n\n| E5 | Five |\n`;
    expect((await items(text)).map(({ id }) => id)).toEqual(['E1', 'E2']);
  });

  it('tells of a stretch with more markup than can be read, and reads the rest', async () => {
    const { rows, problems } = await read(`# Evidence\n\n${table}\n${'_*'.repeat(40_000)} |\n\n| id | title |\n|--|--|\n| E2 | Two |\n`);
    expect(rows.map(({ item }) => item.id)).toEqual(['E1', 'E2']);
    expect(problems).toMatchObject([{ message: expect.stringMatching(/too much markup/) as string, severity: 'error' }]);
  });

  it('is cut as the parser cuts it, with and without markup', () => {
    const cell = fc.constantFrom(
      'E1',
      ' a b ',
      'x_y',
      '_x_',
      '*b*',
      '',
      ' ',
      'R & D',
      '&amp;',
      '`a`',
      '\\|',
      '<br>',
      'é😀',
      '[a](b)',
      ':',
      '-',
    );
    const ends = fc.constantFrom(['| ', ' |'], ['|', '|'], ['', ''], ['  |', ''], ['', '|'], ['    |', '|']);
    const row = fc
      .tuple(fc.array(cell, { minLength: 1, maxLength: 4 }), ends)
      .map(([cells, [open, close]]) => `${open}${cells.join('|')}${close}`);
    const line = fc.oneof({ weight: 9, arbitrary: row }, fc.constantFrom('> a', '# b', '- c', '', '|--|--|', '```', 'text', '***'));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const text = ['# Evidence', '', '| id | title |', '|--|--|', ...lines].join(end);
        expect([...new MarkdownReader(text, []).read()].map(filled)).toEqual(new MarkdownParser().read(text, 0).map(filled));
      }),
      { numRuns: runs(250) },
    );
  });
});

/** Where nothing stands has no place of its own. */
function filled(piece: Heading | Table): unknown {
  if (piece.kind === 'heading') return piece;
  const rows = piece.rows.map(({ cells, place }) => ({ place, cells: [...cells.entries()].filter(([, { value }]) => value !== '') }));
  return rows.filter(({ cells }) => cells.length > 0);
}
