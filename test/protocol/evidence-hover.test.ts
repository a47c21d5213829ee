import { micromark } from 'micromark';
import { describe, expect, it } from 'vitest';
import { Author, registerUri } from './author.js';
import { workspace } from './editor.js';
import { workbook } from './workbook.js';

/** What a reader sees of Markdown. */
function shown(markdown: string): string {
  return micromark(markdown)
    .replace(/<[^>]*>/gu, '')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&amp;/gu, '&');
}

describe('hover on a citation', () => {
  it('tells the item, all that the register says of it, and where', async () => {
    const text = await (await Author.start('Visits were late [¦E1].\n')).hover();
    const lines = shown(text).split('\n').filter(Boolean);
    expect(lines).toEqual([
      'E1 Annual survey of families',
      'type: survey',
      'source: Participation team',
      'date: 3 May 2024',
      'sample: 212 of 640',
      'value: 71%',
      'location: files/survey.pdf',
      'room: 4',
      'evidence.csv, line 2',
    ]);
    expect(text).toContain(`](${workspace}/files/survey.pdf)`);
    expect(text).toContain(`](${registerUri}#L2)`);
  });

  it('says first why an item is not to be cited', async () => {
    const author = await Author.start('Visits were late [E¦4].\n');
    expect(shown(await author.hover())).toMatch(/^E4 Audit of 30 case files\n\nnot to be cited: superseded by E2\n/u);
  });

  it('never links to what lies outside the project', async () => {
    const text = await (await Author.start('Visits were late [E4¦].\n')).hover();
    expect(shown(text)).toContain('location: ../elsewhere.pdf (outside the project, so it is never opened)');
    expect(text).not.toContain('elsewhere.pdf](');
  });

  it('shows markup in a title as it is written', async () => {
    const text = await (await Author.start('Visits were late [E¦3].\n')).hover();
    expect(micromark(text.split('\n')[0] ?? '')).toBe('<p><strong>E3</strong> Complaints *and* [compliments] &lt;b&gt;log&lt;/b&gt;</p>');
    expect(text).toContain('](https://example.org/log)');
  });

  it.each([
    ['a number', 'Late (Evidence ¦10).\n'],
    ['the brackets', 'Late ¦[E10].\n'],
    ['braces', 'Late {E1¦0}.\n'],
    ['a footnote call', 'Late.[¦^a]\n\n[^a]: E10, page 4\n'],
  ])('is there on %s', async (_what, text) => {
    expect(await (await Author.start(text)).hover()).toContain('Missing from home');
  });

  it('is there on a link to a file of the register', async () => {
    expect(await (await Author.start('Late, as [the aud¦it](files/audit.md) says.\n')).hover()).toContain('**E2**');
  });

  it('names the items of a range in short', async () => {
    const text = shown(await (await Author.start('Late [E1¦-E3].\n')).hover());
    expect(text.split('\n').filter(Boolean)).toEqual([
      'E1 Annual survey of families · survey · 3 May 2024',
      'E2 Audit of 48 case files · audit · June 2024',
      'E3 Complaints *and* [compliments] <b>log</b> · documentary · 2024',
    ]);
  });

  it('stops after twenty items of a range', async () => {
    const many = Array.from({ length: 30 }, (_, index) => `E${index + 1},Title ${index + 1}`).join('\n');
    const author = await Author.start('Late [E1¦-E30].\n', { files: { [registerUri]: `id,title\n${many}\n` } });
    expect(shown(await author.hover())).toMatch(/E20 Title 20\s+and 10 more\s*$/u);
  });

  it('stands before what the rules say there', async () => {
    const author = await Author.start('Some were late [E4¦].\n');
    const [first = '', ...rest] = (await author.hover()).split('\n---\n');
    expect(first).toMatch(/^\*\*E4\*\*/u);
    expect(rest.join()).toContain('superseded-evidence');
  });

  it('is none on a citation of nothing, nor without a register', async () => {
    expect(await (await Author.start('Late (Evidence 9¦9) in 3 of 9 homes.\n')).hover()).not.toContain('**E');
    expect(await (await Author.start('Late [E1¦].\n', { files: {} })).hover()).toBe('');
  });

  it('tells sheet and cell of a workbook', async () => {
    const binaries = {
      [`${workspace}/evidence.xlsx`]: workbook('Evidence', [
        ['id', 'title'],
        ['E7', 'Case audit'],
      ]),
    };
    const author = await Author.start('Late [E¦7].\n', { files: {}, binaries });
    expect(shown(await author.hover())).toContain('evidence.xlsx, sheet Evidence, cell A2');
  });
});

describe('hover in the register', () => {
  it('tells the item of the row, and that of a successor', async () => {
    const author = await Author.start('Late [E1¦].\n');
    await author.editor.open(registerUri, author.editor.files.get(registerUri) ?? '', 'csv');
    expect(await author.hover(registerUri, { line: 1, character: 1 })).toContain('Annual survey');
    const successor = (author.editor.files.get(registerUri) ?? '').split('\n')[4]?.indexOf('E2') ?? -1;
    expect(await author.hover(registerUri, { line: 4, character: successor })).toContain('Audit of 48');
    expect(await author.hover(registerUri, { line: 1, character: 10 })).toBe('');
  });
});
