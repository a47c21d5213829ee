import { describe, expect, it } from 'vitest';
import { fewListed, mostListed, overviewRequest, type OverviewAnswer, type ReportOverview } from '../../server/src/lsp/protocol.js';
import { Editor, workspace } from './editor.js';

const uri = `${workspace}/report.md`;
const config = `${workspace}/substantiate.yaml`;
const text = '# Findings\n\nSome families wait.\n\n## Visits\n\nVisits are timely [E2]. Plans are clear.\n';

async function ask(editor: Editor, of = uri, previousResultId?: string): Promise<OverviewAnswer> {
  return editor.connection.sendRequest(overviewRequest, { uri: of, ...(previousResultId !== undefined && { previousResultId }) });
}

async function overview(editor: Editor): Promise<ReportOverview> {
  const answer = await ask(editor);
  if (!answer || 'unchanged' in answer) throw new Error(`No overview but ${JSON.stringify(answer)}`);
  return answer;
}

describe('the overview of a report', () => {
  it('tells its findings by section, as the diagnostics have them', async () => {
    const editor = await Editor.start();
    await editor.open(uri, text);
    const { findings, sections, counts, words, preset, version, unlisted } = await overview(editor);
    const items = await editor.items(uri);
    expect(items).not.toEqual([]);
    expect(findings.map(({ rule, message, range }) => [rule, message, range])).toEqual(
      items.map(({ code, message, range }) => [code, message, range]),
    );
    expect(findings.map(({ question }) => question).every((question) => question.endsWith('?'))).toBe(true);
    expect(sections.map(({ heading, depth, range }) => [heading, depth, range.start.line, range.end.line])).toEqual([
      ['Findings', 1, 0, 4],
      ['Visits', 2, 4, 7],
    ]);
    expect(findings.map(({ section }) => sections[section]?.heading)).toContain('Findings');
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(items.length);
    expect([words, preset, version, unlisted]).toEqual([12, 'recommended', 1, 0]);
  });

  it('is unchanged until the text or its project changes', async () => {
    const editor = await Editor.start();
    await editor.open(uri, text);
    const { resultId } = await overview(editor);
    expect(await ask(editor, uri, resultId)).toEqual({ unchanged: true });
    await editor.change(uri, { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } }, text: 'Many' });
    const next = await overview(editor);
    expect(next.resultId).not.toBe(resultId);
    expect(next.version).toBe(2);
    await editor.write(config, 'preset: strict\n');
    expect(await ask(editor, uri, next.resultId)).toMatchObject({ preset: 'strict', configUri: config });
  });

  it('counts the claims that rest on evidence, where evidence is asked for', async () => {
    const files = { [`${workspace}/evidence.csv`]: 'id,title\nE2,Audit\n' };
    const rules = (severity: string): string =>
      `rules:\n  missing-evidence:\n    severity: ${severity}\n    options: { scope: sentence }\n`;
    const editor = await Editor.start({ files: { ...files, [config]: rules('info') } });
    await editor.open(uri, text);
    const { coverage, sections } = await overview(editor);
    expect(sections.at(-1)?.coverage).toEqual({ claims: 2, evidenced: 1 });
    expect(coverage?.evidenced).toBe(1);
    await editor.write(config, rules('off'));
    expect(await overview(editor)).not.toHaveProperty('coverage');
  });

  it('says so where a config can not be used', async () => {
    const editor = await Editor.start({ files: { [config]: 'preset: strict\n' } });
    await editor.open(uri, text);
    expect(await overview(editor)).not.toHaveProperty('configProblem');
    await editor.write(config, 'preset: [strict\n');
    expect(await overview(editor)).toMatchObject({ preset: 'strict', configProblem: expect.stringContaining('substantiate.yaml') });
  });

  it('lists no more than the worst of very many', async () => {
    const editor = await Editor.start();
    await editor.open(uri, 'Some families wait.\n\n'.repeat(mostListed + 20));
    const { findings, unlisted, counts } = await overview(editor);
    expect(findings).toHaveLength(fewListed);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(fewListed + unlisted);
    expect(unlisted).toBeGreaterThanOrEqual(mostListed + 20 - fewListed);
  });

  it('is none of what is not open, or no report', async () => {
    const editor = await Editor.start({ files: { [config]: 'ignore: [draft.md]\n' } });
    expect(await ask(editor)).toBeNull();
    await editor.open(`${workspace}/draft.md`, text);
    expect(await ask(editor, `${workspace}/draft.md`)).toBeNull();
  });
});
