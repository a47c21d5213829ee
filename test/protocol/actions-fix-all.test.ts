import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { Editor, rulesOf, workspace } from './editor.js';

const report = `${workspace}/a.md`;
const sentence = 'All 12 files were complete on 3 May 2024 [E9].';
const unused = (rule: string): string => `${sentence} <!-- substantiate-disable ${rule} -- agreed -->\n`;
const text = `${unused('vague-time')}\nSome staff came late.\n\n${unused('vague-degree')}`;
const fixAll = 'source.fixAll.substantiate';
const nowhere = { start: { line: 2, character: 8 }, end: { line: 2, character: 8 } };
/** On the rule in the first comment. */
const onUnused = { line: 0, character: text.indexOf('vague-time') + 1 };

async function opened(own = text): Promise<Editor> {
  const editor = await Editor.start();
  await editor.open(report, own);
  return editor;
}

function changesOf({ edit }: CodeAction): TextDocumentEdit[] {
  return (edit?.documentChanges ?? []) as TextDocumentEdit[];
}

describe('fixing all at once', () => {
  it('is announced beside quick fixes', async () => {
    const { server } = await Editor.start();
    expect(server.capabilities.codeActionProvider).toEqual({ codeActionKinds: ['quickfix', fixAll] });
  });

  it.each(['source', 'source.fixAll', fixAll])('answers where %s is asked for, wherever the cursor is', async (kind) => {
    const editor = await opened();
    const actions = await editor.actions(report, nowhere, [kind]);
    expect(actions).toMatchObject([{ kind: fixAll }]);
    const [change, ...more] = actions.flatMap(changesOf);
    // One edit of one document is one step to take back.
    expect(more).toEqual([]);
    expect(change).toMatchObject({ textDocument: { uri: report, version: 1 } });
    await editor.apply(actions[0]?.edit ?? {});
    expect(editor.text(report)).toBe(`${sentence}\n\nSome staff came late.\n\n${sentence}\n`);
    expect(await editor.actions(report, nowhere, [kind])).toEqual([]);
  });

  it.each([[undefined], [['quickfix']], [['source.organizeImports']], [['source.fixAll.other']]])('does not for %j', async (only) => {
    const editor = await opened();
    const actions = await editor.actions(report, nowhere, only);
    expect(actions.filter(({ kind }) => kind !== 'quickfix')).toEqual([]);
  });

  it('never puts a placeholder, a suppression or what asks for a decision', async () => {
    const editor = await opened('Some staff came late.\n\nIt was felt that visits help.\n');
    expect((await editor.actions(report, nowhere, ['quickfix'])).length).toBeGreaterThan(0);
    expect(await editor.actions(report, nowhere, [fixAll])).toEqual([]);
  });

  it('is offered for one rule, where there are two of it', async () => {
    const editor = await opened();
    const actions = await editor.actions(report, { start: onUnused, end: onUnused });
    const all = actions.find(({ title }) => title === 'Fix all 2 `unused-suppression` in this report');
    expect(all).toMatchObject({ kind: 'quickfix' });
    await editor.apply(all?.edit ?? {});
    expect(rulesOf(await editor.items(report))).not.toContain('unused-suppression');
    expect(editor.text(report)).toContain('Some staff came late.');
  });

  it('is not for one alone', async () => {
    const editor = await opened(unused('vague-time'));
    const titles = (await editor.actions(report, { start: onUnused, end: onUnused })).map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.filter((title) => title.startsWith('Fix all'))).toEqual([]);
  });

  it('cites the successor of a superseded item wherever it is cited', async () => {
    const files = { [`${workspace}/evidence.csv`]: 'id,title,superseded_by\nE4,Audit of 2023,E2\nE2,Audit of 2024,\n' };
    const editor = await Editor.start({ files });
    await editor.open(report, '30 of 48 files were complete [E4].\n\nOf the 48 plans, 12 had no date [E4].\n');
    const at = { line: 0, character: '30 of 48 files were complete [E'.length };
    const all = (await editor.actions(report, { start: at, end: at })).find(({ title }) =>
      title.startsWith('Fix all 2 `superseded-evidence`'),
    );
    await editor.apply(all?.edit ?? {});
    expect(editor.text(report)).toBe('30 of 48 files were complete [E2].\n\nOf the 48 plans, 12 had no date [E2].\n');
  });
});
