import * as assert from './assert.js';
import * as vscode from 'vscode';
import { behind, open, until, workspaceFile, write } from './editor.js';

const report = ['desk', 'report.md'] as const;
const register = ['desk', 'items.yaml'] as const;
const items = '- id: E1\n  title: Survey of families\n- id: E2\n  title: Audit of case files\n';
const text =
  '# Findings\n\nPlans in the 48 case files are clear and timely [].\n\nFamilies feel listened to [E1]. Leadership is strong, with clear oversight of practice.\n';

/** Puts the project on disk and opens its report. */
async function openReport(): Promise<vscode.TextEditor> {
  await write('desk/substantiate.yaml', 'preset: strict\nevidence: items.yaml\n');
  await write(register.join('/'), items);
  await write(report.join('/'), text);
  return open(...report);
}

const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);

describe('evidence', () => {
  it('is completed, followed to its register, and renamed in both', async () => {
    const editor = await openReport();
    const { document } = editor;
    const within = behind(document, 'timely [');
    const { items: offered } = await until(
      'the items of the register',
      async () => vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, within, '['),
      (list) => list.items.some((item) => labelOf(item) === 'E2'),
    );
    const audit = offered.find((item) => labelOf(item) === 'E2');
    const { range, insertText } = audit ?? {};
    assert.ok(range && typeof insertText === 'string', 'the item says what it replaces, and by what');
    await editor.edit((edit) => edit.replace(range instanceof vscode.Range ? range : range.replacing, insertText));
    assert.match(document.getText(), /timely \[E2\]\./u);

    const cited = behind(document, 'timely [E');
    const [definition] = await until(
      'the definition',
      async () => vscode.commands.executeCommand<vscode.LocationLink[]>('vscode.executeDefinitionProvider', document.uri, cited),
      (found) => found.length > 0,
    );
    assert.ok(definition, 'a definition');
    assert.equal(definition.targetUri.toString(), workspaceFile(...register).toString());
    const source = await vscode.workspace.openTextDocument(definition.targetUri);
    assert.equal(source.getText(definition.targetSelectionRange), 'E2');

    // From the register, under a name that only the config knows: the server must have asked to hear of it.
    await vscode.window.showTextDocument(source);
    const edit = await until(
      'the rename',
      async () =>
        vscode.commands.executeCommand<vscode.WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          source.uri,
          behind(source, 'id: E2'),
          'E20',
        ),
      (found) => found.size > 1,
    );
    assert.ok(await vscode.workspace.applyEdit(edit), 'the rename is applied');
    assert.match(source.getText(), /id: E20\n/u);
    assert.match(document.getText(), /timely \[E20\]\./u);
    await vscode.workspace.saveAll();
    const saved = await vscode.workspace.fs.readFile(workspaceFile(...register));
    assert.match(new TextDecoder().decode(saved), /id: E20\n/u);
  });

  it('is counted over the heading, which leads to the claim that has none', async () => {
    const { document } = await openReport();
    const [lens] = await until(
      'a lens with a count',
      async () => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10),
      (lenses) => lenses.some(({ command }) => command?.title.includes('evidenced')),
    );
    assert.match(lens?.command?.title ?? '', /^\d claims, \d evidenced, \d not$/u);
    await vscode.commands.executeCommand(lens?.command?.command ?? '', ...((lens?.command?.arguments ?? []) as unknown[]));
    await until(
      'the claim selected',
      () => document.getText(vscode.window.activeTextEditor?.selection),
      (selected) => selected === 'Leadership is strong, with clear oversight of practice.' || selected.startsWith('Plans in the 48'),
    );
  });
});
