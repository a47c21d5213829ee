import * as assert from './assert.js';
import * as vscode from 'vscode';
import { patience } from '../patience.js';

/** A file of the open workspace. */
export function workspaceFile(...path: readonly string[]): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, ...path);
}

/** Opens a file of the workspace and shows it. */
export async function open(...path: readonly string[]): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(workspaceFile(...path)));
}

/** Makes a file of the workspace, or writes it anew. */
export async function write(path: string, content: string | Uint8Array): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(workspaceFile(path), bytes);
}

/**
 * Asks again until the answer is what a test waits for.
 * Linting runs in another process, and VS Code cancels requests while its own extensions still start.
 */
export async function until<Answer>(
  what: string,
  ask: () => Answer | Promise<Answer>,
  wanted: (answer: Answer) => boolean,
): Promise<Answer> {
  const end = Date.now() + patience;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (wanted(answer)) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Waited in vain for ${what}; last: ${last instanceof Error ? last.message : JSON.stringify(last)}`);
}

/** What the extension says about a document, once it says something that `wanted` holds for. */
export function diagnosticsOf(
  document: vscode.TextDocument,
  what: string,
  wanted: (found: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return until(what, () => vscode.languages.getDiagnostics(document.uri).filter((found) => found.source === 'substantiate'), wanted);
}

/** The rule that a diagnostic comes from. */
export function ruleOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === 'object' ? code.value : code);
}

/** The first diagnostic of a rule. */
export function firstOf(found: readonly vscode.Diagnostic[], rule: string): vscode.Diagnostic {
  const first = found.find((each) => ruleOf(each) === rule);
  assert.ok(first, `a finding of ${rule} among ${found.map(ruleOf).join(', ')}`);
  return first;
}

/** The diagnostic on just these words. Which of several rules speaks for them is the engine's affair. */
export function findingOn(words: string, document: vscode.TextDocument, found: readonly vscode.Diagnostic[]): vscode.Diagnostic {
  const on = found.find(({ range }) => document.getText(range) === words);
  assert.ok(on, `a finding on "${words}" among ${found.map(({ range }) => document.getText(range)).join(' | ')}`);
  return on;
}

/** What is told at a place of a document, once it is told something that `wanted` holds for. */
export function hoverAt(document: vscode.TextDocument, at: vscode.Position, wanted: (text: string) => boolean): Promise<string> {
  const textOf = ({ contents }: vscode.Hover): string =>
    contents.map((part) => (part instanceof vscode.MarkdownString ? part.value : '')).join('\n');
  return until(
    'a hover',
    async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
      return hovers.map(textOf).join('\n');
    },
    wanted,
  );
}

/** The place within a document right behind some words. */
export function behind(document: vscode.TextDocument, words: string): vscode.Position {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, `"${words}" in the text`);
  return document.positionAt(at + words.length);
}
