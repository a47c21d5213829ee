import * as assert from './assert.js';
import * as vscode from 'vscode';
import { diagnosticsOf, findingOn, open, ruleOf, write } from './editor.js';

describe('diagnostics', () => {
  it('appear on the example report, each on its own words', async () => {
    const { document } = await open('self-evaluation.md');
    const found = await diagnosticsOf(document, 'findings on the report, and what its links lead to', (all) =>
      ['broken-evidence-link', 'missing-evidence', 'unfilled-placeholder'].every((rule) => all.some((each) => ruleOf(each) === rule)),
    );
    assert.match(findingOn('Some', document, found).message, /`Some`/u);
  });

  it("lead to the rule's page", async () => {
    const { document } = await open('self-evaluation.md');
    const found = await diagnosticsOf(document, 'findings on the report', (all) => all.length > 0);
    const finding = findingOn('Some', document, found);
    const { code } = finding;
    assert.ok(typeof code === 'object', 'the code carries a link');
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(code.target));
    assert.match(page, new RegExp(`^# ${ruleOf(finding)}`, 'mu'));
  });

  it('appear on plain text', async () => {
    const { document } = await open('minutes.txt');
    const found = await diagnosticsOf(document, 'findings on the minutes', (all) => all.length > 0);
    findingOn('some', document, found);
  });

  it('tell a verb from an adjective, once the model for that is loaded', async () => {
    await write('tagged.md', 'Managers prompt better recording. They gave a prompt reply.\n');
    const { document } = await open('tagged.md');
    const onPrompt = (all: readonly vscode.Diagnostic[]): vscode.Diagnostic[] =>
      all.filter(({ range }) => document.getText(range) === 'prompt');
    const found = onPrompt(await diagnosticsOf(document, 'a finding on the adjective', (all) => onPrompt(all).length > 0));
    assert.equal(found.map(({ range }) => document.offsetAt(range.start)).join(), String(document.getText().lastIndexOf('prompt')));
  });

  it('follow what is typed, and what is deleted', async () => {
    await write('draft.md', 'The 3 teams met 40 of 40 families in June 2024.\n');
    const editor = await open('draft.md');
    const { document } = editor;
    const isOnSeveral = ({ range }: vscode.Diagnostic): boolean => document.getText(range) === 'Several';
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), '\nSeveral children waited.\n'));
    const found = await diagnosticsOf(document, 'a finding on the new line', (all) => all.some(isOnSeveral));
    assert.equal(findingOn('Several', document, found).range.start.line, 2);
    await editor.edit((edit) => edit.delete(new vscode.Range(1, 0, 3, 0)));
    await diagnosticsOf(document, 'no finding once the line is gone', (all) => !all.some(isOnSeveral));
    await document.save();
  });

  it('go when a report is closed', async () => {
    await write('closed.md', 'Several children waited.\n');
    const { document } = await open('closed.md');
    await diagnosticsOf(document, 'findings on the report', (all) => all.length > 0);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await diagnosticsOf(document, 'no findings of a report that nobody has open', (all) => all.length === 0);
  });

  it('come for a document that was never saved', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'inspection-report', content: 'Several children waited.\n' });
    await vscode.window.showTextDocument(document);
    const found = await diagnosticsOf(document, 'findings on an untitled report', (all) => all.length > 0);
    findingOn('Several', document, found);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
