import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, findingOn, open, until } from './editor.js';

const textOf = (hover: vscode.Hover): string =>
  hover.contents.map((part) => (part instanceof vscode.MarkdownString ? part.value : '')).join('\n');

describe('hover', () => {
  it('says why, and asks the question that would settle it', async () => {
    const { document } = await open('self-evaluation.md');
    const found = await diagnosticsOf(document, 'findings', (all) => all.length > 0);
    const at = findingOn('Some', document, found).range.start;
    const text = await until(
      'a hover',
      async () =>
        (await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at)).map(textOf).join('\n'),
      (answer) => answer.length > 0,
    );
    assert.match(text, /how many of how many\b.*\?/iu);
  });
});
