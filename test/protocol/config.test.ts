import { describe, expect, it } from 'vitest';
import { Editor, rulesOf, workspace } from './editor.js';

const report = `${workspace}/drafts/a.md`;
const config = `${workspace}/substantiate.yaml`;
const rule = 'unquantified-extent';
const vague = '# Findings\n\nSome staff said that they had not been trained.\n';

describe('substantiate.yaml', () => {
  it('is read again when it changes on disk, and the client is told to ask again', async () => {
    const editor = await Editor.start();
    await editor.until('watchers', () => JSON.stringify(editor.watchers).includes('**/*'));
    await editor.open(report, vague);
    const first = await editor.pull(report);
    await editor.write(config, `rules:\n  ${rule}: error\n`);
    await editor.until('a refresh', () => editor.refreshes > 0);
    const second = await editor.pull(report, first.resultId);
    expect(second).toMatchObject({ kind: 'full' });
    expect((await editor.items(report)).find(({ code }) => code === rule)?.severity).toBe(1);
  });

  it('counts as the editor shows it, saved or not', async () => {
    const editor = await Editor.start({ files: { [config]: `rules:\n  ${rule}: error\n` } });
    await editor.open(report, vague);
    await editor.open(config, `rules:\n  ${rule}: off\n`, 'yaml');
    expect(rulesOf(await editor.items(report))).not.toContain(rule);
    await editor.close(config);
    expect((await editor.items(report)).find(({ code }) => code === rule)?.severity).toBe(1);
  });

  it('is the nearest upward, not beyond the workspace folder', async () => {
    const nearer = `${workspace}/drafts/substantiate.yaml`;
    const files = { 'file:///substantiate.yaml': `rules:\n  ${rule}: off\n` };
    const editor = await Editor.start({ files });
    await editor.open(report, vague);
    expect(rulesOf(await editor.items(report))).toContain(rule);
    await editor.write(config, `rules:\n  ${rule}: error\n`);
    expect((await editor.items(report)).find(({ code }) => code === rule)?.severity).toBe(1);
    await editor.write(nearer, `rules:\n  ${rule}: off\n`);
    expect(rulesOf(await editor.items(report))).not.toContain(rule);
  });

  it('leaves out what it ignores', async () => {
    const editor = await Editor.start({ files: { [config]: 'ignore:\n  - drafts\n' } });
    await editor.open(report, vague);
    expect(await editor.items(report)).toEqual([]);
  });

  it('shows its own problems at their place until they are mended', async () => {
    const editor = await Editor.start({ files: { [config]: 'rules:\n  vague-quantty: off\n' } });
    await editor.open(report, vague);
    expect(rulesOf(await editor.items(report))).toContain(rule);
    await editor.until('a problem', () => editor.pushed.has(config));
    expect(editor.pushed.get(config)?.diagnostics).toMatchObject([
      { range: { start: { line: 1, character: 2 }, end: { line: 1, character: 15 } }, severity: 2, source: 'substantiate' },
    ]);
    expect(editor.pushed.get(config)?.diagnostics[0]?.message).toContain('`vague-quantity`');
    await editor.write(config, `rules:\n  ${rule}: off\n`);
    await editor.until('no problem', () => editor.pushed.get(config)?.diagnostics.length === 0);
    expect(rulesOf(await editor.items(report))).not.toContain(rule);
  });

  it('is never read where it is a link that leads out of the folder, and says so', async () => {
    const editor = await Editor.start({ files: { [config]: `rules:\n  ${rule}: off\n` }, outside: [config] });
    await editor.open(report, vague);
    expect(rulesOf(await editor.items(report))).toContain(rule);
    await editor.until('a problem', () => editor.pushed.has(config));
    expect(editor.pushed.get(config)?.diagnostics[0]?.message).toContain('leads');
    expect(editor.reads).not.toContain(config);
  });

  it('that is open alone shows its problems too', async () => {
    const editor = await Editor.start();
    await editor.open(config, 'presett: strict\n', 'yaml');
    await editor.until('a problem', () => (editor.pushed.get(config)?.diagnostics.length ?? 0) > 0);
    expect(await editor.items(config)).toEqual([]);
  });
});

describe("the editor's settings", () => {
  it('switch everything off, and on again', async () => {
    let enable = false;
    const editor = await Editor.start({ settings: () => ({ enable }) });
    await editor.open(report, vague);
    expect(await editor.items(report)).toEqual([]);
    enable = true;
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect(rulesOf(await editor.items(report))).toContain(rule);
  });

  it('choose the preset where no config does', async () => {
    const editor = await Editor.start({ settings: () => ({ preset: 'strict' }) });
    await editor.open(report, vague);
    const strict = (await editor.items(report)).find(({ code }) => code === 'missing-evidence');
    expect(strict?.severity).toBe(2);
    await editor.write(config, 'preset: recommended\n');
    const recommended = (await editor.items(report)).find(({ code }) => code === 'missing-evidence');
    expect(recommended?.severity).toBe(3);
  });
});
