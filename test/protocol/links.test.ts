import { describe, expect, it } from 'vitest';
import { Editor, workspace } from './editor.js';

const report = `${workspace}/a.md`;
const evidence = `${workspace}/evidence/visit%20log.md`;
const linking = 'Plans were late in 3 of 9 homes ([log](evidence/visit%20log.md#march)).\n';
const lost = async (editor: Editor): Promise<string[]> =>
  (await editor.items(report)).filter(({ code }) => code === 'broken-evidence-link').map(({ message }) => message as string);

describe('links to other files', () => {
  it('are looked up after the lint, and the client is told to ask again', async () => {
    const editor = await Editor.start();
    await editor.open(report, linking);
    expect(await lost(editor)).toEqual([]);
    await editor.until('a refresh', () => editor.refreshes > 0);
    expect(await lost(editor)).toHaveLength(1);
  });

  it('hold once the file is there with that heading, on disk or as the editor shows it', async () => {
    const editor = await Editor.start({ files: { [evidence]: '# February\n' } });
    await editor.open(report, linking);
    await lost(editor);
    await editor.until('a refresh', () => editor.refreshes > 0);
    expect((await lost(editor))[0]).toContain('march');
    const before = editor.refreshes;
    await editor.open(evidence, '# March\n');
    await editor.until('a refresh', () => editor.refreshes > before);
    await lost(editor);
    await editor.until('another', () => editor.refreshes > before + 1);
    expect(await lost(editor)).toEqual([]);
  });

  it('are waited for by a client that is only pushed to', async () => {
    const editor = await Editor.start({ pull: false });
    await editor.open(report, linking);
    await editor.until('findings', () => editor.pushed.has(report));
    expect(editor.pushed.get(report)?.diagnostics.map(({ code }) => code)).toContain('broken-evidence-link');
  });
});
