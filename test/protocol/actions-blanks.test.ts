import type { CodeAction, SnippetTextEdit, TextDocumentEdit } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { Editor, rulesOf, workspace } from './editor.js';

const report = `${workspace}/a.md`;
const frontMatter = '---\ntitle: Report\n---\n';
const text = `${frontMatter}\n# Findings\n\nSome staff said that they had not been trained.\n`;
const withSnippets = { documentChanges: true, snippetEditSupport: true, resourceOperations: ['create' as const] };

async function offered(workspaceEdit: NonNullable<Parameters<typeof Editor.start>[0]>['workspaceEdit'], own = text): Promise<CodeAction[]> {
  const editor = await Editor.start({ ...(workspaceEdit && { workspaceEdit }) });
  await editor.open(report, own);
  const line = own.split('\n').findIndex((each) => each.includes('staff'));
  const at = { line, character: 1 };
  return editor.actions(report, { start: at, end: at });
}

function editsOf(actions: readonly CodeAction[], title: RegExp): TextDocumentEdit['edits'] {
  const change = actions.find((action) => title.test(action.title))?.edit?.documentChanges?.[0] as TextDocumentEdit | undefined;
  return change?.edits ?? [];
}

function snippetOf(actions: readonly CodeAction[], title: RegExp): string | undefined {
  const [edit] = editsOf(actions, title) as SnippetTextEdit[];
  return edit?.snippet.value;
}

/** Gives the reason that the last action asked for. */
async function fillReason(editor: Editor): Promise<void> {
  await editor.change(report, { text: editor.text(report).replace('‹reason›', 'the minutes say how many') });
}

describe('blanks to fill in', () => {
  it('are led through by a client that can', async () => {
    const actions = await offered(withSnippets);
    expect(snippetOf(actions, /^Replace `Some`/u)).toBe('${1:‹n›} of ${2:‹N›}$0');
    expect(snippetOf(actions, /suppress .*unquantified-extent.* here/u)).toBe(
      ' <!-- substantiate-disable unquantified-extent vague-quantity -- ${1:‹reason›} -->$0',
    );
  });

  it('are plain text to any other, and in a config, which nobody has before them', async () => {
    const plain = await offered({ documentChanges: true });
    expect(JSON.stringify(plain)).not.toContain('snippet');
    expect(editsOf(plain, /^Replace `Some`/u)).toMatchObject([{ newText: '‹n› of ‹N›' }]);
    // Snippets stand in versioned changes only.
    expect(JSON.stringify(await offered({ snippetEditSupport: true }))).not.toContain('snippet');
    const actions = await offered(withSnippets);
    const ofConfig = actions.filter(({ title }) => /substantiate\.yaml|terms/u.test(title));
    expect(ofConfig.length).toBeGreaterThan(0);
    expect(JSON.stringify(ofConfig)).not.toContain('snippet');
  });

  it('are of a change that one editor may choose: at most one is preferred', async () => {
    const actions = await offered(withSnippets);
    expect(actions.filter(({ isPreferred }) => isPreferred)).toHaveLength(1);
  });
});

describe('a reason for the whole file', () => {
  it.each([
    ['behind front matter', text, text.replace('---\n\n#', '---\n\n<!-- COMMENT -->\n\n#')],
    [
      'behind front matter that text follows at once',
      `${frontMatter}Some staff came.\n`,
      `${frontMatter}\n<!-- COMMENT -->\n\nSome staff came.\n`,
    ],
    ['first, where there is none', '# A\n\nSome staff came.\n', '<!-- COMMENT -->\n\n# A\n\nSome staff came.\n'],
  ])('stands %s, and covers the file', async (_, before, after) => {
    const editor = await Editor.start();
    await editor.open(report, before);
    const line = before.split('\n').findIndex((each) => each.includes('Some'));
    const at = { line, character: 1 };
    const action = (await editor.actions(report, { start: at, end: at })).find(({ title }) =>
      /unquantified-extent.* in this file$/u.test(title),
    );
    await editor.apply(action?.edit ?? {});
    const comment = 'substantiate-disable-file unquantified-extent vague-quantity -- ‹reason›';
    expect(editor.text(report)).toBe(after.replace('COMMENT', comment));
    const left = async (): Promise<unknown[]> =>
      rulesOf(await editor.items(report)).filter((rule) => /extent|quantity|suppression|unknown/u.test(String(rule)));
    expect((await left()).sort()).toEqual(['suppression-without-reason', 'unquantified-extent']);
    await fillReason(editor);
    expect(await left()).toEqual([]);
  });

  it('is none of plain text, which has no comments', async () => {
    const editor = await Editor.start();
    const uri = `${workspace}/a.txt`;
    await editor.open(uri, 'Some staff came.\n', 'plaintext');
    const actions = await editor.actions(uri, { start: { line: 0, character: 1 }, end: { line: 0, character: 1 } });
    expect(actions.filter(({ title }) => title.endsWith('in this file'))).toEqual([]);
  });
});

describe('a second reason in one paragraph', () => {
  it('is a comment of its own, and both hold', async () => {
    const editor = await Editor.start();
    await editor.open(
      report,
      'Some staff were consistently late. <!-- substantiate-disable unquantified-extent vague-quantity -- agreed -->\n',
    );
    const at = { line: 0, character: 'Some staff were cons'.length };
    const action = (await editor.actions(report, { start: at, end: at })).find(({ title }) => /`vague-consistency` here$/u.test(title));
    await editor.apply(action?.edit ?? {});
    expect(editor.text(report)).toContain('-- agreed --> <!-- substantiate-disable vague-consistency -- ‹reason› -->\n');
    await fillReason(editor);
    expect(rulesOf(await editor.items(report)).filter((rule) => rule !== 'missing-evidence')).toEqual([]);
  });
});
