import * as assert from './assert.js';
import * as vscode from 'vscode';
import { diagnosticsOf, findingOn, ruleOf, until, workspaceFile } from './editor.js';

const read = async (file: vscode.Uri): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
const isThere = (file: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(file)).then(
    () => true,
    () => false,
  );

async function openExample(): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('substantiate.openExample');
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document, 'an editor is shown');
  assert.match(document.uri.path, /\/self-evaluation\.md$/u);
  return document;
}

describe('the example', () => {
  it('opens as a file of its own, checked under the config and register beside it', async () => {
    const document = await openExample();
    assert.equal(vscode.workspace.getWorkspaceFolder(document.uri), undefined, 'the folder it lies in');
    const found = await diagnosticsOf(document, 'findings of the example', (all) => all.length > 0);
    findingOn('Some', document, found);
    const cited = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(document.uri, '..', 'panel-report.md'));
    await vscode.window.showTextDocument(cited);
    const checked = await diagnosticsOf(cited, 'what the register says', (all) => all.some((each) => ruleOf(each) === 'unknown-evidence'));
    // Off in the preset, and on in the example's config.
    assert.ok(
      checked.some((each) => ruleOf(each) === 'single-source-claim'),
      'the config beside it holds',
    );
    const cites = cited.positionAt(cited.getText().indexOf('[E2]') + 1);
    // Other reports of the example are found where the editor can search at all; what it can't must not be waited for.
    await until(
      'citations of an entry',
      async () => vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', cited.uri, cites),
      (all) => all.length > 1,
    );
  });

  it('is opened once by somebody who clicks twice', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await Promise.all([openExample(), openExample()]);
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    assert.equal(tabs.filter(({ label }) => label === 'self-evaluation.md').length, 1, 'editors of the example');
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 0, 'the line of the cursor');
  });

  it('leaves what is open as it is', async () => {
    const document = await openExample();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), ' ');
    await vscode.workspace.applyEdit(edit);
    await document.save();
    assert.ok((await openExample()).getText().startsWith(' '), 'the change is still there');
    edit.set(document.uri, [vscode.TextEdit.delete(new vscode.Range(0, 0, 0, 1))]);
    await vscode.workspace.applyEdit(edit);
    await document.save();
  });
});

describe('setting up a folder', () => {
  it('writes what was chosen, and over nothing', async () => {
    const folder = workspaceFile('new');
    const config = vscode.Uri.joinPath(folder, 'substantiate.yaml');
    const register = vscode.Uri.joinPath(folder, 'evidence.csv');
    await vscode.workspace.fs.createDirectory(folder);
    try {
      await setUp(folder, () => isThere(register));
      assert.match(await read(config), /\npreset: recommended\n/u);
      assert.match(await read(register), /^id,title,/u);
      await vscode.workspace.fs.writeFile(config, new TextEncoder().encode('preset: strict\n'));
      await vscode.workspace.fs.delete(register);
      await setUp(folder, () => isThere(register));
      assert.equal(await read(config), 'preset: strict\n');
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });
});

/** Asks for it, and takes what is offered first until it is done. */
async function setUp(folder: vscode.Uri, isDone: () => Promise<boolean>): Promise<void> {
  const asked = vscode.commands.executeCommand('substantiate.setUpFolder', folder);
  await until(
    'the files written',
    async () => {
      if (await isDone()) return true;
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isDone();
    },
    (done) => done,
  );
  await asked;
}
