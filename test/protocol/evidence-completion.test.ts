import { CompletionItemTag, type CompletionItem, type CompletionList } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { Author, registerUri } from './author.js';
import { workspace } from './editor.js';
import { workbook } from './workbook.js';

const idsOf = (items: readonly CompletionItem[]): unknown[] => items.map(({ data }) => (data as { id: string }).id);
const inOrder = (items: readonly CompletionItem[]): CompletionItem[] =>
  [...items].sort((one, other) => ((one.sortText ?? '') < (other.sortText ?? '') ? -1 : 1));

describe('completion in brackets', () => {
  it('offers every item with its title, type and date', async () => {
    const author = await Author.start('Visits were late [¦].\n');
    const { items, isIncomplete } = await author.complete('[');
    expect(isIncomplete).toBe(false);
    expect(idsOf(items)).toEqual(['E1', 'E2', 'E3', 'E4', 'E10']);
    expect(items[0]).toMatchObject({ label: 'E1', detail: 'Annual survey of families · survey · 3 May 2024' });
    expect(items[0]?.filterText).toBe('E1 Annual survey of families');
  });

  it('keeps type and date apart from the title for a client that shows them apart', async () => {
    const textDocument = { completion: { completionItem: { labelDetailsSupport: true } } };
    const author = await Author.start('Visits were late [¦].\n', { textDocument });
    const { items } = await author.complete('[');
    expect(items[1]?.labelDetails).toEqual({ detail: '  Audit of 48 case files', description: 'audit · June 2024' });
    expect(items[1]?.detail).toBe('Audit of 48 case files');
  });

  it('puts first what fits the sentence, and last what should not be cited, saying why', async () => {
    const author = await Author.start('All complaints of the year stand in a log [¦].\n');
    const items = inOrder((await author.complete('[')).items);
    expect(idsOf(items)).toEqual(['E3', 'E1', 'E2', 'E4', 'E10']);
    expect(items.filter(({ tags }) => tags?.includes(CompletionItemTag.Deprecated)).map(({ label }) => label)).toEqual(['E4', 'E10']);
    expect(items[3]?.detail).toContain('superseded by E2');
    expect(items[4]?.detail).toContain('withdrawn');
  });

  it.each([
    ['an id', 'Visits were late [E¦].', 'Visits were late [E10].'],
    ['a second id', 'Visits were late [E3; E¦].', 'Visits were late [E3; E10].'],
    ['a second id, right behind the semicolon', 'Visits were late [E3;¦].', 'Visits were late [E3; E10].'],
    ['an id behind a comma', 'Visits were late [E3, E¦].', 'Visits were late [E3, E10].'],
    ['the end of a range', 'Visits were late [E3-E¦].', 'Visits were late [E3-E10].'],
    ['the end of a range with a dash', 'Visits were late [E3–¦].', 'Visits were late [E3–E10].'],
    ['words of a title', 'Visits were late [missing home¦].', 'Visits were late [E10].'],
    ['an id that the cursor stands in', 'Visits were late [E¦3].', 'Visits were late [E10].'],
    ['braces', 'Visits were late {¦}.', 'Visits were late {E10}.'],
    ['a number', 'Visits were late (Evidence 1¦).', 'Visits were late (Evidence 10).'],
    ['a short word', 'Visits were late (Ev¦).', 'Visits were late (Ev. 10).'],
    ['a second number', 'Visits were late (Ev. 1; ¦).', 'Visits were late (Ev. 1; 10).'],
    ['a footnote', 'Visits were late.[^1]\n\n[^1]: E¦', 'Visits were late.[^1]\n\n[^1]: E10'],
    ['no closing bracket', 'Visits were late [¦\n\nThey were not.', 'Visits were late [E10\n\nThey were not.'],
    ['a cell of a table', '| a | b |\n| - | - |\n| Late | [¦] |\n', '| a | b |\n| - | - |\n| Late | [E10] |\n'],
  ])('writes into %s', async (_what, before, after) => {
    const author = await Author.start(before);
    expect(await author.choose('E10')).toBe(after);
  });

  it('tells all of an item when asked', async () => {
    const author = await Author.start('Visits were late [¦].\n');
    const { items } = await author.complete('[');
    const { documentation } = await author.resolve(items[0] ?? { label: '' });
    expect((documentation as { value: string }).value).toContain('Participation team');
  });

  it.each([
    ['code', 'Run `a[¦]` twice.'],
    ['a block of code', '```\nlist[¦]\n```\n'],
    ['front matter', '---\ntags: [¦]\n---\n\nText.\n'],
    ['a comment', 'Late. <!-- [¦] -->'],
    ['an address', 'Late, as [the log](files/[¦].md) says.'],
    ['other round brackets', 'Visits (every¦) were late.'],
    ['a word in round brackets that only begins alike', 'Visits (even¦) were late.'],
  ])('is silent in %s', async (_what, text) => {
    const author = await Author.start(text);
    expect(idsOf((await author.complete('[')).items)).toEqual([]);
  });

  it('does not cut in behind a comma, where a page number stands', async () => {
    const author = await Author.start('Visits were late [E3, ¦].');
    expect((await author.complete(' ')).items).toEqual([]);
  });

  it('is silent without a register', async () => {
    const author = await Author.start('Visits were late [¦].', { files: {} });
    expect((await author.complete('[')).items).toEqual([]);
  });

  it('offers the items of a workbook', async () => {
    const binaries = {
      [`${workspace}/evidence.xlsx`]: workbook('Evidence', [
        ['id', 'title'],
        ['E7', 'Case audit & more'],
      ]),
    };
    const author = await Author.start('Visits were late [¦].', { files: {}, binaries });
    expect((await author.complete('[')).items.map(({ label, detail }) => [label, detail])).toEqual([['E7', 'Case audit & more']]);
  });

  it('sees an item as soon as it is typed into the register', async () => {
    const author = await Author.start('Visits were late [¦].');
    await author.editor.open(registerUri, 'id,title\nE1,One\n', 'csv');
    await author.editor.change(registerUri, { text: 'id,title\nE1,One\nE2,Two\n' });
    expect(idsOf((await author.complete('[')).items)).toEqual(['E1', 'E2']);
  });
});

describe('completion over a large register', () => {
  const many = Array.from({ length: 2500 }, (_, index) => `E${index + 1},${index === 2402 ? 'Fostering recruitment plan' : 'Visit log'}`);
  const files = { [registerUri]: `id,title\n${many.join('\n')}\n` };

  it('sends the best and has the client ask again', async () => {
    const author = await Author.start('Foster carers left [fost¦].', { files });
    const { items, isIncomplete } = await author.complete();
    expect(isIncomplete).toBe(true);
    expect(idsOf(items)).toEqual(['E2403']);
  });

  it('finds an id by its beginning', async () => {
    const author = await Author.start('Foster carers left [e249¦].', { files });
    expect(idsOf((await author.complete()).items)).toEqual(['E249', ...Array.from({ length: 10 }, (_, index) => `E249${index}`)]);
  });

  it('begins with what fits the sentence', async () => {
    const author = await Author.start('The plan for fostering is sound [¦].', { files });
    expect(idsOf(inOrder((await author.complete('[')).items))[0]).toBe('E2403');
  });
});

describe('completion by the words of a title', () => {
  it('puts the citation in the place of the words, when somebody asks', async () => {
    const author = await Author.start('Visits were late, see audit¦\n');
    const { items } = await author.complete();
    expect(items.map(({ label }) => label)).toEqual(['[E2] Audit of 48 case files', '[E4] Audit of 30 case files']);
    expect(await author.choose('E2')).toBe('Visits were late, see [E2]\n');
  });

  it('wants two words in plain text, of which editors ask without being told to', async () => {
    const author = await Author.start('Visits were late [¦].\n');
    const minutes = `${workspace}/minutes.txt`;
    await author.editor.open(minutes, 'See the audit\n\nSee the audit of\n', 'plaintext');
    const offered = (line: number, character: number): Promise<CompletionList | null> =>
      author.ask('textDocument/completion', { position: { line, character }, context: { triggerKind: 1 } }, minutes);
    expect(await offered(0, 13)).toBeNull();
    expect(await offered(2, 16)).toBeNull();
    await author.editor.change(minutes, { text: 'See the audit of 48 case\n' });
    expect(idsOf((await offered(0, 24))?.items ?? [])).toEqual(['E2']);
  });

  it('takes all the words that stand in the title, the last one unfinished', async () => {
    const author = await Author.start('Visits were late: survey of fam¦ in May.\n');
    expect(await author.choose('E1')).toBe('Visits were late: [E1] in May.\n');
  });

  it('keeps quiet where nobody asked, for short words, and for words of no title', async () => {
    const typed = await Author.start('Visits were late, see audit ¦\n');
    expect((await typed.complete(' ')).items).toEqual([]);
    expect((await (await Author.start('Visits of¦\n')).complete()).items).toEqual([]);
    expect((await (await Author.start('Visits wander¦\n')).complete()).items).toEqual([]);
    expect((await (await Author.start('`audit¦`\n')).complete()).items).toEqual([]);
  });
});
