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

  it('merges with those above it, as they change', async () => {
    const other = 'vague-time';
    const text = `${vague}\nThe plan was recently changed.\n`;
    const nearer = `${workspace}/drafts/substantiate.json`;
    const editor = await Editor.start({ files: { [config]: `rules:\n  ${rule}: off\n` } });
    await editor.open(report, text);
    expect(rulesOf(await editor.items(report))).toContain(other);
    await editor.write(nearer, `{"rules": {"${other}": "off"}}`);
    expect(rulesOf(await editor.items(report))).not.toEqual(expect.arrayContaining([rule, other]));
    expect(rulesOf(await editor.items(report))).not.toContain(rule);
    await editor.write(nearer, `{"root": true, "rules": {"${other}": "off"}}`);
    expect(rulesOf(await editor.items(report))).toContain(rule);
    expect(rulesOf(await editor.items(report))).not.toContain(other);
  });

  it('extends files in the workspace, follows them, and shows what is wrong in them', async () => {
    const shared = `${workspace}/shared/base.yaml`;
    const files = { [config]: 'extends: [shared/base.yaml, ../outside.yaml]\n', [shared]: `rules:\n  ${rule}: off\n` };
    const editor = await Editor.start({ files: { ...files, 'file:///outside.yaml': `rules:\n  ${rule}: error\n` } });
    await editor.open(report, vague);
    expect(rulesOf(await editor.items(report))).not.toContain(rule);
    await editor.until('a problem', () => editor.pushed.has(config));
    expect(editor.pushed.get(config)?.diagnostics[0]?.message).toBe(
      '`../outside.yaml` lies outside of the open folder and is never opened: put a copy into it',
    );
    expect(editor.reads).not.toContain('file:///outside.yaml');
    await editor.write(shared, `rules:\n  ${rule}: error\n  vague-quantty: off\n`);
    expect((await editor.items(report)).find(({ code }) => code === rule)?.severity).toBe(1);
    await editor.until('its problem', () => (editor.pushed.get(shared)?.diagnostics.length ?? 0) > 0);
  });

  it('speaks of some reports apart, each with its own actions', async () => {
    const minutes = `${workspace}/drafts/a.minutes.md`;
    const editor = await Editor.start({ files: { [config]: `overrides:\n  - files: "*.minutes.md"\n    rules: { ${rule}: error }\n` } });
    await editor.open(report, vague);
    await editor.open(minutes, vague);
    const severityOf = async (uri: string) => (await editor.items(uri)).find(({ code }) => code === rule)?.severity;
    expect([await severityOf(report), await severityOf(minutes)]).toEqual([2, 1]);
  });

  it('keeps holding while somebody types in it, by what it said last', async () => {
    const outer = `${workspace}/drafts/substantiate.json`;
    const editor = await Editor.start({ files: { [outer]: `{"rules": {"${rule}": "off"}}` } });
    await editor.open(report, vague);
    expect(rulesOf(await editor.items(report))).not.toContain(rule);
    await editor.write(outer, '{"rules": {');
    expect(rulesOf(await editor.items(report))).not.toContain(rule);
    await editor.until('a problem', () => editor.pushed.has(outer));
    expect(editor.pushed.get(outer)?.diagnostics[0]?.message).toBe(
      'This is not JSON, so what the file said before holds: a closing `}` is missing',
    );
  });

  it('does not count beside another kind, and says so', async () => {
    const json = `${workspace}/substantiate.json`;
    const editor = await Editor.start({ files: { [config]: `rules:\n  ${rule}: error\n`, [json]: `{"rules": {"${rule}": "off"}}` } });
    await editor.open(report, vague);
    expect((await editor.items(report)).find(({ code }) => code === rule)?.severity).toBe(1);
    await editor.until('a problem', () => editor.pushed.has(json));
    expect(editor.pushed.get(json)?.diagnostics[0]?.message).toContain('`substantiate.yaml` beside it counts');
  });

  it('leaves alone what .substantiateignore names, and until it is opened what git ignores', async () => {
    const files = { [`${workspace}/.substantiateignore`]: 'drafts/\n', [`${workspace}/.gitignore`]: 'built/\n' };
    const editor = await Editor.start({ files });
    await editor.open(report, vague);
    expect(await editor.items(report)).toEqual([]);
    await editor.open(`${workspace}/built/b.md`, vague);
    expect(rulesOf(await editor.items(`${workspace}/built/b.md`))).toContain(rule);
    await editor.write(`${workspace}/.substantiateignore`, '');
    expect(rulesOf(await editor.items(report))).toContain(rule);
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
