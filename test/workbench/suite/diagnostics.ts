import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, firstOf, open, ruleOf, write } from './editor.js';

const rulesOf = (found: readonly vscode.Diagnostic[]): Set<string> => new Set(found.map(ruleOf));

describe('diagnostics', () => {
  it('appear on the example report, each on its own words', async () => {
    const { document } = await open('self-evaluation.md');
    const found = await diagnosticsOf(document, 'findings on the report', (all) => all.length > 0);
    for (const rule of ['vague-quantity', 'missing-evidence', 'broken-evidence-link', 'unfilled-placeholder']) firstOf(found, rule);
    const vague = firstOf(found, 'vague-quantity');
    assert.equal(document.getText(vague.range), 'Some');
    assert.match(vague.message, /`Some`/u);
  });

  it("lead to the rule's page", async () => {
    const { document } = await open('self-evaluation.md');
    const found = await diagnosticsOf(document, 'findings on the report', (all) => all.length > 0);
    const { code } = firstOf(found, 'vague-quantity');
    assert.ok(typeof code === 'object', 'the code carries a link');
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(code.target));
    assert.match(page, /^# vague-quantity/mu);
  });

  it('appear on plain text', async () => {
    const { document } = await open('minutes.txt');
    const found = await diagnosticsOf(document, 'findings on the minutes', (all) => all.length > 0);
    assert.equal(document.getText(firstOf(found, 'vague-quantity').range), 'some');
  });

  it('follow what is typed, and what is deleted', async () => {
    await write('draft.md', 'The 3 teams met 40 of 40 families in June 2024.\n');
    const editor = await open('draft.md');
    const { document } = editor;
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), '\nSeveral children waited.\n'));
    const found = await diagnosticsOf(document, 'a finding on the new line', (all) => rulesOf(all).has('vague-quantity'));
    assert.equal(firstOf(found, 'vague-quantity').range.start.line, 2);
    await editor.edit((edit) => edit.delete(new vscode.Range(1, 0, 3, 0)));
    await diagnosticsOf(document, 'no finding once the line is gone', (all) => !rulesOf(all).has('vague-quantity'));
    await document.save();
  });

  it('come for a document that was never saved', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'inspection-report', content: 'Several children waited.\n' });
    await vscode.window.showTextDocument(document);
    const found = await diagnosticsOf(document, 'findings on an untitled report', (all) => all.length > 0);
    assert.equal(document.getText(firstOf(found, 'vague-quantity').range), 'Several');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
