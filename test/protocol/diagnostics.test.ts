import { describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { Editor, rulesOf, workspace } from './editor.js';

const report = `${workspace}/a.md`;
const vague = '# Findings\n\nSome staff said that they had not been trained.\n';
const rule = 'unquantified-extent';

describe('pulled diagnostics', () => {
  it('name the rule, its page, the place and the severity', async () => {
    const editor = await Editor.start();
    expect(editor.server.capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: true, workspaceDiagnostics: true });
    expect(editor.server.capabilities.positionEncoding).toBe('utf-16');
    await editor.open(report, vague);
    const found = (await editor.items(report)).find(({ code }) => code === rule);
    expect(found).toMatchObject({
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } },
      severity: 2,
      source: 'substantiate',
      codeDescription: { href: 'docs:/unquantified-extent.md' },
    });
    expect(found?.message).toContain('`Some`');
  });

  it('are unchanged for the same findings and full for others', async () => {
    const editor = await Editor.start();
    await editor.open(report, `${vague}\n## Next steps\n`);
    const first = await editor.pull(report);
    expect(first).toMatchObject({ kind: 'full' });
    expect(await editor.pull(report, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await editor.change(report, { range: { start: { line: 4, character: 7 }, end: { line: 4, character: 7 } }, text: ' two' });
    expect(await editor.pull(report, first.resultId)).toMatchObject({ kind: 'unchanged' });
    await editor.change(report, { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } }, text: 'All 14' });
    const second = await editor.pull(report, first.resultId);
    expect(second).toMatchObject({ kind: 'full' });
    expect(rulesOf(await editor.items(report))).not.toContain(rule);
  });

  it('are full again when only the line of a finding moved', async () => {
    const editor = await Editor.start();
    await editor.open(report, `One line\nand more.\n\n${vague}`);
    const first = await editor.pull(report);
    // As long as before, so that no offset moves.
    await editor.change(report, { range: { start: { line: 0, character: 8 }, end: { line: 1, character: 0 } }, text: ' ' });
    const second = await editor.pull(report, first.resultId);
    const line = (await editor.items(report)).find(({ code }) => code === rule)?.range.start.line;
    expect([second.kind, line]).toEqual(['full', 4]);
  });

  it('show 300 of a document with over a thousand, the worst and those about the last change, and say how many more there are', async () => {
    const editor = await Editor.start();
    const text = `Of those seen, ‹n› of ‹N› had a plan.\n\n${'Some staff said so.\n\n'.repeat(1200)}Again, ‹n› of ‹N› had one.\n`;
    await editor.open(report, text);
    const linesOf = async (severity: number): Promise<number[]> =>
      (await editor.items(report)).filter((item) => item.severity === severity).map(({ range }) => range.start.line);
    const items = await editor.items(report);
    expect(items).toHaveLength(300);
    expect(items.at(-1)?.message).toMatch(/^\d+ more findings are not shown/u);
    expect(await linesOf(1)).toContain(2402);
    expect(await linesOf(2)).not.toContain(2002);
    await editor.change(report, { range: { start: { line: 2000, character: 0 }, end: { line: 2000, character: 4 } }, text: 'Many' });
    expect(await linesOf(1)).toContain(2402);
    expect(await linesOf(2)).toContain(2002);
    expect(await editor.items(report)).toHaveLength(300);
  });

  it('all come of a document with a thousand', async () => {
    const editor = await Editor.start();
    await editor.open(report, 'Some staff said so.\n\n'.repeat(500));
    const items = await editor.items(report);
    expect(items.length).toBeGreaterThanOrEqual(500);
    expect(JSON.stringify(items)).not.toContain('not shown');
  });

  it('come for untitled documents and for every folder of the workspace', async () => {
    const folders = [workspace, 'file:///elsewhere'];
    const editor = await Editor.start({
      folders,
      files: { 'file:///elsewhere/substantiate.yaml': 'rules:\n  unquantified-extent: off\n' },
    });
    await editor.open('untitled:Untitled-1', 'Some staff said so.', 'inspection-report');
    await editor.open(report, vague);
    await editor.open('file:///elsewhere/b.md', vague);
    expect(rulesOf(await editor.items('untitled:Untitled-1'))).toContain(rule);
    expect(rulesOf(await editor.items(report))).toContain(rule);
    expect(rulesOf(await editor.items('file:///elsewhere/b.md'))).not.toContain(rule);
  });

  it('leave a README alone until there is a config, and other languages always', async () => {
    const editor = await Editor.start();
    const readme = `${workspace}/README.md`;
    await editor.open(readme, vague);
    await editor.open(`${workspace}/a.py`, vague, 'python');
    expect(await editor.items(readme)).toEqual([]);
    expect(await editor.items(`${workspace}/a.py`)).toEqual([]);
    await editor.write(`${workspace}/substantiate.yaml`, 'preset: recommended\n');
    expect(rulesOf(await editor.items(readme))).toContain(rule);
  });

  it('decline a document of over five million characters with one hint', async () => {
    const editor = await Editor.start();
    await editor.open(report, vague + 'word '.repeat(1_000_000));
    expect(await editor.items(report)).toMatchObject([{ severity: 4, message: expect.stringMatching(/^Not linted/u) }]);
  });

  it('are empty for a document that is not open', async () => {
    const editor = await Editor.start();
    expect(await editor.items(report)).toEqual([]);
  });

  it('are refused once the client has cancelled', async () => {
    const editor = await Editor.start();
    await editor.open(report, vague);
    const source = new CancellationTokenSource();
    const answer = editor.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: report } }, source.token);
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
    expect(rulesOf(await editor.items(report))).toContain(rule);
  });
});

describe('pushed diagnostics', () => {
  it('follow each change, with its version, and go when the document is closed', async () => {
    const editor = await Editor.start({ pull: false });
    expect(editor.server.capabilities.diagnosticProvider).toBeUndefined();
    await editor.open(report, vague);
    await editor.until('findings of version 1', () => editor.pushed.get(report)?.version === 1);
    expect(rulesOf(editor.pushed.get(report)?.diagnostics ?? [])).toContain(rule);
    await editor.change(report, { text: 'All 14 staff said so.\n' });
    await editor.until('findings of version 2', () => editor.pushed.get(report)?.version === 2);
    expect(rulesOf(editor.pushed.get(report)?.diagnostics ?? [])).not.toContain(rule);
    await editor.change(report, { text: vague });
    await editor.close(report);
    await editor.until('an empty list', () => editor.pushed.get(report)?.version === undefined);
    expect(editor.pushed.get(report)?.diagnostics).toEqual([]);
  });
});

describe('a document that fails', () => {
  it('is logged, and the server goes on', async () => {
    const editor = await Editor.start();
    await editor.open(report, vague);
    await editor.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: report, version: 2 },
      contentChanges: [{ range: null, text: null }],
    });
    await editor.until('a log entry', () => editor.logged.some((message) => message.includes(report)));
    await editor.open(report, vague);
    expect(rulesOf(await editor.items(report))).toContain(rule);
  });
});
