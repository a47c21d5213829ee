import { describe, expect, it } from 'vitest';
import { ownMark } from '../../server/src/formats/own.js';
import { checkWorkspaceRequest, type CheckWorkspaceAnswer } from '../../server/src/lsp/protocol.js';
import { Editor, rulesOf, workspace } from './editor.js';

const rule = 'unquantified-extent';
const report = `${workspace}/a.md`;
const config = `${workspace}/substantiate.yaml`;
const vague = '# Findings\n\nSome staff said that they had not been trained.\n';

/** Everything that an editor asks of a document by itself. */
const asked = [
  ['textDocument/hover', { position: { line: 2, character: 1 } }],
  ['textDocument/completion', { position: { line: 2, character: 1 } }],
  ['textDocument/definition', { position: { line: 2, character: 1 } }],
  ['textDocument/references', { position: { line: 2, character: 1 }, context: { includeDeclaration: true } }],
  ['textDocument/documentHighlight', { position: { line: 2, character: 1 } }],
  ['textDocument/codeAction', { range: whole(), context: { diagnostics: [] } }],
  ['textDocument/inlayHint', { range: whole() }],
  ['textDocument/documentSymbol', {}],
  ['textDocument/foldingRange', {}],
  ['textDocument/documentLink', {}],
  ['textDocument/codeLens', {}],
  ['textDocument/diagnostic', {}],
] as const;

function whole(): object {
  return { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
}

async function askEverything(editor: Editor, uri: string): Promise<void> {
  for (const [method, params] of asked) await editor.connection.sendRequest(method, { textDocument: { uri }, ...params });
}

function severityOf(editor: Editor): Promise<number | undefined> {
  return editor.items(report).then((items) => items.find(({ code }) => code === rule)?.severity);
}

describe('a config that is broken while somebody types', () => {
  const good = `rules:\n  ${rule}: error\n`;
  const problem = async (editor: Editor, text: string): Promise<string> => {
    const said = (): string =>
      editor.pushed
        .get(config)
        ?.diagnostics.map(({ message }) => (typeof message === 'string' ? message : message.value))
        .join('\n') ?? '';
    await editor.until('a problem', () => said().includes(text));
    return said();
  };

  it('holds as it last was, and says so', async () => {
    const editor = await Editor.start({ files: { [config]: good } });
    await editor.open(report, vague);
    await editor.open(config, good, 'yaml');
    expect(await severityOf(editor)).toBe(1);
    await editor.change(config, { text: `${good}terms: ["half` });
    expect(await severityOf(editor)).toBe(1);
    expect(await problem(editor, 'This is not YAML')).toMatch(/^This is not YAML, so what the file said before holds: /u);
    await editor.change(config, { text: 'rules' });
    expect(await severityOf(editor)).toBe(1);
    expect(await problem(editor, 'must be a map')).toContain('; what the file said before holds');
    await editor.change(config, { text: `rules:\n  ${rule}: off\n` });
    expect(await severityOf(editor)).toBeUndefined();
    await editor.until('no problem', () => editor.pushed.get(config)?.diagnostics.length === 0);
  });

  it('says nothing of what holds otherwise where it never could be used', async () => {
    const editor = await Editor.start({ files: { [config]: '- a\n- list\n' } });
    await editor.open(report, vague);
    expect(await severityOf(editor)).toBe(2);
    expect(await problem(editor, 'must be a map')).not.toContain('before');
  });

  it('is as it stands for a mistake in one key, and gone when it is emptied or deleted', async () => {
    const editor = await Editor.start({ files: { [config]: good } });
    await editor.open(report, vague);
    expect(await severityOf(editor)).toBe(1);
    await editor.write(config, 'presett: strict\n');
    expect(await severityOf(editor)).toBe(2);
    await editor.write(config, good);
    expect(await severityOf(editor)).toBe(1);
    await editor.write(config, '');
    expect(await severityOf(editor)).toBe(2);
    await editor.write(config, good);
    await editor.remove(config);
    expect(await severityOf(editor)).toBe(2);
    await editor.write(config, 'rules: [');
    expect(await severityOf(editor)).toBe(2);
  });

  it('is not read where it is too long for one', async () => {
    const editor = await Editor.start({ files: { [config]: `${good}terms:\n${'  - x\n'.repeat(100_000)}` } });
    await editor.open(report, vague);
    expect(await severityOf(editor)).toBe(2);
    expect(await problem(editor, 'longer')).toContain('shorten it');
  });
});

describe('an ignore file that is no text', () => {
  it('is told of where it stands, until it is mended', async () => {
    const ignored = `${workspace}/.substantiateignore`;
    const editor = await Editor.start({ files: { [ignored]: '\uFFFD\uFFFDa\0.\0m\0d\0' } });
    await editor.open(report, vague);
    expect(await severityOf(editor)).toBe(2);
    await editor.until('a problem', () => editor.pushed.get(ignored)?.diagnostics.length === 1);
    expect(editor.pushed.get(ignored)?.diagnostics).toMatchObject([
      {
        range: { start: { line: 0, character: 0 } },
        message: expect.stringMatching(/^Nothing is left out by this file\. .*save it as UTF-8$/u),
      },
    ]);
    await editor.write(ignored, 'a.md\n');
    expect(await editor.items(report)).toEqual([]);
    await editor.until('no problem', () => editor.pushed.get(ignored)?.diagnostics.length === 0);
  });
});

describe('documents in every form', () => {
  it.each(['\r\n', '\r'])('end their lines with %j', async (end) => {
    const editor = await Editor.start();
    await editor.open(report, vague.replaceAll('\n', end));
    const found = (await editor.items(report)).find(({ code }) => code === rule);
    expect(found?.range).toEqual({ start: { line: 2, character: 0 }, end: { line: 2, character: 4 } });
    await askEverything(editor, report);
    expect(editor.logged).toEqual([]);
  });

  it('begin with a byte order mark, reports and configs', async () => {
    const files = { [report]: `\uFEFF${vague}`, [config]: `\uFEFFrules:\n  ${rule}: off\n` };
    const editor = await Editor.start({ files });
    const { reports } = await editor.connection.sendRequest<CheckWorkspaceAnswer>(checkWorkspaceRequest, {});
    expect(reports[0]?.counts.warning).toBe(0);
    await editor.open(report, `\uFEFF${vague}`);
    expect(rulesOf(await editor.items(report))).not.toContain(rule);
    await askEverything(editor, report);
    expect(editor.logged).toEqual([]);
  });

  it('have an address with a drive, however it is written', async () => {
    const files = { 'file:///c%3A/reports/substantiate.yaml': `rules:\n  ${rule}: error\nignore: ['drafts\\**', 'old\\a.md']\n` };
    const editor = await Editor.start({ files, folders: ['file:///C:/reports'] });
    for (const uri of ['file:///c%3A/reports/a.md', 'file:///C:/reports/b.md', 'file:///c:/reports/deep/c.md']) {
      await editor.open(uri, vague);
      expect((await editor.items(uri)).find(({ code }) => code === rule)?.severity).toBe(1);
      await askEverything(editor, uri);
    }
    for (const uri of ['file:///C%3A/reports/drafts/a.md', 'file:///c%3A/reports/old/a.md']) {
      await editor.open(uri, vague);
      expect(await editor.items(uri)).toEqual([]);
    }
    await editor.change('file:///C:/reports/b.md', { text: 'The next section describes the visits.\n' });
    expect(await editor.items('file:///c%3A/reports/b.md')).toEqual([]);
  });

  it('have no place yet, or are renamed, deleted or closed unsaved', async () => {
    const editor = await Editor.start({ files: { [report]: vague } });
    const untitled = 'untitled:Untitled-1';
    await editor.open(untitled, vague, 'plaintext');
    expect(rulesOf(await editor.items(untitled))).toContain(rule);
    await askEverything(editor, untitled);
    await editor.close(untitled);
    await editor.open(report, vague);
    await editor.remove(report);
    expect(rulesOf(await editor.items(report))).toContain(rule);
    await editor.close(report);
    expect(await editor.items(report)).toEqual([]);
    await editor.open(`${workspace}/renamed.md`, vague);
    expect(rulesOf(await editor.items(`${workspace}/renamed.md`))).toContain(rule);
    expect(editor.logged).toEqual([]);
  });

  it('are remote, of a scheme that nobody knows', async () => {
    const editor = await Editor.start({ folders: ['vscode-vfs://github/reports'] });
    const uri = 'vscode-vfs://github/reports/a%20b.md';
    await editor.open(uri, vague);
    expect(rulesOf(await editor.items(uri))).toContain(rule);
    await askEverything(editor, uri);
    expect(editor.logged).toEqual([]);
  });
});

describe('what is no report for reading', () => {
  it.each([
    ['a file of 20 MB', 'word '.repeat(4_000_000), /longer than 5 million characters/u],
    ['a binary file', `PK\u0003\u0004\0\0${vague}`, /binary file/u],
    ['what Substantiate wrote itself', `${ownMark}\n\n${vague}`, /wrote this file itself/u],
    ['a text in another encoding', `${'\uFFFD\uFFFDab'.repeat(100)}\n${vague}`, /binary file/u],
  ])('%s is declined with one hint, open or closed', async (_what, text, reason) => {
    const closed = `${workspace}/closed.md`;
    const editor = await Editor.start({ files: { [closed]: text }, settings: () => ({ wholeWorkspace: true }) });
    await editor.open(report, text);
    expect(await editor.items(report)).toMatchObject([{ severity: 4, message: expect.stringMatching(reason) }]);
    await askEverything(editor, report);
    const { reports, unread } = await editor.connection.sendRequest<CheckWorkspaceAnswer>(checkWorkspaceRequest, {});
    expect([reports, unread.map(({ uri }) => uri)]).toEqual([[], [report, closed]]);
    expect(unread[0]?.reason).toMatch(reason);
    const { items } = await editor.connection.sendRequest<{ items: { uri: string; items: unknown[] }[] }>('workspace/diagnostic', {
      previousResultIds: [],
    });
    expect(items).toMatchObject([{ uri: closed, items: [{ severity: 4, message: expect.stringMatching(reason) }] }]);
    expect(editor.logged).toEqual([]);
  });

  it('is one with more findings than anybody can go through, until they are gone', async () => {
    const closed = `${workspace}/closed.md`;
    const dense = 'Some. '.repeat(100_001);
    const editor = await Editor.start({ files: { [closed]: dense } });
    await editor.open(report, dense);
    expect(await editor.items(report)).toMatchObject([{ severity: 4, message: expect.stringContaining('more than 100,000 findings') }]);
    await askEverything(editor, report);
    const { unread } = await editor.connection.sendRequest<CheckWorkspaceAnswer>(checkWorkspaceRequest, {});
    expect(unread.map(({ uri }) => uri)).toEqual([report, closed]);
    await editor.change(report, { text: vague });
    expect(rulesOf(await editor.items(report))).toContain(rule);
    expect(editor.logged).toEqual([]);
  }, 120_000);

  it('is read as soon as it is text', async () => {
    const editor = await Editor.start();
    await editor.open(report, `\0${vague}`);
    expect(await editor.items(report)).toHaveLength(1);
    await editor.change(report, { text: vague });
    expect(rulesOf(await editor.items(report))).toContain(rule);
  });

  it('a few characters that could not be read make no binary', async () => {
    const editor = await Editor.start();
    await editor.open(report, `The caf\uFFFD and the \uFFFD.\n\n${vague}`);
    expect(rulesOf(await editor.items(report))).toContain(rule);
  });
});

describe('a folder that nobody trusts', () => {
  it('has nothing read that lies outside of it', async () => {
    const files = {
      'file:///secret/evidence.csv': 'id,title\nE9,Secret\n',
      'file:///secret/notes.md': '# Secret\n',
      'file:///secret/substantiate.yaml': 'preset: strict\n',
      [config]: "evidence: ['../secret/evidence.csv', '/secret/evidence.csv', '..\\secret\\evidence.csv', '{..,.}/secret/*.csv', in.csv]\n",
      [`${workspace}/in.csv`]: 'id,title\nE1,Audit\n',
      [`${workspace}/link.md`]: '# Elsewhere\n',
    };
    const outside = [`${workspace}/in.csv`, `${workspace}/link.md`];
    const editor = await Editor.start({ files, outside });
    const text = 'All 12 plans were dated [E9]. See [one](../secret/notes.md#x), [two](/secret/notes.md#y), [three](link.md#z).\n';
    await editor.open(report, text);
    await editor.items(report);
    await editor.until('a word on the register', () => editor.pushed.has(config));
    await editor.connection.sendRequest(checkWorkspaceRequest, {});
    await askEverything(editor, report);
    expect([...editor.reads, ...editor.opened].filter((uri) => uri.includes('secret') || outside.includes(uri))).toEqual([]);
  });
});

describe('a client that does not keep to the protocol', () => {
  it('opens twice, changes and closes what is not open, asks about nothing', async () => {
    const editor = await Editor.start();
    const { connection } = editor;
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: report, version: 2 },
      contentChanges: [{ text: vague }],
    });
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri: report } });
    await askEverything(editor, report);
    await editor.open(report, vague);
    await editor.open(report, `${vague}\n${vague}`);
    expect(rulesOf(await editor.items(report)).filter((code) => code === rule)).toHaveLength(2);
    await askEverything(editor, report);
    expect(editor.logged).toEqual([]);
  });

  it('pushes nothing for what it only changed', async () => {
    const editor = await Editor.start({ pull: false });
    await editor.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: report, version: 2 },
      contentChanges: [{ text: vague }],
    });
    await askEverything(editor, report);
    expect(editor.logged).toEqual([]);
  });

  it('answers with an error when it is asked for its settings', async () => {
    const editor = await Editor.start({
      settings: () => {
        throw new Error('No settings today');
      },
    });
    await editor.open(report, vague);
    expect(rulesOf(await editor.items(report))).toContain(rule);
  });

  it('never answers when it is asked for its settings', async () => {
    const editor = await Editor.start({ settings: () => ({ enable: false }) });
    editor.connection.onRequest('workspace/configuration', () => new Promise(() => undefined));
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.open(report, vague);
    await editor.items(report);
    expect(editor.logged).toEqual([]);
  });

  it('says good-bye in the middle of things', async () => {
    const editor = await Editor.start({ files: { [report]: vague } });
    await editor.open(report, vague);
    const answers = Promise.all([editor.items(report), editor.connection.sendRequest(checkWorkspaceRequest, {})]);
    await editor.connection.sendRequest('shutdown');
    await answers;
    expect(editor.logged).toEqual([]);
  });
});
