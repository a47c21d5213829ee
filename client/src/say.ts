import { window } from 'vscode';

/** How long a sentence stands in the status bar, in milliseconds. */
const shown = 8000;

/** Says one sentence in the status bar, where it is in nobody's way. */
export function say(sentence: string): void {
  window.setStatusBarMessage(sentence, shown);
}
