import { describe, expect, it } from 'vitest';
import { setUpChoicesRequest, setUpRequest, type SetUpAnswer, type SetUpChoices } from '../../server/src/lsp/protocol.js';
import { Editor, rulesOf, workspace } from './editor.js';

const choicesOf = (editor: Editor, folder = workspace): Promise<SetUpChoices> =>
  editor.connection.sendRequest(setUpChoicesRequest, { folder });
const setUp = (editor: Editor, params: object): Promise<SetUpAnswer> =>
  editor.connection.sendRequest(setUpRequest, { folder: workspace, extras: [], version: '1.2.3', ...params });

describe('a folder to be set up', () => {
  it('can have any preset, the usual one first, a register and a check elsewhere', async () => {
    const { presets, extras } = await choicesOf(await Editor.start());
    expect(presets.map(({ name }) => name)).toEqual(['recommended', 'strict', 'self-evaluation', 'inspection-draft', 'scrutiny-minutes']);
    expect(presets[0]?.summary).toBe('What an author can live with all day');
    expect(extras).toEqual([
      { extra: 'register', path: 'evidence.csv' },
      { extra: 'github', path: '.github/workflows/substantiate.yml' },
      { extra: 'gitlab', path: '.gitlab-ci.yml' },
    ]);
  });

  it('is asked nothing about what is there, in the editor too', async () => {
    const editor = await Editor.start({ files: { [`${workspace}/evidence.yaml`]: '[]', [`${workspace}/.gitlab-ci.yml`]: '' } });
    await editor.open(`${workspace}/substantiate.yaml`, 'preset: strict\n', 'yaml');
    expect(await choicesOf(editor)).toMatchObject({ presets: [], extras: [{ extra: 'github' }] });
  });

  it('gets the files that are not there, for the client to write', async () => {
    const editor = await Editor.start({ files: { [`${workspace}/evidence.csv`]: 'id,title\nE1,Audit\n' } });
    const { files, kept } = await setUp(editor, { preset: 'strict', extras: ['register', 'github', 'teamcity'] });
    expect(files.map(({ path }) => path)).toEqual(['substantiate.yaml', '.github/workflows/substantiate.yml']);
    expect(files[0]?.text).toContain('\npreset: strict\n');
    expect(files[1]?.text).toContain('substantiate@1.2.3 check');
    expect(kept).toEqual([{ path: 'evidence.csv', reason: 'It is there already and was left as it is' }]);
    expect([...editor.files.keys()]).toEqual([`${workspace}/evidence.csv`]);
  });

  it('reads what its config says of the register, as the editor shows it', async () => {
    const editor = await Editor.start();
    await editor.open(`${workspace}/substantiate.yaml`, 'evidence: lists/items.csv\n', 'yaml');
    expect(await setUp(editor, { extras: ['register'] })).toMatchObject({ files: [], kept: [{}, { path: 'lists/items.csv' }] });
  });

  it('keeps to the usual preset where one is named that there is not', async () => {
    const { files } = await setUp(await Editor.start(), { preset: 'constructor' });
    expect(files[0]?.text).toContain('\npreset: recommended\n');
  });
});

describe('a report outside of every workspace folder', () => {
  const elsewhere = 'file:///storage/example';
  const files = {
    [`${elsewhere}/substantiate.yaml`]: 'preset: strict\nevidence: evidence/register.csv\n',
    [`${elsewhere}/evidence/register.csv`]: 'id,title,status\nE1,Audit of 48 case files,withdrawn\n',
    [`${elsewhere}/other.md`]: 'The audit looked at 48 files [E1].\n',
  };
  const text = 'Of 48 plans, 39 had dated actions on 3 May 2026 [E1; E9].\n';

  it.each([[[workspace]], [[]]])('falls under the config and register beside it (folders: %j)', async (folders) => {
    const editor = await Editor.start({ files, folders });
    const report = `${elsewhere}/report.md`;
    await editor.open(report, text);
    expect(rulesOf(await editor.items(report))).toEqual(['withdrawn-evidence', 'unknown-evidence']);
    const references = await editor.connection.sendRequest('textDocument/references', {
      ...{ textDocument: { uri: report }, position: { line: 0, character: text.indexOf('E1') }, context: { includeDeclaration: true } },
    });
    expect((references as { uri: string }[]).map(({ uri }) => uri.slice(elsewhere.length + 1)).sort()).toEqual([
      'evidence/register.csv',
      'other.md',
      'report.md',
    ]);
  });
});
