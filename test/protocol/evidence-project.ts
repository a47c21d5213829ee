import type { Location, Position } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Editor, workspace } from './editor.js';

/** A project of a register and some reports, of which tests open what they need. */
export class EvidenceProject {
  private constructor(readonly editor: Editor) {}

  /** @param files by their path in the workspace folder. */
  static async start(files: Readonly<Record<string, string>>, options: Parameters<typeof Editor.start>[0] = {}): Promise<EvidenceProject> {
    const placed = Object.entries(files).map(([path, content]) => [addressOf(path), content]);
    return new EvidenceProject(await Editor.start({ ...options, files: Object.fromEntries(placed) as Record<string, string> }));
  }

  /** The text of a file as an editor shows it. */
  text(path: string): string {
    const uri = addressOf(path);
    return this.editor.isOpen(uri) ? this.editor.text(uri) : String(this.editor.files.get(uri));
  }

  /** Opens a file as it is on disk. */
  async open(path: string): Promise<void> {
    await this.editor.open(addressOf(path), this.text(path), path.endsWith('.md') ? 'markdown' : 'plaintext');
  }

  /** Asks about the place in an open file where some words begin. */
  ask<Answer>(method: string, path: string, words: string, more: object = {}): Promise<Answer> {
    const params = { textDocument: { uri: addressOf(path) }, position: this.placeOf(path, words), ...more };
    return this.editor.connection.sendRequest<Answer>(`textDocument/${method}`, params);
  }

  /** Where some words begin: behind a `|` in them, if there is one. */
  placeOf(path: string, words: string): Position {
    const text = this.text(path);
    const offset = text.indexOf(words.replace('|', ''));
    if (offset < 0) throw new Error(`${path} lacks ${words}`);
    return TextDocument.create('', '', 0, text).positionAt(offset + Math.max(0, words.indexOf('|')));
  }

  /** Locations as `path:line words`. */
  shown(locations: readonly Location[] | null): string[] {
    return (locations ?? []).map(({ uri, range }) => {
      const path = decodeURI(uri.slice(workspace.length + 1));
      return `${path}:${range.start.line} ${TextDocument.create('', '', 0, this.text(path)).getText(range)}`;
    });
  }
}

/** The address of a path in the workspace folder. */
export function addressOf(path: string): string {
  return `${workspace}/${encodeURI(path)}`;
}
