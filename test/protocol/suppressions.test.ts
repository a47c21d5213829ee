import { describe, expect, it } from 'vitest';
import { Editor, rulesOf, workspace } from './editor.js';

const report = `${workspace}/a.md`;
const text =
  'Some staff left. <!-- substantiate-disable unquantified-extent vague-quantity missing-evidence -- agreed; data team; until 2026-11-23 -->\n';

describe('a suppression with a last day', () => {
  it('counts no more at the first look on the next day, without a restart', async () => {
    const editor = await Editor.start();
    await editor.open(report, text);
    const first = await editor.pull(report);
    expect(rulesOf(await editor.items(report))).toEqual([]);
    expect(await editor.pull(report, first.resultId)).toMatchObject({ kind: 'unchanged' });
    editor.today = '2026-11-24';
    expect(await editor.pull(report, first.resultId)).toMatchObject({ kind: 'full' });
    expect(rulesOf(await editor.items(report))).toEqual(expect.arrayContaining(['unquantified-extent', 'expired-suppression']));
  });

  it('is shown in the config where it counts no more', async () => {
    const config = `${workspace}/substantiate.yaml`;
    const entry = "  - rule: vague-quantity\n    fingerprint: 'a'\n    reason: agreed\n    until: '2026-11-22'\n";
    const editor = await Editor.start({ files: { [config]: `suppressions:\n${entry}` } });
    await editor.open(report, text);
    await editor.items(report);
    await editor.until('a problem', () => editor.pushed.has(config));
    expect(editor.pushed.get(config)?.diagnostics).toMatchObject([
      { message: expect.stringContaining('2026-11-22') as string, range: { start: { line: 1, character: 2 } } },
    ]);
  });
});
