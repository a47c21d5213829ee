import { Uri, window, workspace } from 'vscode';
import { say } from './say.js';
import { t } from './words.js';

/** Opens a file as a text; where that can't be done, a sentence says so. */
export async function openText(uri: string): Promise<void> {
  const file = Uri.parse(uri);
  try {
    await window.showTextDocument(file);
  } catch {
    say(t('{0} can’t be opened as a text.', workspace.asRelativePath(file)));
  }
}
