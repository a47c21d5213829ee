import { commands, Disposable } from 'vscode';
import type { Desk } from '../desk.js';
import { openExample } from './example.js';
import { setUpFolder } from './set-up-folder.js';

/** What leads to a first report: an example to try, and one's own folder set up. */
export function serveFirstMinute(desk: Desk): Disposable {
  return Disposable.from(
    commands.registerCommand('substantiate.openExample', () => openExample(desk)),
    commands.registerCommand('substantiate.setUpFolder', (folder?: unknown) => setUpFolder(desk, folder)),
  );
}
