import * as assert from './assert.js';
import * as vscode from 'vscode';
import { diagnosticsOf, findingOn, firstOf, open, ruleOf, until, write } from './editor.js';

/** The quick fixes offered on a range. */
function fixesAt(document: vscode.TextDocument, range: vscode.Range, wanted: RegExp): Promise<vscode.CodeAction> {
  return until(
    `a fix called ${String(wanted)}`,
    async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        'quickfix',
      );
      return actions.find((action) => wanted.test(action.title));
    },
    (action) => action !== undefined,
  ).then((action) => action as vscode.CodeAction);
}

/** Applies a fix as the editor does when it is chosen. */
async function apply(action: vscode.CodeAction): Promise<void> {
  if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit), 'the edit is applied');
  if (action.command) await vscode.commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
}

describe('quick fixes', () => {
  it('put a placeholder where the figure belongs, which is a finding until it is filled', async () => {
    await write('fix.md', 'Some children waited.\n');
    const { document } = await open('fix.md');
    const found = await diagnosticsOf(document, 'a finding', (all) => all.length > 0);
    await apply(await fixesAt(document, findingOn('Some', document, found).range, /‹n› of ‹N›/u));
    assert.match(document.getText(), /‹n› of ‹N›.* waited\.$/mu);
    const after = await diagnosticsOf(document, 'the placeholder queried', (all) => all.some((each) => each.message.includes('‹')));
    firstOf(after, 'unfilled-placeholder');
    await document.save();
  });

  it('suppress a finding where it stands, asking for the reason', async () => {
    await write('suppress.md', 'Several children waited.\n');
    const { document } = await open('suppress.md');
    const found = await diagnosticsOf(document, 'a finding', (all) => all.length > 0);
    const finding = findingOn('Several', document, found);
    await apply(await fixesAt(document, finding.range, /suppress/iu));
    // Another rule that says the same of the word may be named too.
    assert.match(document.getText(), /^Several children waited\. <!-- substantiate-disable [\w -]+ -- ‹reason›/u);
    assert.match(document.getText(), new RegExp(`disable .*\\b${ruleOf(finding)}\\b.* -- `, 'u'));
    const blank = await diagnosticsOf(document, 'the reason asked for', (all) => all.some(({ message }) => message.includes('‹reason›')));
    firstOf(blank, 'suppression-without-reason');
    await document.save();
  });
});
