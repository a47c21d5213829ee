import { describe, expect, it } from 'vitest';
import { Editor, rulesOf, workspace } from './editor.js';

const report = `${workspace}/a.md`;
const config = `${workspace}/substantiate.yaml`;
const rule = 'unquantified-extent';
const vague = '# Findings\n\nSome staff said that they had not been trained.\n';
const onSome = { start: { line: 2, character: 1 }, end: { line: 2, character: 1 } };

async function opened(options: Parameters<typeof Editor.start>[0] = {}, text = vague, uri = report): Promise<Editor> {
  const editor = await Editor.start(options);
  await editor.open(uri, text, uri.endsWith('.txt') ? 'plaintext' : 'markdown');
  return editor;
}

describe('hover', () => {
  it('says why, asks the settling question, links to the page and names the other rules', async () => {
    const editor = await opened();
    const hover = await editor.hover(report, 2, 2);
    const { value } = hover?.contents as { value: string };
    expect(value).toMatch(/\*\*[^*]+\?\*\*/u);
    expect(value).toContain(`[${rule}](docs:/${rule}.md)`);
    expect(value).toContain('also here: `vague-quantity`');
    expect(editor.at(report, hover?.range ?? onSome)).toBe('Some');
  });

  it('is silent where there is no finding', async () => {
    const editor = await opened();
    expect(await editor.hover(report, 2, 30)).toBeNull();
  });
});

describe('code actions', () => {
  it('insert the placeholder, which settles the finding and is itself one until filled in', async () => {
    const editor = await opened();
    const fix = (await editor.actions(report, onSome)).find(
      ({ isPreferred, diagnostics }) => isPreferred && diagnostics?.[0]?.code === rule,
    );
    expect(fix).toMatchObject({ kind: 'quickfix', diagnostics: [{ source: 'substantiate' }] });
    await editor.apply(fix?.edit ?? {});
    expect(editor.text(report)).toContain('‹n› of ‹N›');
    const after = rulesOf(await editor.items(report));
    expect(after).not.toContain(rule);
    expect(after).toContain('unfilled-placeholder');
  });

  it('prefer one change, that of the words rather than of their paragraph', async () => {
    const editor = await opened({}, `${vague}\nAll 12 files were complete [E9].\n`);
    const actions = await editor.actions(report, onSome);
    const offered = new Set(actions.map(({ diagnostics }) => diagnostics?.[0]?.code));
    expect(offered).toEqual(new Set([rule, 'missing-evidence']));
    expect(actions.filter(({ isPreferred }) => isPreferred).map(({ diagnostics }) => diagnostics?.[0]?.code)).toEqual([rule]);
  });

  it('suppress a finding where it stands', async () => {
    const editor = await opened();
    const suppress = (await editor.actions(report, onSome)).find(
      ({ title }) => title === `Say why it stands: suppress \`${rule}\` and \`vague-quantity\` here`,
    );
    await editor.apply(suppress?.edit ?? {});
    expect(editor.text(report)).toContain(`trained. <!-- substantiate-disable ${rule} vague-quantity -- ‹reason› -->\n`);
    expect(rulesOf(await editor.items(report))).toContain('suppression-without-reason');
    const again = (await editor.actions(report, onSome)).map(({ title }) => title);
    // The comment is there and waits for its reason; one for the whole file would still be another thing.
    expect(again.filter((title) => title.includes(`suppress \`${rule}\``))).toEqual([
      `Say why it stands: suppress \`${rule}\` and \`vague-quantity\` in this file`,
    ]);
    await editor.change(report, { text: editor.text(report).replace('‹reason›', 'agreed') });
    expect(rulesOf(await editor.items(report))).toEqual(['missing-evidence']);
  });

  it('suppress a finding of plain text in the config, by its fingerprint', async () => {
    const uri = `${workspace}/a.txt`;
    const editor = await opened({}, 'Some staff said so.\n\nSome carers said so.\n', uri);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } };
    const suppress = (await editor.actions(uri, range)).find(({ title }) => title.includes(`suppress \`${rule}\``));
    await editor.apply(suppress?.edit ?? {});
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: 1 }] });
    expect(editor.files.get(config)).toMatch(
      /suppressions:\n {2}- rule: "unquantified-extent"\n {4}fingerprint: ".+"\n {4}reason: "‹reason›"\n {4}path: "a.txt"/u,
    );
    const left = async (): Promise<number[]> =>
      (await editor.items(uri)).filter(({ code }) => code === rule).map(({ range: { start } }) => start.line);
    expect(await left()).toEqual([0, 2]);
    expect((await editor.actions(uri, range)).filter(({ title }) => title.includes(`suppress \`${rule}\``))).toEqual([]);
    await editor.write(config, editor.files.get(config)?.replace('‹reason›', 'agreed') ?? '');
    expect(await left()).toEqual([2]);
  });

  it('excuse no blank: it is filled in', async () => {
    const editor = await opened({}, 'In all, ‹n› of ‹N› plans were late.\n');
    const titles = (await editor.actions(report, { start: { line: 0, character: 9 }, end: { line: 0, character: 9 } })).map(
      ({ title }) => title,
    );
    expect(titles).toContain('Turn `unfilled-placeholder` off in substantiate.yaml');
    expect(titles.filter((title) => /suppress.*unfilled/u.test(title))).toEqual([]);
  });

  it('on a quotation without its source are about the quotation, citations before any excuse', async () => {
    const text =
      '3.3 One team manager told the panel, “We have time to think about the child again.”\n\nAll 12 files were complete [E1].\n';
    const files = { [`${workspace}/evidence.csv`]: 'id,title\nE1,Interviews with team managers\n' };
    const editor = await opened({ files }, text);
    const at = { line: 0, character: text.indexOf('time') };
    const titles = (await editor.actions(report, { start: at, end: at })).map(({ title }) => title);
    const cite = titles.findIndex((title) => title.startsWith('Cite [E1]'));
    expect(cite).toBeGreaterThan(0);
    expect(titles.slice(0, cite).every((title) => title.startsWith('Insert'))).toBe(true);
    expect(titles.filter((title) => /in this file$|substantiate\.yaml$/u.test(title) && title.includes('missing-evidence'))).toEqual([]);
    expect(titles.length).toBeLessThanOrEqual(12);
  });

  it('turn a rule off in a config that is made for it', async () => {
    const editor = await opened();
    const off = (await editor.actions(report, onSome)).find(({ title }) => title === `Turn \`${rule}\` off in substantiate.yaml`);
    expect(off?.edit?.documentChanges?.[0]).toMatchObject({ kind: 'create', uri: config });
    await editor.apply(off?.edit ?? {});
    expect(editor.files.get(config)).toBe(`rules:\n  ${rule}: off\n`);
    expect(rulesOf(await editor.items(report))).not.toContain(rule);
  });

  it('turn a rule off in the config there is, and keep its comments', async () => {
    const editor = await opened({ files: { [config]: '# Ours\nrules: # all of them\n  vague-time: off # for now\n' } });
    const off = (await editor.actions(report, onSome)).find(({ title }) => title.startsWith(`Turn \`${rule}\` off`));
    await editor.apply(off?.edit ?? {});
    expect(editor.files.get(config)).toBe(`# Ours\nrules: # all of them\n  ${rule}: off\n  vague-time: off # for now\n`);
  });

  it('never offer to make a file to a client that can not', async () => {
    const editor = await opened({ workspaceEdit: {} });
    const actions = await editor.actions(report, onSome);
    expect(actions.filter(({ title }) => title.startsWith('Turn'))).toEqual([]);
    expect(actions.every(({ edit }) => edit?.changes?.[report])).toBe(true);
  });

  it('are none for another kind of action, or away from findings', async () => {
    const editor = await opened();
    expect(await editor.actions(report, onSome, ['refactor'])).toEqual([]);
    expect((await editor.actions(report, onSome, ['quickfix'])).length).toBeGreaterThan(0);
    expect(await editor.actions(report, { start: { line: 2, character: 30 }, end: { line: 2, character: 31 } })).toEqual([]);
  });
});
