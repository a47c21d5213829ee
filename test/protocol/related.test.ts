import type { Diagnostic } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { Author, register, registerUri, report, rows } from './author.js';
import { Editor, workspace } from './editor.js';

const cited = 'In May 2024, 30 of 48 files were complete [E4].\n\nMissing children were interviewed [E10].\n';

function placesOf(items: readonly Diagnostic[], rule: string): { uri: string; line: number; message: string }[] {
  return items
    .filter(({ code }) => code === rule)
    .flatMap(({ relatedInformation = [] }) => relatedInformation)
    .map(({ location: { uri, range }, message }) => ({ uri, line: range.start.line, message }));
}

async function fetched(author: Author, previous?: string): Promise<{ items: Diagnostic[]; resultId: string } | undefined> {
  const answer = await author.editor.pull(report, previous);
  return answer.kind === 'full' ? { items: answer.items, resultId: answer.resultId ?? '' } : undefined;
}

describe('the other place of a finding', () => {
  it('is the row of the item that is cited, and that of its successor', async () => {
    const author = await Author.start(cited);
    const { items = [] } = (await fetched(author)) ?? {};
    expect(placesOf(items, 'superseded-evidence')).toEqual([
      { uri: registerUri, line: 4, message: '`E4` in the register' },
      { uri: registerUri, line: 2, message: '`E2` in the register' },
    ]);
    expect(placesOf(items, 'withdrawn-evidence')).toEqual([{ uri: registerUri, line: 5, message: '`E10` in the register' }]);
  });

  it('moves with the row, and the findings are then others than before', async () => {
    const author = await Author.start(cited);
    const before = await fetched(author);
    expect(await fetched(author, before?.resultId)).toBeUndefined();
    const [head = '', ...rest] = rows.map((cells) => cells.join(','));
    await author.editor.write(registerUri, `${[head, 'E0,Nobody cites it', ...rest].join('\n')}\n`);
    await author.editor.until('a wish to fetch again', () => author.editor.refreshes > 0);
    const after = await fetched(author, before?.resultId);
    expect(placesOf(after?.items ?? [], 'withdrawn-evidence')).toMatchObject([{ line: 6 }]);
  });

  it('is the same as before where a register changes and none of its rows moves', async () => {
    const author = await Author.start(cited);
    const before = await fetched(author);
    await author.editor.write(registerUri, register.replace('Audit of 48 case files', 'Audit of 48 care files'));
    await author.editor.until('a wish to fetch again', () => author.editor.refreshes > 0);
    expect(await fetched(author, before?.resultId)).toBeUndefined();
  });

  it('is where the report gives the word its other meaning', async () => {
    const editor = await Editor.start();
    const uri = `${workspace}/scale.md`;
    await editor.open(uri, 'In this report, “most” means 75% to 90%.\n\nIn this report, “most” means 60% to 80%.\n');
    expect(placesOf(await editor.items(uri), 'scale-mismatch').map(({ uri: where, line }) => [where, line])).toEqual([
      [uri, 2],
      [uri, 0],
    ]);
  });

  it('is the other entry of the same id in the register', async () => {
    const editor = await Editor.start({ files: { [registerUri]: 'id,title\nE1,One\nE1,Two\n' } });
    await editor.open(report, 'Nobody came.\n');
    await editor.until('findings in the register', () => (editor.pushed.get(registerUri)?.diagnostics.length ?? 0) > 0);
    const { diagnostics = [] } = editor.pushed.get(registerUri) ?? {};
    expect(placesOf(diagnostics, 'duplicate-evidence-id')).toEqual([{ uri: registerUri, line: 1, message: '`E1`, the other entry' }]);
  });

  it('is kept from a client that does not show it', async () => {
    const author = await Author.start(cited, { textDocument: { publishDiagnostics: {} } });
    const { items = [] } = (await fetched(author)) ?? {};
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ relatedInformation, tags }) => !relatedInformation && !tags)).toBe(true);
  });
});

describe('a suppression that excuses nothing', () => {
  it('is faded where the client can', async () => {
    const editor = await Editor.start();
    const uri = `${workspace}/unused.md`;
    await editor.open(uri, 'All 12 files were complete on 3 May 2024 [E9]. <!-- substantiate-disable vague-time -- agreed -->\n');
    const unused = (await editor.items(uri)).find(({ code }) => code === 'unused-suppression');
    expect(unused?.tags).toEqual([1]);
  });
});
