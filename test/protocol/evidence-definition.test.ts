import type { Location, LocationLink, Range, ShowMessageRequestParams } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { Author, register, registerUri, report } from './author.js';
import { workspace } from './editor.js';
import { workbook } from './workbook.js';

const textDocument = { definition: { linkSupport: true } };
const lines = register.split('\n');
const idOf = (line: number): Range => ({
  start: { line, character: 0 },
  end: { line, character: lines[line]?.indexOf(',') ?? 0 },
});

describe('definition of a citation', () => {
  it('is the row of the register', async () => {
    const author = await Author.start('Late [E¦2].\n', { files: { [registerUri]: register }, textDocument });
    expect(await author.definition()).toEqual([
      {
        originSelectionRange: { start: { line: 0, character: 6 }, end: { line: 0, character: 8 } },
        targetUri: registerUri,
        targetRange: { start: { line: 2, character: 0 }, end: { line: 2, character: lines[2]?.length } },
        targetSelectionRange: idOf(2),
      },
    ]);
  });

  it('is a plain place for a client that knows no more', async () => {
    const author = await Author.start('Late [E¦2].\n');
    expect(await author.definition()).toEqual([{ uri: registerUri, range: idOf(2) }]);
  });

  it('is every row of a range, and of an id that stands twice', async () => {
    const ranged = await Author.start('Late [E1¦-E3].\n');
    expect((await ranged.definition()) as Location[]).toHaveLength(3);
    const twice = await Author.start('Late [E¦1].\n', { files: { [registerUri]: 'id,title\nE1,One\nE1,Another\n' } });
    expect(((await twice.definition()) as Location[]).map(({ range }) => range.start.line)).toEqual([1, 2]);
  });

  it('is where the row stands in a buffer that is not saved', async () => {
    const author = await Author.start('Late [E¦1].\n');
    await author.editor.open(registerUri, `id,title\nE0,Nought\n"E1","One, in two\nlines"\n`, 'csv');
    const [{ targetUri, ...place } = {} as LocationLink] = ((await author.definition()) ?? []) as LocationLink[];
    expect(targetUri).toBeUndefined();
    expect(place).toMatchObject({ uri: registerUri, range: { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } } });
  });

  it('is none for what is no citation, or of nothing', async () => {
    expect(await (await Author.start('La¦te [E1].\n')).definition()).toBeNull();
    expect(await (await Author.start('Late [E9¦9].\n')).definition()).toBeNull();
  });
});

describe('definition in the register', () => {
  it('leads from a successor to its row, and from an id to itself', async () => {
    const author = await Author.start('Late [E1¦].\n');
    await author.editor.open(registerUri, register, 'csv');
    const successor = { line: 4, character: lines[4]?.indexOf('E2') ?? -1 };
    expect(await author.definition(registerUri, successor)).toEqual([{ uri: registerUri, range: idOf(2) }]);
    expect(await author.definition(registerUri, { line: 3, character: 1 })).toEqual([{ uri: registerUri, range: idOf(3) }]);
    expect(await author.definition(registerUri, { line: 1, character: 10 })).toBeNull();
  });
});

describe('definition in a workbook', () => {
  const file = `${workspace}/evidence.xlsx`;
  const binaries = {
    [file]: workbook('Evidence', [
      ['id', 'title'],
      ['E1', 'Survey'],
      ['E2', 'Case audit'],
    ]),
  };
  const message = 'E2 stands in evidence.xlsx, sheet Evidence, cell A3: Case audit';
  const window = { showDocument: { support: true } };

  it('is told, and the file is opened where it can be shown, if the author wants it', async () => {
    const author = await Author.start('Late [E¦2].\n', { files: {}, binaries, window });
    author.answer = 'Open file';
    expect(await author.definition()).toBeNull();
    await author.editor.until('the file shown', () => author.shown.length > 0);
    expect(author.asked.map((asked) => asked.message)).toEqual([message]);
    expect(author.shown).toEqual([{ uri: file, external: true }]);
  });

  it('is told once while nobody has answered', async () => {
    const author = await Author.start('Late [E¦2].\n', { files: {}, binaries, window });
    let settle: (value: null) => void = () => undefined;
    author.editor.connection.onRequest('window/showMessageRequest', (params: ShowMessageRequestParams) => {
      author.asked.push(params);
      return new Promise<null>((resolve) => (settle = resolve));
    });
    await author.definition();
    await author.definition();
    await author.editor.until('a message', () => author.asked.length > 0);
    settle(null);
    await author.definition();
    expect(author.asked).toHaveLength(1);
    expect(author.shown).toEqual([]);
  });

  it('is only told to a client that can show nothing', async () => {
    const author = await Author.start('Late [E¦2].\n', { files: {}, binaries });
    await author.definition();
    await author.editor.until('a message', () => author.told.length > 0);
    expect(author.told).toEqual([message]);
    expect(author.asked).toEqual([]);
  });
});

describe('document links', () => {
  it('lead from a citation to the file of the item or its address, never out of the project', async () => {
    const author = await Author.start('¦Late [E1; E3]. Not in [E4] or [E10] or [E1-E3], nor in [the audit](files/audit.md).\n');
    const links = await author.links();
    expect(links.map(({ range, target, tooltip }) => [author.editor.at(report, range), target, tooltip])).toEqual([
      ['E1', `${workspace}/files/survey.pdf`, 'Annual survey of families'],
      ['E3', 'https://example.org/log', 'Complaints *and* [compliments] <b>log</b>'],
    ]);
  });

  it('lead from the locations in the register', async () => {
    const author = await Author.start('Late [E1¦].\n');
    await author.editor.open(registerUri, register, 'csv');
    const links = await author.links(registerUri);
    expect(links.map(({ range, target }) => [author.editor.at(registerUri, range), target])).toEqual([
      ['files/survey.pdf', `${workspace}/files/survey.pdf`],
      ['files/audit.md', `${workspace}/files/audit.md`],
      ['https://example.org/log', 'https://example.org/log'],
    ]);
  });
});
