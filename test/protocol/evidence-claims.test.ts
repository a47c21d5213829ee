import type { CodeAction, SnippetTextEdit, TextDocumentEdit } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { Author, register, registerUri, report } from './author.js';
import { rulesOf, workspace } from './editor.js';

const text = `# Findings

¦Leadership is strong.

## Visits

Visits to children are timely and well recorded [E2]. Plans are clear and up to date. Supervision is regular and reflective.

## Views

Families feel listened to [E1].

## Plan

To be written.
`;
const config = {
  [`${workspace}/substantiate.yaml`]: 'rules:\n  missing-evidence:\n    severity: warning\n    options: { scope: sentence }\n',
};
const files = { ...config, [registerUri]: register };
const window = { showDocument: { support: true } };

describe('code lenses', () => {
  it("count the claims of each heading's own section, and what of them rests on evidence", async () => {
    const author = await Author.start(text, { files });
    const lenses = await author.lenses();
    expect(lenses.map(({ range, command }) => [author.editor.at(report, range), command?.title])).toEqual([
      ['Findings', '1 claim, none evidenced'],
      ['Visits', '3 claims, 1 evidenced, 2 not'],
      ['Views', '1 claim, evidenced'],
    ]);
  });

  it('lead to the next claim without evidence, and round to the first', async () => {
    const author = await Author.start(text, { files, window });
    const shown: string[] = [];
    for (const { command } of await author.lenses()) {
      await author.editor.connection.sendRequest('workspace/executeCommand', { command: command?.command, arguments: command?.arguments });
      const { uri, selection, takeFocus } = author.shown.at(-1) ?? { uri: '' };
      expect([uri, takeFocus]).toEqual([report, true]);
      if (selection) shown.push(author.editor.at(report, selection));
    }
    expect(shown).toEqual(['Leadership is strong.', 'Plans are clear and up to date.', 'Leadership is strong.']);
  });

  it('say so where every claim has its evidence, and where the line is to a client that can not be led', async () => {
    const done = await Author.start('# Views\n\n¦Families feel listened to [E1].\n', { files, window });
    const [lens] = await done.lenses();
    const params = { command: lens?.command?.command, arguments: lens?.command?.arguments };
    await done.editor.connection.sendRequest('workspace/executeCommand', params);
    await done.editor.until('a message', () => done.told.length > 0);
    expect(done.told).toEqual(['Every claim of this report names its evidence']);
    const blind = await Author.start(text, { files });
    await blind.editor.connection.sendRequest('workspace/executeCommand', params);
    await blind.editor.until('a message', () => blind.told.length > 0);
    expect(blind.told).toEqual(['Line 3 claims without evidence: Leadership is strong.']);
  });

  it('stand over no heading without claims, nor where the rule is off', async () => {
    const off = { ...files, [`${workspace}/substantiate.yaml`]: 'rules:\n  missing-evidence: off\n' };
    expect(await (await Author.start(text, { files: off })).lenses()).toEqual([]);
  });
});

describe('quick fixes on a claim without evidence', () => {
  const bare = 'The audit of case files found that plans are ¦clear and timely.\n\nChildren feel safe [E1].\n';
  const suggesting = {
    initializationOptions: { suggestCommand: 'suggest' },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  };

  async function offered(author: Author): Promise<CodeAction[]> {
    return author.editor.actions(report, { start: author.cursor, end: author.cursor });
  }

  it('cite an item, that which fits best first and none that is out of date', async () => {
    const author = await Author.start(bare, { files });
    const cites = (await offered(author)).filter(({ title }) => title.startsWith('Cite'));
    expect(cites[0]).toMatchObject({
      title: 'Cite [E2] Audit of 48 case files',
      kind: 'quickfix',
      diagnostics: [{ code: 'missing-evidence' }],
    });
    expect(cites.map(({ title }) => title).join()).not.toContain('E4');
    await author.editor.apply(cites[0]?.edit ?? {});
    expect(author.editor.text(report)).toContain('clear and timely [E2].\n');
    expect(rulesOf(await author.editor.items(report))).not.toContain('missing-evidence');
  });

  it('stand before the placeholder and the reason why none is needed', async () => {
    const author = await Author.start(bare, { files });
    const titles = (await offered(author))
      .filter(({ diagnostics }) => diagnostics?.[0]?.code === 'missing-evidence')
      .map(({ title }) => title);
    const placeholder = titles.findIndex((title) => title.includes('‹source›'));
    const reason = titles.indexOf('Say why no evidence is needed: suppress `missing-evidence` here');
    expect(titles[0]).toMatch(/^Cite \[E2\]/u);
    expect(placeholder).toBeGreaterThan(0);
    expect(reason).toBeGreaterThan(placeholder);
  });

  it('are never chosen by the editor on its own', async () => {
    const author = await Author.start(bare, { files });
    const own = (await offered(author)).filter(({ diagnostics }) => diagnostics?.[0]?.code === 'missing-evidence');
    expect(own.filter(({ isPreferred }) => isPreferred)).toEqual([]);
  });

  it('open the list of all items, in a client that can', async () => {
    const author = await Author.start(bare, { files, ...suggesting });
    const another = (await offered(author)).find(({ title }) => title === 'Cite another item…');
    expect(another?.command?.command).toBe('suggest');
    const [change] = (another?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    const [edit] = (change?.edits ?? []) as SnippetTextEdit[];
    expect(edit?.snippet).toEqual({ kind: 'snippet', value: ' [$0]' });
    expect(edit?.range.start).toEqual({ line: 0, character: bare.indexOf('.') - 1 });
  });

  it('offer what they can to a client that knows neither versions nor snippets', async () => {
    const author = await Author.start(bare, { files, ...suggesting, workspaceEdit: {} });
    const cites = (await offered(author)).filter(({ title }) => title.startsWith('Cite'));
    expect(cites.map(({ title }) => title)).not.toContain('Cite another item…');
    await author.editor.apply(cites[0]?.edit ?? {});
    expect(author.editor.text(report)).toContain('timely [E2].');
  });

  it('are none without a register, and on a claim that has its evidence', async () => {
    const without = await Author.start(bare, { files: config });
    expect((await offered(without)).filter(({ title }) => title.startsWith('Cite'))).toEqual([]);
    const evidenced = await Author.start('Plans are ¦clear and timely [E2].\n', { files });
    expect((await offered(evidenced)).filter(({ title }) => title.startsWith('Cite'))).toEqual([]);
  });
});
