import { TabInputText, Uri, ViewColumn, window, workspace, type ExtensionContext } from 'vscode';
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

let opening: Promise<void> = Promise.resolve();

/**
 * Opens the example report, with its config and its register beside it. Files are as new each time, save those open in an editor.
 * Somebody who clicks twice has one opened after the other: the files must not be written anew under an editor that is just opening.
 */
export function openExample(desk: Desk): Promise<void> {
  opening = opening.then(() => open(desk));
  return opening;
}

async function open({ context, output }: Desk): Promise<void> {
  const folder = Uri.joinPath(context.globalStorageUri, 'example');
  const file = Uri.joinPath(folder, report);
  try {
    await copy(Uri.joinPath(context.extensionUri, 'dist', 'examples'), folder);
    const viewColumn = columnOf(file) ?? besideWalkthrough();
    await window.showTextDocument(file, { preview: false, ...(viewColumn !== undefined && { viewColumn }) });
  } catch (error) {
    output.warn('The example could not be opened', error);
    say(t('The example could not be opened: {0}.', reasonOf(error)));
  }
}

/** Where a file is open already. */
function columnOf(file: Uri): ViewColumn | undefined {
  const isIt = (input: unknown): boolean => input instanceof TabInputText && input.uri.toString() === file.toString();
  return window.tabGroups.all.find(({ tabs }) => tabs.some(({ input }) => isIt(input)))?.viewColumn;
}

/** An editor of no known kind is the walkthrough, which goes on beside. */
function besideWalkthrough(): ViewColumn | undefined {
  const { activeTab } = window.tabGroups.activeTabGroup;
  return activeTab !== undefined && activeTab.input === undefined ? ViewColumn.Beside : undefined;
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
