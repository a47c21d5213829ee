import { describe, expect, it } from 'vitest';
import { Editor, rulesOf, workspace } from './editor.js';

const report = `${workspace}/report.md`;
const config = `${workspace}/substantiate.yaml`;
const asks = (found: readonly unknown[]): unknown[] => found.filter((rule) => rule === 'vague-quantity' || rule === 'unquantified-extent');

async function hoverText(editor: Editor, line: number, character: number): Promise<string | undefined> {
  const hover = await editor.hover(report, line, character);
  return (hover?.contents as { value: string } | undefined)?.value;
}

describe('a scale that the project declares', () => {
  const text = '# Findings\n\nMost schools have a plan.\n\nThe vast majority of plans are clear.\n';

  it('defines its words: no finding, and hover tells band and source', async () => {
    const editor = await Editor.start({ files: { [config]: 'scale: education-scotland\n' } });
    await editor.open(report, text);
    const found = (await editor.items(report)).filter(({ code }) => asks([code]).length > 0);
    expect(found.map(({ range }) => editor.at(report, range))).toEqual([expect.stringContaining('vast majority')]);
    const hover = await editor.hover(report, 2, 2);
    const { value } = hover?.contents as { value: string };
    expect(value).toContain('`Most`: **75% to 90%** in the scale of Education Scotland');
    expect(value).toContain('Source: education.gov.scot');
    expect(value).not.toContain('verified');
    expect(hover && editor.at(report, hover.range!)).toBe('Most');
    expect(await hoverText(editor, 4, 12)).not.toContain('Education Scotland');
  });

  it('is named as not verified where it is not', async () => {
    const editor = await Editor.start({ files: { [config]: 'scale: estyn\n' } });
    await editor.open(report, text);
    expect(await hoverText(editor, 2, 2)).toMatch(/\*\*90% or more\*\*[\s\S]+The bands are not verified/u);
  });

  it('holds as long as the config says so', async () => {
    const editor = await Editor.start({ files: { [config]: 'scale: education-scotland\n' } });
    await editor.open(report, '# Findings\n\nMost schools have a plan.\n');
    expect(asks(rulesOf(await editor.items(report)))).toEqual([]);
    await editor.write(config, 'scale:\n  bands:\n    few: up to 10%\n');
    expect(asks(rulesOf(await editor.items(report)))).not.toEqual([]);
    await editor.write(config, 'scale:\n  bands:\n    most: over 60%\n');
    expect(asks(rulesOf(await editor.items(report)))).toEqual([]);
    expect(await hoverText(editor, 2, 2)).toContain('**more than 60%** in the scale of this project');
  });
});

describe('a scale that the report declares', () => {
  const claim = '# Findings\n\nMost schools have a plan.\n\nFew schools have two.\n';
  const table = '\n## Words\n\n| word | share |\n| --- | --- |\n| Most | 75% to 90% |\n| Few | up to 15% |\n';

  it('defines its words in the whole report, before and after, while it stands there', async () => {
    const editor = await Editor.start();
    await editor.open(report, claim);
    expect(asks(rulesOf(await editor.items(report)))).toHaveLength(2);
    const end = { line: 6, character: 0 };
    await editor.change(report, { range: { start: end, end }, text: table });
    expect(asks(rulesOf(await editor.items(report)))).toEqual([]);
    expect(await hoverText(editor, 2, 2)).toContain('`Most`: **75% to 90%** in this report');
    await editor.change(report, { text: claim });
    expect(asks(rulesOf(await editor.items(report)))).toHaveLength(2);
    expect(await hoverText(editor, 2, 2)).not.toContain('75%');
  });

  it('goes before that of the project', async () => {
    const editor = await Editor.start({ files: { [config]: 'scale: education-scotland\n' } });
    await editor.open(report, `In this report, ‘most’ means 60% or more.\n\n${claim}`);
    expect(await hoverText(editor, 4, 2)).toContain('**60% or more** in this report');
    expect(await hoverText(editor, 6, 2)).toContain('**up to 15%** in the scale of Education Scotland');
  });
});
