import { describe, expect, it } from 'vitest';
import type { DocumentSymbol, FoldingRange } from 'vscode-languageserver/node';
import { Editor, workspace } from './editor.js';

const markdown =
  '# Report\n\nIntro.\n\n## Findings\n\n2.1 The audit of February 2026 looked at all plans of the service and at none of the others.\n\n- A point.\n\n2.2 Visits were late.\n\n## Next steps\n\nNone.\n';
const plain =
  'Report\r\n\r\n2 Findings\r\n\r\n2.1 The audit was late.\r\n\r\n• A point.\r\n\r\n2.2 Visits were late.\r\n\r\n3 Next steps\r\n\r\nNone.\r\n';

type Outline = [name: string, lines: string, children: Outline[]];

function outlineOf({ name, range, selectionRange, children = [] }: DocumentSymbol): Outline {
  expect(selectionRange.start).toEqual(range.start);
  return [name, `${range.start.line}-${range.end.line}`, children.map(outlineOf)];
}

async function outline(editor: Editor, uri: string): Promise<Outline[]> {
  const symbols: DocumentSymbol[] = await editor.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
  return symbols.map(outlineOf);
}

async function folds(editor: Editor, uri: string): Promise<string[]> {
  const ranges: FoldingRange[] = await editor.connection.sendRequest('textDocument/foldingRange', { textDocument: { uri } });
  return ranges.map(({ startLine, endLine }) => `${startLine}-${endLine}`);
}

describe('outline and folding', () => {
  const first = '2.1 The audit of February 2026 looked at all plans of…';

  it.each(['inspection-report', 'markdown'])('nest sections and numbered paragraphs (%s)', async (language) => {
    const editor = await Editor.start();
    const uri = `${workspace}/a.md`;
    await editor.open(uri, markdown, language);
    expect(await outline(editor, uri)).toEqual([
      [
        'Report',
        '0-14',
        [
          [
            'Findings',
            '4-10',
            [
              [first, '6-8', []],
              ['2.2 Visits were late.', '10-10', []],
            ],
          ],
          ['Next steps', '12-14', []],
        ],
      ],
    ]);
    expect(await folds(editor, uri)).toEqual(['0-14', '4-10', '6-8', '12-14']);
  });

  it('go by the numbers of headings in plain text', async () => {
    const editor = await Editor.start();
    const uri = `${workspace}/a.txt`;
    await editor.open(uri, plain, 'plaintext');
    expect(await outline(editor, uri)).toEqual([
      ['Report', '0-0', []],
      [
        '2 Findings',
        '2-8',
        [
          ['2.1 The audit was late.', '4-6', []],
          ['2.2 Visits were late.', '8-8', []],
        ],
      ],
      ['3 Next steps', '10-12', []],
    ]);
    expect(await folds(editor, uri)).toEqual(['2-8', '4-6', '10-12']);
  });

  it('leave what the client has of a language to it', async () => {
    const editor = await Editor.start({ initializationOptions: { outlinedLanguages: ['markdown', 7] } });
    const [own, other] = [`${workspace}/a.md`, `${workspace}/b.report`];
    await editor.open(own, markdown, 'markdown');
    await editor.open(other, markdown, 'inspection-report');
    expect(await outline(editor, own)).toEqual([]);
    expect(await folds(editor, own)).toEqual(['6-8']);
    expect(await outline(editor, other)).toHaveLength(1);
  });

  it('are offered by language where the client can be told so', async () => {
    const editor = await Editor.start({
      initializationOptions: { outlinedLanguages: ['markdown'] },
      textDocument: { documentSymbol: { dynamicRegistration: true } },
    });
    expect(editor.server.capabilities.documentSymbolProvider).toBe(false);
    const wanted = { method: 'textDocument/documentSymbol' };
    await expect.poll(() => editor.watchers).toContainEqual(expect.objectContaining(wanted));
    const [own] = editor.watchers.filter((each) => (each as { method: string }).method === wanted.method);
    const { documentSelector } = (own as { registerOptions: { documentSelector: readonly { language: string }[] } }).registerOptions;
    expect(documentSelector.map(({ language }) => language)).toEqual(['inspection-report', 'plaintext', 'text']);
  });

  it('are none of what is no report', async () => {
    const editor = await Editor.start();
    const uri = `${workspace}/substantiate.yaml`;
    await editor.open(uri, 'preset: strict\n', 'yaml');
    expect(await outline(editor, uri)).toEqual([]);
    expect(await folds(editor, `${workspace}/gone.md`)).toEqual([]);
  });
});
