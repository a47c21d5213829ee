import * as assert from './assert.js';
import * as vscode from 'vscode';
import { diagnosticsOf, firstOf, open, ruleOf, workspaceFile, write } from './editor.js';

const read = async (path: string): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceFile(path)));

describe('substantiate.yaml', () => {
  it('re-lints open reports when it changes', async () => {
    const { document } = await open('minutes.txt');
    const before = await diagnosticsOf(document, 'findings under the example config', (all) =>
      all.some((each) => ruleOf(each) === 'vague-attribution'),
    );
    assert.equal(firstOf(before, 'vague-attribution').severity, vscode.DiagnosticSeverity.Error);
    const config = await read('substantiate.yaml');
    try {
      await write('substantiate.yaml', 'rules:\n  vague-attribution: off\n');
      await diagnosticsOf(
        document,
        'what the other rules say, and no unowned view, once the rule is off',
        (all) => all.every((each) => ruleOf(each) !== 'vague-attribution') && all.length > 0,
      );
    } finally {
      await write('substantiate.yaml', config);
    }
    await diagnosticsOf(document, 'the rule on again', (all) => all.some((each) => ruleOf(each) === 'vague-attribution'));
  });

  it('shows its own mistakes at their place', async () => {
    const config = await read('substantiate.yaml');
    try {
      await write('substantiate.yaml', 'rules:\n  vague-quantty: error\n');
      const { document } = await open('substantiate.yaml');
      const found = await diagnosticsOf(document, 'the misspelt rule marked', (all) => all.length > 0);
      assert.equal(document.getText(found[0]?.range), 'vague-quantty');
      assert.match(found[0]?.message ?? '', /vague-quantity/u);
    } finally {
      await write('substantiate.yaml', config);
    }
  });
});
