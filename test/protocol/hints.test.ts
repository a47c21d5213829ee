import { describe, expect, it } from 'vitest';
import type { InlayHint, Range } from 'vscode-languageserver/node';
import { Editor, workspace } from './editor.js';

const report = `${workspace}/report.md`;
const config = `${workspace}/substantiate.yaml`;
const text = '# Findings\n\nFive of the six plans were dated.\n\nOf visits, 85% (41 of 48) were late.\n\nMost schools have a plan.\n';
const whole: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

function hints(editor: Editor, range = whole): Promise<InlayHint[]> {
  return editor.connection.sendRequest('textDocument/inlayHint', { textDocument: { uri: report }, range });
}

/** The report with its hints in it. */
async function shown(editor: Editor, range = whole): Promise<string> {
  const lines = editor.text(report).split('\n');
  for (const { position, label } of [...(await hints(editor, range))].reverse()) {
    if (typeof label !== 'string') throw new Error('A label is a text');
    const line = lines[position.line] ?? '';
    lines[position.line] = `${line.slice(0, position.character)}«${label}»${line.slice(position.character)}`;
  }
  return lines.join('\n');
}

async function start(options: Parameters<typeof Editor.start>[0] = {}): Promise<Editor> {
  const editor = await Editor.start({
    settings: () => ({ inlayHints: true }),
    files: { [config]: 'scale: education-scotland\n' },
    ...options,
  });
  await editor.open(report, text);
  return editor;
}

describe('inlay hints', () => {
  it('show shares in per cent and the bands of defined words', async () => {
    const editor = await start();
    const lines = (await shown(editor)).split('\n').filter((line) => line !== '');
    expect(lines.slice(1)).toEqual([
      'Five of the six«83%» plans were dated.',
      'Of visits, 85% (41 of 48) were late.',
      'Most«75–90%» schools have a plan.',
    ]);
    const [share, band] = await hints(editor);
    expect(share?.tooltip).toBe('5 of 6 is 83%');
    expect(band?.tooltip).toMatch(/^75% to 90% in the scale of Education Scotland\. Source: /u);
  });

  it('come for the lines that are asked for', async () => {
    const editor = await start();
    const found = await hints(editor, { start: { line: 6, character: 0 }, end: { line: 7, character: 0 } });
    expect(found.map(({ label }) => label)).toEqual(['75–90%']);
  });

  it('say neither none nor all of what is neither, and nothing where there is nothing to say', async () => {
    const editor = await start();
    const of = async (line: string): Promise<string> => {
      await editor.change(report, { text: `${line}\n` });
      return (await shown(editor)).trimEnd();
    };
    expect(await of('In all, 999 of 1,000 were met.')).toBe('In all, 999 of 1,000«99.9%» were met.');
    expect(await of('In all, 3 of 9,999 were met.')).toBe('In all, 3 of 9,999«<0.1%» were met.');
    expect(await of('In all, 3 of 700 were met.')).toBe('In all, 3 of 700«0.4%» were met.');
    expect(await of('In all, 6 of 6 were met, and 0 of 7.')).toBe('In all, 6 of 6 were met, and 0 of 7.');
    expect(await of('In all, 85 of 100 were met.')).toBe('In all, 85 of 100 were met.');
  });

  it('are none until the setting is on; the client is then told to ask again', async () => {
    let inlayHints = false;
    const editor = await start({ settings: () => ({ inlayHints }), workspace: { inlayHint: { refreshSupport: true } } });
    let asked = 0;
    editor.connection.onRequest('workspace/inlayHint/refresh', () => {
      asked++;
      return null;
    });
    expect(editor.server.capabilities.inlayHintProvider).toBe(true);
    expect(await hints(editor)).toEqual([]);
    inlayHints = true;
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.until('a wish to be asked again', () => asked > 0);
    expect(await hints(editor)).toHaveLength(2);
    await editor.write(config, 'preset: recommended\n');
    await editor.until('another wish', () => asked > 1);
    expect(await hints(editor)).toHaveLength(1);
  });

  it('are none for what is no report', async () => {
    const editor = await start();
    await editor.open(config, 'preset: strict\n', 'yaml');
    expect(await editor.connection.sendRequest('textDocument/inlayHint', { textDocument: { uri: config }, range: whole })).toEqual([]);
    expect(
      await editor.connection.sendRequest('textDocument/inlayHint', { textDocument: { uri: 'file:///gone.md' }, range: whole }),
    ).toEqual([]);
  });
});
