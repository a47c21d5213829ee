import { Uri, ViewColumn, window, workspace, type ExtensionContext } from 'vscode';
import type { TextDocumentFilter } from 'vscode-languageclient';
import type { Desk } from '../desk.js';
import { languages } from '../documents.js';
import { say } from '../say.js';
import { t } from '../words.js';
import { reasonOf } from './reason.js';

declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}

/** The report that the walkthrough is about. */
const report = 'self-evaluation.md';

/** The example's documents: in a browser they lie where reports otherwise never do. */
export function exampleSelector({ extension, globalStorageUri: { scheme } }: ExtensionContext): TextDocumentFilter[] {
  const folder = `**/${extension.id.toLowerCase()}/example`;
  return [
    ...languages.map((language) => ({ scheme, language, pattern: `${folder}/**` })),
    { scheme, pattern: `${folder}/{substantiate.yaml,evidence/*.csv}` },
  ];
}

/** Opens the example report, with its config and its register beside it. Files are as new each time, save those open in an editor. */
export async function openExample({ context, output }: Desk): Promise<void> {
  const folder = Uri.joinPath(context.globalStorageUri, 'example');
  try {
    await copy(Uri.joinPath(context.extensionUri, 'dist', 'examples'), folder);
    // An editor of no known kind is the walkthrough, which goes on beside.
    const { activeTab } = window.tabGroups.activeTabGroup;
    const isWalkthrough = activeTab !== undefined && activeTab.input === undefined;
    await window.showTextDocument(Uri.joinPath(folder, report), {
      preview: false,
      ...(isWalkthrough && { viewColumn: ViewColumn.Beside }),
    });
  } catch (error) {
    output.warn('The example could not be opened', error);
    say(t('The example could not be opened: {0}.', reasonOf(error)));
  }
}

/** In a browser, what lies in an extension can be read and not listed: one of its files is the list. */
async function copy(from: Uri, to: Uri): Promise<void> {
  const list = await workspace.fs.readFile(Uri.joinPath(from, 'files.json'));
  const open = new Set(workspace.textDocuments.filter(({ isClosed }) => !isClosed).map(({ uri }) => uri.toString()));
  const copies = (JSON.parse(new TextDecoder().decode(list)) as string[]).map(async (path) => {
    const target = Uri.joinPath(to, path);
    if (open.has(target.toString())) return;
    await workspace.fs.writeFile(target, await workspace.fs.readFile(Uri.joinPath(from, path)));
  });
  await Promise.all(copies);
}
